/// English names folded for comparison: case, diacritics, apostrophes, dots and hyphens do not count.
public enum EnglishKey {
  public static func of(_ name: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
      if let letters = RomanAlphabet.latin(scalar) {
        for letter in letters { out.append(Unicode.Scalar(letter + 0x60)) }
      } else if scalar == "-" || scalar == "–" || scalar == "/" || scalar.properties.isWhitespace {
        if let last = out.last, last != " " { out.append(" ") }
      } else {
        out.append(scalar)
      }
    }
    while out.last == " " { out.removeLast() }
    let key = String(out)
    return key.hasPrefix("the ") ? String(key.dropFirst(4)) : key
  }
}
