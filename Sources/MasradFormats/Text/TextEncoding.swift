/// How the bytes of a text stand for its characters.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case windows1256 = "windows-1256"
}

/// Bytes that are no text in the encoding they were read in.
public struct TextError: Error, Equatable, Sendable {
  public let encoding: TextEncoding
  /// The offset of the first bad byte in the file.
  public let offset: Int
  /// Its 1-based line.
  public let line: Int
}

/// Turns bytes into text.
///
/// A byte order mark decides, whatever was asked for, since no text begins with those bytes in another encoding.
/// Windows-1256 is never guessed: it gives a meaning to every byte, so a wrong guess would pass unnoticed.
public enum TextDecoder {
  public static func decode(_ bytes: [UInt8], _ asked: TextEncoding?) throws(TextError) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes, from: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, from: 2, isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, from: 2, isBigEndian: true) }
    switch asked {
    case .utf8, nil: return try utf8(bytes, from: 0)
    case .utf16: return try utf16(bytes, from: 0, isBigEndian: looksBigEndian(bytes))
    case .windows1256: return Windows1256.decode(bytes)
    }
  }

  private static func utf8(_ bytes: [UInt8], from start: Int) throws(TextError) -> String {
    if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[start...].makeIterator()
    var offset = start
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let units): offset += units.count
      case .error, .emptyInput:
        let line = 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
        throw TextError(encoding: .utf8, offset: offset, line: line)
      }
    }
  }

  private static func utf16(
    _ bytes: [UInt8], from start: Int, isBigEndian: Bool
  ) throws(TextError) -> String {
    var units: [UInt16] = []
    units.reserveCapacity((bytes.count - start) / 2)
    for place in stride(from: start, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    let isWhole = (bytes.count - start).isMultiple(of: 2)
    if isWhole, let text = String(validating: units, as: UTF16.self) { return text }
    var parser = Unicode.UTF16.ForwardParser()
    var iterator = units.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    let line = 1 + units[..<offset].count { $0 == 0x0A }
    throw TextError(encoding: .utf16, offset: start + 2 * offset, line: line)
  }

  /// Without a mark the place of the high bytes tells: those of Arabic letters and blanks are 0x06 and 0x00.
  private static func looksBigEndian(_ bytes: [UInt8]) -> Bool {
    var even = 0
    var odd = 0
    for (place, byte) in bytes.enumerated() where byte == 0x06 || byte == 0x00 {
      if place.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    return even > odd
  }
}
