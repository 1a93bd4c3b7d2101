/// A rule of `check` as its users see it: what its page of documentation is made from, with examples that tests run.
public struct CheckRule: Sendable {
  /// Lines of Arabic, of a translation too for rules about one, and what is found there.
  public struct Example: Sendable {
    public let source: [String]
    public let target: [String]
    /// The surfaces that the rule reports; none where it must be silent.
    public let found: [String]
    /// What the example shows.
    public let why: String
  }

  /// Stable: it stands in configurations, baselines and reports.
  public let id: String
  public let side: Diagnostic.Side
  public let severity: Diagnostic.Severity
  /// One line.
  public let summary: String
  /// Paragraphs.
  public let explanation: [String]
  /// Whether `--fix` may put right what it finds.
  public let isFixable: Bool
  public let examples: [Example]

  public static func named(_ id: String) -> CheckRule? { all.first { $0.id == id } }

  /// All rules, those about the Arabic first.
  public static let all: [CheckRule] = arabic + translation
}
