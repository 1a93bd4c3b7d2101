/// Where a stretch of a document's text stands in the file that it was taken from.
public struct TextOrigin: Sendable, Equatable {
  /// The offset in the text at which the stretch begins; it ends where the next begins.
  public var start: Int
  /// The 1-based line of the file; nil for a format without lines.
  public var line: Int?
  /// The 1-based column, in scalars, of the stretch's beginning; 1 where the format gives the line alone.
  public var column: Int
  /// What the format calls the place: `paragraph 3`, `slide 2`.
  public var label: String?

  public init(start: Int, line: Int? = nil, column: Int = 1, label: String? = nil) {
    self.start = start
    self.line = line
    self.column = column
    self.label = label
  }
}
