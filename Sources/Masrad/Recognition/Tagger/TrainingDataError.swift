/// What is wrong with a file of training data.
public struct TrainingDataError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// A line that has another number of columns.
    case columns(found: Int, expected: Int)
    case unknownLabel(String)
    case unknownClass(String)
    case notNumber(String)
    /// A span that lies outside of its line, or ends before it begins.
    case span(start: Int, end: Int, length: Int)
    /// A line that the raw file does not have.
    case noLine(file: String, line: Int)
    /// A raw file that was not given.
    case noFile(String)
    /// A span that lies in no annotated sentence.
    case noSentence
    /// A judgement of a pair that is neither 0 nor 1.
    case pairLabel(String)
  }
  public let file: String
  /// 1-based.
  public let line: Int
  /// 1-based, in scalars.
  public let column: Int
  public let reason: Reason
}
