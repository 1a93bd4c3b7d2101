/// The words of a segment of a translation.
struct EnglishText {
  /// What stands between a word and the one before it.
  enum Gap: Sendable {
    /// The beginning of the segment.
    case start
    case blank
    case hyphen
    /// A comma, a bracket, a quotation mark.
    case pause
    /// The end of a sentence.
    case stop
  }

  struct Token: Sendable {
    /// Scalar offsets in the segment, without a possessive ending.
    let range: Range<Int>
    /// The word of the run's `EnglishVocabulary`.
    let word: Int
    let gap: Gap
    let isCapitalised: Bool
    /// Nothing but its place gives the word its capital.
    let isSentenceStart: Bool
    let isPossessive: Bool
  }

  let scalars: [Unicode.Scalar]
  private(set) var tokens: [Token] = []

  init(_ text: String, _ vocabulary: EnglishVocabulary) {
    scalars = ScalarArray.of(text)
    tokens.reserveCapacity(scalars.count / 6)
    scalars.withUnsafeBufferPointer { read($0, vocabulary) }
  }

  private mutating func read(_ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ vocabulary: EnglishVocabulary) {
    var index = 0
    var gap = Gap.start
    var startsSentence = true
    while index < scalars.count {
      let scalar = scalars[index]
      // A blank between words is what most scalars are that are no letters.
      if scalar == " " {
        index += 1
        continue
      }
      guard EnglishLetter.isLetterOrDigit(scalar) else {
        gap = Self.gap(gap, scalar, scalars, index)
        if Self.endsSentence(scalar) {
          let isAbbreviation = scalar == "." && gap != .start && endsAbbreviation(vocabulary)
          if isAbbreviation {
            if gap == .stop { gap = .blank }
          } else {
            startsSentence = true
          }
        }
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, Self.isInner(scalars, index) { index += 1 }
      var end = index
      var isPossessive = false
      if end - start > 2, scalars[end - 1] == "s" || scalars[end - 1] == "S",
        EnglishLetter.isApostrophe(scalars[end - 2])
      {
        isPossessive = true
        end -= 2
      } else if index < scalars.count, EnglishLetter.isApostrophe(scalars[index]), scalars[end - 1] == "s" {
        isPossessive = true
      }
      tokens.append(
        Token(
          range: start..<end, word: vocabulary.index(of: UnsafeBufferPointer(rebasing: scalars[start..<end])), gap: gap,
          isCapitalised: EnglishLetter.isCapital(scalars[start]), isSentenceStart: startsSentence,
          isPossessive: isPossessive))
      gap = .blank
      if !isPossessive, index < scalars.count, EnglishLetter.isLetter(scalars[index]) { gap = .hyphen }
      startsSentence = false
    }
  }

  func text(_ range: Range<Int>) -> String {
    ScalarArray.text(scalars[range])
  }

  /// The offsets from the first of some tokens to the last.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }

  private func endsAbbreviation(_ vocabulary: EnglishVocabulary) -> Bool {
    guard let last = tokens.last else { return false }
    return last.range.count == 1 && last.isCapitalised || vocabulary.roles(last.word).contains(.abbreviation)
  }

  // MARK: Scalars

  /// Letters and digits, an apostrophe between letters, the dots of U.N.
  private static func isInner(_ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ index: Int) -> Bool {
    let scalar = scalars[index]
    if EnglishLetter.isLetterOrDigit(scalar) { return true }
    guard index > 0, index + 1 < scalars.count, EnglishLetter.isLetter(scalars[index - 1]),
      EnglishLetter.isLetter(scalars[index + 1])
    else {
      // The last dot of U.N. where another word follows.
      return scalar == "." && index > 2 && scalars[index - 2] == "." && EnglishLetter.isLetter(scalars[index - 1])
    }
    if EnglishLetter.isApostrophe(scalar) { return true }
    return scalar == "." && (index < 2 || !EnglishLetter.isLetter(scalars[index - 2]))
      && EnglishLetter.isCapital(scalars[index - 1])
  }

  private static func gap(
    _ gap: Gap, _ scalar: Unicode.Scalar, _ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ index: Int
  ) -> Gap {
    if gap == .start { return .start }
    switch scalar {
    case "-", "\u{2010}", "\u{2011}":
      let isInner =
        index > 0 && index + 1 < scalars.count && EnglishLetter.isLetter(scalars[index - 1])
        && EnglishLetter.isLetter(scalars[index + 1])
      return isInner ? .hyphen : .pause
    case ".", "!", "?", "…": return .stop
    case "'", "\u{2019}": return gap
    default:
      if ArabicLetter.isBlank(scalar) || ArabicLetter.isInvisible(scalar) || scalar == "\n" || scalar == "\r" {
        return gap
      }
      return gap == .stop ? .stop : .pause
    }
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", ":", "“", "\"", "«", "•": true
    default: false
    }
  }
}
