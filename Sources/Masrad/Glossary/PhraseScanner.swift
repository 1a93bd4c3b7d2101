/// Folds and hashes the phrases of the glossaries where they lie, without making a string of them: opening some
/// fifty thousand phrases is part of every start.
///
/// It gives the same words as `PhraseWords.fold`, which a test compares over all glossaries.
struct PhraseScanner {
  /// The folded letters of the word being read.
  private var word = ContiguousArray<Unicode.Scalar>()
  private var lastPlain: Unicode.Scalar = " "
  /// The first letter of the word as written.
  private var firstPlain: Unicode.Scalar = " "
  /// The hashes of the phrase's words in the chosen space.
  private(set) var hashes = ContiguousArray<UInt64>()

  init() {
    word.reserveCapacity(64)
    hashes.reserveCapacity(16)
  }

  /// Reads UTF-8; the hashes of its words are then in `hashes`.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ space: LexiconFile.Space) {
    hashes.removeAll(keepingCapacity: true)
    word.removeAll(keepingCapacity: true)
    var index = 0
    while index < bytes.count {
      let scalar = Self.decode(bytes, &index)
      switch Self.role(of: scalar) {
      case .letter(let folded): append(scalar, folded)
      case .mark: break
      case .separator: finish(space)
      }
    }
    finish(space)
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
    // As `Folding.letters`: شئون is شؤون.
    if scalar == "و", lastPlain == "ئ", !word.isEmpty { word[word.count - 1] = "و" }
    if word.isEmpty { firstPlain = scalar }
    word.append(folded)
    lastPlain = scalar
  }

  private mutating func finish(_ space: LexiconFile.Space) {
    guard !word.isEmpty else { return }
    if let cut = joinedCut() {
      hashes.append(hash(0..<cut, space))
      hashes.append(hash(cut..<word.count, space))
    } else {
      hashes.append(hash(0..<word.count, space))
    }
    word.removeAll(keepingCapacity: true)
    lastPlain = " "
  }

  private func hash(_ range: Range<Int>, _ space: LexiconFile.Space) -> UInt64 {
    if space == .near { return WordHash.of(ConsonantKey.of(Array(word[range])[...])[...]) }
    // Behind a cut the word is what follows عبد: الحكيم.
    let hasArticle = Article.begins(word[range], written: range.lowerBound == 0 ? firstPlain : "ا")
    return WordHash.of(
      word[(space == .bare && hasArticle ? range.lowerBound + 2 : range.lowerBound)..<range.upperBound])
  }

  /// Joined عبدالحكيم is rare in the glossaries: the full rule is asked only where it can apply.
  private func joinedCut() -> Int? {
    guard word.count >= 7, word.contains("ب"), word.contains("ل") else { return nil }
    return JoinedElement.cut(Array(word)[...])
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
