import OrderedCollections

/// Makes a glossary of documents: reads, recognises, reconciles, romanises.
///
/// Entries of different documents are one when they are the same record of the lexicon, have the same folded headword,
/// or are persons whose names are surely spellings of one. The order of the entries is that of their first mentions.
/// Documents that are added together are read on all cores; the glossary is the same as if they had come one by one.
/// What an entry is called rests on all of its documents alike: in another order they give the same names, English,
/// confidence, notes and identifiers; only the numbers of documents, the order of lists and the first context follow it.
public struct GlossaryBuilder {
  private let lexicon: Lexicon
  private let romanizer: Romanizer
  private let comparison: NameComparison
  private let explains: Bool
  /// One for each thread, made when it is first needed.
  private var desks: [ReadingDesk] = []
  private let threads: Int
  private var mergingTimes = BuildTimes()
  private var documents: [Glossary.Source] = []
  /// By what makes mentions of different documents one entry, in the order of the first mentions.
  private var entries: OrderedDictionary<String, EntryDraft> = [:]

  /// - Parameters:
  ///   - style: how names of persons are written, and of what else no list knows.
  ///   - showsAttested: whether the form in use stands behind that of the style, in parentheses.
  ///   - explains: whether each mention says what made it one.
  ///   - threads: how many threads may read documents at once; nil for one a core.
  public init(
    lexicon: Lexicon, style: RomanizationStyle = .news, showsAttested: Bool = false, explains: Bool = false,
    threads: Int? = nil
  ) {
    self.explains = explains
    self.lexicon = lexicon
    self.threads = max(1, threads ?? Parallel.cores)
    romanizer = Romanizer(lexicon: lexicon, style: style, showsAttested: showsAttested)
    comparison = NameComparison(lexicon: lexicon, romanizer: romanizer)
  }

  /// Adds the names and titles of a document.
  public mutating func add(_ document: Document) { add([document]) }

  /// Adds the names and titles of documents, in their order.
  public mutating func add(_ batch: [Document]) {
    var texts: [Text] = []
    var scalars = 0
    for document in batch {
      documents.append(Glossary.Source(path: document.path, scalars: document.scalars.count))
      for text in document.separateTexts() {
        texts.append(Text(document: text, number: documents.count - 1))
        scalars += text.scalars.count
        // What is read of texts stays until their entries are merged: a large file is read in parts.
        guard scalars >= Self.scalarsAtOnce else { continue }
        add(texts)
        texts = []
        scalars = 0
      }
    }
    add(texts)
  }

  private static let scalarsAtOnce = 500_000

  /// A text that is read by itself, and the number of its document.
  private struct Text {
    let document: Document
    let number: Int
  }

  private mutating func add(_ texts: [Text]) {
    let readings = read(texts)
    var merging = BuildTimes()
    merging.measure(.merging) { for reading in readings { merge(reading) } }
    mergingTimes = mergingTimes + merging
  }

  /// Where the time of adding the documents went.
  public var times: BuildTimes { desks.reduce(mergingTimes) { $0 + $1.times } }

  public func glossary() -> Glossary {
    let writer = EnglishWriter(romanizer: romanizer)
    let drafts = entries.values.map { $0.outlined(writer) }
    let pairs = PersonPairs(drafts.map(\.entry), comparison: comparison)
    let merged = SamePersons(pairs).merged(drafts)
    var finished = completed(merged.drafts)
    let keys = merged.drafts.map(\.entry.id)
    let ids = UniqueIDs.ids(of: finished, keys: keys)
    let byKey = Dictionary(zip(keys, ids), uniquingKeysWith: { first, _ in first })
    for (number, id) in ids.enumerated() {
      finished[number].id = id
      finished[number].titles = finished[number].titles.compactMap { byKey[$0] }
    }
    return Glossary(
      style: romanizer.style.id, documents: documents,
      entries: MaybeTheSame(pairs, finished, numbers: merged.numbers).marked())
  }

  /// The entries with their English.
  private func completed(_ drafts: [EntryDraft]) -> [Entry] {
    let entries = Slots(drafts.map(\.entry))
    // Each desk is one thread's.
    nonisolated(unsafe) let desks = self.desks
    Parallel.forEach(drafts.count, threads: desks.count) { desk, number in
      desks[desk].complete(&entries[number], drafts[number].evidence)
    }
    return entries.values
  }

  // MARK: Reading

  private mutating func read(_ texts: [Text]) -> [DocumentReading] {
    let count = min(threads, texts.count)
    while desks.count < count {
      desks.append(
        ReadingDesk(lexicon: lexicon, romanizer: romanizer, comparison: comparison, explains: explains))
    }
    // Each desk is one thread's.
    nonisolated(unsafe) let desks = self.desks
    let readings = Slots([DocumentReading?](repeating: nil, count: texts.count))
    Parallel.forEach(texts.count, threads: count) { desk, place in
      let text = texts[place]
      readings[place] = desks[desk].read(text.document, number: text.number)
    }
    return readings.values.compactMap(\.self)
  }

  // MARK: Merging

  private mutating func merge(_ reading: DocumentReading) {
    for entry in reading.entries {
      if let place = entries.index(forKey: entry.key) {
        entries.values[place].add(entry)
      } else {
        entries[entry.key] = EntryDraft(entry, context: reading.context(of: entry))
      }
    }
  }
}

/// An entry that documents are still added to: its identifier is its key, its titles are those of titles.
struct EntryDraft {
  private(set) var entry: Entry
  private(set) var evidence: EntryEvidence

  init(_ reading: EntryReading, context: String) {
    evidence = reading.evidence
    entry = Entry(
      id: reading.key, entityClass: reading.evidence.entityClass, arabic: "",
      english: EnglishForm(form: "", provenance: .rule, confidence: 0), attached: reading.attached,
      mentions: reading.mentions, context: context)
    add(titles: reading.titles)
  }

  /// Takes in what another document tells of the entry.
  mutating func add(_ reading: EntryReading) {
    evidence.add(reading.evidence)
    entry.takeIn(mentions: reading.mentions, variants: [], attached: reading.attached)
    add(titles: reading.titles)
  }

  private mutating func add(titles: [String]) {
    for title in titles where !entry.titles.contains(title) { entry.titles.append(title) }
  }

  /// Takes in an entry of other documents that is the same person in another spelling.
  mutating func takeIn(_ other: EntryDraft, odds: Float) {
    entry.takeIn(other.entry, odds: odds)
    evidence.add(origins: other.evidence.origins)
  }

  /// With the headword and the variants that all the documents give it.
  fileprivate func outlined(_ writer: EnglishWriter) -> EntryDraft {
    var draft = self
    writer.outline(&draft.entry, evidence)
    return draft
  }
}
