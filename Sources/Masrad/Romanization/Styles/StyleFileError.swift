/// What is wrong with the file of a style, and where.
public struct StyleFileError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// A line that is no setting, no comment and no `rules:`.
    case noSetting
    case unknownKey(String, nearest: String?)
    case repeatedKey(String, line: Int)
    /// A key that stands for a letter, behind which there is none.
    case unknownLetter(key: String, letter: String)
    case unknownValue(key: String, value: String, allowed: [String])
    case openQuote
    case missingKeys([String])
    /// A rule that ICU cannot read; `before` is what it read last.
    case badRule(name: String, before: String)
    /// `::`, which would load transforms of ICU's own.
    case transform
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
