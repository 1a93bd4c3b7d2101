import Testing

@testable import Masrad

/// What counts as the same span.
@Suite struct MentionComparisonTests {
  private static let text = "زار الرئيس سالم حمدان مدينة زليتن"

  private func figures(
    _ expected: (Range<Int>, EntityClass), _ found: (Range<Int>, EntityClass), optional: [Range<Int>] = []
  ) -> TagFigures {
    var article = AnnotatedArticle(document: Document(path: "", text: Self.text))
    article.mentions = [(expected.0, expected.1)]
    article.optional = optional
    let mention = Mention(document: 0, range: found.0, surface: "", line: 1, column: 1)
    let entry = Entry(
      id: "x", entityClass: found.1, arabic: "", english: EnglishForm(form: "", provenance: .rule, confidence: 0),
      source: "", status: .proposed, alternatives: [], variants: [], titles: [], mentions: [mention], context: "",
      notes: "")
    var comparison = MentionComparison()
    comparison.add(article, Glossary(style: "news", documents: [], entries: [entry]))
    return comparison.figures
  }

  @Test func aClassNounMayStandInOrOut() {
    #expect(figures((28..<33, .place), (22..<33, .place)).total(TagClass.allCases).f1 == 1)
  }

  @Test func aPersonMayCarryTheTitle() {
    #expect(figures((11..<21, .person), (4..<21, .person)).counts[.person]?.right == 1)
  }

  @Test func aPartIsNeitherRightNorWrong() {
    let counts = figures((11..<21, .person), (11..<15, .person)).total(TagClass.allCases)
    #expect((counts.right, counts.wrong, counts.missed) == (0, 0, 1))
  }

  @Test func anOptionalSpanDoesNotCount() {
    let counts = figures((11..<21, .person), (22..<33, .place), optional: [28..<33]).total(TagClass.allCases)
    #expect((counts.wrong, counts.missed) == (0, 1))
  }

  @Test func anotherClassIsConfusedAndWrong() {
    let figures = figures((28..<33, .place), (28..<33, .organisation))
    #expect(figures.counts[.organisation]?.wrong == 1)
    #expect(figures.confusion[2][3] == 1)
  }
}
