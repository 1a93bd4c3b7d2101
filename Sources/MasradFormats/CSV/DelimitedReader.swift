/// A record that cannot be read, and where.
public struct DelimitedError: Error, Equatable, Sendable {
  public enum Reason: Sendable {
    /// A quote opens and none closes.
    case openQuote
    /// A quote within a field that does not begin with one, or something behind a closing quote.
    case strayQuote
  }
  public let reason: Reason
  public let line: Int
  public let column: Int
}

/// Reads records of CSV (RFC 4180) or TSV, with the place of each field.
///
/// A quoted field may hold separators, doubled quotes and line ends. In TSV a quote within a field is itself, as
/// most programs write it. After an error reading goes on with the next line.
public struct DelimitedReader {
  public struct Field: Equatable, Sendable {
    public var text: String
    /// The place of its first character, 1-based, in scalars.
    public var line: Int
    public var column: Int
  }

  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var place = 0
  private var line = 1
  private var lineStart = 0

  public init(_ text: String, separator: Unicode.Scalar) {
    scalars = Array(text.unicodeScalars)
    self.separator = separator
  }

  /// The next record that is not an empty line; nil at the end.
  public mutating func next() throws(DelimitedError) -> [Field]? {
    while place < scalars.count, atLineEnd { passLineEnd() }
    guard place < scalars.count else { return nil }
    var fields: [Field] = []
    while true {
      fields.append(try field())
      guard place < scalars.count else { return fields }
      if scalars[place] == separator {
        place += 1
      } else {
        passLineEnd()
        return fields
      }
    }
  }

  private var column: Int { place - lineStart + 1 }

  private var atLineEnd: Bool {
    guard place < scalars.count else { return true }
    if scalars[place] == "\n" { return true }
    return scalars[place] == "\r" && place + 1 < scalars.count && scalars[place + 1] == "\n"
  }

  private mutating func passLineEnd() {
    if place < scalars.count, scalars[place] == "\r" { place += 1 }
    if place < scalars.count { place += 1 }
    line += 1
    lineStart = place
  }

  private mutating func field() throws(DelimitedError) -> Field {
    if place < scalars.count, scalars[place] == "\"" { return try quotedField() }
    let (startLine, startColumn) = (line, column)
    var text = String.UnicodeScalarView()
    while !atLineEnd, scalars[place] != separator {
      if scalars[place] == "\"", separator != "\t" { throw fail(.strayQuote, line, column) }
      text.append(scalars[place])
      place += 1
    }
    return Field(text: String(text), line: startLine, column: startColumn)
  }

  private mutating func quotedField() throws(DelimitedError) -> Field {
    let (startLine, startColumn, start, startOfLine) = (line, column, place, lineStart)
    var text = String.UnicodeScalarView()
    place += 1
    scan: while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if scalar == "\"" {
        guard place < scalars.count, scalars[place] == "\"" else {
          if atLineEnd || scalars[place] == separator {
            return Field(text: String(text), line: startLine, column: startColumn)
          }
          if line == startLine { throw fail(.strayQuote, line, column) }
          // A quote lines below that ends no field began another: this one was never closed.
          break scan
        }
        place += 1
      } else if scalar == "\n" {
        line += 1
        lineStart = place
      }
      text.append(scalar)
    }
    // The lines that the open quote has swallowed are read again as records.
    (place, line, lineStart) = (start, startLine, startOfLine)
    throw fail(.openQuote, startLine, startColumn)
  }

  /// Passes the rest of the line, so that the caller may go on.
  private mutating func fail(_ reason: DelimitedError.Reason, _ line: Int, _ column: Int) -> DelimitedError {
    while !atLineEnd { place += 1 }
    passLineEnd()
    return DelimitedError(reason: reason, line: line, column: column)
  }
}
