/// One reading of a word: so many proclitic letters, then this stem.
///
/// A class, since candidates and phrases hand their stems on and on: a copy is one reference.
final class Stem: Sendable {
  /// How many letters are proclitics.
  let proclitics: Int
  /// The first proclitic, when there is one.
  let first: Unicode.Scalar?
  /// The last proclitic, when there is one: ل in للأمم.
  let last: Unicode.Scalar?
  /// The stem's folded letters, the article restored after لل.
  let letters: [Unicode.Scalar]
  let hasArticle: Bool
  /// ل and the article written as one: the span starts behind the first ل.
  let contracted: Bool
  /// Hash of `letters`.
  let exact: UInt64
  /// Hash of `letters` without the article.
  let bare: UInt64

  /// `letters` as a text: asked for at every word of a document, and so made once.
  let key: String
  var bareLetters: ArraySlice<Unicode.Scalar> { hasArticle ? letters.dropFirst(2) : letters[...] }
  var bareKey: String { ScalarArray.text(bareLetters) }

  /// - Parameter first: the stem's first letter as written: the أل of ألماني is no article.
  init(
    proclitics: ArraySlice<Unicode.Scalar>, letters: [Unicode.Scalar], contracted: Bool = false,
    written first: Unicode.Scalar = "ا"
  ) {
    self.proclitics = proclitics.count
    self.first = proclitics.first
    last = proclitics.last
    self.letters = letters
    self.contracted = contracted
    hasArticle = Article.begins(letters, written: first)
    key = ScalarArray.text(letters)
    exact = WordHash.of(letters[...])
    bare = hasArticle ? WordHash.of(letters[2...]) : exact
  }

  /// All readings of a word's folded letters, fewest proclitics first.
  ///
  /// - Parameter plain: the letters as written, where they are known: a word that begins with أ can ask a question,
  ///   one with a bare ا never does, and the أل of ألماني is no article.
  static func readings(of letters: [Unicode.Scalar], plain: [Unicode.Scalar]? = nil) -> [Stem] {
    let plain = plain ?? letters
    let asks = plain.first == "أ"
    var stems = [Stem(proclitics: letters[0..<0], letters: letters, written: plain.first ?? " ")]
    guard let first = letters.first, Proclitics.letters.contains(first), first != "ا" || asks else { return stems }
    for count in 1...3 where letters.count - count >= 2 {
      guard Proclitics.isChain(letters[..<count]) else { continue }
      let rest = Array(letters[count...])
      if letters[count - 1] == "ل", rest[0] == "ل", rest.count >= 3 {
        // للأمم: ل and الأمم; للجنة: ل and اللجنة, whose own ل the article's has swallowed.
        stems.append(Stem(proclitics: letters[..<count], letters: ["ا"] + rest, contracted: true))
        stems.append(Stem(proclitics: letters[..<count], letters: ["ا", "ل"] + rest, contracted: true))
      }
      let written = count < plain.count ? plain[count] : "ا"
      stems.append(Stem(proclitics: letters[..<count], letters: rest, written: written))
    }
    return stems
  }
}

/// The article ال.
enum Article {
  static let letters: [Unicode.Scalar] = ["ا", "ل"]

  /// Whether folded letters begin with it, by their first letter as written.
  static func begins(_ letters: some RandomAccessCollection<Unicode.Scalar>, written first: Unicode.Scalar) -> Bool {
    guard first == "ا" || first == "ٱ", letters.count > 3 else { return false }
    var iterator = letters.makeIterator()
    return iterator.next() == "ا" && iterator.next() == "ل"
  }
}

/// A hash that is the same in every run and on every machine.
enum WordHash {
  /// The hash of a word that is read letter by letter.
  struct Running {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func add(_ letter: Unicode.Scalar) { hash = (hash ^ UInt64(letter.value)) &* 0x0000_0100_0000_01b3 }

    var value: UInt64 { WordHash.mix(hash) }
  }

  static func of(_ letters: some Sequence<Unicode.Scalar>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in letters { hash = (hash ^ UInt64(letter.value)) &* 0x0000_0100_0000_01b3 }
    return mix(hash)
  }

  /// Of two words written as one.
  static func of(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in first { hash = (hash ^ UInt64(letter.value)) &* 0x0000_0100_0000_01b3 }
    for letter in second { hash = (hash ^ UInt64(letter.value)) &* 0x0000_0100_0000_01b3 }
    return mix(hash)
  }

  /// Of letters that are one byte each, or of a text's bytes.
  static func of(bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return mix(hash)
  }

  /// The hash of a phrase that goes on with one more word.
  static func append(_ word: UInt64, to phrase: UInt64) -> UInt64 {
    mix((phrase &+ 0x9e37_79b9_7f4a_7c15) ^ (word &* 0xff51_afd7_ed55_8ccd))
  }

  fileprivate static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 32
    value = value &* 0xd6e8_feb8_6659_fd93
    value ^= value >> 32
    return value
  }
}
