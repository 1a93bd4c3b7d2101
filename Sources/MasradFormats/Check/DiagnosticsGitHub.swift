import Masrad

/// Writes findings as workflow commands, which GitHub shows beside the lines they speak of.
public enum DiagnosticsGitHub {
  public static func bytes(_ report: CheckReport) -> [UInt8] {
    Array(report.diagnostics.map { line($0, report) }.joined().utf8)
  }

  private static func line(_ diagnostic: Diagnostic, _ report: CheckReport) -> String {
    let level = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    let properties = [
      "file=\(property(report.path(diagnostic)))", "line=\(diagnostic.line)", "col=\(diagnostic.column)",
      "endColumn=\(diagnostic.column + diagnostic.range.count)", "title=\(property(diagnostic.rule))",
    ]
    let message = data("\(diagnostic.message); expected \(diagnostic.expected)")
    return "::\(level) \(properties.joined(separator: ","))::\(message)\n"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
