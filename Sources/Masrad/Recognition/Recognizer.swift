/// Finds the mentions of one document.
struct Recognizer {
  let reader: Reader
  let parser: PhraseParser
  let names: NameParser
  private let quotedNames: QuotedNames
  let classNounNames: ClassNounNames
  private let placeRows: PlaceRows
  let clubs: Clubs

  init(reader: Reader) {
    self.reader = reader
    quotedNames = QuotedNames(reader: reader)
    parser = PhraseParser(reader: reader)
    names = NameParser(reader: reader)
    classNounNames = ClassNounNames(reader: reader)
    placeRows = PlaceRows(reader: reader)
    clubs = Clubs(reader: reader)
  }

  /// The mentions in the order of the text; none overlap.
  func mentions() -> [Candidate] {
    var candidates: [Candidate] = []
    var introduced = Set<Int>()
    for index in reader.tokens.indices {
      switch reader.word(index).script {
      case .arabic:
        candidates += lexicon(at: index)
        candidates += phrases(at: index, introduced: &introduced)
        candidates += classNounNames.behind(index) + placeRows.behind(index)
      case .western: if let name = latin(at: index) { candidates.append(name) }
      case .digits: break
      }
    }
    candidates += Self.outside(candidates, persons(at: introduced))
    let chosen = Self.choose(candidates)
    return Self.choose(chosen + quotedNames.aliases(of: chosen))
  }

  /// The persons without those who begin inside a title that somebody else stands behind: وكيل الأزهر | محمد الضويني, though
  /// men are called الأزهر.
  private static func outside(_ found: [Candidate], _ persons: [Candidate]) -> [Candidate] {
    let starts = Set(persons.map(\.tokens.lowerBound))
    let titles = found.filter { $0.entityClass == .title && starts.contains($0.tokens.upperBound) }.map(\.tokens)
    guard !titles.isEmpty else { return persons }
    return persons.filter { person in
      !titles.contains {
        $0.lowerBound < person.tokens.lowerBound && $0.contains(person.tokens.lowerBound)
          && person.tokens.upperBound > $0.upperBound
      }
    }
  }

  /// Of overlapping candidates the longest wins, a user's record before all, then the class by `rank`, then the first.
  static func choose(_ candidates: [Candidate]) -> [Candidate] {
    // Sorted as numbers: the candidates themselves are dear to move.
    let order = candidates.indices.map { Order(candidates[$0], $0) }.sorted()
    var taken = [Bool](repeating: false, count: candidates.reduce(0) { max($0, $1.tokens.upperBound) })
    var chosen: [Int] = []
    for index in order.map(\.index) {
      let tokens = candidates[index].tokens
      guard tokens.allSatisfy({ !taken[$0] }) else { continue }
      for token in tokens { taken[token] = true }
      chosen.append(index)
    }
    chosen.sort { candidates[$0].tokens.lowerBound < candidates[$1].tokens.lowerBound }
    return chosen.map { candidates[$0] }
  }

  /// A candidate's place among those that are chosen from.
  private struct Order: Comparable {
    private let first: UInt64
    private let start: Int
    let index: Int

    init(_ candidate: Candidate, _ index: Int) {
      let length = UInt64(UInt32.max) - UInt64(min(candidate.tokens.count, Int(UInt32.max)))
      first = (candidate.isUsers ? 0 : 1) << 63 | length << 8 | UInt64(255 - candidate.rank)
      start = candidate.tokens.lowerBound
      self.index = index
    }

    static func < (a: Order, b: Order) -> Bool {
      (a.first, a.start, a.index) < (b.first, b.start, b.index)
    }
  }

  /// The numbers of the readings of a token to try: its proclitics are cut only where the whole word means nothing.
  func readings(_ index: Int) -> Range<Int> {
    0..<(reader.facts(index).isKnown ? 1 : reader.word(index).stems.count)
  }

  /// Whether proclitics that names seldom have are cut: behind a mark, where ف begins a clause, or where news have the word
  /// without them so much more often.
  func mayCut(_ index: Int, _ reading: Int) -> Bool {
    let stem = reader.word(index).stems[reading]
    guard reading > 0, reader.continues(index), Proclitics.isRare(stem) || stem.first == "ك" else { return true }
    let statistics = WordStatistics.builtIn
    // كيلوا is no "like Yalova", unless that is often in the news.
    if stem.first == "ك" {
      // كسرت: she broke, and nothing like Sirte
      if InflectedWords.contains(reader.word(index)) { return false }
      return stem.hasArticle
        || statistics.count(stem.exact) > 10 * (statistics.count(reader.word(index).whole.exact) + 1)
    }
    return Proclitics.isOften(
      stemCount: statistics.count(stem.exact), fullCount: statistics.count(reader.word(index).whole.exact))
  }
}

extension Candidate {
  /// A record of a user's own glossary.
  var isUsers: Bool {
    if case .lexicon(let sense) = evidence { sense.kind == .user } else { false }
  }

  /// A record of the lists or of the user's glossary.
  var isOfLists: Bool { if case .lexicon = evidence { true } else { false } }

  fileprivate var rank: Int {
    switch (entityClass, evidence) {
    case (.person, .lexicon): 6
    case (.title, _): 5
    case (.organisation, .lexicon): 4
    case (.place, .lexicon): 3
    case (.person, _): 2
    default: 1
    }
  }
}
