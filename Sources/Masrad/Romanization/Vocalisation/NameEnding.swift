/// An ending that names take: سعيدي from سعيد, أمينة from أمين.
struct NameEnding: Sendable {
  private let letters: [VocalisedWord.Letter]
  /// The vowel of the consonant before it.
  private let mark: VocalisedWord.Mark

  static let all = [
    NameEnding(mark: .i, [.init(scalar: "ي", isDoubled: true)]),
    NameEnding(mark: .a, [.init(scalar: "ة")]),
    NameEnding(mark: .i, [.init(scalar: "ي", isDoubled: true, mark: .a), .init(scalar: "ة")]),
    NameEnding(mark: .i, [.init(scalar: "ي"), .init(scalar: "ن")]),
    NameEnding(mark: .a, [.init(scalar: "ا"), .init(scalar: "ن", mark: .i), .init(scalar: "ي", isDoubled: true)]),
    NameEnding(mark: .a, [.init(scalar: "ا"), .init(scalar: "و", mark: .i), .init(scalar: "ي", isDoubled: true)]),
  ]

  private init(mark: VocalisedWord.Mark, _ letters: [VocalisedWord.Letter]) {
    self.letters = letters
    self.mark = mark
  }

  /// The word without the ending; nil when it has another or is too short.
  func stem(of word: VocalisedWord) -> VocalisedWord? {
    let ending = word.letters.suffix(letters.count)
    guard word.letters.count >= letters.count + 3, ending.map(\.scalar) == letters.map(\.scalar) else { return nil }
    // A vowel before it: هادي ends otherwise.
    let stem = word.letters.dropLast(letters.count)
    guard let last = stem.last, !last.isAlef, last.scalar != "ة" else { return nil }
    return VocalisedWord(letters: Array(stem))
  }

  func add(to stem: VocalisedWord) -> VocalisedWord {
    var word = stem
    word.letters[word.letters.count - 1].mark = mark
    word.letters += letters
    return word
  }
}
