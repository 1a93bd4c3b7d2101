internal import Glibc

/// What a word's letters say of it, three at a time: whether it is written like names that came from other languages
/// (ستولمان), or like a word of Arabic (استحوذت). For words that neither a list nor the counted news have.
///
/// Laid out as a signed byte for each three letters, in the order of the first's number, then the second's, then the
/// third's: how much likelier the third is behind the other two in a foreign name than in news, as a natural logarithm in
/// steps of 1/16.
struct NameLetters: Sendable {
  /// The letters' numbers: 0 beside the word, 1 to 42 for U+0621 to U+064A, the rest for whatever else stands in words.
  private static let letterCount = 44
  static let size = letterCount * letterCount * letterCount
  /// How many levels there are.
  static let levelCount = 16
  static let steps: Float = 16
  private static let greatest: Float = 127

  private let bytes: StaticBytes

  /// - Parameter bytes: `size` of them; none where the program was built without.
  init(_ bytes: StaticBytes) { self.bytes = bytes }

  /// From 0, a word of Arabic, to 15, a foreign name; about 8 where the letters tell nothing.
  ///
  /// - Parameter letters: folded.
  func level(of letters: [Unicode.Scalar]) -> Int {
    var sum = 0
    Self.forEachThree(of: letters) { sum += Int(Int8(bitPattern: bytes[$0])) }
    let score = Float(sum) / Self.steps / Float(letters.count + 1).squareRoot()
    return max(0, min(Self.levelCount - 1, Int((score * 1.5).rounded(.down)) + Self.levelCount / 2))
  }

  /// Whether a word is written like a foreign name rather than like a word of Arabic, or as much like both.
  func areLikeName(_ letters: [Unicode.Scalar]) -> Bool { level(of: letters) >= Self.levelCount / 2 }

  /// The places of a word's letters, each with the two before it, the end of the word included.
  private static func forEachThree(of letters: [Unicode.Scalar], _ body: (Int) -> Void) {
    var (first, second) = (0, 0)
    for index in 0...letters.count {
      let third = index < letters.count ? number(of: letters[index]) : 0
      body((first * letterCount + second) * letterCount + third)
      (first, second) = (second, third)
    }
  }

  private static func number(of letter: Unicode.Scalar) -> Int {
    (0x0621...0x064A).contains(letter.value) ? Int(letter.value) - 0x0620 : letterCount - 1
  }

  /// Counts letters of words for one side of the comparison.
  struct Counts {
    private var threes = [Float](repeating: 0, count: NameLetters.size)
    private var twos = [Float](repeating: 0, count: NameLetters.letterCount * NameLetters.letterCount)

    mutating func add(_ letters: [Unicode.Scalar]) {
      NameLetters.forEachThree(of: letters) { place in
        threes[place] += 1
        twos[place / NameLetters.letterCount] += 1
      }
    }

    /// The share of a third letter behind its two, with a little for each that was not seen.
    fileprivate func share(_ place: Int) -> Float {
      (threes[place] + 0.06) / (twos[place / NameLetters.letterCount] + 2)
    }
  }

  /// The bytes of a comparison.
  static func bytes(names: Counts, words: Counts) -> [UInt8] {
    (0..<size).map { place in
      let difference = log(names.share(place) / words.share(place)) * steps
      return UInt8(bitPattern: Int8(max(-greatest, min(greatest, difference.rounded()))))
    }
  }
}
