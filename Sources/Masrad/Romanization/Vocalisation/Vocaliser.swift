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

  /// - Parameters:
  ///   - arabic: a word without article; may hold harakat.
  ///   - form: its form in use in Latin letters.
  func vocalise(_ arabic: String, attested form: String? = nil) -> (word: VocalisedWord, source: VowelSource) {
    let word = VocalisedWord(arabic)
    guard !word.letters.isEmpty else { return (word, .guess) }
    if word.hasMarks, word.isComplete { return (word, .input) }
    let evidence = form.flatMap(LatinEvidence.init)
    let listed = listed(word, evidence)
    if let listed, agrees(listed, with: evidence) { return (listed.marked(as: word), .list) }
    let found = found(word, evidence)
    // سراج is Siraj, but a Sarraj is written alike.
    if let listed, let evidence, !contradicts(found.word, listed, evidence) { return (listed.marked(as: word), .list) }
    return (found.word.marked(as: word), found.source)
  }

  /// Whether the list has a word.
  func knows(_ arabic: String) -> Bool { !names.words(for: VocalisedWord(arabic)).isEmpty }

  // MARK: Steps

  private func listed(_ word: VocalisedWord, _ evidence: LatinEvidence?) -> VocalisedWord? {
    let all = names.words(for: word).filter { $0.allows(word) }
    guard let evidence, all.count > 1 else { return all.first }
    // The first of those that agree alike: min takes it.
    return all.min { (evidence.cost(of: $0) ?? 99) < (evidence.cost(of: $1) ?? 99) }
  }

  private func agrees(_ listed: VocalisedWord, with evidence: LatinEvidence?) -> Bool {
    guard let evidence else { return true }
    return (evidence.cost(of: listed) ?? .infinity) < 1
  }

  /// Whether another reading agrees so much better with the form in use that the list must mean another name.
  private func contradicts(_ other: VocalisedWord, _ listed: VocalisedWord, _ evidence: LatinEvidence) -> Bool {
    guard let cost = evidence.cost(of: other) else { return false }
    return cost + 0.9 < evidence.cost(of: listed) ?? .infinity
  }

  private func found(_ word: VocalisedWord, _ evidence: LatinEvidence?) -> (word: VocalisedWord, source: VowelSource) {
    let candidates = candidates(word)
    guard let evidence else {
      guard let first = candidates.first else { return (VowelGuess.vocalise(word), .guess) }
      return (first.word, .pattern)
    }
    var best: (word: VocalisedWord, cost: Double, source: VowelSource)?
    for candidate in candidates {
      guard let cost = evidence.cost(of: candidate.word) else { continue }
      let total = cost - candidate.weight / 20
      if total < best?.cost ?? .infinity { best = (candidate.word, total, cost < 1 ? .agreedPattern : .pattern) }
    }
    // A pattern is believed before the bare form, which may have been written by ear.
    let limit = (best?.cost ?? .infinity) - Self.patternBonus
    if let own = evidence.vocalise(word), own.word.allows(word), own.cost < limit {
      best = (own.word, own.cost, .attested)
    }
    if let best { return (best.word, best.source) }
    guard let first = candidates.first else { return (VowelGuess.vocalise(word), .guess) }
    return (first.word, .pattern)
  }

  private static let patternBonus = 0.7

  /// The patterns of the word, of what is left without the ending of a nisba or ة, and of its masculine.
  private func candidates(_ word: VocalisedWord) -> [(word: VocalisedWord, weight: Double)] {
    let bare = VocalisedWord(word.plain)
    var all = patterns.words(for: bare)
    for ending in NameEnding.all {
      guard let stem = ending.stem(of: bare) else { continue }
      all += patterns.words(for: stem).map { (ending.add(to: $0.word), $0.weight - 2) }
      all += names.words(for: stem).map { (ending.add(to: $0), 8) }
    }
    return all.filter { $0.word.allows(word) }.sorted { ($1.weight, $0.word.text) < ($0.weight, $1.word.text) }
  }
}

extension VocalisedWord {
  /// Whether the marks that another spelling of the word holds are not against this one.
  func allows(_ other: VocalisedWord) -> Bool {
    guard other.hasMarks else { return true }
    guard letters.count == other.letters.count else { return false }
    return zip(letters.dropLast(), other.letters).allSatisfy { own, given in
      given.mark == nil || given.mark == own.mark
    } && zip(letters, other.letters).allSatisfy { own, given in !given.isDoubled || own.isDoubled }
  }

  /// This word with the marks that were written.
  func marked(as other: VocalisedWord) -> VocalisedWord {
    guard other.hasMarks, letters.count == other.letters.count else { return self }
    var out = self
    for (index, given) in other.letters.enumerated() {
      if let mark = given.mark { out.letters[index].mark = mark }
      if given.isDoubled { out.letters[index].isDoubled = true }
    }
    return out
  }
}
