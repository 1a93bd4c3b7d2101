/// Finds in one segment of a translation after another what names its Arabic names.
///
/// For one thread; what it needs for a segment is kept for the next.
final class SegmentMatcher {
  private let matcher: NameMatcher
  private let vocabulary: EnglishVocabulary
  // What is read at every step is not asked for leave each time.
  @exclusivity(unchecked) private var tokens = PlainSlice<EnglishText.Token>()
  /// Where a name may begin, and the end of the run.
  @exclusivity(unchecked) private var beginnings = PlainList<Range<Int>>()
  @exclusivity(unchecked) private var words = PlainList<Int>()
  /// The key numbers of the tokens' words.
  @exclusivity(unchecked) private var keys = PlainList<Int>()
  /// The last bits of those: what is not in it is none of them.
  @exclusivity(unchecked) private var keyBits: UInt64 = 0
  /// The pairs of the candidates of the segment.
  @exclusivity(unchecked) private var pairs = PlainArena<NameMatcher.Pair>()

  init(_ matcher: NameMatcher) {
    self.matcher = matcher
    vocabulary = matcher.vocabulary
  }

  deinit {
    beginnings.free()
    words.free()
    keys.free()
    pairs.free()
  }

  /// Turns to the next segment; candidates of the one before are of no more use.
  func start(_ text: EnglishText) {
    tokens = text.tokens
    words.removeAll()
    keys.removeAll()
    beginnings.removeAll()
    pairs.removeAll()
    keyBits = 0
    for token in tokens.values {
      let key = vocabulary.keyNumber(token.word)
      words.append(token.word)
      keys.append(key)
      keyBits |= Self.bit(key)
    }
    findRuns()
  }

  private static func bit(_ key: Int) -> UInt64 { 1 << UInt64(truncatingIfNeeded: key & 63) }

  /// The longest window of words that is compared with a name.
  private static let longestWindow = 8

  // MARK: Runs

  /// Words that may be a name together: with capitals, and the particles between them.
  private func findRuns() {
    var start: Int?
    var end = 0
    for (index, token) in tokens.values.enumerated() {
      let roles = vocabulary.roles(token.word)
      let isLink = roles.contains(.article) || roles.contains(.particle)
      switch token.gap {
      case .start, .pause, .stop:
        closeRun(start, end)
        start = nil
      case .blank, .hyphen: break
      }
      if token.isCapitalised {
        if start == nil { start = index }
        end = index + 1
      } else if isLink {
        if start == nil { start = index }
      } else {
        closeRun(start, end)
        start = nil
      }
    }
    closeRun(start, end)
  }

  private func closeRun(_ start: Int?, _ end: Int) {
    guard let start, end > start else { return }
    for place in start..<end where begins(place) { beginnings.append(place..<end) }
  }

  // MARK: Candidates

  /// Adds all places that can be the name, in no order.
  func addCandidates(_ name: CheckedName, number: Int, to found: inout PlainList<Counterpart>) {
    let before = found.count
    addForms(name, number, to: &found)
    guard beginnings.count > 0 else { return }
    if name.entityClass == .person || name.elements.count <= 3 {
      // Taken out once: names are shared by threads, and each look at one is counted.
      name.signs.withUnsafeBufferPointer { signs in
        for run in beginnings.values { addSpellings(name, signs, number, run, to: &found) }
      }
    }
    if name.isListed, name.entityClass != .person { addRespaced(name, number, from: before, to: &found) }
  }

  /// Adds places that are a form of a list with its words parted or joined otherwise: Beni Shangul-Gumuz for
  /// Benishangul-Gumuz.
  ///
  /// - Parameter before: where the name's other candidates begin: where it stands in a form, nothing else is looked for.
  private func addRespaced(_ name: CheckedName, _ number: Int, from before: Int, to found: inout PlainList<Counterpart>)
  {
    for place in before..<found.count {
      if case .form = found[place].match { return }
    }
    for (formNumber, form) in name.forms.enumerated() where !form.isByname && form.keys.count <= Self.longestRespaced {
      let whole = form.keys.flatMap(vocabulary.letters(ofKey:))
      guard whole.count >= Self.leastRespaced else { continue }
      for run in beginnings.values {
        if let end = respaced(whole, words: form.keys.count, run) {
          found.append(
            Counterpart(
              name: number, tokens: run.lowerBound..<end, match: .form(formNumber), length: form.keys.count,
              score: Double(form.keys.count), isWeak: false))
        }
      }
    }
  }

  private static let longestRespaced = 4
  private static let leastRespaced = 8

  /// Where the words end that begin a run and are, written as one, the letters of a form of `count` words.
  private func respaced(_ whole: [UInt8], words count: Int, _ run: Range<Int>) -> Int? {
    var letters: [UInt8] = []
    var words = 0
    for place in run.prefix(Self.longestWindow) {
      guard !isSilent(place) else { continue }
      letters += vocabulary.letters(ofKey: keys[place])
      words += 1
      guard letters.count <= whole.count + 1 else { return nil }
      if words != count, tokens[place].isCapitalised, abs(letters.count - whole.count) <= 1, letters[0] == whole[0],
        LatinDistance.between(letters, whole, limit: Self.respacedLimit) <= Self.respacedLimit
      {
        return place + 1
      }
    }
    return nil
  }

  /// A vowel that differs, or comes or goes.
  private static let respacedLimit = 0.35

