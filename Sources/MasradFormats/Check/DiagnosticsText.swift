import Masrad

/// Writes findings for people, each with its place, its message and the text around it.
///
/// In a line of Latin letters carets stand below the form found. Where Arabic is in the line the form stands between
/// ⟦ and ⟧ instead: a caret below would point elsewhere as soon as a terminal orders the line from right to left.
public struct DiagnosticsText {
  private let report: CheckReport
  private let isTerminal: Bool

  public init(_ report: CheckReport, isTerminal: Bool) {
    self.report = report
    self.isTerminal = isTerminal
  }

  public var bytes: [UInt8] { Array(report.diagnostics.map(text).joined().utf8) }

  private func text(_ diagnostic: Diagnostic) -> String {
    let place = "\(report.path(diagnostic)):\(report.location(diagnostic))"
    let message = GlossaryCSV.clean(diagnostic.message)
    let expected = GlossaryCSV.clean(diagnostic.expected)
    var lines = [
      "\(place): \(diagnostic.severity): \(diagnostic.rule): \(isTerminal ? Isolates.aroundArabic(in: message) : message)"
    ]
    lines += context(diagnostic)
    lines.append("    expected: \(isTerminal ? Isolates.around(expected) : expected)")
    if let evidence = diagnostic.evidence.flatMap(SpellingDifference.line) {
      lines.append("    differs: \(isTerminal ? Isolates.aroundArabic(in: evidence) : evidence)")
    }
    lines += others(diagnostic)
    return lines.map { $0 + "\n" }.joined()
  }

  private func context(_ diagnostic: Diagnostic) -> [String] {
    let around = report.context(diagnostic, width: 40)
    let (before, found, after) = (
      GlossaryCSV.clean(around.before), GlossaryCSV.clean(around.found), GlossaryCSV.clean(around.after)
    )
    guard !ArabicScript.isIn(before + found + after) else {
      let context = "\(before)⟦\(found)⟧\(after)"
      return ["    " + (isTerminal ? Isolates.around(context) : context)]
    }
    let blanks = String(repeating: " ", count: DisplayWidth.of(before))
    let carets = String(repeating: "^", count: max(1, DisplayWidth.of(found)))
    return ["    \(before)\(found)\(after)", "    \(blanks)\(carets)"]
  }

  /// The places beyond the one that the message names.
  private func others(_ diagnostic: Diagnostic) -> [String] {
    guard diagnostic.places.count > 1 else { return [] }
    let places = diagnostic.places.dropFirst().map { "\($0.line):\($0.column)" }
    return ["    also at: \(places.joined(separator: ", "))"]
  }
}
