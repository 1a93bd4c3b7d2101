/// A record that cannot be read, and where.
public struct DelimitedError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// A quote opens and none closes.
    case openQuote
    /// A quote within a field that does not begin with one, or something behind a closing quote.
    case strayQuote
    /// A field longer than `DelimitedReader.fieldLimit`.
    case fieldTooLong
    /// A byte that is no UTF-8.
    case notUTF8
    /// The system could not go on reading.
    case unreadable(FileError)
  }
  public let reason: Reason
  public let line: Int
  public let column: Int
}

/// Reads records of CSV (RFC 4180) or TSV, with the place of each field, as they come.
///
/// A quoted field may hold separators, doubled quotes and line ends. In TSV a quote within a field is itself, as
/// most programs write it. A line ends at LF, CR LF or CR. UTF-8, or UTF-16 with a byte order mark, as spreadsheets
/// save "Unicode text". After an error reading goes on with the next line. Needs memory for one record.
public struct DelimitedReader {
  public struct Field: Equatable, Sendable {
    public var text: String
    /// The place of its first character, 1-based, in scalars.
    public var line: Int
    public var column: Int
  }

  /// Longer fields are refused, in bytes: no glossary has them, and a quote that is never closed makes one.
  public static let fieldLimit = 1 << 20

  private let source: ByteSource
  private var separator: UInt8
  private let hasQuotes: Bool
  /// The bytes from the current record's first on, or from some before it.
  private var buffer: [UInt8] = []
  private var place = 0
  private var hasEnded = false
  private var hasBegun = false
  private var line = 1
  private var lineStart = 0
  /// How far the columns of the current line are counted.
  private var counted = (offset: 0, column: 1)

  /// - Parameter separator: an ASCII character.
  public init(_ text: String, separator: Unicode.Scalar) {
    self.init(ByteSource(Array(text.utf8), path: ""), separator: separator)
  }

  /// - Parameter hasQuotes: false for formats in which a quote is a character like others.
  public init(_ source: ByteSource, separator: Unicode.Scalar, hasQuotes: Bool = true) {
    self.source = source
    self.hasQuotes = hasQuotes
    self.separator = UInt8(ascii: separator)
  }

