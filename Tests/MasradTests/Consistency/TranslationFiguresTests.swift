import Testing

@testable import Masrad

/// The figures of `check` on invented news with planted problems and correct variation.
@Suite struct TranslationFiguresTests {
  private static func figures(_ set: String) throws -> CheckFigures {
    let check = TranslationCheck(lexicon: try Sample.lexicon())
    var figures = CheckFigures()
    for document in try AnnotatedTranslation.all(set) { figures.add(document, check.findings(document.text)) }
    return figures
  }

  /// All but `tuning` were written down with their annotations before the program was run on them; what each is of tells
  /// the fixtures' README.
  @Test(arguments: [
    ("tuning", 0.9), ("world", 0.85), ("agency", 0.82), ("wire", 0.9), ("desk", 0.9), ("bureau", 0.9),
  ])
  func findsPlantedProblems(_ set: String, leastRecall: Double) throws {
    let figures = try Self.figures(set)
    print("check \(set):", figures.line)
    #expect(figures.precision >= 0.95, "\(figures.falseAlarms)")
    #expect(figures.recall >= leastRecall, "\(figures.missed)")
  }

  /// Good translations as people write them, paragraph by paragraph, without a problem.
  @Test func clean() throws {
    let figures = try Self.figures("clean")
    print("check clean:", figures.falseAlarms.count, "false alarms")
    #expect(figures.falseAlarms.count <= 1, "\(figures.falseAlarms)")
  }

  /// Says nothing of single errors, so that nobody tunes by them.
  @Test func heldOut() throws {
    let figures = try Self.figures("held-out")
    print("check held-out:", figures.line)
    #expect(figures.precision >= 0.85)
    #expect(figures.recall >= 0.7)
  }

  @Test func fixturesHaveProblemsAndCorrectVariation() throws {
    for set in ["tuning", "world", "agency", "wire", "desk", "bureau", "held-out"] {
      #expect(try !AnnotatedTranslation.all(set).isEmpty, "\(set)")
      for document in try AnnotatedTranslation.all(set) {
        #expect(document.text.segments.count >= 8, "\(document.name)")
        #expect(document.problems.count >= 2, "\(document.name)")
        #expect(document.correct >= 3, "\(document.name)")
        #expect(document.problems.allSatisfy { CheckRule.named($0.rule) != nil }, "\(document.name)")
      }
    }
  }

  @Test func offsetsAreThoseOfTheSurface() throws {
    let check = TranslationCheck(lexicon: try Sample.lexicon())
    for document in try AnnotatedTranslation.all("tuning") {
      for finding in check.findings(document.text) {
        let segment = document.text.segments[finding.segment]
        let text = Array((finding.side == .source ? segment.source : segment.target ?? "").unicodeScalars)
        #expect(String(String.UnicodeScalarView(text[finding.range])) == finding.surface)
      }
    }
  }

  @Test func theSameTextHasTheSameFindings() throws {
    let documents = try AnnotatedTranslation.all("tuning")
    let check = TranslationCheck(lexicon: try Sample.lexicon())
    let forward = documents.map { check.findings($0.text) }
    let other = TranslationCheck(lexicon: try Sample.lexicon())
    let backward = documents.reversed().map { other.findings($0.text) }
    #expect(forward == backward.reversed())
  }
}
