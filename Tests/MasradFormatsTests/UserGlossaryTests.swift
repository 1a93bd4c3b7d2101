import Masrad
import MasradFormats
import Testing

@Suite struct UserGlossaryTests {
  private func errors(_ text: String, file: String = "g.csv") -> [UserGlossaryError] {
    UserGlossaryReader(text, file: file).errors
  }

  @Test func readsColumnsByTheirNames() {
    let reader = UserGlossaryReader(
      "english,ARABIC,Status,Class,Alternatives,Arabic variants,Colour\n"
        + "Ali,علي,approved,Person,Aly | 'Ali,علىّ,red\n", file: "g.csv")
    #expect(reader.errors.isEmpty)
    #expect(
      reader.glossary.entries == [
        UserGlossary.Entry(
          arabic: "علي", english: "Ali", entityClass: .person, status: .approved,
          alternatives: ["Aly", "'Ali"], variants: ["علىّ"], place: "g.csv:2")
      ])
  }

  @Test func whatIsNotSaidIsATermProposed() throws {
    let entry = try #require(
      UserGlossaryReader("Arabic\tEnglish\nعلم\tscience", file: "g.tsv").glossary.entries.first)
    #expect(entry.entityClass == .term)
    #expect(entry.status == .proposed)
  }

  @Test(arguments: ["g.tsv", "g.tab", "g.utf8", "g.txt", "G.TSV"])
  func endingsTellTSV(_ file: String) {
    #expect(UserGlossaryReader("Arabic\tEnglish\nعلم\tscience, art", file: file).glossary.entries.count == 1)
  }

  @Test func rejectedAndDeprecatedLinesGiveNoEnglish() {
    let text = "Arabic,English,Status\nعلم,science,rejected\nفن,,deprecated\nأدب,letters,approved\n"
    let reader = UserGlossaryReader(text, file: "g.csv")
    #expect(reader.errors.isEmpty)
    #expect(reader.glossary.entries.map(\.english) == ["letters"])
  }

  @Test func guardsGoAndEmptyRowsAreNothing() {
    let reader = UserGlossaryReader("\"Arabic\",\"English\"\r\n\"'-علم\",\"'@x\"\r\n,\r\n\r\n", file: "g.csv")
    #expect(reader.errors.isEmpty)
    #expect(reader.glossary.entries.map(\.arabic) == ["-علم"])
    #expect(reader.glossary.entries.map(\.english) == ["@x"])
  }

  @Test func aLineThatIsMalformedIsLeftOutAlone() {
    let reader = UserGlossaryReader(
      "Arabic,English\nعلم,science\nx,y\n\"open,a\nفن,art\nأدب\nقلم,p\"en\nباب,door", file: "g.csv")
    #expect(reader.glossary.entries.map(\.english) == ["science", "art", "door"])
    #expect(reader.errors.map(\.line) == [3, 4, 6, 7])
  }

  @Test(arguments: [
    ("", 1, 1, UserGlossaryError.Reason.noHeader),
    ("Arabic,Englisch\n", 1, 1, .missingColumn("English", found: ["Arabic", "Englisch"])),
    ("Arabic,English,arabic\n", 1, 16, .repeatedColumn("arabic")),
    ("Arabic,English\nعلم\n", 2, 1, .fieldCount(found: 1, expected: 2)),
    ("Arabic,English\nعلم,a,b\n", 2, 7, .fieldCount(found: 3, expected: 2)),
    ("Arabic,English\n,a\n", 2, 1, .emptyField(column: "Arabic")),
    ("Arabic,English\nعلم,\" \"\n", 2, 5, .emptyField(column: "English")),
    ("Arabic,English\na,b\n", 2, 1, .noArabicLetter(column: "Arabic", value: "a")),
    ("Arabic,English\nعلم,\"b\n", 2, 5, .openQuote),
    ("Arabic,English\nعلم,\"b\" c\n", 2, 8, .strayQuote),
    (
      "Arabic,English,Class\nعلم,b,org\n", 2, 7,
      .unknownValue(
        column: "Class", value: "org", allowed: ["person", "place", "organisation", "title", "term"])
    ),
    (
      "Arabic,English,Status\nعلم,b,ok\n", 2, 7,
      .unknownValue(
        column: "Status", value: "ok", allowed: ["proposed", "approved", "rejected", "deprecated"])
    ),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ line: Int, _ column: Int, _ reason: UserGlossaryError.Reason) {
    #expect(errors(text) == [UserGlossaryError(file: "g.csv", line: line, column: column, reason)])
  }
}
