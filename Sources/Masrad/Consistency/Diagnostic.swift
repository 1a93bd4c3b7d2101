/// A finding about consistency.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable, Codable, CaseIterable {
    case error, warning, note
  }
  public enum Side: String, Sendable, Codable {
    case source, target
  }
  /// The rule's stable name, such as `arabic-variant`.
  public var rule: String
  public var severity: Severity
  public var side: Side
  /// Index into the documents checked.
  public var document: Int
  /// The 0-based segment: for plain text the line.
  public var segment: Int
  /// Scalar offsets within the document.
  public var range: Range<Int>
  public var line: Int
  public var column: Int
  public var surface: String
  public var expected: String
  /// The entry's id.
  public var entry: String
  public var message: String
}
