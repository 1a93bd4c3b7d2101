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
    private let start: UInt32
    private let end: UInt32
    private let number: Int32
    let gap: Gap
    let isCapitalised: Bool
    /// Nothing but its place gives the word its capital.
    let isSentenceStart: Bool
    let isPossessive: Bool

    init(
      range: Range<Int>, word: Int, gap: Gap, isCapitalised: Bool, isSentenceStart: Bool, isPossessive: Bool
    ) {
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
      number = Int32(truncatingIfNeeded: word)
      self.gap = gap
      self.isCapitalised = isCapitalised
      self.isSentenceStart = isSentenceStart
      self.isPossessive = isPossessive
    }

    /// Scalar offsets in the segment, without a possessive ending.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// The word of the run's `EnglishVocabulary`.
    var word: Int { Int(number) }
  }

  let scalars: PlainSlice<Unicode.Scalar>
  let tokens: PlainSlice<Token>
  /// Whether some word is in Arabic letters.
  let hasArabic: Bool

  /// - Parameter memory: where the text is kept, which must outlive it.
  init(_ text: String, _ vocabulary: EnglishVocabulary, in memory: EnglishTextMemory) {
    scalars = memory.keep(text)
    var reader = EnglishReader(scalars: scalars, vocabulary: vocabulary)
    // A word and what parts it from the next one are two scalars at least.
    let count = reader.read(into: memory.room(tokens: scalars.count / 2 + 1))
    tokens = memory.keep(tokens: count)
    hasArabic = reader.hasArabic
  }

  func text(_ range: Range<Int>) -> String {
    ScalarArray.text(scalars[range])
  }

  /// The offsets from the first of some tokens to the last.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }
}

/// Where the scalars and words of texts are kept as long as they are needed.
///
/// For one thread while texts are read; any number of threads may look at them between.
final class EnglishTextMemory {
  @exclusivity(unchecked) private var scalars = PlainArena<Unicode.Scalar>()
  @exclusivity(unchecked) private var tokens = PlainArena<EnglishText.Token>()

  deinit {
    scalars.free()
    tokens.free()
  }

  /// Forgets all texts.
  func removeAll() {
    scalars.removeAll()
    tokens.removeAll()
  }

  fileprivate func keep(_ text: String) -> PlainSlice<Unicode.Scalar> {
    var text = text
    return text.withUTF8 { bytes in
      let count = ScalarArray.decode(bytes, into: scalars.room(bytes.count))
      return scalars.keep(count)
    }
  }

  fileprivate func room(tokens count: Int) -> UnsafeMutableBufferPointer<EnglishText.Token> { tokens.room(count) }

  fileprivate func keep(tokens count: Int) -> PlainSlice<EnglishText.Token> { tokens.keep(count) }
}

/// Cuts a text into words.
private struct EnglishReader {
  typealias Gap = EnglishText.Gap

  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private let vocabulary: EnglishVocabulary
  private(set) var hasArabic = false

  init(scalars: PlainSlice<Unicode.Scalar>, vocabulary: EnglishVocabulary) {
    self.scalars = scalars.values
    self.vocabulary = vocabulary
  }

  /// - Returns: how many words there are.
  mutating func read(into tokens: UnsafeMutableBufferPointer<EnglishText.Token>) -> Int {
    var count = 0
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
          let isAbbreviation = scalar == "." && gap != .start && count > 0 && endsAbbreviation(tokens[count - 1])
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
      var hash = WordHash.Running()
      while index < scalars.count, EnglishLetter.isLetterOrDigit(scalars[index]) || Self.isInner(scalars, index) {
        hash.add(scalars[index])
        index += 1
      }
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
      let letters = UnsafeBufferPointer(rebasing: scalars[start..<end])
      let word = vocabulary.index(of: letters, hash: end == index ? hash.value : WordHash.of(letters))
      if vocabulary.roles(word).contains(.arabic) { hasArabic = true }
      tokens.initializeElement(
        at: count,
        to: EnglishText.Token(
          range: start..<end, word: word, gap: gap, isCapitalised: EnglishLetter.isCapital(scalars[start]),
          isSentenceStart: startsSentence, isPossessive: isPossessive))
      count += 1
      gap = .blank
      if !isPossessive, index < scalars.count, EnglishLetter.isLetter(scalars[index]) { gap = .hyphen }
      startsSentence = false
    }
    return count
  }

  private func endsAbbreviation(_ last: EnglishText.Token) -> Bool {
    last.range.count == 1 && last.isCapitalised || vocabulary.roles(last.word).contains(.abbreviation)
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
