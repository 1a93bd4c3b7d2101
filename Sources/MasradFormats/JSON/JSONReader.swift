/// Reads a JSON text whole.
public struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0
  /// Deeper nesting is refused rather than left to the stack.
  private static let depthLimit = 200

  public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.error }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var error: JSONError {
    let before = bytes.prefix(place)
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONError(line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: place - start + 1)
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) { place += 1 }
  }

  private mutating func take(_ wanted: Character) -> Bool {
    guard let byte, byte == wanted.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    guard let byte, depth < Self.depthLimit else { throw error }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw error }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = place
    while let byte, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      place = start
      throw error
    }
    return .number(number)
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    place += 1
    var members: [String: JSONValue] = [:]
    skipBlanks()
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw error }
      let name = try string()
      skipBlanks()
      guard take(":") else { throw error }
      members[name] = try value()
      skipBlanks()
    } while take(",")
    guard take("}") else { throw error }
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    place += 1
    var values: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(values) }
    repeat {
      values.append(try value())
      skipBlanks()
    } while take(",")
    guard take("]") else { throw error }
    return .array(values)
  }

  private mutating func string() throws(JSONError) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte {
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
    }
    throw error
  }

  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard let byte else { throw error }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default: return [byte]
    }
  }

  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let high = try unit()
    guard (0xD800...0xDBFF).contains(high), take("\\"), take("u") else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    let low = try unit()
    guard (0xDC00...0xDFFF).contains(low) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(JSONError) -> UInt32 {
    guard place + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw error }
    place += 4
    return unit
  }
}
