import Testing

@testable import Masrad

/// Persons of different documents: who is one, who may be, who is not.
@Suite struct SamePersonsTests {
  private static func persons(_ texts: [String]) throws -> [Entry] {
    try Sample.glossary(of: texts).glossary.entries.filter { $0.entityClass == .person }
  }

  private static func text(_ name: String) -> String {
    "التقى الوزير \(name) وفدا في تونس.\nوقال \(name) إن اللقاء مفيد."
  }

  @Test func surelyOneNameIsOneEntry() throws {
    let persons = try Self.persons([Self.text("غونتر بلينكن"), Self.text("جونتر بلينكين")])
    let person = try #require(persons.first)
    #expect(persons.count == 1)
    #expect(Set(person.mentions.map(\.document)) == [0, 1])
    #expect(person.variants.contains { $0.kind == .spelling && $0.count == 2 })
    #expect(person.notes.contains("one with "))
  }

  @Test(arguments: [
    ("حسن بوعصيدة", "حسين بوعصيدة"), ("سالم الدرناوي", "سليم الدرناوي"), ("نادر الحسن", "نادر حسن"),
  ])
  func othersAreTwo(_ one: String, _ other: String) throws {
    #expect(try Self.persons([Self.text(one), Self.text(other)]).count == 2)
  }

  /// In one document the reconciliation of its own has spoken.
  @Test func aSurnameAloneIsOffered() throws {
    let persons = try Self.persons([
      "التقى الوزير عبدالله المالكي وفدا في تونس.", "وقال المالكي إن اللقاء مفيد، وشكر المالكي الحاضرين.",
    ])
    let alone = try #require(persons.first { $0.arabic.split(separator: " ").count == 1 })
    let whole = try #require(persons.first { $0.arabic.split(separator: " ").count > 1 })
    #expect(alone.notes.contains("maybe the same as \(whole.id)"))
    #expect(whole.notes.contains("maybe the same as \(alone.id)"))
  }

  @Test func aSurnameOfManyIsOfferedToNobody() throws {
    let names = ["سالم", "نادر", "كريم", "عادل", "هاني", "وليد", "طارق"]
    let texts = names.map { Self.text("\($0) الدرناوي") } + ["وقال الوزير الدرناوي إن اللقاء مفيد."]
    let persons = try Self.persons(texts)
    #expect(!persons.contains { $0.notes.contains("maybe the same as") })
  }

  /// merge(A, B) = merge(B, A), whatever was read together.
  @Test func theOrderOfDocumentsChangesNoPerson() throws {
    let texts = ["غونتر دوجاريك", "جونتر دوغاريك", "غونتر دوغاريك", "حسن بوعصيدة", "حسين بوعصيدة"].map(Self.text)
    func merged(_ order: [Int]) throws -> Set<[String]> {
      var builder = GlossaryBuilder(lexicon: try Sample.lexicon())
      for number in order { builder.add(Document(path: "\(number)", text: texts[number])) }
      let glossary = builder.glossary()
      return Set(
        glossary.entries.map { entry in
          [entry.arabic, entry.english.form]
            + entry.mentions.map { "\(glossary.documents[$0.document].path):\($0.line):\($0.column)" }.sorted()
            + entry.variants.map { "\($0.surface) \($0.count)" }.sorted()
        })
    }
    let wanted = try merged([0, 1, 2, 3, 4])
    for order in [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 2, 3, 4, 0]] { #expect(try merged(order) == wanted) }
  }
}
