/// Cleans text for other programs, which clean nothing: marks of direction would be part of a term for ever.
public enum TermText {
  /// Without the invisible characters that a text may carry: marks of direction go, controls become blanks. Line ends
  /// stay, each as LF.
  public static func clean(_ text: String) -> String {
    guard needsCleaning(text) else { return text }
    var out = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars where !ArabicScript.isDirectionMark(scalar) {
      defer { followsReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A:
        // CR LF is one line end: the blank that the CR has become goes.
        if followsReturn { out.removeLast() }
        out.append(scalar)
      case 0...0x1F, 0x7F...0x9F, 0xA0, 0x2028, 0x2029: out.append(" ")
      case 0xFEFF, 0xFFFE, 0xFFFF: continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// A term: clean, on one line, without tatweel, its blanks single and none around it.
  public static func term(_ text: String) -> String {
    guard !isPlainTerm(text) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in clean(text).unicodeScalars where scalar != "\u{0640}" {
      if scalar.properties.isWhitespace {
        if let last = out.last, last != " " { out.append(" ") }
      } else {
        out.append(scalar)
      }
    }
    if out.last == " " { out.removeLast() }
    return String(out)
  }

  /// A note or context: clean, without blanks around it.
  ///
  /// - Parameter keepsLines: false where the format has lines for records: a line end becomes a blank.
  public static func note(_ text: String, keepsLines: Bool = true) -> String {
    let clean = trimmed(clean(text))
    guard !keepsLines, clean.utf8.contains(0x0A) else { return clean }
    return String(String.UnicodeScalarView(clean.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }

  /// Whether `note` would change nothing, told without copying.
  static func isPlainNote(_ text: String, keepsLines: Bool) -> Bool {
    guard !text.isEmpty else { return true }
    return !needsCleaning(text) && !isBlank(text.unicodeScalars.first) && !isBlank(text.unicodeScalars.last)
      && (keepsLines || !text.utf8.contains(0x0A))
  }

  public static func trimmed(_ text: String) -> String {
    guard isBlank(text.unicodeScalars.first) || isBlank(text.unicodeScalars.last) else { return text }
    var scalars = text.unicodeScalars[...]
    while isBlank(scalars.first) { scalars.removeFirst() }
    while isBlank(scalars.last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch scalar.value {
    case 0x20, 0x09...0x0D: return true
    // No letter of Latin, Arabic and their neighbours is one; the rest is looked up.
    case 0x21...0x7F, 0xA1...0x167F: return false
    default: return scalar.properties.isWhitespace
    }
  }

  /// Whether a text may hold something to clean, by its bytes: the lead bytes of C1 controls and NBSP, of U+061C, of
  /// the marks and separators of U+2000 and of the last of the plane.
  private static func needsCleaning(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        if byte < 0x20, byte != 0x0A { return true }
        if byte == 0x7F || byte == 0xC2 || byte == 0xEF { return true }
        if previous == 0xD8, byte == 0x9C { return true }
        if previous == 0xE2, byte == 0x80 || byte == 0x81 { return true }
        previous = byte
      }
      return false
    }
  }

  /// Whether a text is a term already, by its bytes: letters with single blanks between them.
  static func isPlainTerm(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0x20
      for byte in bytes {
        if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xE3 { return false }
        if byte == 0x20, previous == 0x20 { return false }
        // U+061C and tatweel; U+1680.
        if previous == 0xD8 && byte == 0x9C || previous == 0xD9 && byte == 0x80 || byte == 0xE1 { return false }
        previous = byte
      }
      return bytes.isEmpty || previous != 0x20
    }
  }
}
