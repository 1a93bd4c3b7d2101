/// Writes JSON in the order in which it is told, so that the same glossary is the same bytes.
public struct JSONWriter {
  /// Whether the members of an object or array stand on lines of their own.
  public enum Layout: Sendable { case lines, oneLine }

  public private(set) var bytes: [UInt8] = []
  private var layouts: [Layout] = []
  private var isFirst = true
  private var followsKey = false

  /// - Parameter capacity: how many bytes will be written, about.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  // MARK: Values

  public mutating func object(_ layout: Layout = .lines, _ body: (inout JSONWriter) -> Void) {
    enclose("{", "}", layout, body)
  }

  public mutating func array(_ layout: Layout = .lines, _ body: (inout JSONWriter) -> Void) {
    enclose("[", "]", layout, body)
  }

  public mutating func string(_ text: String) {
    begin()
    appendQuoted(text)
  }

  public mutating func number(_ value: Int) {
    begin()
    guard value >= 0 else {
      append("\(value)")
      return
    }
    // The digits from the last, then turned round.
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// A figure of 0…1, to four places, for more would claim a precision that it does not have.
  public mutating func number(_ value: Double) {
    begin()
    append(Figure.text(value))
  }

  // MARK: Members

  public mutating func key(_ name: String) {
    begin()
    appendQuoted(name)
    append(": ")
    followsKey = true
  }

  public mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  public mutating func member(_ name: String, _ value: Double) {
    key(name)
    number(value)
  }

  /// An array with one member a line, or all on one line.
  public mutating func members<Values: Collection>(
    _ name: String, _ values: Values, layout: Layout = .lines, _ write: (inout JSONWriter, Values.Element) -> Void
  ) {
    key(name)
    array(layout) { writer in
      for value in values { write(&writer, value) }
    }
  }

  public mutating func endLine() { append("\n") }

  /// Ends a line of JSON Lines: the next value is a document of its own.
  mutating func endDocument() {
    append("\n")
    isFirst = true
  }

  /// Hands over what has been written so far, so that a stream need not be kept whole.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  // MARK: Writing

  private mutating func enclose(
    _ open: String, _ close: String, _ layout: Layout, _ body: (inout JSONWriter) -> Void
  ) {
    begin(open, layout)
    body(&self)
    end(close)
  }

  /// Opens an object or array whose members come one by one.
  mutating func begin(_ open: String, _ layout: Layout = .lines) {
    begin()
    append(open)
    layouts.append(layout)
    isFirst = true
  }

  mutating func end(_ close: String) {
    let layout = layouts.removeLast()
    if !isFirst, layout == .lines { newLine() }
    append(close)
    isFirst = false
  }

  /// What stands before a value: nothing after a key, else a comma and a new line.
  private mutating func begin() {
    if followsKey {
      followsKey = false
      return
    }
    guard let layout = layouts.last else { return }
    if !isFirst { append(layout == .lines ? "," : ", ") }
    if layout == .lines { newLine() }
    isFirst = false
  }

  private mutating func newLine() {
    append("\n")
    for _ in layouts { append("  ") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    if Self.isPlain(text) {
      var text = text
      text.withUTF8 { bytes.append(contentsOf: $0) }
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case _ where Self.isInvisible(scalar): appendEscape(scalar.value)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Whether nothing is to be escaped, by the bytes; a lead byte of the invisible characters says no.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return false }
        if byte == 0xC2 || byte == 0xE2 || byte == 0xEF || previous == 0xD8 && byte == 0x9C { return false }
        previous = byte
      }
      return true
    }
  }

  /// Controls must be escaped; marks of direction and line separators are, so that a reader sees them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: true
    default: ArabicScript.isDirectionMark(scalar)
    }
  }

  private mutating func appendEscape(_ value: UInt32) {
    let digits = String(value, radix: 16, uppercase: false)
    append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}

/// Writes figures the same on every machine, whatever its language.
public enum Figure {
  /// A figure to four places without zeros at its end: `0.95`, `1`.
  public static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    // A number that a file has may be of any size.
    let scaled = Int((min(1e12, max(-1e12, value)) * 10_000).rounded())
    let (whole, part) = abs(scaled).quotientAndRemainder(dividingBy: 10_000)
    var text = scaled < 0 ? "-" : ""
    text += String(whole)
    guard part > 0 else { return text }
    text += "."
    // The places one by one, until only zeros are left.
    var (rest, place) = (part, 1000)
    while rest > 0 {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(48 + rest / place)))
      rest %= place
      place /= 10
    }
    return text
  }

  /// How many times likelier, for people: one place below ten, else whole.
  public static func factor(_ value: Double) -> String {
    guard value.isFinite, value >= 0, value < 1e9 else { return "1000000000" }
    return value < 10 ? text((value * 10).rounded() / 10) : text(value.rounded())
  }

  /// A confidence to two places, for people: `0.95`, `1.00`.
  public static func confidence(_ value: Double) -> String {
    guard value.isFinite else { return "0.00" }
    let scaled = Int((min(1, max(0, value)) * 100).rounded())
    let digits = String(scaled % 100)
    return "\(scaled / 100)." + (digits.count < 2 ? "0" : "") + digits
  }
}
