import Foundation
import Testing

/// Runs each folder of Cases/ and compares what the program writes with what the folder expects.
///
/// `RECORD_CASES=1 swift test` writes the expectations anew, and fails, so that nobody takes it for a test.
@Suite struct CaseTests {
  @Test(arguments: CaseFolder.all())
  func runsAsExpected(_ folder: CaseFolder) throws {
    let result = try folder.run(binary: Binary.folder())
    if ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" {
      try folder.record(result)
      Issue.record("recorded \(folder.name); look at the difference and run again without RECORD_CASES")
      return
    }
    let expected = folder.expected()
    for (part, found, wanted) in [
      ("stdout", result.output, expected.output), ("stderr", result.errors, expected.errors),
      ("status", Data("\(result.status)\n".utf8), Data("\(expected.status)\n".utf8)),
    ] where found != wanted {
      Issue.record(
        "\(folder.name): \(part) differs (- expected, + found)\n\(LineDifference.text(wanted, found))")
    }
  }
}
