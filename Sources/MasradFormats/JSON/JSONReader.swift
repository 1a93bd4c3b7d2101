/// Reads a JSON text whole.
public struct JSONReader {
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var scanner = JSONScanner(bytes)
    let value = try value(&scanner)
    try scanner.end()
    return value
  }

  private static func value(_ scanner: inout JSONScanner) throws(JSONError) -> JSONValue {
    switch scanner.peek() {
    case UInt8(ascii: "{"):
      var members: [String: JSONValue] = [:]
      try scanner.members { (scanner, name) throws(JSONError) in members[name] = try value(&scanner) }
      return .object(members)
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      try scanner.items { (scanner) throws(JSONError) in values.append(try value(&scanner)) }
      return .array(values)
    case UInt8(ascii: "\""): return .string(try scanner.string())
    case UInt8(ascii: "t"):
      try scanner.word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try scanner.word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try scanner.word("null")
      return .null
    default: return .number(try scanner.number())
    }
  }
}
