/// A line of a user's glossary that cannot be used, and what was expected there.
public struct UserGlossaryError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case openQuote
    case strayQuote
    /// No line of column names.
    case noHeader
    case missingColumn(String, found: [String])
    case repeatedColumn(String)
    case fieldCount(found: Int, expected: Int)
    case emptyField(column: String)
    case noArabicLetter(column: String, value: String)
    case unknownValue(column: String, value: String, allowed: [String])
  }
  public let file: String
  /// 1-based, the column in scalars.
  public let line: Int
  public let column: Int
  public let reason: Reason

  public init(file: String, line: Int, column: Int, _ reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}
