import Testing

@testable import Masrad

/// Names that are words too, and what tells them apart in the news: proclitics, quotation marks, what clubs do.
@Suite struct NewsWordsTests {
  private static func entries(_ text: String) throws -> [Entry] { try Sample.glossary(of: [text]).glossary.entries }

  private static func found(_ text: String, _ entityClass: EntityClass) throws -> [String] {
    try entries(text).filter { $0.entityClass == entityClass }.map { "\($0.arabic) = \($0.english.form)" }
  }

  /// What is left of a common word is no name, alone or before another word.
  @Test(arguments: [
    "لقي المشروع دعما كبيرا من الأهالي.", "يعتمد الاقتصاد بشكل كبير على السياحة.", "وصل الوفد باكرا أمس.",
  ])
  func cutsNoCommonWord(_ text: String) throws {
    #expect(try Self.found(text, .place).isEmpty)
  }

  /// The same letters are a name where they are no common word.
  @Test func keepsANameBehindAPreposition() throws {
    #expect(try Self.found("يقيم في باريس ويعمل بباريس.", .place) == ["باريس = Paris"])
  }

  /// A rank stands before a name in quotation marks too, and is no team of somebody's.
  @Test func readsRanksBeforeQuotationMarks() throws {
    let titles = try Self.found("وأوضح العقيد \"سالم بن ناصر القحطاني\" أن فريقه وصل.", .title)
    #expect(titles == ["العقيد = Colonel"])
  }

  /// Who is told something in quotation marks is a paper, though a city is called so.
  @Test func readsPapersBehindTo() throws {
    #expect(try Self.found("وقال المسؤول لـ«الرياض» إن العمل مستمر.", .organisation) == ["الرياض = Al-Riyadh"])
    #expect(try Self.found("وقال المسؤول في الرياض إن العمل مستمر.", .place) == ["الرياض = Riyadh"])
  }

  /// A club that is a word too plays in news of sport of its country alone.
  @Test func findsClubsThatPlay() throws {
    let sport =
      "خسر الهلال السعودي مباراته في الدوري السعودي، وقال مدرب الفريق إن لاعب الوسط أهدر الفوز. وتعادل التعاون مع النصر."
    let clubs = try Self.found(sport, .organisation)
    #expect(clubs.contains("التعاون السعودي = Al-Taawoun"), "\(clubs)")
    let trade = try Self.found("وأكد الجانبان في السعودية أن التعاون مع الشركات مستمر.", .organisation)
    #expect(trade.allSatisfy { !$0.contains("Taawoun") }, "\(trade)")
  }

  /// Two names behind the dual of what both are.
  @Test func readsPairs() throws {
    let places = try Self.found("وزار الوفد مدينتي اللاذقية وطرطوس أمس.", .place)
    #expect(places == ["اللاذقية = Latakia", "طرطوس = Tartous"])
  }

  /// A body with its article, what it is, and whom it is called after.
  @Test func readsBodiesCalledAfterPeople() throws {
    let bodies = try Self.found("نقل المصابون إلى المستشفى الجهوي محمد بن صالح.", .organisation)
    #expect(bodies.count == 1 && bodies.first?.hasSuffix("Regional Hospital") == true, "\(bodies)")
  }

  /// The quarter of the same name builds no houses.
  @Test func takesAPortfolioBeforeAQuarter() throws {
    #expect(
      try Self.found("أعلنت وزارة الإسكان المصرية المشروع.", .organisation) == [
        "وزارة الإسكان المصرية = Egyptian Ministry of Housing"
      ])
  }
}
