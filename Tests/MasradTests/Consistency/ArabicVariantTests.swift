import Testing

@testable import Masrad

/// Which spelling of an Arabic name is the one to keep.
@Suite struct ArabicVariantTests {
  private func findings(_ text: String) throws -> [String] {
    let lexicon = try Sample.lexicon()
    let document = Document(path: "a", text: text)
    var builder = GlossaryBuilder(lexicon: lexicon)
    builder.add(document)
    return ArabicCheck(lexicon: lexicon).findings(builder.glossary(), [document])
      .map { "\($0.rule) \($0.severity) \($0.surface) → \($0.expected)" }
  }

  /// The lists have both elements, not the man: what the text writes more often is kept, not what stands first.
  @Test func theCommonerSpellingOfSomebodyWhomNoListHas() throws {
    let found = try findings(
      """
      رحب أوغوز غولار بالقرار، وذكر غولر أن أنقرة مهتمة.
      وقال أوغوز غولر إن اللقاء قريب.
      """)
    #expect(found == ["arabic-variant warning أوغوز غولار → أوغوز غولر"])
  }

  /// A text that dots its ي elsewhere means it at the end of a name too, whichever stands first.
  @Test(arguments: [
    ("وحضر علي العبيدى في البصرة.\nوغادر علي العبيدي في المساء.\n"),
    ("وحضر علي العبيدي في البصرة.\nوغادر علي العبيدى في المساء.\n"),
  ])
  func theSlipIsTheUndottedYa(_ text: String) throws {
    #expect(try findings(text) == ["arabic-orthography warning علي العبيدى → علي العبيدي"])
  }

  /// A text that writes ى throughout has a habit, and nothing is said of it.
  @Test func aHabitIsKept() throws {
    #expect(try findings("وحضر على العبيدى فى البصرة.\nوغادر على العبيدى فى المساء.\n").isEmpty)
  }
}
