/// What the check must know of a translation's scalars.
enum EnglishLetter {
  private static let letter: UInt8 = 1
  private static let digit: UInt8 = 2
  private static let capital: UInt8 = 4

  /// The kinds of U+0000 to U+02FF, asked for once: nearly all of a translation is there.
  private static let kinds: [UInt8] = (0..<0x300).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
    return (isLetterSlow(scalar) ? letter : 0) | (ArabicLetter.isDigit(scalar) ? digit : 0)
      | (scalar.properties.isUppercase ? capital : 0)
  }

  // ASCII is told by its values: the table of the rest would be looked up at every scalar.

  @inline(__always)
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (scalar.value | 0x20) &- 0x61 < 26 }
    return scalar.value < 0x300 ? kinds[Int(scalar.value)] & letter != 0 : isLetterSlow(scalar)
  }

  @inline(__always)
  static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10 }
    return scalar.value < 0x300
      ? kinds[Int(scalar.value)] & (letter | digit) != 0 : isLetterSlow(scalar) || ArabicLetter.isDigit(scalar)
  }

  @inline(__always)
  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value &- 0x41 < 26 }
    return scalar.value < 0x300 ? kinds[Int(scalar.value)] & capital != 0 : scalar.properties.isUppercase
  }

  @inline(__always)
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "`"
  }

  private static func isLetterSlow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0...0xBF: false
    case 0xC0...0x24F, 0x1E00...0x1EFF: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x2BE, 0x2BF, 0x2BB: true
    case 0x300...0x36F: true
    default: ArabicLetter.isLetter(scalar)
    }
  }
}