  /// Takes for the separator what of comma, semicolon and tab the first line has most of: spreadsheets of many
  /// languages write semicolons into a `.csv`. Without any of them the separator stays.
  public mutating func detectSeparator() throws(DelimitedError) {
    try begin()
    var counts: [(byte: UInt8, count: Int)] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].map { ($0, 0) }
    var isQuoted = false
    for byte in buffer {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if let number = counts.firstIndex(where: { $0.byte == byte }) { counts[number].count += 1 }
    }
    let own = counts.first { $0.byte == separator }?.count ?? 0
    if let most = counts.max(by: { $0.count < $1.count }), most.count > own { separator = most.byte }
  }

  /// The next record that is not an empty line; nil at the end.
  public mutating func next() throws(DelimitedError) -> [Field]? {
    try begin()
    dropRead()
    while try atLineEnd() {
      guard place < buffer.count else { return nil }
      try passLineEnd()
    }
    var fields: [Field] = []
    while true {
      fields.append(try field())
      guard try peek() != nil else { return fields }
      if buffer[place] == separator {
        place += 1
      } else {
        try passLineEnd()
        return fields
      }
    }
  }

  // MARK: Bytes

  /// Reads the first bytes and what they say of the encoding.
  private mutating func begin() throws(DelimitedError) {
    guard !hasBegun else { return }
    hasBegun = true
    while buffer.count < 3, try more() {}
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.removeFirst(3) }
    guard buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) else { return }
    while try more() {}
    do throws(TextError) {
      buffer = Array(try TextDecoder.decode(buffer, nil).utf8)
    } catch {
      throw DelimitedError(reason: .notUTF8, line: error.line, column: 1)
    }
  }

  private mutating func more() throws(DelimitedError) -> Bool {
    guard !hasEnded else { return false }
    do throws(FileError) {
      let bytes = try source.next()
      hasEnded = bytes.isEmpty
      if buffer.isEmpty { buffer = bytes } else { buffer += bytes }
    } catch {
      hasEnded = true
      throw DelimitedError(reason: .unreadable(error), line: line, column: 1)
    }
    return !hasEnded
  }

  /// Lets go of the records that have been read, once there are many of them.
  private mutating func dropRead() {
    guard place == buffer.count || place > 1 << 16 else { return }
    buffer.removeFirst(place)
    lineStart -= place
    counted.offset -= place
    place = 0
  }

  @inline(__always)
  private mutating func peek() throws(DelimitedError) -> UInt8? {
    if place < buffer.count { return buffer[place] }
    return try more() ? buffer[place] : nil
  }

  /// The end of the file counts as one.
  @inline(__always)
  private mutating func atLineEnd() throws(DelimitedError) -> Bool {
    guard let byte = try peek() else { return true }
    return byte == 0x0A || byte == 0x0D
  }

  private mutating func passLineEnd() throws(DelimitedError) {
    if try peek() == 0x0D {
      place += 1
      if try peek() == 0x0A { place += 1 }
    } else if place < buffer.count {
      place += 1
    }
    beginLine()
  }

  private mutating func beginLine() {
    line += 1
    lineStart = place
    counted = (place, 1)
  }

  /// The column of an offset of the current line.
  private mutating func column(of offset: Int) -> Int {
    if offset < counted.offset { counted = (lineStart, 1) }
    for byte in buffer[counted.offset..<offset] where byte & 0xC0 != 0x80 { counted.column += 1 }
    counted.offset = offset
    return counted.column
  }

  // MARK: Fields

  private mutating func field() throws(DelimitedError) -> Field {
    if hasQuotes, try peek() == UInt8(ascii: "\"") { return try quotedField() }
    let start = place
    let isTSV = separator == UInt8(ascii: "\t") || !hasQuotes
    while let byte = try peek(), byte != separator, byte != 0x0A, byte != 0x0D {
      if byte == UInt8(ascii: "\""), !isTSV { throw try fail(.strayQuote, line, column(of: place)) }
      place += 1
      if place - start > Self.fieldLimit { throw try fail(.fieldTooLong, line, column(of: start)) }
    }
    let startColumn = column(of: start)
    guard let text = ValidText.string(buffer[start..<place]) else {
      throw try fail(.notUTF8, line, column(of: Self.firstBad(buffer, start..<place)))
    }
    return Field(text: text, line: line, column: startColumn)
  }

  private mutating func quotedField() throws(DelimitedError) -> Field {
    let (startLine, start, startOfLine, startColumn) = (line, place, lineStart, column(of: place))
    var reason = DelimitedError.Reason.openQuote
    /// The field's bytes up to its last doubled quote; the rest stands in the buffer from `run` on.
    var done: [UInt8] = []
    place += 1
    var run = place
    scan: while let byte = try peek() {
      place += 1
      if byte == UInt8(ascii: "\"") {
        if try peek() == UInt8(ascii: "\"") {
          done += buffer[run..<place]
          place += 1
          run = place
          continue
        }
        if try atLineEnd() || buffer[place] == separator {
          let end = place - 1
          let text = ValidText.string(done.isEmpty ? buffer[run..<end] : (done + buffer[run..<end])[...])
          if let text { return Field(text: text, line: startLine, column: startColumn) }
          reason = .notUTF8
          break scan
        }
        if line == startLine { throw try fail(.strayQuote, line, column(of: place)) }
        // A quote lines below that ends no field began another: this one was never closed.
        break scan
      }
      if byte == 0x0A { beginLine() }
      if place - start > Self.fieldLimit {
        reason = .fieldTooLong
        break scan
      }
    }
    // The lines that the open quote has swallowed are read again as records.
    (place, line, lineStart, counted) = (start, startLine, startOfLine, (startOfLine, 1))
    throw try fail(reason, startLine, startColumn)
  }

  /// The first byte of a range that no UTF-8 has.
  private static func firstBad(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[range].makeIterator()
    var offset = range.lowerBound
    while case .valid(let units) = parser.parseScalar(from: &iterator) { offset += units.count }
    return min(offset, range.upperBound)
  }

  /// Passes the rest of the line, so that the caller may go on.
  private mutating func fail(
    _ reason: DelimitedError.Reason, _ line: Int, _ column: Int
  ) throws(DelimitedError) -> DelimitedError {
    while try !atLineEnd() {
      place += 1
      // Nothing of a line of any length need be kept.
      if place > 1 << 20 { forgetBefore(place) }
    }
    try passLineEnd()
    return DelimitedError(reason: reason, line: line, column: column)
  }

  private mutating func forgetBefore(_ offset: Int) {
    buffer.removeFirst(offset)
    place -= offset
    lineStart -= offset
    counted = (0, 1)
  }
}
