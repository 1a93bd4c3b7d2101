/// English names folded for comparison: case, diacritics, apostrophes, dots and hyphens do not count.
public enum EnglishKey {
  public static func of(_ name: String) -> String {
    let key = ofASCII(name) ?? general(name)
    return key.hasPrefix("the ") ? String(key.dropFirst(4)) : key
  }

  static func general(_ name: String) -> String {
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
    return String(out)
  }

  /// The same of a name in ASCII, which most are; nil for others.
  private static func ofASCII(_ name: String) -> String? {
    var name = name
    return name.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 && units[Int($0)] != unknown }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { out in
        fold(bytes, into: out)
      }
    }
  }

  /// Calls `body` with the key of a name's bytes where they are ASCII; nil where they are not.
  static func withASCII<Result>(
    _ name: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard name.allSatisfy({ $0 < 0x80 && units[Int($0)] != unknown }) else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count) { out in
      let count = fold(name, into: out)
      let hasArticle = count >= 4 && out[..<4].elementsEqual("the ".utf8)
      return body(UnsafeBufferPointer(rebasing: out[(hasArticle ? 4 : 0)..<count]))
    }
  }

  /// Writes the key of bytes of ASCII, the article in it, and says how long it is.
  private static func fold(_ name: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in name {
      let unit = units[Int(byte)]
      if unit == 0 || unit == blank && (count == 0 || out[count - 1] == blank) { continue }
      out[count] = unit
      count += 1
    }
    while count > 0, out[count - 1] == blank { count -= 1 }
    return count
  }

  private static let blank = UInt8(ascii: " ")
  private static let unknown: UInt8 = 0xFF

  /// What stands for each ASCII scalar in a key: 0 for nothing, `unknown` for what is no single unit.
  private static let units: [UInt8] = (0..<0x80).map { value in
    let scalar = Unicode.Scalar(UInt8(value))
    let key = general("x" + String(Character(scalar)) + "x").utf8.dropFirst().dropLast()
    return key.count > 1 || value == 0 ? unknown : key.first ?? 0
  }
}
