import Testing

@testable import Masrad

/// Offices that are called by whom their holder acts for, where nothing else tells the country.
@Suite struct HolderCountriesTests {
  private static func title(_ surface: String, in text: String) throws -> Entry {
    let entry = try Sample.entry(surface, in: text)
    #expect(entry.entityClass == .title)
    return entry
  }

  @Test(arguments: [
    ("وقال وزير الخزانة ستيفن منوتشين إن العقوبات باقية.", "وزير الخزانة", "Treasury Secretary"),
    ("التقى وزير الخارجية مايك بومبيو نظيره أمس.", "وزير الخارجية", "Secretary of State"),
    ("ورد وزير الخارجية السابق بوريس جونسون على ذلك.", "وزير الخارجية السابق", "Former Foreign Secretary"),
    ("وقال وزير الخارجية سيرغي لافروف إن موسكو ترفض ذلك.", "وزير الخارجية", "Foreign Minister"),
    // The country that the title names goes before that of its holder.
    ("وقال وزير الخارجية الروسي مايك بومبيو ذلك.", "وزير الخارجية الروسي", "Russian Foreign Minister"),
    // Two holders of two countries: nobody knows whose the office is.
    (
      "حضر وزير الخارجية مايك بومبيو اللقاء. وحضر وزير الخارجية سيرغي لافروف أيضا.", "وزير الخارجية",
      "Foreign Minister"
    ),
    // And one whom no list knows.
    (
      "حضر وزير الخارجية مايك بومبيو اللقاء. وحضر وزير الخارجية ساني بلمخزون أيضا.", "وزير الخارجية",
      "Foreign Minister"
    ),
  ])
  func decideWhereTheTitleDoesNot(_ text: String, _ surface: String, _ english: String) throws {
    #expect(try Self.title(surface, in: text).english.form == english)
  }

  /// What the English rests on is the line of the office, not of its head.
  @Test func officesAreTheSource() throws {
    let entry = try Self.title("وزير الخزانة", in: "وقال وزير الخزانة ستيفن منوتشين إن العقوبات باقية.")
    #expect(entry.source.hasPrefix("titles-offices.tsv"))
  }

  /// In a corpus one office of two countries makes two entries.
  @Test func officesOfTwoCountriesAreTwoEntries() throws {
    let texts = ["وقال وزير الخارجية مايك بومبيو ذلك.", "وقال وزير الخارجية سيرغي لافروف ذلك."]
    let titles = try Sample.glossary(of: texts).glossary.entries.filter { $0.entityClass == .title }
    #expect(titles.map(\.english.form) == ["Secretary of State", "Foreign Minister"])
    #expect(Set(titles.map(\.id)).count == 2)
  }
}
