/// What cannot be read in a TOML file, and where.
public struct TOMLError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case noKey
    case noEquals
    case noValue
    case openString
    case openList
    case openTable
    case escape(String)
    case behindValue(String)
    case repeatedKey(String, line: Int)
  }
  public let reason: Reason
  public let line: Int
  public let column: Int
}

/// Reads the part of TOML that settings need: tables, bare and quoted keys, strings, whole numbers, true and false, and
/// lists of these. Each value keeps its line, which libraries for TOML do not tell.
struct TOMLReader {
  indirect enum Value: Equatable, Sendable {
    case string(String)
    case number(Int)
    case flag(Bool)
    case list([Value])
  }

  struct Setting: Equatable, Sendable {
    /// The table's keys and its own, joined by full stops: `check.fail-on`.
    let key: String
    let value: Value
    let line: Int
    let column: Int
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var line = 1
  private var lineStart = 0

  static func settings(_ text: String) throws(TOMLError) -> [Setting] {
    var reader = TOMLReader(scalars: Array(text.unicodeScalars))
    return try reader.read()
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    if scalars.first?.value == 0xFEFF { place = 1 }
  }

  private mutating func read() throws(TOMLError) -> [Setting] {
    var settings: [Setting] = []
    var table: [String] = []
    while true {
      skipBlank(lines: true)
      guard let scalar = peek else { return settings }
      if scalar == "[" {
        advance()
        table = try keys()
        guard peek == "]" else { throw fail(.openTable) }
        advance()
        try endLine()
        continue
      }
      let (startLine, startColumn) = (line, column)
      let key = (table + (try keys())).joined(separator: ".")
      if let other = settings.first(where: { $0.key == key }) {
        throw TOMLError(reason: .repeatedKey(key, line: other.line), line: startLine, column: startColumn)
      }
      guard peek == "=" else { throw fail(.noEquals) }
      advance()
      skipBlank(lines: false)
      let value = try value()
      settings.append(Setting(key: key, value: value, line: startLine, column: startColumn))
      try endLine()
    }
  }

  // MARK: Scalars

  private var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }
  private var column: Int { place - lineStart + 1 }

  private mutating func advance() {
    if scalars[place] == "\n" {
      line += 1
      lineStart = place + 1
    }
    place += 1
  }

  /// Passes blanks and comments; line ends too where `lines` says so.
  private mutating func skipBlank(lines: Bool) {
    while let scalar = peek {
      if scalar == "#" {
        while place < scalars.count, scalars[place] != "\n" { advance() }
      } else if scalar == " " || scalar == "\t" || scalar == "\r" || (lines && scalar == "\n") {
        advance()
      } else {
        return
      }
    }
  }

  private mutating func endLine() throws(TOMLError) {
    skipBlank(lines: false)
    guard let scalar = peek else { return }
    guard scalar == "\n" else { throw fail(.behindValue(String(Character(scalar)))) }
    advance()
  }

  private func fail(_ reason: TOMLError.Reason) -> TOMLError { TOMLError(reason: reason, line: line, column: column) }

  // MARK: Keys and values

  private mutating func keys() throws(TOMLError) -> [String] {
    var keys: [String] = []
    while true {
      skipBlank(lines: false)
      if peek == "\"" || peek == "'" {
        keys.append(try string())
      } else {
        var key = String.UnicodeScalarView()
        while let scalar = peek, Self.isBare(scalar) {
          key.append(scalar)
          advance()
        }
        guard !key.isEmpty else { throw fail(.noKey) }
        keys.append(String(key))
      }
      skipBlank(lines: false)
      guard peek == "." else { return keys }
      advance()
    }
  }

  private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || scalar.isASCII && scalar.properties.isAlphabetic
      || (0x30...0x39).contains(scalar.value)
  }

  private mutating func value() throws(TOMLError) -> Value {
    switch peek {
    case "\"", "'": return .string(try string())
    case "[": return .list(try list())
    default:
      let start = (line: line, column: column)
      var word = String.UnicodeScalarView()
      while let scalar = peek, Self.isBare(scalar) || scalar == "+" {
        word.append(scalar)
        advance()
      }
      switch String(word) {
      case "true": return .flag(true)
      case "false": return .flag(false)
      case let text:
        if let number = Int(text.filter { $0 != "_" }) { return .number(number) }
        throw TOMLError(reason: .noValue, line: start.line, column: start.column)
      }
    }
  }

  private mutating func list() throws(TOMLError) -> [Value] {
    let open = fail(.openList)
    advance()
    var values: [Value] = []
    while true {
      skipBlank(lines: true)
      guard let scalar = peek else { throw open }
      if scalar == "]" {
        advance()
        return values
      }
      values.append(try value())
      skipBlank(lines: true)
      if peek == "," { advance() } else if peek != "]" { throw open }
    }
  }

  private mutating func string() throws(TOMLError) -> String {
    let open = fail(.openString)
    let quote = scalars[place]
    advance()
    var text = String.UnicodeScalarView()
    while let scalar = peek, scalar != "\n" {
      if scalar == quote {
        advance()
        return String(text)
      }
      if scalar == "\\", quote == "\"" {
        text.append(try escape())
      } else {
        text.append(scalar)
        advance()
      }
    }
    throw open
  }

  private mutating func escape() throws(TOMLError) -> Unicode.Scalar {
    let wrong = fail(.escape("\\" + (place + 1 < scalars.count ? String(Character(scalars[place + 1])) : "")))
    advance()
    guard let scalar = peek else { throw wrong }
    advance()
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "\"", "\\": return scalar
    case "u", "U":
      let count = scalar == "u" ? 4 : 8
      guard place + count <= scalars.count else { throw wrong }
      let digits = String(String.UnicodeScalarView(scalars[place..<place + count]))
      guard let number = UInt32(digits, radix: 16), let value = Unicode.Scalar(number) else { throw wrong }
      for _ in 0..<count { advance() }
      return value
    default: throw wrong
    }
  }
}
