/// Whether a text dots the ي at the end of its words, as most do but many of Egypt's do not.
enum FinalYa {
  /// Words that nearly every text has, and that mean nothing else with ى.
  private static let words = ["في", "التي", "الذي"].map { Array($0.unicodeScalars) }

  /// Whether the text writes such words with ي and none with ى.
  static func isDotted(in document: Document) -> Bool {
    let text = document.scalars
    var isDotted = false
    for end in text.indices where text[end] == "ي" || text[end] == "ى" {
      guard end + 1 == text.count || !ArabicLetter.isLetter(text[end + 1]),
        words.contains(where: { stands($0, in: text, at: end) })
      else { continue }
      if text[end] == "ى" { return false }
      isDotted = true
    }
    return isDotted
  }

  private static func stands(_ word: [Unicode.Scalar], in text: [Unicode.Scalar], at end: Int) -> Bool {
    let start = end - word.count + 1
    return start >= 0 && text[start..<end].elementsEqual(word.dropLast())
      && (start == 0 || !ArabicLetter.isLetter(text[start - 1]))
  }
}
