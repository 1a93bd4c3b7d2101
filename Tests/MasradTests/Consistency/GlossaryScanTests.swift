import Testing

@testable import Masrad

/// The names of a user's glossary in a text, when nothing else is looked for.
@Suite struct GlossaryScanTests {
  private static let names: [(String, String, EntityClass, [String])] = [
    ("كريم الزاهي", "Karim Zahi", .person, []), ("سامية الزاهي", "Samia Zahi", .person, []),
    ("عبد الرؤوف منصور", "Abderraouf Mansour", .person, []), ("وادي النخيل", "Palm Valley", .place, ["وادي النخل"]),
    ("هيئة الموانئ", "Ports Authority", .organisation, []),
    ("هيئة الموانئ والجسور", "Ports and Bridges", .organisation, []),
    ("مدير الهيئة", "Director of the Authority", .title, []),
  ]

  private static func scan() throws -> GlossaryScan {
    let entries = names.map { name in
      UserGlossary.Entry(
        arabic: name.0, english: name.1, entityClass: name.2, status: .approved, alternatives: [], variants: name.3,
        place: "names.csv:2")
    }
    return GlossaryScan(lexicon: try Lexicon(users: [UserGlossary(entries: entries)]))
  }

  @Test(arguments: [
    ("زار كريم الزاهي المدينة.", ["Karim Zahi=كريم الزاهي"]),
    ("والتقى بكريم الزاهي وكريم الزاهي", ["Karim Zahi=كريم الزاهي|كريم الزاهي"]),
    ("وصل إلى وادي النخل ثم لوادي النخيل", ["Palm Valley=وادي النخل|وادي النخيل"]),
    ("أعلنت هيئة الموانئ والجسور", ["Ports and Bridges=هيئة الموانئ والجسور"]),
    ("أعلنت هيئة الموانئ. والجسور مغلقة", ["Ports Authority=هيئة الموانئ"]),
    ("قال عبدالرؤوف منصور", ["Abderraouf Mansour=عبدالرؤوف منصور"]),
    ("قال الزاهي", []),
    ("كريم الزاهي. وقال الزاهي", ["Karim Zahi=كريم الزاهي|الزاهي"]),
    ("كريم الزاهي وسامية الزاهي. قال الزاهي", ["Karim Zahi=كريم الزاهي", "Samia Zahi=سامية الزاهي|الزاهي"]),
    ("لا اسم هنا ولا رقم 12", []), ("", []),
  ])
  func names(_ text: String, _ wanted: [String]) throws {
    let glossary = try Self.scan().glossary(of: [Document(path: "a.txt", text: text)])
    let found = glossary.entries.map { "\($0.english.form)=" + $0.mentions.map(\.surface).joined(separator: "|") }
    #expect(found == wanted)
  }

  @Test func aSurnameFarFromItsNameIsNobody() throws {
    let far = "كريم الزاهي\n" + String(repeating: "سطر\n", count: 40) + "الزاهي"
    let glossary = try Self.scan().glossary(of: [Document(path: "a.txt", text: far)])
    #expect(glossary.entries.first?.mentions.count == 1)
  }

  @Test func mentionsAreSlicesOfTheirDocuments() throws {
    let documents = ["زار كريم الزاهي", "ولكـريم الزاهي\r\nكريم\u{200F} الزاهي"].map {
      Document(path: "a.txt", text: $0)
    }
    let glossary = try Self.scan().glossary(of: documents)
    #expect(glossary.entries.flatMap(\.mentions).count == 3)
    for mention in glossary.entries.flatMap(\.mentions) {
      #expect(documents[mention.document].text(mention.range) == mention.surface)
      #expect(documents[mention.document].position(of: mention.range.lowerBound) == (mention.line, mention.column))
    }
  }
}
