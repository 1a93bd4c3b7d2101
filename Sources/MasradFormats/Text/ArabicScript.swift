/// What the formats need to know of Arabic script.
public enum ArabicScript {
  /// Is it a letter or mark of the Arabic blocks, presentation forms among them?
  public static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x06FF, 0x0750...0x077F, 0x0870...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  /// Has a text an Arabic letter? Arabic digits and stops alone are none.
  public static func isIn(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isLetter)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // The letters of Arabic proper need not be looked up.
    (0x0621...0x064A).contains(scalar.value) && scalar.value != 0x640
      || isArabic(scalar) && scalar.properties.isAlphabetic
  }

  /// How many Arabic letters a text has.
  static func letters(in text: String) -> Int { text.unicodeScalars.count(where: isLetter) }

  /// The marks and embeddings that order bidirectional text and must not get into data.
  public static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Sets Arabic apart from the Latin text around it, for terminals that order bidirectional text.
enum Isolates {
  /// U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE around a whole text.
  static func around(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }

  /// Isolates each stretch of Arabic in a text, its inner blanks with it.
  static func aroundArabic(in text: String) -> String {
    var out = String.UnicodeScalarView()
    var pending = String.UnicodeScalarView()
    var isInside = false
    for scalar in text.unicodeScalars {
      if ArabicScript.isArabic(scalar) {
        out.append(contentsOf: isInside ? pending : pending + ["\u{2068}"])
        pending = String.UnicodeScalarView()
        isInside = true
        out.append(scalar)
      } else if isInside, !scalar.properties.isWhitespace {
        out.append("\u{2069}")
        out.append(contentsOf: pending)
        out.append(scalar)
        pending = String.UnicodeScalarView()
        isInside = false
      } else {
        pending.append(scalar)
      }
    }
    if isInside { out.append("\u{2069}") }
    out.append(contentsOf: pending)
    return String(out)
  }
}
