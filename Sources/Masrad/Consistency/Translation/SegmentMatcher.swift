/// Finds in one segment of a translation what names its Arabic names.
struct SegmentMatcher {
  let text: EnglishText
  let matcher: NameMatcher
  /// Where a name may begin, and the end of the run.
  private var beginnings: [Range<Int>] = []
  private let words: [Int]
  /// The key numbers of the tokens' words.
  private let keys: [Int]

  private var vocabulary: EnglishVocabulary { matcher.vocabulary }

  init(_ text: EnglishText, _ matcher: NameMatcher) {
    self.text = text
    self.matcher = matcher
    let vocabulary = matcher.vocabulary
    words = text.tokens.map(\.word)
    keys = words.map(vocabulary.keyNumber)
    for run in Self.runs(text, vocabulary) {
      for start in run where begins(start) { beginnings.append(start..<run.upperBound) }
    }
  }

  /// The longest window of words that is compared with a name.
  private static let longestWindow = 8

  // MARK: Runs

  /// Words that may be a name together: with capitals, and the particles between them.
  private static func runs(_ text: EnglishText, _ vocabulary: EnglishVocabulary) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    var end = 0
    func close() {
      if let begun = start, end > begun { runs.append(begun..<end) }
      start = nil
    }
    for (index, token) in text.tokens.enumerated() {
      let roles = vocabulary.roles(token.word)
      let isLink = roles.contains(.article) || roles.contains(.particle)
      switch token.gap {
      case .start, .pause, .stop: close()
      case .blank, .hyphen: break
      }
      if token.isCapitalised {
        if start == nil { start = index }
        end = index + 1
      } else if isLink {
        if start == nil { start = index }
      } else {
        close()
      }
    }
    close()
    return runs
  }

  // MARK: Candidates

  /// Adds all places that can be the name, in no order.
  func addCandidates(_ name: CheckedName, number: Int, to found: inout [Counterpart]) {
    addForms(name, number, to: &found)
    guard !beginnings.isEmpty, name.entityClass == .person || name.elements.count <= 3 else { return }
    // Taken out once: names are shared by threads, and each look at one is counted.
    name.elements.withUnsafeBufferPointer { elements in
      words.withUnsafeBufferPointer { words in
        for run in beginnings { addSpellings(name, elements, words, number, run, to: &found) }
      }
    }
  }

  private func addForms(_ name: CheckedName, _ number: Int, to found: inout [Counterpart]) {
    for (formNumber, beginning) in name.beginnings.enumerated() where beginning >= 0 && keys.contains(beginning) {
      let form = name.forms[formNumber]
      for start in keys.indices where keys[start] == beginning {
        let exact = end(of: form.keys, at: start, anyNumber: false)
        // High National Election Commission is High National Elections Commission in another spelling.
        let isLong = name.entityClass == .organisation && form.keys.count > 2
        guard let end = exact ?? (isLong ? end(of: form.keys, at: start, anyNumber: true) : nil) else { continue }
        let isName = text.tokens[start..<end].contains { $0.isCapitalised }
        guard isName else { continue }
        let hasArticle = start > 0 && isArticle(start - 1) && text.tokens[start].gap != .pause
        found.append(
          Counterpart(
            name: number, tokens: (hasArticle ? start - 1 : start)..<end, match: .form(formNumber),
            length: form.keys.count,
            score: Double(form.keys.count) + (exact == nil ? 0.1 : 0.2), isWeak: false))
      }
    }
  }

  /// The token behind a form that begins at `start`.
  ///
  /// - Parameter anyNumber: whether a plural is the same word as its singular.
  private func end(of form: [Int], at start: Int, anyNumber: Bool) -> Int? {
    var place = start + 1
    for key in form.dropFirst() {
      while place < text.tokens.count, isSilent(place) { place += 1 }
      guard place < text.tokens.count, text.tokens[place].gap == .blank || text.tokens[place].gap == .hyphen,
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
    _ name: CheckedName, _ elements: NameMatcher.Elements, _ words: NameMatcher.Words, _ number: Int,
    _ run: Range<Int>, to found: inout [Counterpart]
  ) {
    let start = run.lowerBound
    guard mayBegin(elements, words, start, run.upperBound) else { return }
    let window = start..<min(run.upperBound, start + Self.longestWindow)
    matcher.forEachAlignment(elements, words, window, allowsSkip: name.entityClass == .person) { end, alignment in
      guard text.tokens[end - 1].isCapitalised, end - start == 1 || !isArticle(end - 1) else { return }
      if let counterpart = counterpart(name, number, start..<end, alignment()) { found.append(counterpart) }
    }
  }

  /// Whether an element of the name stands at `start` or behind articles there: otherwise no window that begins there
  /// is the name.
  private func mayBegin(
    _ elements: NameMatcher.Elements, _ words: NameMatcher.Words, _ start: Int, _ end: Int
  ) -> Bool {
    var place = start
    while place < end {
      if matcher.begins(elements, words, place, end) { return true }
      guard vocabulary.roles(words[place]).contains(.article) else { return false }
      place += 1
    }
    return false
  }

  /// An article of a name; as, an and at only before a hyphen.
  private func isArticle(_ place: Int) -> Bool {
    let roles = vocabulary.roles(text.tokens[place].word)
    guard roles.contains(.article) else { return false }
    if !roles.contains(.function) { return true }
    return place + 1 < text.tokens.count && text.tokens[place + 1].gap == .hyphen
  }

  private func begins(_ place: Int) -> Bool {
    let token = text.tokens[place]
    let roles = vocabulary.roles(token.word)
    if roles.contains(.article) { return isArticle(place) }
    if token.isCapitalised { return !roles.contains(.function) || !token.isSentenceStart }
    return roles.contains(.particle)
  }

  private func counterpart(
    _ name: CheckedName, _ number: Int, _ tokens: Range<Int>, _ alignment: NameMatcher.Alignment
  ) -> Counterpart? {
    let own = alignment.pairs.filter { pair in pair.elements.contains { !name.elements[$0].isParticle } }
    guard !own.isEmpty else { return nil }
    let covered = own.reduce(0) { $0 + $1.elements.count(where: { !name.elements[$0].isParticle }) }
    let hasLast = alignment.pairs.contains { $0.elements.upperBound == name.elements.count }
    var isWeak = false
    if name.entityClass != .person {
      guard covered == name.wanted else { return nil }
    } else if name.wanted > 1, covered == 1, !hasLast {
      // A given name alone.
      guard let pair = own.first, pair.cost <= 0.4 else { return nil }
      isWeak = true
    }
    if covered == 1, let pair = own.first {
      let places = tokens.lowerBound + pair.words.lowerBound..<tokens.lowerBound + pair.words.upperBound
      let isWord = places.contains {
        !vocabulary.roles(text.tokens[$0].word).intersection(.notName).isEmpty
      }
      if isWord, pair.cost > 0.05 { return nil }
      let letters = places.reduce(0) { $0 + vocabulary[text.tokens[$1].word].letters.count }
      if letters < 3, pair.cost > 0.1 { return nil }
      if pair.cost > 0.6, text.tokens[places.lowerBound].isSentenceStart { isWeak = true }
    }
    return Counterpart(
      name: number, tokens: tokens, match: .elements(alignment), length: covered, score: alignment.score,
      isWeak: isWeak)
  }
}
