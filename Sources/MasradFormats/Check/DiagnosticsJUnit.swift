import Masrad

/// Writes findings as JUnit's XML, which build servers show: a suite for each file, a failed case for each finding, one
/// passed case for a file without any. Notes are no failures and stand in the case's output.
public enum DiagnosticsJUnit {
  public static func bytes(_ report: CheckReport) -> [UInt8] {
    var body = ""
    var cases = 0
    var failures = 0
    for (number, file) in report.files.enumerated() {
      let own = report.diagnostics.filter { $0.document == number }
      let failed = own.count { $0.severity != .note }
      cases += max(1, own.count)
      failures += failed
      body +=
        "  <testsuite name=\"\(MarkupText.escaped(file.path))\" tests=\"\(max(1, own.count))\" failures=\"\(failed)\" "
        + "errors=\"0\" skipped=\"0\">\n"
      if own.isEmpty {
        body += "    <testcase name=\"names are consistent\" classname=\"\(MarkupText.escaped(file.path))\"/>\n"
      }
      for diagnostic in own { body += testCase(diagnostic, file.path) }
      body += "  </testsuite>\n"
    }
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"masrad check\" tests=\"\(cases)\" failures=\"\(failures)\" errors=\"0\">\n\(body)</testsuites>\n"
    return Array(text.utf8)
  }

  private static func testCase(_ diagnostic: Diagnostic, _ path: String) -> String {
    let place = "\(path):\(diagnostic.line):\(diagnostic.column)"
    let name = MarkupText.escaped("\(diagnostic.rule) \(place) \(diagnostic.surface)")
    let message = MarkupText.escaped("\(diagnostic.message); expected \(diagnostic.expected)")
    var text = "    <testcase name=\"\(name)\" classname=\"\(MarkupText.escaped(path))\">\n"
    if diagnostic.severity == .note {
      text += "      <system-out>\(message)</system-out>\n"
    } else {
      text +=
        "      <failure type=\"\(diagnostic.rule)\" message=\"\(message)\">\(MarkupText.escaped(place)): \(message)</failure>\n"
    }
    return text + "    </testcase>\n"
  }
}
