import Testing

@testable import Masrad

/// Names of places and bodies whose ends the lists or the tagger have otherwise.
@Suite struct NameEndsTests {
  @Test(arguments: [
    ("وأغلق مطار كسلا الدولي أمس.", "مطار كسلا الدولي", "Kassala International Airport"),
    ("وأغلق مطار سقطرى الدولي أمس.", "مطار سقطرى الدولي", "Socotra International Airport"),
  ])
  func airportsMayBeInternational(_ text: String, _ surface: String, _ english: String) throws {
    let entry = try Sample.entry(surface, in: text)
    #expect(entry.entityClass == .place)
    #expect(entry.english.form == english)
  }

  @Test func aBodyEndsBeforeWhoWorksThere() throws {
    let text = "وقالت الموظفة السابقة بوزارة الصحة سنية الجزيري ذلك."
    #expect(try Sample.surfaces(text, .organisation).allSatisfy { !$0.contains("سنية") })
    #expect(try Sample.surfaces(text, .person) == ["سنية الجزيري"])
  }

  /// A prayer and no country, and the Crown Prince behind his conjunction.
  @Test func conjunctionsAndPrayersAreNoNames() throws {
    #expect(try Sample.surfaces("اختتمت الأشغال بصلاة المغرب في المسجد.").isEmpty)
    let text = "التقى الملك سلمان بن عبد العزيز وولي العهد الأمير محمد بن سلمان أمس."
    #expect(try Sample.surfaces(text, .title).contains("ولي العهد"))
  }

  /// A king is not his son, who is called by his father's name with بن alone.
  @Test func fathersAreNotTheirSons() throws {
    let text = "التقى الأمير محمد بن سلمان الوفد. وقال الملك سلمان ذلك. ورحب بن سلمان بالوفد."
    let people = try Sample.glossary(of: [text]).glossary.entries.filter { $0.entityClass == .person }
    #expect(people.map { $0.mentions.map(\.surface) } == [["محمد بن سلمان", "بن سلمان"], ["سلمان"]])
    // A family's name is its members' with بن or without.
    let other = "عاد أسامة بن لادن إلى هناك. وقال لادن ذلك."
    let bearers = try Sample.glossary(of: [other]).glossary.entries.filter { $0.entityClass == .person }
    #expect(bearers.map(\.english.form) == ["Osama bin Laden"])
  }
}
