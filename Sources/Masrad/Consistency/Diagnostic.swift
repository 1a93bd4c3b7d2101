/// A finding about consistency.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable, Codable, CaseIterable {
    case error, warning, note
  }
  public enum Side: String, Sendable, Codable {
    case source, target
  }
  /// Another place that a finding speaks of.
  public struct Place: Sendable, Equatable {
    public var document: Int
    public var segment: Int
    public var line: Int
    public var column: Int
    public var surface: String

    public init(document: Int, segment: Int, line: Int, column: Int, surface: String) {
      self.document = document
      self.segment = segment
      self.line = line
      self.column = column
      self.surface = surface
    }
  }
  /// The rule's stable name, such as `arabic-variant`.
  public var rule: String
  public var severity: Severity
  public var side: Side
  /// Index into the documents checked.
  public var document: Int
  /// The 0-based segment: for plain text the line.
  public var segment: Int
  /// Scalar offsets within the segment.
  public var range: Range<Int>
  /// The 1-based line of the file and the column in it, in scalars.
  public var line: Int
  public var column: Int
  public var surface: String
  public var expected: String
  /// The entry's id.
  public var entry: String
  public var message: String
  /// The other places: where the expected form stands first, the rest of them.
  public var places: [Place]
  /// Of two spellings of a name: in which letters they differ, and why they are taken for one name.
  public var evidence: SpellingEvidence?
  /// Whether putting `expected` in the place of `surface` is certain to be right.
  public var isFixable: Bool

  public init(
    rule: String, severity: Severity, side: Side, document: Int, segment: Int, range: Range<Int>, line: Int,
    column: Int, surface: String, expected: String, entry: String, message: String, places: [Place] = [],
    evidence: SpellingEvidence? = nil, isFixable: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    self.side = side
    self.document = document
    self.segment = segment
    self.range = range
    self.line = line
    self.column = column
    self.surface = surface
    self.expected = expected
    self.entry = entry
    self.message = message
    self.places = places
    self.evidence = evidence
    self.isFixable = isFixable
  }
}
