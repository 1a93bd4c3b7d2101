/// A text on its way into a file, as bytes.
struct ByteText {
  private(set) var bytes: [UInt8] = []

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
      for (place, byte) in buffer.enumerated() {
        guard let reference = Self.reference(byte) else { continue }
        bytes.append(contentsOf: buffer[start..<place])
        add(reference)
        start = place + 1
      }
      bytes.append(contentsOf: buffer[start...])
    }
  }

  @inline(__always)
  private static func reference(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    // A reader would make a blank or LF of it.
    case 0x0D: "&#13;"
    default: nil
    }
  }

  /// An element with text in it, on a line of its own.
  mutating func element(_ indent: Int, _ name: String, _ attributes: [(String, String)], _ text: String) {
    open(indent, name, attributes, line: false)
    addXML(text)
    add("</")
    add(name)
    add(">\n")
  }

  /// An element with an attribute `type`.
  mutating func element(_ indent: Int, _ name: String, type: String, _ text: String) {
    for _ in 0..<indent { add(UInt8(ascii: " ")) }
    add("<")
    add(name)
    add(" type=\"")
    addXML(type)
    add("\">")
    addXML(text)
    add("</")
    add(name)
    add(">\n")
  }

  mutating func element(_ indent: Int, _ name: String, _ text: String) { element(indent, name, [], text) }

  /// An opening tag, on a line of its own unless text follows.
  mutating func open(_ indent: Int, _ name: String, _ attributes: [(String, String)] = [], line: Bool = true) {
    for _ in 0..<indent { add(UInt8(ascii: " ")) }
    add("<")
    add(name)
    for (key, value) in attributes {
      add(" ")
      add(key)
      add("=\"")
      addXML(value)
      add("\"")
    }
    add(line ? ">\n" : ">")
  }

  /// An opening tag with one attribute, on a line of its own.
  mutating func open(_ indent: Int, _ name: String, _ key: String, _ value: String) {
    open(indent, name, [(key, value)])
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
