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
      for byte in buffer {
        switch byte {
        case UInt8(ascii: "&"): add("&amp;")
        case UInt8(ascii: "<"): add("&lt;")
        case UInt8(ascii: ">"): add("&gt;")
        case UInt8(ascii: "\""): add("&quot;")
        // A reader would make a blank or LF of it.
        case 0x0D: add("&#13;")
        default: bytes.append(byte)
        }
      }
    }
  }

  /// An element with text in it, on a line of its own.
  mutating func element(_ indent: Int, _ name: String, _ attributes: [(String, String)], _ text: String) {
    open(indent, name, attributes, line: false)
    addXML(text)
    add("</\(name)>\n")
  }

  mutating func element(_ indent: Int, _ name: String, _ text: String) { element(indent, name, [], text) }

  /// An opening tag, on a line of its own unless text follows.
  mutating func open(_ indent: Int, _ name: String, _ attributes: [(String, String)] = [], line: Bool = true) {
    for _ in 0..<indent { add(" ") }
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

  mutating func close(_ indent: Int, _ name: String) {
    for _ in 0..<indent { add(" ") }
    add("</\(name)>\n")
  }

  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
