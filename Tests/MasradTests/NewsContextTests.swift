import Testing

@testable import Masrad

/// What stands around a name: nouns, nationalities, rows, the country that the text is about.
@Suite struct NewsContextTests {
  private static func entries(_ text: String) throws -> [Entry] { try Sample.glossary(of: [text]).glossary.entries }

  /// A company is told by its nationality, which is no part of its name; a club's own name may be of its country.
  @Test(arguments: [
    ("قالت شركة إيني الإيطالية إنها وقعت الاتفاق.", ["إيني"]),
    ("فاز الملعب التونسي في الدوري بعد هدف من اللاعب في الشوط الثاني من المباراة.", ["الملعب التونسي"]),
    ("قضت محكمة تركية بسجنه، ثم تبرعت له جمعية خيرية.", []),
  ])
  func boundsBodies(_ text: String, _ bodies: [String]) throws {
    #expect(try Sample.surfaces(text, .organisation) == bodies)
  }

  /// Behind a noun of several, what the lists have with the noun of one needs none of its own.
  @Test func readsPlacesInARow() throws {
    let entries = try Self.entries("توقعت سلطنة عمان أمطارا في محافظات مسقط والظاهرة وظفار اليوم.")
    let places = entries.filter { $0.entityClass == .place }
    #expect(places.contains { $0.mentions.contains { $0.surface == "الظاهرة" } && $0.english.form == "Al Dhahirah" })
  }

  /// What the lists have with a noun is called without it where the text leaves the noun away.
  @Test func leavesOutTheNounThatATextLeavesOut() throws {
    let entries = try Self.entries("اكتشفت الشركة النفط في حقول مسلة والسرير والنافورة في ليبيا.")
    let forms = entries.filter { $0.entityClass == .place }.map(\.english.form)
    #expect(forms.contains("Sarir"), "\(forms)")
    #expect(!forms.contains { $0.contains("field") }, "\(forms)")
  }

  /// A title with a name of no list in it, where a person stands behind it.
  @Test func readsTitlesWithNamesOfNoList() throws {
    let titles = try Sample.surfaces("ونبه رئيس بلدية زلبخوري مارتن كوفاتش إلى نقص المساكن.", .title)
    #expect(titles == ["رئيس بلدية زلبخوري"])
  }

  /// ف is no "and" in the middle of a sentence, nor أو a question before a body; باسم is a name's, and no man called so.
  @Test(arguments: [
    ("انتقد فرودي هانسن القرار أمس.", EntityClass.person, ["فرودي هانسن"]),
    ("اعتقلت الشرطة سالم حمدان المعروف باسم أبو منتظر أمس.", .person, ["سالم حمدان", "أبو منتظر"]),
  ])
  func bindsLettersToNames(_ text: String, _ entityClass: EntityClass, _ surfaces: [String]) throws {
    #expect(try Sample.surfaces(text, entityClass) == surfaces)
  }

  /// An agency names itself in the line that its report begins with.
  @Test func readsWhoReports() throws {
    let bodies = try Sample.surfaces("مسقط في 14 مايو /العُمانية/ دعت الهيئة السكان إلى الحذر.", .organisation)
    #expect(bodies.contains("العُمانية"), "\(bodies)")
  }

  /// What is scheduled somewhere is no rapporteur there.
  @Test func scheduledIsNoOffice() throws {
    let titles = try Sample.surfaces("يلتقي الفريقان في النهائي المقرر في مدينة ليون الفرنسية يوم الأحد.", .title)
    #expect(titles.isEmpty, "\(titles)")
  }
}
