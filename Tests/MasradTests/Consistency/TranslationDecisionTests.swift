import Testing

@testable import Masrad

/// A person's decisions win over what the translation writes.
@Suite struct TranslationDecisionTests {
  private func findings(
    _ lines: [(String, String?)], _ entries: [UserGlossary.Entry] = []
  ) throws -> [Diagnostic] {
    let lexicon = try Lexicon(users: [UserGlossary(entries: entries)])
    var text = BilingualText(sourcePath: "a", targetPath: "b")
    for (index, line) in lines.enumerated() {
      text.segments.append(.init(source: line.0, target: line.1, sourceLine: index + 1, targetLine: index + 1))
    }
    return TranslationCheck(lexicon: lexicon).findings(text)
  }

  private func decision(
    _ arabic: String, _ english: String, _ entityClass: EntityClass = .person, _ alternatives: [String] = []
  ) -> UserGlossary.Entry {
    UserGlossary.Entry(
      arabic: arabic, english: english, entityClass: entityClass, status: .approved, alternatives: alternatives,
      variants: [], place: "names.csv:2")
  }

  @Test func oneUseAgainstADecision() throws {
    let found = try findings(
      [("زار خليفة حفتر القاهرة.", "Khalifa Hifter visited Cairo.")], [decision("خليفة حفتر", "Khalifa Haftar")])
    #expect(found.map(\.rule) == ["name-variant"])
    #expect(found.first?.expected == "Khalifa Haftar")
  }

  @Test func anAdmittedAlternativeIsCorrect() throws {
    let found = try findings(
      [("زار خليفة حفتر القاهرة.", "Khalifa Hifter visited Cairo.")],
      [decision("خليفة حفتر", "Khalifa Haftar", .person, ["Khalifa Hifter"])])
    #expect(found.isEmpty)
  }

  @Test func theSurnameOfADecisionAlone() throws {
    let found = try findings(
      [("زار خليفة حفتر القاهرة.", "Haftar visited Cairo.")], [decision("خليفة حفتر", "Khalifa Haftar")])
    #expect(found.isEmpty)
  }

  /// What a glossary writes as one word, or as two, is to be written so; an alternative may be as it likes.
  @Test(arguments: [
    ("Sidi Ahmed Ould Salem", [], "Sid'Ahmed Ould Salem", ["Sidi Ahmed Ould Salem"]),
    ("Sid'Ahmed Ould Salem", [], "Sidahmad Ould Salem", ["Sid'Ahmed Ould Salem"]),
    ("Sidi Ahmed Ould Salem", ["Sid'Ahmed Ould Salem"], "Sid'Ahmed Ould Salem", []),
    ("Sidi Ahmed Ould Salem", [], "Sidi Ahmed Ould Salem", []),
  ])
  func elementsWrittenAsOneWord(
    _ decided: String, _ alternatives: [String], _ written: String, _ expected: [String]
  ) throws {
    let found = try findings(
      [("قال سيدي أحمد ولد سالم إن الصيد تراجع.", "\(written) said catches had fallen.")],
      [decision("سيدي أحمد ولد سالم", decided, .person, alternatives)])
    #expect(found.map(\.expected) == expected)
  }

  @Test func aPlaceAgainstADecision() throws {
    let found = try findings(
      [("عاد الوفد من الحديدة.", "The delegation returned from Hodeidah.")],
      [decision("الحديدة", "Al Hudaydah", .place)])
    #expect(found.map(\.expected) == ["Al Hudaydah"])
  }

  /// The article of a place's own name is no difference, nor is its absence.
  @Test(arguments: ["Al-Zawiya", "Zawiya", "al-Zawiya"])
  func aDecidedNameWithAnArticle(_ written: String) throws {
    let found = try findings(
      [("عاد الوفد من الزاوية.", "The delegation returned from \(written).")],
      [decision("الزاوية", "Al-Zawiya", .place)])
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("Abdul Hamid Dbeibah", "Abdulhamid Dbeibah", true), ("Abdulhamid Dbeibah", "Abdul Hamid Dbeibah", true),
    ("Abdul Hamid Dbeibah", "Abdul-Hamid Dbeibah", false),
  ])
  func joinedAndSpacedAreTwoSpellings(_ decided: String, _ written: String, _ isFound: Bool) throws {
    let found = try findings(
      [("وصل عبد الحميد الدبيبة إلى طرابلس.", "\(written) arrived in Tripoli.")],
      [decision("عبد الحميد الدبيبة", decided)])
    #expect(found.map(\.expected) == (isFound ? [decided] : []))
  }

  /// Where a glossary has كان for Cannes, every "was" of a text would be a city left out.
  @Test func aWordOfEveryDayIsNotMissed() throws {
    let lines = [
      ("افتتح المهرجان في كان أمس.", "The festival opened in Cannes yesterday."),
      ("وكان الوزير قد وصل إلى المطار.", "The minister had arrived at the airport."),
      ("وعاد الوفد من كان.", "The delegation returned from Caen."),
    ]
    let found = try findings(lines, [decision("كان", "Cannes", .place)])
    #expect(!found.contains { $0.rule == MissingNameRule.name })
  }

  @Test func segmentsWithoutTranslationAreSilent() throws {
    let found = try findings([("زار خليفة حفتر القاهرة.", nil), ("وقال حفتر إن الزيارة ناجحة.", "")])
    #expect(found.isEmpty)
  }

  @Test func anEmptyText() throws {
    #expect(try findings([]).isEmpty)
  }

  @Test func lineEndsWithinASegment() throws {
    let found = try findings([
      ("زار خليفة حفتر القاهرة.", "Khalifa\nHaftar visited Cairo."),
      ("وقال حفتر إن الزيارة\nناجحة.", "The visit,\nHifter said, was a success."),
    ])
    #expect(found.map(\.surface) == ["Hifter"])
    #expect(found.first?.line == 3)
    #expect(found.first?.column == 1)
  }
}
