import Testing

@testable import Masrad

/// What a translation may vary, and what only looks like it.
@Suite struct TranslationVariationTests {
  private func findings(_ lines: [(String, String)]) throws -> [String] {
    var text = BilingualText(sourcePath: "a", targetPath: "b")
    for (index, line) in lines.enumerated() {
      text.segments.append(.init(source: line.0, target: line.1, sourceLine: index + 1, targetLine: index + 1))
    }
    return TranslationCheck(lexicon: try Sample.lexicon()).findings(text).filter { $0.severity != .note }
      .map { "\($0.rule) \($0.surface) → \($0.expected)" }
  }

  @Test(arguments: ["Lebanon's parliament", "the Lebanese parliament", "the parliament of Lebanon"])
  func aBodyByItsCountry(_ english: String) throws {
    let found = try findings([
      ("اجتمع مجلس النواب اللبناني في بيروت.", "The Lebanese parliament met in Beirut."),
      ("وأقر مجلس النواب اللبناني القانون.", "The law was passed by \(english)."),
    ])
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("Boris Becker left for Paris.", ["wrong-name Boris Becker → Boris Pistorius"]), ("Boris left for Paris.", []),
  ])
  func whatStandsBehindTheGivenName(_ english: String, _ expected: [String]) throws {
    let found = try findings([
      ("قال بوريس بيستوريوس إن اللواء جاهز.", "Boris Pistorius said the brigade was ready."),
      ("وغادر بوريس بيستوريوس إلى باريس.", english),
    ])
    #expect(found == expected)
  }

  /// The letter that ل swallows is no spelling.
  @Test func aNameBehindLam() throws {
    let found = try findings([
      ("وصل الوفد إلى الرباط.", "The delegation arrived in Rabat."),
      ("واتهم الحزب الحكومة بالرضوخ للرباط.", "The party accused the government of giving in to Rabat."),
    ])
    #expect(found.isEmpty)
  }

  @Test func aPlaceWithinALongerName() throws {
    let found = try findings([
      ("وصل الوفد إلى تيبازة.", "The delegation reached Tipaza."),
      ("وقررت محكمة تيبازة الإفراج عنه.", "A court in Tipasa decided to release him."),
    ])
    #expect(found == ["name-variant Tipasa → Tipaza"])
  }

  @Test func twoNamesOfACity() throws {
    let found = try findings([
      ("وصل الوفد إلى كييف.", "The delegation arrived in Kyiv."), ("وغادر الوفد كييف.", "The delegation left Kiev."),
    ])
    #expect(found == ["name-variant Kiev → Kyiv"])
    let country = try findings([
      ("رحبت بريطانيا بالاتفاق.", "Britain welcomed the agreement."),
      ("ودعت بريطانيا إلى لقاء آخر.", "The United Kingdom called for another meeting."),
    ])
    #expect(country.isEmpty)
  }

  @Test(arguments: [("Sid'Ahmed", ["name-variant Sid'Ahmed Ould Salem → Sidi Ahmed Ould Salem"]), ("Sidi Ahmed", [])])
  func elementsWrittenAsOneWord(_ english: String, _ expected: [String]) throws {
    let found = try findings([
      ("قال سيدي أحمد ولد سالم إن الصيد تراجع.", "Sidi Ahmed Ould Salem said catches had fallen."),
      ("وطالب سيدي أحمد ولد سالم بالدعم.", "\(english) Ould Salem asked for support."),
    ])
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Beni Shangul-Gumuz", ["name-variant Beni Shangul-Gumuz → Benishangul-Gumuz"]), ("Benishangul-Gumuz", []),
  ])
  func aListedPlaceWithItsWordsParted(_ english: String, _ expected: [String]) throws {
    let found = try findings([
      ("افتتح السد في إقليم بني شنقول قمز.", "The dam was opened in the Benishangul-Gumuz region."),
      ("ونزح آلاف من بني شنقول قمز.", "Thousands were displaced from \(english)."),
    ])
    #expect(found == expected)
  }

  /// Where a place stands as often in one spelling as in another, its list tells which is meant, whatever comes first.
  @Test func spellingsOfAPlaceThatAreAsFrequent() throws {
    let found = try findings([
      ("عقد المهرجان في مراكش.", "The festival was held in Marrakesh."),
      ("وغادر الوفد مراكش.", "The delegation left Marrakech."),
    ])
    #expect(found == ["name-variant Marrakesh → Marrakech"])
    // Blanks and hyphens are the translator's.
    let city = try findings([
      ("وصل القطار إلى جلال آباد.", "The train reached Jalal-Abad."),
      ("وغادر القطار جلال آباد.", "The train left Jalalabad."),
    ])
    #expect(city == ["name-variant Jalalabad → Jalal-Abad"])
  }

  @Test func aCountryIsSpeltAsItsListHasIt() throws {
    #expect(
      try findings([("الأزمة مع غويانا مستمرة.", "The crisis with Guayana continues.")])
        == ["name-variant Guayana → Guyana"])
    #expect(try findings([("الأزمة مع غويانا مستمرة.", "The crisis with Guyana continues.")]).isEmpty)
  }

  /// تونس is the city too, and عمان two places.
  @Test func aCapitalOfTheSameArabic() throws {
    #expect(try findings([("وصل الوفد إلى تونس.", "The delegation arrived in Tunis.")]).isEmpty)
    #expect(try findings([("وصل الوفد إلى عمان.", "The delegation arrived in Amman.")]).isEmpty)
  }

  @Test func citizensAreNoSpellingOfTheirCountry() throws {
    let found = try findings([
      ("قالت قطر إن المحادثات مفيدة.", "Qatar said the talks were useful."),
      ("ودعت قطر إلى لقاء آخر.", "The Qataris called for another meeting."),
    ])
    #expect(found.isEmpty)
  }

  @Test func oneOfficeOfTwoHolders() throws {
    let found = try findings([
      (
        "التقى رئيس الحكومة عزيز أخنوش رئيس الحكومة بيدرو سانشيز.",
        "The head of government, Aziz Akhannouch, met Prime Minister Pedro Sánchez."
      ),
      ("وقال عزيز أخنوش إن اللقاء مفيد.", "Aziz Akhannouch said the meeting was useful."),
    ])
    #expect(found.isEmpty)
  }

  @Test func aPortfolioIsNoName() throws {
    let found = try findings([
      ("قال خالد المشري إن الوفد غادر طرابلس.", "Khaled al-Mishri said the delegation had left Tripoli."),
      (
        "وقال وزير المياه إن الوفد غادر طرابلس.", "The Minister for Irrigation and Aquatic Resources said so."
      ),
    ])
    #expect(found == ["name-missing طرابلس → Tripoli"])
  }

  /// A text that dots its ي elsewhere does not leave it out by habit.
  @Test func aYaThatLostItsDots() throws {
    let lines = [
      ("زار خالد المشري مدينة طرابلس في المساء.", "Khaled al-Mishri visited the city of Tripoli in the evening."),
      ("وقال المشرى إن الوضع هادئ.", "Mishri said the situation was calm."),
    ]
    #expect(try findings(lines) == ["arabic-orthography المشرى → المشري"])
    let habit = lines.map { ($0.0.replacing(" في ", with: " فى "), $0.1) }
    #expect(try findings(habit).isEmpty)
  }
}
