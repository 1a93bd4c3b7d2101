/// Several values in one cell: `Khulusi Akar | Hulusi Akar (deprecated)`.
///
/// A bar or a backslash of a value has a backslash before it; so has the parenthesis of a value that really ends in
/// "(deprecated)".
enum ValueList {
  static let separator = " | "
  private static let mark = "(deprecated)"

  struct Value: Equatable {
    var text: String
    var isDeprecated = false
  }

  static func text(_ values: [Value]) -> String {
    values.map { escaped($0) }.joined(separator: separator)
  }

  static func text(_ values: [String]) -> String { text(values.map { Value(text: $0) }) }

  private static func escaped(_ value: Value) -> String {
    var out = value.text
    if out.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") }) {
      var scalars = String.UnicodeScalarView()
      for scalar in out.unicodeScalars {
        if scalar == "|" || scalar == "\\" { scalars.append("\\") }
        scalars.append(scalar)
      }
      out = String(scalars)
    }
    if let rest = unmarked(out) { out = rest + "\\" + mark }
    return value.isDeprecated ? out + " " + mark : out
  }

  /// What stands before the mark at a text's end; nil without one. By bytes, since characters may grow together.
  private static func unmarked(_ text: String) -> String? {
    let bytes = text.utf8
    guard bytes.count >= mark.utf8.count, bytes.suffix(mark.utf8.count).elementsEqual(mark.utf8) else { return nil }
    return String(text.unicodeScalars.dropLast(mark.utf8.count))
  }

  /// The values that are not blank, trimmed.
  static func parse(_ text: String) -> [Value] {
    guard !text.isEmpty else { return [] }
    var values: [Value] = []
    var current = String.UnicodeScalarView()
    var isEscaped = false
    func finish() {
      var value = Value(text: TermText.trimmed(String(current)))
      if let rest = unmarked(value.text) { value = Value(text: TermText.trimmed(rest), isDeprecated: true) }
      value.text = String(String.UnicodeScalarView(value.text.unicodeScalars.map { $0 == escapedOpening ? "(" : $0 }))
      if !value.text.isEmpty { values.append(value) }
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
        if scalar != "|", scalar != "\\", scalar != "(" { current.append("\\") }
        current.append(scalar == "(" ? escapedOpening : scalar)
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        finish()
      } else {
        current.append(scalar)
      }
    }
    if isEscaped { current.append("\\") }
    finish()
    return values
  }

  /// Stands for a parenthesis that is no mark's while a cell is read; no clean text has the noncharacter.
  private static let escapedOpening: Unicode.Scalar = "\u{FFFF}"
}
