/// What one thread makes of documents: the tables of the words that it has met, and the readers that share them.
final class ReadingDesk {
  private let lexicon: Lexicon
  private let words = WordTable()
  private let facts: FactsTable
  private let tagger: NameTagger?
  private let comparison: NameComparison
  private let romanizer: Romanizer
  private let explains: Bool
  private let composed: ComposedPhrases
  private(set) var times = BuildTimes()

  init(lexicon: Lexicon, romanizer: Romanizer, comparison: NameComparison, explains: Bool) {
    self.lexicon = lexicon
    self.romanizer = romanizer
    self.comparison = comparison
    self.explains = explains
    facts = FactsTable(lexicon: lexicon, words: words)
    composed = ComposedPhrases(lexicon: lexicon, romanizer: romanizer)
    tagger = NameTagger(lexicon: lexicon, words: words, facts: facts)
  }

  /// Reads a document: its entries as far as they go without other documents.
  ///
  /// - Parameter number: the document's number in the glossary.
  func read(_ document: Document, number: Int) -> DocumentReading {
    let reader = times.measure(.words) { Reader(document, lexicon: lexicon, words: words, facts: facts) }
    let read = times.measure(.mentions) { Recognizer(reader: reader).mentions() }
    let tags = times.measure(.tags) { tagger?.tags(reader, read, comparison) }
    let found = times.measure(.mentions) {
      MentionFinder(reader: reader, read: read, tags: tags, comparison: comparison).mentions()
    }
    let clusters = times.measure(.clusters) { Resolver(reader: reader, comparison: comparison).clusters(found) }
    return times.measure(.entries) {
      let owned = OwnedForms(reader: reader).find(clusters)
      return DocumentReading(
        clusters: clusters, writer: EntryWriter(reader: reader, romanizer: romanizer, composed: composed), owned: owned,
        document: number, evidence: explains ? MentionEvidence(reader: reader, tags: tags) : nil)
    }
  }

  /// Gives an entry its English by all that its documents tell.
  func complete(_ entry: inout Entry, _ evidence: EntryEvidence) {
    times.measure(.english) { EnglishWriter(romanizer: romanizer).complete(&entry, evidence) }
  }
}

/// What a document tells of an entry.
struct EntryReading {
  /// What makes clusters of different documents one entry.
  let key: String
  let evidence: EntryEvidence
  let mentions: [Mention]
  let attached: [AttachedForm]
  /// The keys of the titles that the person holds.
  var titles: [String]
}

/// A document that was read: its clusters as readings of entries.
struct DocumentReading {
  let entries: [EntryReading]
  private let reader: Reader

  init(
    clusters: [Cluster], writer: EntryWriter, owned: [Int: [String]], document: Int, evidence: MentionEvidence?
  ) {
    let reader = writer.reader
    self.reader = reader
    let shared = clusters.map(writer.isSharedSurname)
    let holders = HolderCountries(clusters, isShared: shared, lexicon: reader.lexicon)
    let keys = clusters.indices.map {
      writer.identity(clusters[$0], isShared: shared[$0], holderCountry: holders[$0])
    }
    entries = clusters.enumerated().map { number, cluster in
      let mentions = cluster.mentions.map { candidate in
        let range = reader.offsets(candidate.tokens, proclitics: candidate.proclitics)
        var mention = Mention(document: document, range: range, in: reader.document)
        if let evidence { mention.evidence = evidence.text(candidate) }
        return mention
      }
      return EntryReading(
        key: keys[number],
        evidence: writer.evidence(
          cluster, in: clusters, isShared: shared[number], holderCountry: holders[number]),
        mentions: mentions, attached: Self.attached(cluster.mentions, owned[number] ?? [], reader),
        titles: cluster.titles.map { keys[$0] })
    }
  }

  /// The text around the first mention of an entry.
  func context(of entry: EntryReading) -> String {
    let range = entry.mentions[0].range
    let base = reader.document.base
    return reader.document.excerpt(of: range.lowerBound - base..<range.upperBound - base)
  }

  /// The forms of the mentions that a proclitic is joined to, with it, and those with a pronoun.
  private static func attached(_ mentions: [Candidate], _ owned: [String], _ reader: Reader) -> [AttachedForm] {
    var forms: [AttachedForm] = []
    func add(_ surface: String) {
      if let place = forms.firstIndex(where: { $0.surface == surface }) {
        forms[place].count += 1
      } else {
        forms.append(AttachedForm(surface: surface, count: 1))
      }
    }
    for mention in mentions where mention.proclitics > 0 {
      add(Surfaces.plain(reader.document.text(reader.offsets(mention.tokens, proclitics: 0))))
    }
    for surface in owned { add(surface) }
    return forms
  }
}
