/// The text of a segment of XLIFF or TMX without its inline markup.
///
/// A pair of tags, as for bold, leaves nothing behind; what stands for a thing, such as an image, a variable or a line
/// break, keeps the words beside it apart.
struct InlineText {
  private(set) var text = ""
  /// How many elements are open since one whose content is code.
  private var skipped = 0
  private var hasBlank = false

  mutating func start(_ name: String, code: String?) {
    if skipped > 0 {
      skipped += 1
      return
    }
    if Self.things.contains(name) { hasBlank = true }
    if Self.code.contains(name) { skipped = 1 }
    // A character that XML cannot hold (XLIFF 2.1, 4.2.3.1).
    if name == "cp", let code, let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) {
      append(String(Character(scalar)))
    }
  }

  mutating func end(_ name: String) { if skipped > 0 { skipped -= 1 } }

  mutating func append(_ piece: String) {
    guard skipped == 0, let first = piece.unicodeScalars.first else { return }
    if hasBlank, let last = text.unicodeScalars.last, !last.properties.isWhitespace, !first.properties.isWhitespace {
      text += " "
    }
    hasBlank = false
    text += piece
  }

  private static let things: Set<String> = ["x", "ph", "ut"]
  private static let code: Set<String> = ["bpt", "ept", "it", "ph", "ut", "sub"]
}
