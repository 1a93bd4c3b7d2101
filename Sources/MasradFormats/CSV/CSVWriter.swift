/// Writes records of separated fields.
public struct CSVWriter {
  /// How a kind of program expects its records.
  public struct Dialect: Sendable {
    public enum Quoting: Sendable {
      case all
      /// Fields that would be read wrongly without quotes.
      case minimal
      /// None: the format has no quotes, and what would need them becomes a blank.
      case never
    }
    var separator: UInt8 = UInt8(ascii: ",")
    var hasByteOrderMark = false
    var lineEnd: [UInt8] = [0x0A]
    var quoting = Quoting.minimal
    var guardsFormulas = false
    /// Whether our reader, which takes guards away, reads it back.
    var isOurs = false

    /// As a spreadsheet reads it without a question: UTF-8 with a byte order mark, CRLF, every field quoted, so that
    /// nothing is taken for a number or a date, and formulas guarded.
    public static let excel = Dialect(
      hasByteOrderMark: true, lineEnd: [0x0D, 0x0A], quoting: .all, guardsFormulas: true, isOurs: true)
    /// As programs expect it: RFC 4180 with LF.
    public static let plain = Dialect(isOurs: true)
    public static let tsv = Dialect(separator: UInt8(ascii: "\t"), isOurs: true)
    /// RFC 4180 with LF, for programs of others.
    public static let csv = Dialect()
    /// As `csv`, every field quoted.
    public static let quotedCSV = Dialect(quoting: .all)
    /// Tabs and line ends, and nothing else.
    public static let bareTSV = Dialect(separator: UInt8(ascii: "\t"), quoting: .never)
  }

  public private(set) var bytes: [UInt8]
  private let dialect: Dialect

  public init(_ dialect: Dialect = .excel) {
    self.dialect = dialect
    bytes = dialect.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  public mutating func add(_ fields: [String]) {
    for (number, field) in fields.enumerated() {
      if number > 0 { bytes.append(dialect.separator) }
      add(dialect.guardsFormulas ? CellGuard.guarded(field) : dialect.isOurs ? CellGuard.readable(field) : field)
    }
    bytes += dialect.lineEnd
  }

  /// A line of any text.
  mutating func addLine(_ text: String) {
    bytes += Array(text.utf8)
    bytes += dialect.lineEnd
  }

  mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func add(_ field: String) {
    var field = field
    let quote = UInt8(ascii: "\"")
    field.withUTF8 { text in
      switch dialect.quoting {
      case .never:
        for byte in text {
          bytes.append(byte == dialect.separator || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
        }
      case .minimal where !needsQuotes(text): bytes.append(contentsOf: text)
      case .all, .minimal:
        bytes.append(quote)
        var rest = text[...]
        while let place = rest.firstIndex(of: quote) {
          bytes.append(contentsOf: rest[...place])
          bytes.append(quote)
          rest = rest[(place + 1)...]
        }
        bytes.append(contentsOf: rest)
        bytes.append(quote)
      }
    }
  }

  private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let isTSV = dialect.separator == UInt8(ascii: "\t")
    if isTSV, text.first == UInt8(ascii: "\"") { return true }
    return text.contains {
      $0 == dialect.separator || $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "\"") && !isTSV
    }
  }
}
