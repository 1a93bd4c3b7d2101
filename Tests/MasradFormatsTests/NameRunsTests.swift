import Masrad
import MasradFormats
import Testing

@Suite struct NameRunsTests {
  private func runs(_ name: String) -> [String] { NameRuns.of(name).map { ($0.isArabic ? "A:" : "-:") + $0.text } }

  @Test(arguments: [
    ("محمد علي", ["A:محمد علي"]), ("«محمد علي»", ["A:«محمد علي»"]), ("Smith", ["-:Smith"]), ("", []),
    ("محمد Smith علي", ["A:محمد", "-:Smith", "A:علي"]), ("محمد 6", ["A:محمد", "-:6"]),
    ("محمد😀", ["A:محمد", "-:😀"]), ("😀 😀", ["-:😀 😀"]), ("د. محمد", ["A:د. محمد"]),
  ])
  func namesAreCutWhereTheScriptChanges(name: String, expected: [String]) {
    #expect(runs(name) == expected)
  }

  @Test func whatIsNotArabicIsKept() {
    let forms = NameRuns.forms(NameRuns.of("محمد Smith")) { _ in
      [EnglishForm(form: "Mohammed", provenance: .model, confidence: 0.5)]
    }
    #expect(forms == [EnglishForm(form: "Mohammed Smith", provenance: .model, confidence: 0.5)])
  }
}
