/// Identifiers where XML wants a name: ASCII letters, digits, `_ . -`, a letter first. Everything else is written as
/// `_x0041_`, as spreadsheets write what XML cannot have, and read back.
enum XMLName {
  static func encode(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = ""
    for (place, scalar) in scalars.enumerated() {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      let isInner = ("0"..."9").contains(scalar) || scalar == "-" || scalar == "." || scalar == "_"
      let isEscape = scalar == "_" && place + 1 < scalars.count && scalars[place + 1] == "x"
      if isLetter || isInner && place > 0 && !isEscape {
        out.unicodeScalars.append(scalar)
      } else {
        out += escape(scalar)
      }
    }
    return out.isEmpty ? escape("\u{0}") : out
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
  }

  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var rest = Array(text.unicodeScalars)[...]
    var out = String.UnicodeScalarView()
    while let scalar = rest.first {
      if let (decoded, count) = escaped(rest) {
        if decoded != "\u{0}" { out.append(decoded) }
        rest = rest.dropFirst(count)
      } else {
        out.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(out)
  }

  private static func escaped(_ text: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
    guard text.starts(with: ["_", "x"]), let end = text.dropFirst(2).prefix(9).firstIndex(of: "_") else { return nil }
    let digits = String(String.UnicodeScalarView(text[(text.startIndex + 2)..<end]))
    guard digits.utf8.count >= 4, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    return (scalar, end - text.startIndex + 1)
  }
}
