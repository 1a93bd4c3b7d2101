import Testing

@testable import Masrad

/// The examples on the rules' pages are true.
@Suite struct RuleExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: CheckRule
    let example: CheckRule.Example
    var testDescription: String { "\(rule.id): \(example.why)" }
  }

  static let cases = CheckRule.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }

  @Test(arguments: cases) func example(_ item: Case) throws {
    let found = try Self.findings(item.example).filter { $0.rule == item.rule.id }
    #expect(found.map(\.surface) == item.example.found)
    #expect(found.allSatisfy { $0.severity == item.rule.severity && $0.side == item.rule.side })
  }

  @Test func everyRuleHasBothKindsOfExamples() {
    for rule in CheckRule.all {
      #expect(rule.examples.contains { !$0.found.isEmpty }, "\(rule.id)")
      #expect(rule.examples.contains { $0.found.isEmpty }, "\(rule.id)")
    }
    #expect(Set(CheckRule.all.map(\.id)).count == CheckRule.all.count)
  }

  private static func findings(_ example: CheckRule.Example) throws -> [Diagnostic] {
    let lexicon = try Sample.lexicon()
    guard !example.target.isEmpty else {
      let document = Document(path: "example.txt", text: example.source.joined(separator: "\n"))
      var builder = GlossaryBuilder(lexicon: lexicon)
      builder.add(document)
      return ArabicCheck(lexicon: lexicon).findings(builder.glossary(), [document])
    }
    var text = BilingualText(sourcePath: "a", targetPath: "b")
    for (index, source) in example.source.enumerated() {
      text.segments.append(
        .init(source: source, target: example.target[index], sourceLine: index + 1, targetLine: index + 1))
    }
    return TranslationCheck(lexicon: lexicon).findings(text)
  }
}
