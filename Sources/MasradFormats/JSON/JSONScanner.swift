/// Reads a JSON text piece by piece, so that its reader takes what it knows without a tree of the whole in between.
public struct JSONScanner {
  private let bytes: [UInt8]
  /// The line of the first byte.
  private let firstLine: Int
  private(set) var place = 0
  private var depth = 0
  /// Deeper nesting is refused rather than left to the stack.
  private static let depthLimit = 200

  /// - Parameter line: the line of the file on which the text begins.
  public init(_ bytes: [UInt8], line: Int = 1) {
    self.bytes = bytes
    firstLine = line
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// An error at the current place.
  var error: JSONError { error(at: place) }

  func error(at offset: Int) -> JSONError {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONError(
      line: firstLine + before.count { $0 == UInt8(ascii: "\n") },
      column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) { place += 1 }
  }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard let byte, byte == UInt8(ascii: wanted) else { return false }
    place += 1
    return true
  }

  /// The first byte of the next value; nil at the end of the text.
  mutating func peek() -> UInt8? {
    skipBlanks()
    return byte
  }

  /// Ensures that nothing follows.
  mutating func end() throws(JSONError) {
    skipBlanks()
    guard place == bytes.count else { throw error }
  }

  // MARK: Values

  /// Hands over the name of each member of an object; `body` reads the member's value.
  mutating func members(
    _ body: (inout JSONScanner, String) throws(JSONError) -> Void
  ) throws(JSONError) {
    try enter("{")
    defer { depth -= 1 }
    skipBlanks()
    if take("}") { return }
    repeat {
      skipBlanks()
      let name = try string()
      skipBlanks()
      guard take(":") else { throw error }
      skipBlanks()
      try body(&self, name)
      skipBlanks()
    } while take(",")
    guard take("}") else { throw error }
  }

  /// Calls `body` before each member of an array, which it reads.
  mutating func items(_ body: (inout JSONScanner) throws(JSONError) -> Void) throws(JSONError) {
    try enter("[")
    defer { depth -= 1 }
    skipBlanks()
    if take("]") { return }
    repeat {
      skipBlanks()
      try body(&self)
      skipBlanks()
    } while take(",")
    guard take("]") else { throw error }
  }

  private mutating func enter(_ opening: Unicode.Scalar) throws(JSONError) {
    skipBlanks()
    guard depth < Self.depthLimit, take(opening) else { throw error }
    depth += 1
  }

  mutating func number() throws(JSONError) -> Double {
    skipBlanks()
    let start = place
    while let byte, Self.isOfNumber(byte) { place += 1 }
    // Most numbers are 0.85 or 3, whose digits need no parser.
    if let number = Self.plainNumber(bytes[start..<place]) { return number }
    guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      place = start
      throw error
    }
    return number
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// A number of few digits, exactly as the standard library reads it: both parts of the division are exact.
  private static func plainNumber(_ digits: ArraySlice<UInt8>) -> Double? {
    var (value, scale, isFraction) = (0, 1, false)
    guard !digits.isEmpty, digits.count <= 12 else { return nil }
    for byte in digits {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if (0x30...0x39).contains(byte) {
        value = value * 10 + Int(byte - 0x30)
        if isFraction { scale *= 10 }
      } else {
        return nil
      }
    }
    guard digits.first != UInt8(ascii: "."), digits.last != UInt8(ascii: ".") else { return nil }
    return Double(value) / Double(scale)
  }

  /// A whole number from 0 on.
  mutating func count() throws(JSONError) -> Int {
    skipBlanks()
    let start = place
    var value = 0
    while let byte, byte >= 0x30, byte <= 0x39, place - start < 18 {
      value = value * 10 + Int(byte - 0x30)
      place += 1
    }
    guard place > start, byte.map({ !Self.isOfNumber($0) }) ?? true else {
      place = start
      throw error
    }
    return value
  }

  mutating func word(_ word: StaticString) throws(JSONError) {
    let end = place + word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { end <= bytes.count && bytes[place..<end].elementsEqual($0) }
    guard isThere else { throw error }
    place = end
  }

  /// Passes a value of any kind.
  mutating func skip() throws(JSONError) {
    switch peek() {
    case UInt8(ascii: "{"): try members { (scanner, _) throws(JSONError) in try scanner.skip() }
    case UInt8(ascii: "["): try items { (scanner) throws(JSONError) in try scanner.skip() }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try number()
    }
  }

  // MARK: Strings

  mutating func string() throws(JSONError) -> String {
    skipBlanks()
    guard take("\"") else { throw error }
    let start = place
    var isPlain = true
    while let byte, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        place += 1
      }
      place += 1
    }
    guard byte == UInt8(ascii: "\"") else {
      place = min(place, bytes.count)
      throw error
    }
    let end = place
    place = end + 1
    if isPlain {
      guard let text = ValidText.string(bytes[start..<end]) else { throw error(at: start) }
      return text
    }
    place = start
    return try escapedString()
  }

  private mutating func escapedString() throws(JSONError) -> String {
    let start = place
    var text: [UInt8] = []
    while let byte {
      place += 1
      if byte == UInt8(ascii: "\"") {
        guard let text = ValidText.string(text[...]) else { throw error(at: start) }
        return text
      }
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
