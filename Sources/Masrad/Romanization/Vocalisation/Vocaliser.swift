/// Finds the short vowels of names: those written, else a list's, else the pattern that agrees best with the form in
/// use, else what that form alone tells.
struct Vocaliser: Sendable {
  private let names: VocalisedNames
  private let patterns: NamePatterns

  /// - Parameter list: whether the list of known names is used; without it the other ways can be measured.
  init(list: Bool = true) throws(GlossaryFileError) {
    names = list ? try VocalisedNames() : VocalisedNames.none
    patterns = try NamePatterns()
  }

  /// A word with its vowels and how they were found.
  struct Result {
    var word: VocalisedWord
    var source: VowelSource
    /// How badly the form in use agrees; infinite when it can't be read so, nil without one.
    fileprivate(set) var cost: Double?
    /// Whether the list has it as a name of Western languages.
    fileprivate(set) var isWestern = false
  }

  /// - Parameters:
  ///   - arabic: a word without article; may hold harakat.
  ///   - form: its form in use in Latin letters.
  func vocalise(_ arabic: String, attested form: String? = nil) -> Result {
    let word = VocalisedWord(arabic)
    guard !word.letters.isEmpty else { return Result(word: word, source: .guess) }
    if word.hasMarks, word.isComplete { return Result(word: word, source: .input) }
    let evidence = form.flatMap(LatinEvidence.init)
    var result = result(word, evidence)
    result.word = result.word.marked(as: word)
    return result
  }

  /// Whether the list has a word.
  func knows(_ arabic: String) -> Bool { !names.readings(of: VocalisedWord(arabic)).isEmpty }

  // MARK: Steps

  private func result(_ word: VocalisedWord, _ evidence: LatinEvidence?) -> Result {
    let listed = listed(word, evidence)
    if listed == nil, word.hasMarks, let filled = word.filled { return Result(word: filled, source: .input) }
    guard let evidence else { return listed ?? found(word, nil) }
    if let listed, listed.isWestern || listed.cost ?? 0 < 1 { return listed }
    let found = found(word, evidence)
    guard let listed else { return found }
    // سراج is Siraj, but a Sarraj is written alike: a pattern that agrees well means another name than the list's.
    guard let cost = found.cost, found.source == .agreedPattern, cost < 0.6, cost + 0.9 < listed.cost ?? 0 else {
      return listed
    }
    return found
  }

  /// The reading of the list that agrees best with the form in use, the usual before the rarer.
  private func listed(_ word: VocalisedWord, _ evidence: LatinEvidence?) -> Result? {
    var best: (result: Result, total: Double)?
    for reading in names.readings(of: word) where reading.word.allows(word) {
      let cost = evidence.map { $0.cost(of: reading.word) ?? .infinity }
      let total = (cost ?? 0) + Double(reading.rank.rawValue) * 0.15
      let isSure = reading.rank == .usual || evidence != nil
      if best == nil || total < best?.total ?? 0 {
        let source = isSure ? VowelSource.list : .pattern
        best = (Result(word: reading.word, source: source, cost: cost, isWestern: reading.isWestern), total)
      }
    }
    return best?.result
  }

  private func found(_ word: VocalisedWord, _ evidence: LatinEvidence?) -> Result {
    let candidates = candidates(word)
    let first = candidates.first.map { Result(word: $0.word, source: .pattern) }
    let guess = first ?? Result(word: VowelGuess.vocalise(word), source: .guess)
    guard let evidence else { return guess }
    var best: (result: Result, total: Double)?
    for candidate in candidates {
      guard let cost = evidence.cost(of: candidate.word) else { continue }
      let total = cost - candidate.weight / 20
      let source = cost < 1 ? VowelSource.agreedPattern : .pattern
      if total < best?.total ?? .infinity {
        best = (Result(word: candidate.word, source: source, cost: cost), total)
      }
    }
    // A pattern is believed before the bare form, which may have been written by ear.
    let limit = (best?.total ?? .infinity) - Self.patternBonus
    if let own = evidence.vocalise(word), own.word.allows(word), own.cost < limit {
      return Result(word: own.word, source: .attested, cost: own.cost)
    }
    return best?.result ?? Result(word: guess.word, source: guess.source, cost: .infinity)
  }

  private static let patternBonus = 0.7

  /// The patterns of the word, of what is left without the ending of a nisba or ة, and of its masculine.
  private func candidates(_ word: VocalisedWord) -> [(word: VocalisedWord, weight: Double)] {
    let bare = VocalisedWord(word.plain)
    var all = patterns.words(for: bare)
    for ending in NameEnding.all {
      guard let stem = ending.stem(of: bare) else { continue }
      all += patterns.words(for: stem).map { (ending.add(to: $0.word), $0.weight - 2) }
      all += names.readings(of: stem).map { (ending.add(to: $0.word), 8 - Double($0.rank.rawValue)) }
    }
    return all.filter { $0.word.allows(word) }.sorted { ($1.weight, $0.word.text) < ($0.weight, $1.word.text) }
  }
}

extension VocalisedWord {
  /// Whether the marks that another spelling of the word holds are not against this one.
  func allows(_ other: VocalisedWord) -> Bool {
    guard other.hasMarks else { return true }
    guard written.count == other.written.count else { return false }
    return zip(written.dropLast(), other.written).allSatisfy { own, given in
      given.mark == nil || given.mark == own.mark
    } && zip(written, other.written).allSatisfy { own, given in !given.isDoubled || own.isDoubled }
  }

  /// This word with the marks that were written.
  func marked(as other: VocalisedWord) -> VocalisedWord {
    guard other.hasMarks, written.count == other.written.count else { return self }
    var out = self
    let places = letters.indices.filter { !letters[$0].isSmall }
    for (place, given) in zip(places, other.written) {
      if let mark = given.mark { out.letters[place].mark = mark }
      if given.isDoubled { out.letters[place].isDoubled = true }
    }
    return out
  }
}
