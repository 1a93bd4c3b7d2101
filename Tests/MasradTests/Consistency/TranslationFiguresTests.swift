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

  @Test func tuning() throws {
    let figures = try Self.figures("tuning")
    print("check tuning:", figures.line)
    #expect(figures.precision >= 0.95, "\(figures.falseAlarms)")
    #expect(figures.recall >= 0.9, "\(figures.missed)")
  }

  /// News of many countries, written down with its annotations before the program was run on it.
  @Test func world() throws {
    let figures = try Self.figures("world")
    print("check world:", figures.line)
    #expect(figures.precision >= 0.95, "\(figures.falseAlarms)")
    #expect(figures.recall >= 0.85, "\(figures.missed)")
  }

  /// Dispatches with longer sentences, several names in each, written before the program was run on them.
  @Test func agency() throws {
    let figures = try Self.figures("agency")
    print("check agency:", figures.line)
    #expect(figures.precision >= 0.95, "\(figures.falseAlarms)")
    #expect(figures.recall >= 0.82, "\(figures.missed)")
  }

  /// Sport, economy, courts, the Gulf and the Maghreb, written before the program was run on them.
  @Test func wire() throws {
    let figures = try Self.figures("wire")
    print("check wire:", figures.line)
    #expect(figures.precision >= 0.95, "\(figures.falseAlarms)")
    #expect(figures.recall >= 0.9, "\(figures.missed)")
  }

  /// Money, a dam, films, railways, fish and a port, written before the program was run on them.
  @Test func desk() throws {
    let figures = try Self.figures("desk")
    print("check desk:", figures.line)
    #expect(figures.precision >= 0.95, "\(figures.falseAlarms)")
    #expect(figures.recall >= 0.9, "\(figures.missed)")
  }

  /// Envoys, refugees at a border and a state visit, written before the program was run on them.
  @Test func bureau() throws {
    let figures = try Self.figures("bureau")
    print("check bureau:", figures.line)
    #expect(figures.precision >= 0.95, "\(figures.falseAlarms)")
    #expect(figures.recall >= 0.9, "\(figures.missed)")
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
