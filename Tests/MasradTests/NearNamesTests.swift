import Testing

@testable import Masrad

/// Names of the lists that a text spells otherwise.
@Suite struct NearNamesTests {
  private static func person(_ name: String, users: [UserGlossary] = []) throws -> Entry? {
    let lexicon = users.isEmpty ? try Sample.lexicon() : try Lexicon(users: users)
    var builder = GlossaryBuilder(lexicon: lexicon)
    builder.add(Document(path: "a.txt", text: "التقى الوزير \(name) وفدا في تونس.\nوقال \(name) إن اللقاء مفيد."))
    return builder.glossary().entries.first { $0.entityClass == .person }
  }

  @Test(arguments: [
    ("دونلد ترامب", "دونالد ترامب", "Donald Trump"), ("فلاديمير بوتن", "فلاديمير بوتين", "Vladimir Putin"),
    ("هنري كيسنغر", "هنري كيسنجر", "Henry Kissinger"), ("ونستون تشرتشل", "ونستون تشرشل", "Winston Churchill"),
    ("بابلو نيروودا", "بابلو نيرودا", "Pablo Neruda"),
  ])
  func theListsHaveThemOtherwise(_ name: String, _ headword: String, _ english: String) throws {
    let person = try #require(try Self.person(name))
    #expect(person.arabic == headword)
    #expect(person.english.form == english)
    #expect(person.english.provenance == .lexicon)
    #expect(person.english.confidence <= 0.9)
    #expect(person.notes.contains("spelt \(name) in the text, one with \(headword) ("))
    #expect(person.source.hasPrefix("people.tsv:"))
    #expect(person.variants.contains { $0.surface == name && $0.kind == .spelling })
  }

  /// محمد أمين and محمد الأمين are two men, and so are سعيد and سعد.
  @Test(arguments: ["محمد أمين", "محمود سعد السعيد", "صالح الأسد", "أحمد الحامد", "كريم زيدان", "حسن نصرالدين"])
  func othersAreNotTheirs(_ name: String) throws {
    let person = try #require(try Self.person(name))
    #expect(!person.notes.contains("spelt "))
  }

  @Test(arguments: [
    ("زار الوزير مدينة براونشفيج أمس.", "Braunschweig"), ("قالت وكالة فرونتيكس إن الحدود آمنة.", "Frontex"),
    ("زار الوزير مدينة بريشتينه أمس.", "Pristina"),
  ])
  func placesAndBodiesToo(_ text: String, _ english: String) throws {
    let entry = try #require(try Sample.glossary(of: [text]).glossary.entries.first { $0.english.form == english })
    #expect(entry.notes.contains("spelt "))
    #expect(entry.english.confidence <= 0.9)
  }

  /// What somebody decided of a name is proposed for one that is spelt nearly so, and no more.
  @Test func aUsersNameIsProposed() throws {
    let entry = UserGlossary.Entry(
      arabic: "غونتر دوجاريك", english: "Günter Dujarik", entityClass: .person, status: .approved, alternatives: [],
      variants: [], place: "own.csv:2")
    let person = try #require(try Self.person("غونتر دوغاريك", users: [UserGlossary(entries: [entry])]))
    #expect(person.english.form == "Günter Dujarik")
    #expect(person.english.provenance == .authority)
    #expect(person.status == .proposed)
    #expect(person.source == "own.csv:2")
    let same = try #require(try Self.person("غونتر دوجاريك", users: [UserGlossary(entries: [entry])]))
    #expect(same.status == .approved)
  }

  @Test func aNearNameOfAnotherBearerInTheTextIsAnother() throws {
    let text = "التقى الوزير دونالد ترامب السفير دونلد ترامبو في تونس."
    let glossary = try Sample.glossary(of: [text]).glossary
    #expect(glossary.entries.filter { $0.source.hasPrefix("people.tsv:") && $0.entityClass == .person }.count == 1)
  }
}
