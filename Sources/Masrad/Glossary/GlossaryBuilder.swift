import OrderedCollections

/// Makes a glossary of documents: reads, recognises, reconciles, romanises.
///
/// Documents are added one by one; entries of different documents are one when they are the same record of the
/// lexicon or have the same folded headword. The order of the entries is that of their first mentions.
public struct GlossaryBuilder {
  private let lexicon: Lexicon
  private let words: WordTable
  private let facts: FactsTable
  private let romanizer: Romanizer
  private let tagger: NameTagger?
  private let comparison: NameComparison
  private let explains: Bool
  private var documents: [Glossary.Source] = []
  /// By what makes mentions of different documents one entry, in the order of the first mentions.
  private var entries: OrderedDictionary<String, Entry> = [:]
  private var ids: [String: Int] = [:]

  /// - Parameters:
  ///   - style: how names of persons are written, and of what else no list knows.
  ///   - showsAttested: whether the form in use stands behind that of the style, in parentheses.
  ///   - explains: whether each mention says what made it one.
  public init(
    lexicon: Lexicon, style: RomanizationStyle = .news, showsAttested: Bool = false, explains: Bool = false
  ) {
    self.explains = explains
    self.lexicon = lexicon
    words = WordTable()
    facts = FactsTable(lexicon: lexicon, words: words)
    tagger = NameTagger(lexicon: lexicon, words: words, facts: facts)
    romanizer = Romanizer(lexicon: lexicon, style: style, showsAttested: showsAttested)
    comparison = NameComparison(lexicon: lexicon, romanizer: romanizer)
  }

  /// Adds the names and titles of a document.
  public mutating func add(_ document: Document) {
    documents.append(Glossary.Source(path: document.path, scalars: document.scalars.count))
    let reader = Reader(document, lexicon: lexicon, words: words, facts: facts)
    let tags = tagger?.tags(reader.tokens)
    let found = MentionFinder(reader: reader, tags: tags, comparison: comparison).mentions()
    let clusters = Resolver(reader: reader, comparison: comparison).clusters(found)
    let writer = EntryWriter(reader: reader, romanizer: romanizer)
    let owned = OwnedForms(reader: reader).find(clusters)
    var places: [Int] = []
    for (number, cluster) in clusters.enumerated() {
      var entry = writer.entry(cluster, in: clusters)
      entry.mentions = cluster.mentions.map { mention($0, reader, document: documents.count - 1) }
      if explains {
        let evidence = MentionEvidence(reader: reader, tags: tags)
        for (place, candidate) in cluster.mentions.enumerated() {
          entry.mentions[place].evidence = evidence.text(candidate)
        }
      }
      entry.attached = attached(cluster.mentions, owned[number] ?? [], reader)
      let first = entry.mentions[0]
      let around = document.context(of: first.range, width: 60)
      entry.context = around.before + document.text(first.range) + around.after
      places.append(merge(entry, key: writer.identity(cluster)))
    }
    for (cluster, place) in zip(clusters, places) {
      for title in cluster.titles.map({ entries.values[places[$0]].id })
      where !entries.values[place].titles.contains(title) {
        entries.values[place].titles.append(title)
      }
    }
  }

  public func glossary() -> Glossary {
    Glossary(
      style: romanizer.style.id, documents: documents,
      entries: MaybeTheSame(comparison: comparison).marked(Array(entries.values)))
  }

  private func mention(_ candidate: Candidate, _ reader: Reader, document: Int) -> Mention {
    let range = reader.offsets(candidate.tokens, proclitics: candidate.proclitics)
    let position = reader.document.position(of: range.lowerBound)
    return Mention(
      document: document, range: range, surface: reader.document.text(range), line: position.line,
      column: position.column, label: reader.document.label(of: range.lowerBound))
  }

  /// The forms of the mentions that a proclitic is joined to, with it, and those with a pronoun.
  private func attached(_ mentions: [Candidate], _ owned: [String], _ reader: Reader) -> [AttachedForm] {
    var counts: OrderedDictionary<String, Int> = [:]
    for mention in mentions where mention.proclitics > 0 {
      let surface = Surfaces.plain(reader.document.text(reader.offsets(mention.tokens, proclitics: 0)))
      counts[surface, default: 0] += 1
    }
    for surface in owned { counts[surface, default: 0] += 1 }
    return counts.map { AttachedForm(surface: $0.key, count: $0.value) }
  }

  /// Adds an entry, or its mentions to the entry that it is; returns the entry's number.
  private mutating func merge(_ entry: Entry, key: String) -> Int {
    if let number = entries.index(forKey: key) {
      entries.values[number].add(entry)
      return number
    }
    var entry = entry
    let uses = ids[entry.id, default: 0] + 1
    ids[entry.id] = uses
    if uses > 1 { entry.id += "-\(uses)" }
    entries[key] = entry
    return entries.count - 1
  }
}

extension Entry {
  /// Takes in the mentions and variants of the same entry in another document.
  fileprivate mutating func add(_ other: Entry) {
    mentions += other.mentions
    for variant in other.variants {
      if let place = variants.firstIndex(where: { $0.surface == variant.surface }) {
        variants[place].count += variant.count
      } else if variant.surface != arabic {
        variants.append(variant)
      }
    }
    for form in other.attached {
      if let place = attached.firstIndex(where: { $0.surface == form.surface }) {
        attached[place].count += form.count
      } else {
        attached.append(form)
      }
    }
  }
}
