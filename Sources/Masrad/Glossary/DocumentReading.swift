/// What one thread makes of documents: the tables of the words that it has met, and the readers that share them.
final class ReadingDesk {
  private let lexicon: Lexicon
  private let words = WordTable()
  private let facts: FactsTable
  private let tagger: NameTagger?
  private let comparison: NameComparison
  private let romanizer: Romanizer
  private let explains: Bool
  private(set) var times = BuildTimes()

  init(lexicon: Lexicon, romanizer: Romanizer, comparison: NameComparison, explains: Bool) {
    self.lexicon = lexicon
    self.romanizer = romanizer
    self.comparison = comparison
    self.explains = explains
    facts = FactsTable(lexicon: lexicon, words: words)
    tagger = NameTagger(lexicon: lexicon, words: words, facts: facts)
  }

  /// Reads a document: its entries as far as they go without their English.
  ///
  /// - Parameter number: the document's number in the glossary.
  func read(_ document: Document, number: Int) -> DocumentReading {
    let reader = times.measure(.words) { Reader(document, lexicon: lexicon, words: words, facts: facts) }
    let tags = times.measure(.tags) { tagger?.tags(reader.tokens) }
    let found = times.measure(.mentions) {
      MentionFinder(reader: reader, tags: tags, comparison: comparison).mentions()
    }
    let clusters = times.measure(.clusters) { Resolver(reader: reader, comparison: comparison).clusters(found) }
    return times.measure(.entries) {
      let owned = OwnedForms(reader: reader).find(clusters)
      return DocumentReading(
        clusters: clusters, writer: EntryWriter(reader: reader, romanizer: romanizer), owned: owned, document: number,
        evidence: explains ? MentionEvidence(reader: reader, tags: tags) : nil)
    }
  }

  /// Gives entries of a document that this desk has read their English.
  func complete(_ reading: inout DocumentReading, _ numbers: [Int]) {
    times.measure(.english) { for number in numbers { reading.complete(number) } }
  }
}

/// A document that was read: its clusters and their entries.
struct DocumentReading {
  let clusters: [Cluster]
  /// What makes the clusters of different documents one entry.
  let keys: [String]
  /// The entries of the clusters; without identifier and English but for those that `complete` has seen to.
  private(set) var entries: [Entry]
  private let writer: EntryWriter

  init(
    clusters: [Cluster], writer: EntryWriter, owned: [Int: [String]], document: Int, evidence: MentionEvidence?
  ) {
    self.clusters = clusters
    self.writer = writer
    keys = clusters.map(writer.identity)
    entries = clusters.enumerated().map { number, cluster in
      var entry = writer.outline(cluster)
      entry.mentions = cluster.mentions.map { candidate in
        let range = writer.reader.offsets(candidate.tokens, proclitics: candidate.proclitics)
        var mention = Mention(document: document, range: range, in: writer.reader.document)
        if let evidence { mention.evidence = evidence.text(candidate) }
        return mention
      }
      entry.attached = Self.attached(cluster.mentions, owned[number] ?? [], writer.reader)
      return entry
    }
  }

  /// Gives the entry of a cluster its English, its identifier and its context.
  mutating func complete(_ number: Int) {
    writer.complete(&entries[number], clusters[number], in: clusters)
    let document = writer.reader.document
    let range = entries[number].mentions[0].range
    entries[number].context = document.excerpt(
      of: range.lowerBound - document.base..<range.upperBound - document.base)
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
