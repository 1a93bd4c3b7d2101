/// Identifiers where XML wants a name: ASCII letters, digits, `_ . -`, a letter first. Everything else is written as
/// `_x0041_`, as spreadsheets write what XML cannot have, and read back.
enum XMLName {
  static func encode(_ text: String) -> String {
    if isPlain(text) { return text }
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

  /// Whether a text is a name already, as most identifiers are, by its bytes.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, isLetter(first) else { return false }
      var previous = first
      for byte in bytes.dropFirst() {
        let isInner = isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
        guard isInner, !(previous == 0x5F && byte == UInt8(ascii: "x")) else { return false }
        previous = byte
      }
      return true
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

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
