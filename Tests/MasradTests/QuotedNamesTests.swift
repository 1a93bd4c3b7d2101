import Testing

@testable import Masrad

/// Names between quotation marks and in brackets.
@Suite struct QuotedNamesTests {
  /// What the lists have, with the noun before the marks or without it, is not spelt.
  @Test(arguments: [
    ("وقال عضو كتلة «الوفاء للمقاومة» ذلك.", "الوفاء للمقاومة", "Loyalty to the Resistance Bloc"),
    ("زار متحف «اللوفر» أمس.", "اللوفر", "Louvre"),
    ("قالت جامعة \"ستانفورد\" الأميركية ذلك.", "ستانفورد", "Stanford University"),
  ])
  func whatTheListsHaveIsItsOwn(_ text: String, _ surface: String, _ english: String) throws {
    #expect(try Sample.entry(surface, in: text).english.form == english)
  }

  /// The other name of a body in brackets is the body.
  @Test func aBodysOtherNameIsTheBody() throws {
    let text = "وأعلن البنك الأوروبي للاستثمار (BEI) عن القرض."
    let entry = try Sample.entry("BEI", in: text)
    #expect(entry.english.form == "European Investment Bank")
    #expect(entry.mentions.count == 2)
  }

  /// The mark that closes one quotation opens none, and what stands in brackets may be no name.
  @Test(arguments: [
    "نفى \" فيسبوك \" بجوار ذلك \" كل ما قيل \" أمس.", "فاز على مانشستر يونايتد (بدور الـ 16) أمس.",
  ])
  func whatIsBesideANameIsNone(_ text: String) throws {
    let found = try Sample.surfaces(text)
    #expect(found.count == 1, "\(found)")
  }

  /// A film, a drug and a spacecraft are no bodies.
  @Test(arguments: ["وافقت على عقار «دونانيماب» أمس.", "نالت الجائزة عن فيلمها «أنورا» أمس."])
  func productsAndWorksAreNoBodies(_ text: String) throws {
    #expect(try Sample.surfaces(text, .organisation).isEmpty)
  }
}
