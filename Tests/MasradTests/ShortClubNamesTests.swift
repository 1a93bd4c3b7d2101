import Testing

@testable import Masrad

/// Clubs by one word of their name with the article, in news of sport that have named them whole.
@Suite struct ShortClubNamesTests {
  private static let named =
    "فاز فريق ريال مدريد في مباراة مثيرة على مانشستر سيتي في دوري أبطال أوروبا، وجاء الهدف في الشوط الثاني. "

  @Test(arguments: [
    (named + "وقال مدرب الريال إن الفريق استحق الفوز.", "الريال", "Real Madrid"),
    (named + "وضغط السيتي في الشوط الثاني من المباراة.", "السيتي", "Manchester City"),
    (named + "ثم سجل للريال هدفا ثالثا.", "لريال", "Real Madrid"),
    (named + "وقال قائد ريال إن الفريق استحق الفوز.", "ريال", "Real Madrid"),
  ])
  func aWordWithTheArticleIsTheClub(text: String, surface: String, english: String) throws {
    let entries = try Sample.glossary(of: [text]).glossary.entries
    let entry = entries.first { $0.mentions.contains { $0.surface == surface } }
    #expect(entry?.english.form == english)
    #expect(entry?.entityClass == .organisation)
  }

  /// Where the club is not named, where two clubs share the word, and where the text is about money.
  @Test(arguments: [
    "وقال مدرب الريال إن الفريق استحق الفوز في مباراة الدوري، وسجل الهدف مهاجم في الشوط الثاني.",
    named + "ولعب ليستر سيتي أمام برشلونة. وقال حارس السيتي إن المباراة صعبة.",
    "تراجع سعر صرف الريال أمام الدولار، وباع النادي أسهم شركة ريال مدريد في البورصة.",
  ])
  func elsewhereItIsNone(text: String) throws {
    let mentions = try Sample.surfaces(text)
    #expect(!mentions.contains("الريال") && !mentions.contains("السيتي"))
  }

  /// Money, and a piece of another club's name.
  @Test(arguments: [named + "وباع النادي تذكرة بنحو 500 ريال أمس.", named + "ولعب هدرسيل سيتي في الدوري."])
  func aWordWithoutTheArticleMayBeAnothers(text: String) throws {
    let mentions = try Sample.surfaces(text)
    #expect(!mentions.contains("ريال") && !mentions.contains("سيتي"))
  }

  /// أهلي بنغازي does not make الأهلي its own.
  @Test func arabClubsHaveNone() throws {
    let text = "تعادل فريق أهلي بنغازي مع الهلال في مباراة الدوري الليبي. وقال مدرب البنغازي إن فريقه أضاع ركلة جزاء."
    let mentions = try Sample.surfaces(text)
    #expect(!mentions.contains("البنغازي"))
  }
}

/// Clubs that the lists have only with their country or behind نادي, in news of that country's sport.
@Suite struct ToldClubsTests {
  private static let omani =
    "شهد الدوري العماني في سلطنة عمان مباراة مثيرة في الجولة التاسعة، وجاء الهدف في الشوط الثاني. "

  @Test(arguments: [
    (omani + "وقال مدرب النهضة إن الفريق يستحق الفوز.", "النهضة", "Al-Nahda"),
    (omani + "ثم تعادل فريق صحار أمام المصنعة.", "المصنعة", "Al-Musannah"),
  ])
  func theTextsCountryTells(text: String, surface: String, english: String) throws {
    let entries = try Sample.glossary(of: [text]).glossary.entries
    let entry = entries.first { $0.mentions.contains { $0.surface == surface } }
    #expect(entry?.entityClass == .organisation)
    #expect(entry?.english.form.hasPrefix(english) == true)
  }

  /// Where the text is of no sport, or nobody plays.
  @Test(arguments: [
    "عقدت الحكومة العمانية في سلطنة عمان اجتماعا مع المصنعة وولايات أخرى.",
    omani + "وتقام المباراة في المصنعة.",
  ])
  func elsewhereItIsTheTown(text: String) throws {
    let entries = try Sample.glossary(of: [text]).glossary.entries
    let entry = entries.first { $0.mentions.contains { $0.surface == "المصنعة" } }
    #expect(entry.map { $0.entityClass == .place } ?? true)
  }
}
