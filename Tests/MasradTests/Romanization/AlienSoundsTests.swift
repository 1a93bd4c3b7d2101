import Testing

@testable import Masrad

/// Spellings that no name from Arabic has.
@Suite struct AlienSoundsTests {
  @Test(arguments: [
    ("باز", "paz"), ("جفال", "javal"), ("فيحان", "weihan"), ("ركان", "racan"), ("سكوري", "scuri"), ("كمال", "qamal"),
    ("حداد", "hadadx"), ("نوفاك", "novac"), ("كربوش", "kerbosch"),
  ])
  func hasAlienSounds(_ word: String, _ spelling: String) {
    #expect(AlienSounds.hasAny(spelling, for: word))
  }

  @Test(arguments: [
    ("باز", "baz"), ("ياسين", "yacine"), ("شريف", "cherif"), ("وليد", "walid"), ("قاسم", "qasim"), ("لؤي", "lwai"),
    ("ڤيفي", "vivi"),
  ])
  func hasNone(_ word: String, _ spelling: String) {
    #expect(!AlienSounds.hasAny(spelling, for: word))
  }

  @Test(arguments: [
    ("bstawisi", true), ("slimani", true), ("shwan", true), ("sharif", false), ("khalid", false), ("omar", false),
    ("ali", false),
  ])
  func beginsWithTwoConsonants(_ spelling: String, _ wanted: Bool) {
    #expect(AlienSounds.beginsWithCluster(spelling) == wanted)
  }

  @Test(arguments: [
    ("كربوش", "kerbush", true), ("كربوش", "kerboosh", true), ("كربوش", "kerbouche", false), ("رشيد", "rasheed", true),
    ("بدوي", "badawy", true), ("بدوي", "bedoui", false), ("يوسف", "yusuf", true), ("مصطفى", "mustapha", false),
    ("قطاية", "guettaya", false), ("عودة", "aouda", false), ("سهام", "isham", false),
  ])
  func spellsAsEnglishDoes(_ word: String, _ spelling: String, _ wanted: Bool) {
    #expect(AlienSounds.isEnglish(spelling, for: word) == wanted)
  }

  /// Names of the Maghreb that no list has are spelt as French spells.
  @Test func theMaghrebSpellsAsFrenchDoes() throws {
    let romanizer = Romanizer(lexicon: try Lexicon.builtIn(), usesWholeNames: false)
    let form = try #require(romanizer.romanize("كربوش", origin: .maghreb, count: 1).first?.form)
    #expect(form.contains("ouch") && !form.contains("sch"), "\(form)")
  }

  @Test func arabicNamesHaveArabicSounds() throws {
    let romanizer = Romanizer(lexicon: try Lexicon.builtIn(), usesWholeNames: false)
    #expect(romanizer.romanize("بسطاويسي", count: 1).first?.form.hasPrefix("Bastawis") == true)
    #expect(romanizer.romanize("ابن باز", count: 1).first?.form == "Ibn Baz")
  }

  /// The article is written without hamza.
  @Test(arguments: ["ألينغهام", "ألدردج", "آلان", "ألبرايت"])
  func noArticleWithHamza(_ word: String) throws {
    let romanizer = Romanizer(lexicon: try Lexicon.builtIn(), usesWholeNames: false)
    let hasArticle = NameWords.split(word).contains { $0.hasArticle }
    #expect(!hasArticle)
    #expect(romanizer.romanize(word, count: 5).allSatisfy { !$0.form.hasPrefix("al-") && !$0.form.hasPrefix("El ") })
  }
}
