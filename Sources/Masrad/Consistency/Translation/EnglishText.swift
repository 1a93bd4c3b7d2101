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
    scalars = Array(text.unicodeScalars)
    var index = 0
    var gap = Gap.start
    var startsSentence = true
    var view = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      guard Self.isLetter(scalar) || ArabicLetter.isDigit(scalar) else {
        gap = Self.gap(gap, scalar, scalars, index)
        if Self.endsSentence(scalar, scalars, index) {
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
      view = String.UnicodeScalarView()
      while index < scalars.count, Self.isInner(scalars, index) {
        view.append(scalars[index])
        index += 1
      }
      var end = index
      var isPossessive = false
      if end - start > 2, scalars[end - 1] == "s" || scalars[end - 1] == "S", Self.isApostrophe(scalars[end - 2]) {
        isPossessive = true
        end -= 2
        view.removeLast(2)
      } else if index < scalars.count, Self.isApostrophe(scalars[index]), scalars[end - 1] == "s" {
        isPossessive = true
      }
      let word = vocabulary.index(of: String(view))
      let isCapitalised = scalars[start].properties.isUppercase
      tokens.append(
        Token(
          range: start..<end, word: word, gap: gap, isCapitalised: isCapitalised, isSentenceStart: startsSentence,
          isPossessive: isPossessive))
      gap = .blank
      if !isPossessive, index < scalars.count, Self.isLetter(scalars[index]) { gap = .hyphen }
      startsSentence = false
    }
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
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

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0...0xBF: false
    case 0xC0...0x24F, 0x1E00...0x1EFF: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x2BE, 0x2BF, 0x2BB: true
    case 0x300...0x36F: true
    default: ArabicLetter.isLetter(scalar)
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "`"
  }

  /// Letters and digits, an apostrophe between letters, the dots of U.N.
  private static func isInner(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let scalar = scalars[index]
    if isLetter(scalar) || ArabicLetter.isDigit(scalar) { return true }
    guard index > 0, index + 1 < scalars.count, isLetter(scalars[index - 1]), isLetter(scalars[index + 1]) else {
      // The last dot of U.N. where another word follows.
      return scalar == "." && index > 2 && scalars[index - 2] == "." && isLetter(scalars[index - 1])
    }
    if isApostrophe(scalar) { return true }
    return scalar == "." && (index < 2 || !isLetter(scalars[index - 2])) && scalars[index - 1].properties.isUppercase
  }

  private static func gap(_ gap: Gap, _ scalar: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: Int) -> Gap {
    if gap == .start { return .start }
    switch scalar {
    case "-", "\u{2010}", "\u{2011}":
      let isInner =
        index > 0 && index + 1 < scalars.count && isLetter(scalars[index - 1]) && isLetter(scalars[index + 1])
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

  private static func endsSentence(_ scalar: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", ":", "“", "\"", "«", "•": true
    default: false
    }
  }
}

/// The distinct words of the translations of a run, so that each is folded and compared once.
///
/// For one thread.
final class EnglishVocabulary {
  struct Word {
    /// As `EnglishKey`: without case, diacritics, apostrophes.
    let key: String
    /// The number of the key: Barzani and BARZANI have one, and so have defence and defense.
    let keyNumber: Int
    let letters: [UInt8]
    /// Of a plural: the letters without its s; otherwise the same.
    let singular: [UInt8]
    let roles: EnglishRoles
    let isAcronym: Bool
    let isArabic: Bool
  }

  let classes: EnglishWords
  private var indices: [String: Int] = [:]
  private var keys: [String: Int] = [:]
  private var keyLetters: [[UInt8]] = []
  private(set) var words: [Word] = []

  init(classes: EnglishWords) { self.classes = classes }

  subscript(index: Int) -> Word { words[index] }

  func letters(ofKey number: Int) -> [UInt8] { keyLetters[number] }

  func roles(_ index: Int) -> EnglishRoles { words[index].roles }

  func index(of text: String) -> Int {
    if let index = indices[text] { return index }
    let key = EnglishKey.of(text)
    let letters = Array(key.utf8)
    var singular = letters
    if letters.count > 3, letters.last == UInt8(ascii: "s"), letters[letters.count - 2] != UInt8(ascii: "s") {
      singular.removeLast()
    }
    let scalars = text.unicodeScalars
    let capitals = scalars.count(where: { $0.properties.isUppercase })
    let spelling = EnglishSpelling.british(key)
    let keyNumber = keys[spelling] ?? keys.count
    if keyNumber == keyLetters.count {
      keys[spelling] = keyNumber
      keyLetters.append(Array(spelling.utf8))
    }
    words.append(
      Word(
        key: key, keyNumber: keyNumber, letters: letters, singular: singular, roles: classes.roles(of: key),
        isAcronym: capitals >= 2 && !scalars.contains { $0.properties.isLowercase },
        isArabic: scalars.contains(where: ArabicLetter.isLetter)))
    indices[text] = words.count - 1
    return words.count - 1
  }
}
