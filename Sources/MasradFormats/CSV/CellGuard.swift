/// Keeps a spreadsheet from running a cell as a formula: an apostrophe before what would begin one.
///
/// A cell that begins with apostrophes before such a character gets one more, so that taking one away brings every
/// cell back as it was.
public enum CellGuard {
  public static func guarded(_ text: String) -> String {
    isDangerous(text) ? "'" + text : text
  }

  public static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
    return isDangerous(rest) ? rest : text
  }

  /// A cell without a guard that comes back all the same from a reader that takes guards away: an apostrophe of its own
  /// before such a character is doubled.
  static func readable(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") ? guarded(text) : text
  }

  private static func isDangerous(_ text: String) -> Bool {
    switch text.utf8.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }
}
