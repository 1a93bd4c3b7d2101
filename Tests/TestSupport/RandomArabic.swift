/// Arabic text made at random.
public enum RandomArabic {
  /// The letters of Arabic as newspapers write it.
  public static let letters: [Unicode.Scalar] = scalars(0x0621...0x063A) + scalars(0x0641...0x064A)
  /// Letters of Persian, Urdu, Kurdish and the Maghreb that folding knows.
  public static let otherLetters: [Unicode.Scalar] = scalars(0x0671...0x06D3) + scalars(0x06D5...0x06D5)
  /// Harakat, tatweel, Koranic marks, joiners.
  public static let marks: [Unicode.Scalar] =
    scalars(0x064B...0x065F) + scalars(0x0610...0x061A) + ["\u{0640}", "\u{0670}", "\u{200C}", "\u{200D}"]
  /// Letters in the shapes of old encodings, and ligatures of letters and of words.
  public static let presentationForms: [Unicode.Scalar] =
    scalars(0xFB50...0xFBB1) + scalars(0xFC00...0xFC5D) + scalars(0xFDF0...0xFDFC) + scalars(0xFE80...0xFEFC)
  /// Harakat in such shapes.
  public static let presentationMarks: [Unicode.Scalar] = scalars(0xFC5E...0xFC63) + scalars(0xFE70...0xFE7F)
  public static let digits: [Unicode.Scalar] = scalars(0x0660...0x0669) + scalars(0x06F0...0x06F9)

  /// A word of `letters`, of a length within `count`.
  public static func word(
    of letters: [Unicode.Scalar] = letters, count: ClosedRange<Int> = 1...9, _ random: inout SeededGenerator
  ) -> String {
    var word = String.UnicodeScalarView()
    for _ in 0..<random.number(in: count) { word.append(random.pick(letters)) }
    return String(word)
  }

  /// A word of every kind of letter and mark above.
  public static func wildWord(_ random: inout SeededGenerator) -> String {
    var word = String.UnicodeScalarView()
    for _ in 0..<random.number(in: 1...10) {
      switch random.below(10) {
      case 0: word.append(random.pick(otherLetters))
      case 1: word.append(random.pick(presentationForms))
      case 2: word.append(random.pick(marks))
      case 3: word.append(random.pick(digits))
      default: word.append(random.pick(letters))
      }
    }
    return String(word)
  }

  private static func scalars(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    range.compactMap(Unicode.Scalar.init)
  }
}
