/// Folds and hashes the phrases of the glossaries where they lie, without making a string of them: opening some
/// two hundred thousand phrases is part of every start.
///
/// It gives the same words as `PhraseWords.fold`, which a test compares over all glossaries.
struct PhraseScanner {
  private struct Word {
    let letters: Range<Int>
    /// Its first letter as written.
    let first: Unicode.Scalar
  }

  /// The folded letters of all words read, one word behind the other.
  private var letters = ContiguousArray<Unicode.Scalar>()
  private var words = ContiguousArray<Word>()
  /// Where the word being read begins.
  private var start = 0
  private var lastPlain: Unicode.Scalar = " "
  /// The first letter of the word being read, as written.
  private var firstPlain: Unicode.Scalar = " "

  init() {
    letters.reserveCapacity(256)
    words.reserveCapacity(16)
  }

  /// How many words the phrase has.
  var count: Int { words.count }

  /// Reads a phrase as UTF-8; its words are then there to be hashed.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    letters.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    start = 0
    var index = 0
    while index < bytes.count {
      let scalar = Self.decode(bytes, &index)
      switch Self.role(of: scalar) {
      case .letter(let folded): append(scalar, folded)
      case .mark: break
      case .separator: finish()
      }
    }
    finish()
  }

  /// The hash of one of the words as a space compares it.
  func hash(_ number: Int, _ space: LexiconFile.Space) -> UInt64 {
    let word = words[number]
    if space == .near { return ConsonantKey.hash(letters[word.letters]) }
    let hasArticle = space == .bare && Article.begins(letters[word.letters], written: word.first)
    return WordHash.of(
      letters[(hasArticle ? word.letters.lowerBound + 2 : word.letters.lowerBound)..<word.letters.upperBound])
  }

  /// The hash of the whole phrase.
  func hash(_ space: LexiconFile.Space) -> UInt64 {
    words.indices.reduce(space.rawValue) { WordHash.append(hash($1, space), to: $0) }
  }

  private enum Role {
    case letter(Unicode.Scalar)
    case mark, separator
  }

  /// The roles of U+0600 to U+06FF, asked for once.
  private static let arabic: [Role] = (0x600..<0x700).map { slowRole(Unicode.Scalar($0) ?? " ") }

  @inline(__always)
  private static func role(of scalar: Unicode.Scalar) -> Role {
    scalar.value >> 8 == 6 ? arabic[Int(scalar.value & 0xFF)] : slowRole(scalar)
  }

  private static func slowRole(_ scalar: Unicode.Scalar) -> Role {
    guard
      ArabicLetter.isLetter(scalar) || ArabicLetter.isMark(scalar) || ArabicLetter.isDigit(scalar)
        || ArabicLetter.isWesternLetter(scalar)
    else { return .separator }
    return Folding.fold(scalar).map { .letter($0) } ?? .mark
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ folded: Unicode.Scalar) {
    let isFirst = letters.count == start
    // As `Folding.letters`: شئون is شؤون.
    if scalar == "و", lastPlain == "ئ", !isFirst { letters[letters.count - 1] = "و" }
    if isFirst { firstPlain = scalar }
    letters.append(folded)
    lastPlain = scalar
  }

  private mutating func finish() {
    guard letters.count > start else { return }
    if let cut = joinedCut() {
      words.append(Word(letters: start..<cut, first: firstPlain))
      // Behind a cut the word is what follows عبد: الحكيم.
      words.append(Word(letters: cut..<letters.count, first: "ا"))
    } else {
      words.append(Word(letters: start..<letters.count, first: firstPlain))
    }
    start = letters.count
    lastPlain = " "
  }

  /// Joined عبدالحكيم is rare in the glossaries: the full rule is asked only where it can apply.
  private func joinedCut() -> Int? {
    let word = letters[start...]
    guard word.count >= 7, word.contains("ب"), word.contains("ل") else { return nil }
    return JoinedElement.cut(word)
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar {
    let first = UInt32(bytes[index])
    if first >> 5 == 6, index + 1 < bytes.count {
      let value = (first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      index += 2
      return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = length == 1 ? first : first & (0x7F >> UInt32(length))
    for offset in 1..<max(length, 1) where index + offset < bytes.count {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    index += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
