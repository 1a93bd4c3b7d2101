import OrderedCollections

/// Makes a glossary of documents: reads, recognises, reconciles, romanises.
///
/// Entries of different documents are one when they are the same record of the lexicon, have the same folded headword,
/// or are persons whose names are surely spellings of one. The order of the entries is that of their first mentions.
/// Documents that are added together are read on all cores; the glossary is the same as if they had come one by one.
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
  private var entries: OrderedDictionary<String, Entry> = [:]
  private var ids = UniqueIDs()

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
    // Read first: what completes the readings is the desks that they have made.
    let placed = read(texts)
    let readings = completed(placed)
    var merging = BuildTimes()
    merging.measure(.merging) { for reading in readings { merge(reading) } }
    mergingTimes = mergingTimes + merging
  }

  /// Where the time of adding the documents went.
  public var times: BuildTimes { desks.reduce(mergingTimes) { $0 + $1.times } }

  public func glossary() -> Glossary {
    Glossary(
      style: romanizer.style.id, documents: documents,
      entries: MaybeTheSame(comparison: comparison).marked(
        SamePersons(comparison: comparison).merged(Array(entries.values))))
  }

  // MARK: Reading

  /// A document that was read, and the desk whose tables its reading looks into.
  private struct Placed {
    var desk: Int
    var reading: DocumentReading
  }

  private mutating func read(_ texts: [Text]) -> [Placed] {
    let count = min(threads, texts.count)
    while desks.count < count {
      desks.append(
        ReadingDesk(lexicon: lexicon, romanizer: romanizer, comparison: comparison, explains: explains))
    }
    // Each desk is one thread's.
    nonisolated(unsafe) let desks = self.desks
    let readings = Slots([Placed?](repeating: nil, count: texts.count))
    Parallel.forEach(texts.count, threads: count) { desk, place in
      let text = texts[place]
      readings[place] = Placed(desk: desk, reading: desks[desk].read(text.document, number: text.number))
    }
    return readings.values.compactMap(\.self)
  }

  /// The readings with the English of the entries that no document before has.
  private func completed(_ placed: [Placed]) -> [DocumentReading] {
    var seen: Set<String> = []
    let new = placed.map { placed in
      placed.reading.keys.indices.filter { number in
        let key = placed.reading.keys[number]
        return entries[key] == nil && seen.insert(key).inserted
      }
    }
    // A desk's readings look into its tables: they are all the work of one thread.
    let desks = placed.map(\.desk)
    let readings = Slots(placed.map(\.reading))
    nonisolated(unsafe) let own = self.desks
    let count = (desks.max() ?? 0) + 1
    Parallel.forEach(count, threads: count) { _, desk in
      for place in desks.indices where desks[place] == desk {
        own[desk].complete(&readings[place], new[place])
      }
    }
    return readings.values
  }

  // MARK: Merging

  private mutating func merge(_ reading: DocumentReading) {
    let places = zip(reading.entries, reading.keys).map { merge($0, key: $1) }
    for (cluster, place) in zip(reading.clusters, places) {
      for title in cluster.titles.map({ entries.values[places[$0]].id })
      where !entries.values[place].titles.contains(title) {
        entries.values[place].titles.append(title)
      }
    }
  }

  /// Adds an entry, or its mentions to the entry that it is; returns the entry's number.
  private mutating func merge(_ entry: Entry, key: String) -> Int {
    if let number = entries.index(forKey: key) {
      entries.values[number].takeIn(
        mentions: entry.mentions, variants: entry.variants, attached: entry.attached)
      return number
    }
    var entry = entry
    entry.id = ids.unique(entry.id)
    entries[key] = entry
    return entries.count - 1
  }
}
