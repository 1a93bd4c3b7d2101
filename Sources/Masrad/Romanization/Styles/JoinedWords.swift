/// Names that are two words and are written as one: نصرالله, نورالدين, أبوبكر.
enum JoinedWords {
  /// The two elements; nil for one word.
  ///
  /// - Parameter news: the form in use of the whole.
  static func split(_ word: String, news: String?) -> [StyledElement]? {
    let key = Folding.key(of: word)
    let scalars = Array(word.unicodeScalars)
    if key.hasSuffix("الله") || key.hasSuffix("الدين"), let alef = scalars.lastIndex(of: "ا") {
      guard scalars[..<alef].count(where: { !ArabicLetter.isMark($0) }) > 1 else { return nil }
      let isAllah = key.hasSuffix("الله")
      let stem = isAllah ? news.flatMap { $0.hasSuffix("allah") ? String($0.dropLast(5)) : nil } : nil
      return [
        StyledElement(text(scalars[..<alef]), news: stem),
        StyledElement(text(scalars[alef...]), isAllah ? .name : .articled),
      ]
    }
    guard word.hasPrefix("أبو"), key.unicodeScalars.count > 5, let waw = scalars.firstIndex(of: "و") else { return nil }
    return [StyledElement(text(scalars[...waw]), .particle), StyledElement(text(scalars[(waw + 1)...]))]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
