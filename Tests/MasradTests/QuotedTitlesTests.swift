import Testing

@testable import Masrad

/// Titles with a body in quotation marks, and abbreviated titles behind a proclitic.
@Suite struct QuotedTitlesTests {
  private static func titles(_ text: String) throws -> [String] {
    try Sample.glossary(of: [text]).glossary.entries.filter { $0.entityClass == .title }.flatMap { entry in
      entry.mentions.map { "\($0.surface) = \(entry.english.form)" }
    }
  }

  @Test(arguments: [
    (
      "قال الأمين العام لـ\"حزب الله\" نعيم قاسم إن الوضع صعب.",
      "الأمين العام لـ\"حزب الله\" = Secretary-General of Hezbollah"
    ),
    (
      "ورد رئيس حزب \"القوات اللبنانية\" سمير جعجع أمس.",
      "رئيس حزب \"القوات اللبنانية\" = Leader of the Lebanese Forces"
    ),
    ("وأبدى قائد «قسد» مظلوم عبدي مرونة.", "قائد «قسد» = Commander of the Syrian Democratic Forces"),
    ("قال رئيس مجلس إدارة «بلاك روك» لاري فينك إن السوق قوية.", "رئيس مجلس إدارة «بلاك روك» = Chairman of BlackRock"),
    ("قال رئيس تحرير صحيفة « الوطن » إن العدد نفد.", "رئيس تحرير صحيفة « الوطن » = Editor-in-Chief of Al Watan"),
    // at the end of the text
    ("وحضر رئيس تحرير صحيفة «الأهرام»", "رئيس تحرير صحيفة «الأهرام» = Editor-in-Chief of Al-Ahram"),
  ])
  func theBodyAndItsMarksBelongToTheTitle(text: String, title: String) throws {
    let titles = try Self.titles(text)
    #expect(titles == [title])
  }

  /// Who tells a paper something is none of its people, and what somebody says is no body.
  @Test(arguments: [
    ("قال الأمين العام لـ«الرياض» إن الأمر انتهى.", "الأمين العام = Secretary-General"),
    ("قال رئيس الوزراء السوداني \"الأمر انتهى\" ومضى.", "رئيس الوزراء السوداني = Sudanese Prime Minister"),
  ])
  func otherQuotationsDoNot(text: String, title: String) throws {
    let titles = try Self.titles(text)
    #expect(titles == [title])
  }

  @Test(arguments: [
    ("حضر سالم حمدان ود. سمير منصور الحفل.", "د."), ("أشاد الوزير بد. سمير منصور أمس.", "د."),
    ("وأهدى الكتاب لم. سمير منصور أمس.", "م."),
  ])
  func procliticsStandOutsideAbbreviations(text: String, surface: String) throws {
    let entries = try Sample.glossary(of: [text]).glossary.entries
    let surfaces = entries.filter { $0.entityClass == .title }.flatMap(\.mentions).map(\.surface)
    #expect(surfaces.contains(surface), "\(surfaces)")
    #expect(entries.contains { $0.entityClass == .person && $0.arabic == "سمير منصور" })
  }

  /// لم is "not" wherever no dot stands behind it.
  @Test func aWordWithoutADotIsNoAbbreviation() throws {
    let titles = try Self.titles("لم سمير منصور يحضر. ود سمير منصور ذلك.")
    #expect(titles.isEmpty)
  }
}
