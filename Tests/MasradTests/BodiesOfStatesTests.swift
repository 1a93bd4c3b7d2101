import Testing

@testable import Masrad

/// What a country has one of: its embassies and ministries with its adjective, and its people.
@Suite struct BodiesOfStatesTests {
  private static func entries(_ text: String) throws -> [Entry] { try Sample.glossary(of: [text]).glossary.entries }

  @Test(arguments: [
    ("وقالت السفارة الروسية في لندن إن ذلك صحيح.", "السفارة الروسية", "Russian Embassy"),
    ("اقتحم متظاهرون مقر القنصلية الإيرانية أمس.", "القنصلية الإيرانية", "Iranian Consulate"),
    ("رفضت الجامعة نقل السفارة الأميركية للقدس أمس.", "السفارة الأميركية", "US Embassy"),
    ("وكانت الخارجية الكندية أعلنت ذلك أمس.", "الخارجية الكندية", "Canadian Ministry of Foreign Affairs"),
    ("جاء ذلك في بيان للدفاع الروسية أمس.", "لدفاع الروسية", "Russian Ministry of Defence"),
    ("وقال البرلمان الهولندي إنه قرر ذلك.", "البرلمان الهولندي", "Dutch Parliament"),
    ("وقالت سفارة روسيا في واشنطن إنها أسفت.", "سفارة روسيا", "Embassy of Russia"),
    ("قال مجلس الوزراء الفرنسي، الجمعة، إنه قرر ذلك.", "مجلس الوزراء الفرنسي", "French Cabinet"),
  ])
  func areFound(_ text: String, _ surface: String, _ english: String) throws {
    let entry = try Sample.entry(surface, in: text)
    #expect(entry.entityClass == .organisation)
    #expect(entry.english.form == english)
  }

  /// Policy, trade and defenders, and a movement that is called as a portfolio.
  @Test(arguments: [
    "تغيرت السياسة الخارجية التركية كثيرا.", "نمت التجارة الخارجية الصينية هذا العام.",
    "قالت الشباب الصومالية إنها انسحبت من البلدة.",
  ])
  func otherPortfoliosAreNone(_ text: String) throws {
    #expect(try Self.entries(text).filter { $0.entityClass == .organisation }.isEmpty)
  }

  /// The adjective of a country in the accusative, which is written like its name; of two leaders it is the name.
  @Test(arguments: [
    ("اتهمت المحكمة 13 مواطنا روسيا أمس.", false), ("قالت إن مواطنا ليبيا سلمه المبلغ.", false),
    ("التقى زعيما إثيوبيا وإريتريا في أديس أبابا.", true), ("زار بوتين روسيا أمس.", true),
  ])
  func accusativesAreAdjectives(_ text: String, _ isCountry: Bool) throws {
    let places = try Sample.surfaces(text, .place)
    #expect(["روسيا", "ليبيا", "إثيوبيا"].contains { places.contains($0) } == isCountry)
  }
}

/// Where a name or a title meets what stands before it.
@Suite struct HoldersTests {
  @Test(arguments: [
    ("وقال السيد شلوم إنه لن يعود.", "السيد", "شلوم"),
    ("ودعا النائب عن حزب الإنصاف الداه ولد سيدينا إلى الحوار.", "النائب", "الداه ولد سيدينا"),
    ("فيما رأى النائب والمحامي العيد ولد محمدن ذلك.", "النائب", "العيد ولد محمدن"),
    ("استخدم نظام الرئيس بشار الأسد القوة.", "الرئيس", "بشار الأسد"),
    ("أعلن ( الرئيس ) بشار الأسد ذلك.", "الرئيس", "بشار الأسد"),
  ])
  func aTitleLeavesItsHolder(_ text: String, _ title: String, _ person: String) throws {
    #expect(try Sample.surfaces(text, .title).contains(title))
    #expect(try Sample.surfaces(text, .person).contains(person))
  }

  /// The particle that is written like a word of every day belongs to the surname.
  @Test func vanBelongsToTheSurname() throws {
    let text = "سجل فيرجيل فان ديك هدفا. ثم أضاف فان ديك هدفا ثانيا."
    #expect(try Sample.surfaces(text, .person) == ["فيرجيل فان ديك", "فان ديك"])
  }

  /// To somebody, and no surname.
  @Test func lamBeforeAGivenNameIsAPreposition() throws {
    #expect(try Sample.surfaces("التقى وليام لعباس أمس في رام الله.", .person).contains("وليام"))
  }

  /// A club's name where it is the surname of somebody named before, and the text is of no sport.
  @Test func aSurnameIsNoClub() throws {
    let text = "عين المجلس نظمي النصر رئيسا تنفيذيا. وستنتقل مسؤوليات النصر إلى المشروع."
    #expect(try Sample.surfaces(text, .person).contains("النصر"))
  }
}
