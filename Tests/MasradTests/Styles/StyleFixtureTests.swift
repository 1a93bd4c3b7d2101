import ICU
import TestSupport
import Testing

@testable import Masrad

/// The styles that are built in, by the examples of Fixtures/styles.
@Suite struct StyleFixtureTests {
  static let ids = RomanizationStyle.ids.filter { $0 != "news" }

  @Test(arguments: ids)
  func writesItsExamples(_ id: String) throws {
    let writer = try #require(try RomanizationStyle.builtIn(id)?.writer)
    let name = "Tests/MasradTests/Fixtures/styles/\(id).tsv"
    let lines = try PackageFolder.records(of: name)
    #expect(lines.count >= 25)
    var problems = Problems()
    let nfc = try Normalizer.nfc()
    for fields in lines {
      try #require(fields.count == 3, "\(fields)")
      let names = StyledNames(writer: writer, showsAttested: false)
      let form = writer.write(names.elements(NameWords.split(fields[0]), attested: nil)).form
      if try nfc.normalize(form) != fields[1] { problems.add(name, "\(fields[0]) is \(form), want \(fields[1])") }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// Under a hundred rules, and none that loads ICU's own transforms.
  @Test(arguments: ids)
  func rulesAreFew(_ id: String) throws {
    let record = try #require(try RomanizationStyle.builtIn(id)?.writer?.record)
    let rules = StyleRules(record).own + StyleRules(record).made
    #expect(rules.count < 100)
    #expect(!rules.contains { $0.contains("::") || $0.contains("[:") || $0.contains("\\p") })
  }
}
