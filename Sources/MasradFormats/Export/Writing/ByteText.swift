/// A text on its way into a file, as bytes.
struct ByteText {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @_disfavoredOverload
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  /// Text within an XML element or a quoted attribute.
  mutating func addXML(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for place in buffer.indices where Self.isMarkup(buffer[place]) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<place]))
        add(Self.reference(buffer[place]))
        start = place + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
  }

  @inline(__always)
  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte < 0x40
      && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "\"") || byte == 0x0D)
  }

  private static func reference(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    // A reader would make a blank or LF of it.
    default: "&#13;"
    }
  }

  /// An element with text in it, on a line of its own.
  mutating func element(_ indent: Int, _ name: String, _ text: String) {
    begin(indent, name)
    add(">")
    addXML(text)
    end(name)
  }

  /// An element with an attribute and text.
  mutating func element(_ indent: Int, _ name: String, _ key: String, _ value: String, _ text: String) {
    begin(indent, name)
    attribute(key, value)
    add(">")
    addXML(text)
    end(name)
  }

  /// An element with an attribute `type`.
  mutating func element(_ indent: Int, _ name: String, type: String, _ text: String) {
    element(indent, name, "type", type, text)
  }

  /// An opening tag, on a line of its own.
  mutating func open(_ indent: Int, _ name: String) {
    begin(indent, name)
    add(">\n")
  }

  /// An opening tag with one attribute, on a line of its own unless text follows.
  mutating func open(_ indent: Int, _ name: String, _ key: String, _ value: String, line: Bool = true) {
    begin(indent, name)
    attribute(key, value)
    add(line ? ">\n" : ">")
  }

  mutating func open(_ indent: Int, _ name: String, _ attributes: [(String, String)]) {
    begin(indent, name)
    for (key, value) in attributes { attribute(key, value) }
    add(">\n")
  }

  private mutating func begin(_ indent: Int, _ name: String) {
    for _ in 0..<indent { add(UInt8(ascii: " ")) }
    add("<")
    add(name)
  }

  private mutating func attribute(_ key: String, _ value: String) {
    add(" ")
    add(key)
    add("=\"")
    addXML(value)
    add("\"")
  }

  private mutating func end(_ name: String) {
    add("</")
    add(name)
    add(">\n")
  }

  mutating func close(_ indent: Int, _ name: String) {
    for _ in 0..<indent { add(UInt8(ascii: " ")) }
    add("</")
    add(name)
    add(">\n")
  }

  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