  private func addForms(_ name: CheckedName, _ number: Int, to found: inout PlainList<Counterpart>) {
    for (formNumber, beginning) in name.beginnings.enumerated()
    where beginning >= 0 && keyBits & Self.bit(beginning) != 0 {
      for start in 0..<keys.count where keys[start] == beginning {
        let form = name.forms[formNumber].keys
        let exact = end(of: form, at: start, anyNumber: false)
        // High National Election Commission is High National Elections Commission in another spelling.
        let isLong = name.entityClass == .organisation && form.count > 2
        guard let end = exact ?? (isLong ? end(of: form, at: start, anyNumber: true) : nil) else { continue }
        let isName = (start..<end).contains { tokens[$0].isCapitalised }
        guard isName else { continue }
        let hasArticle = start > 0 && isArticle(start - 1) && tokens[start].gap != .pause
        found.append(
          Counterpart(
            name: number, tokens: (hasArticle ? start - 1 : start)..<end, match: .form(formNumber),
            length: form.count, score: Double(form.count) + (exact == nil ? 0.1 : 0.2), isWeak: false))
      }
    }
  }

  /// The token behind a form that begins at `start`.
  ///
  /// - Parameter anyNumber: whether a plural is the same word as its singular.
  private func end(of form: [Int], at start: Int, anyNumber: Bool) -> Int? {
    var place = start + 1
    for key in form.dropFirst() {
      while place < tokens.count, isSilent(place) { place += 1 }
      guard place < tokens.count, tokens[place].gap == .blank || tokens[place].gap == .hyphen,
        keys[place] == key || anyNumber && vocabulary.singular(ofKey: keys[place]) == vocabulary.singular(ofKey: key)
      else { return nil }
      place += 1
    }
    return place
  }

  private func isSilent(_ place: Int) -> Bool {
    vocabulary.roles(words[place]).contains(.article) || keys[place] == vocabulary.the
  }

  /// - Parameter run: from where the name is to begin to the end of the run.
  private func addSpellings(
    _ name: CheckedName, _ signs: NameMatcher.Signs, _ number: Int, _ run: Range<Int>,
    to found: inout PlainList<Counterpart>
  ) {
    let start = run.lowerBound
    guard mayBegin(signs, start, run.upperBound) else { return }
    let width = min(run.upperBound - start, Self.longestWindow)
    matcher.read(signs, words.values, start..<start + width, allowsSkip: name.entityClass == .person)
    for length in 1..<width + 1 {
      guard tokens[start + length - 1].isCapitalised, length == 1 || !isArticle(start + length - 1),
        let reading = matcher.reading(length, width: width)
      else { continue }
      if let counterpart = counterpart(name, signs, number, start..<start + length, reading) {
        found.append(counterpart)
      }
    }
  }

  /// Whether an element of the name stands at `start` or behind articles there: otherwise no window that begins there
  /// is the name.
  private func mayBegin(_ signs: NameMatcher.Signs, _ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end {
      if matcher.begins(signs, words.values, place, end) { return true }
      guard vocabulary.roles(words[place]).contains(.article) else { return false }
      place += 1
    }
    return false
  }

  /// An article of a name; as, an and at only before a hyphen.
  private func isArticle(_ place: Int) -> Bool {
    let roles = vocabulary.roles(words[place])
    guard roles.contains(.article) else { return false }
    if !roles.contains(.function) { return true }
    return place + 1 < tokens.count && tokens[place + 1].gap == .hyphen
  }

  private func begins(_ place: Int) -> Bool {
    let token = tokens[place]
    let roles = vocabulary.roles(token.word)
    if roles.contains(.article) { return isArticle(place) }
    if token.isCapitalised { return !roles.contains(.function) || !token.isSentenceStart }
    return roles.contains(.particle)
  }

  private func counterpart(
    _ name: CheckedName, _ signs: NameMatcher.Signs, _ number: Int, _ tokens: Range<Int>,
    _ reading: NameMatcher.Reading
  ) -> Counterpart? {
    var covered = 0
    // The first pair that has more than particles.
    var first: NameMatcher.Pair?
    var hasLast = false
    for pair in reading.pairs {
      let own = pair.elements.count { !signs[$0].isParticle }
      covered += own
      if own > 0, first == nil { first = pair }
      if pair.elements.upperBound == signs.count { hasLast = true }
    }
    guard let first else { return nil }
    var isWeak = false
    if name.entityClass != .person {
      guard covered == name.wanted else { return nil }
    } else if name.wanted > 1, covered == 1, !hasLast {
      // A given name alone.
      guard first.cost <= 0.4 else { return nil }
      isWeak = true
    }
    if covered == 1 {
      let places = tokens.lowerBound + first.words.lowerBound..<tokens.lowerBound + first.words.upperBound
      let isWord = places.contains { !vocabulary.roles(words[$0]).isDisjoint(with: .notName) }
      if isWord, first.cost > 0.05 { return nil }
      let letters = places.reduce(0) { $0 + vocabulary.outline(words[$1]).count }
      if letters < 3, first.cost > 0.1 { return nil }
      if first.cost > 0.6, self.tokens[places.lowerBound].isSentenceStart { isWeak = true }
    }
    return Counterpart(
      name: number, tokens: tokens, match: .elements(pairs.keep(reading.pairs)), length: covered,
      score: reading.score, isWeak: isWeak)
  }
}
