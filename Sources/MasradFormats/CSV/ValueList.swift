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
    if let values = plain(text) { return values }
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

  /// The values of a cell in which nothing is escaped, by its bytes; nil for another.
  private static func plain(_ text: String) -> [Value]? {
    var text = text
    return text.withUTF8 { bytes in
      // A backslash, or a noncharacter that stands for something below.
      guard !bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0xEF }) else { return nil }
      var values: [Value] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let end = rest.firstIndex(of: UInt8(ascii: "|")) ?? rest.endIndex
        var value = trimmed(rest[rest.startIndex..<end])
        var isDeprecated = false
        if value.count >= mark.utf8.count, value.last == UInt8(ascii: ")"),
          value.suffix(mark.utf8.count).elementsEqual(mark.utf8)
        {
          isDeprecated = true
          value = trimmed(value.dropLast(mark.utf8.count))
        }
        let string = TermText.trimmed(String(decoding: UnsafeBufferPointer(rebasing: value), as: UTF8.self))
        if !string.isEmpty { values.append(Value(text: string, isDeprecated: isDeprecated)) }
        rest = end < rest.endIndex ? rest[(end + 1)...] : rest[end...]
      }
      return values
    }
  }

  private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var bytes = bytes
    while bytes.first == 0x20 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return bytes
  }

  /// Stands for a parenthesis that is no mark's while a cell is read; no clean text has the noncharacter.
  private static let escapedOpening: Unicode.Scalar = "\u{FFFF}"
}
