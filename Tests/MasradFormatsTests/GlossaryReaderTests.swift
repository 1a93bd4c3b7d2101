import Masrad
import Testing

@testable import MasradFormats

@Suite struct GlossaryReaderTests {
  @Test(arguments: 0..<200)
  func jsonComesBackWithNothingLost(_ seed: Int) throws {
    let glossary = RandomGlossary.glossary(seed: seed)
    let bytes = GlossaryJSON.bytes(GlossarySelection(glossary))
    #expect(try GlossaryReader.read(bytes, file: "g.json") == glossary)
  }

  @Test(arguments: 0..<200)
  func csvComesBackWithoutMentions(_ seed: Int) throws {
    let glossary = RandomGlossary.glossary(seed: seed)
    let bytes = GlossaryCSV.bytes(GlossarySelection(glossary))
    let read = try GlossaryReader.read(bytes, file: "g.csv")
    #expect(read.style == (glossary.entries.isEmpty ? "news" : glossary.style))
    let wanted = glossary.entries.map { entry in
      var entry = PlainText.entry(entry)
      entry.mentions = []
      return entry
    }
    #expect(EntryDifference.text(read.entries, wanted) == "")
  }

  @Test func aPersonsLineNeedsTwoColumns() throws {
    let text = "English;Arabic;Alternatives\r\nAli;علي;Aly | Alee (deprecated)\r\nAli;عليّ;\r\n"
    let read = try GlossaryReader.read(Array(text.utf8), file: "g.csv")
    #expect(read.entries.map(\.arabic) == ["علي", "عليّ"])
    #expect(read.entries.map(\.id) == ["m-ali", "m-ali-2"])
    #expect(read.entries[0].alternatives.map(\.form) == ["Aly", "Alee"])
    #expect(read.entries[0].alternatives.map(\.usage) == [.admitted, .deprecated])
    #expect(read.entries[0].english.provenance == .authority)
  }

  @Test(arguments: [
    ("{\"schema\": \"x\"}", 1, 1, UserGlossaryError.Reason.unknownSchema("x", expected: GlossaryJSON.schema)),
    ("{\"schema\": \"masrad-glossary/1\"}", 1, 1, .missingMember("entries")),
    ("{\"schema\": \"masrad-glossary/1\",\n \"entries\": [\n{\"id\": \"a\"}]}", 3, 1, .missingMember("arabic")),
    (
      "{\"schema\": \"masrad-glossary/1\", \"entries\": [{\"class\": \"org\"}]}", 1, 55,
      .unknownValue(
        column: "class", value: "org", allowed: ["person", "place", "organisation", "title", "term"])
    ),
    ("{\"schema\": \"masrad-glossary/1\",\n\"entries\": [{\"id\": ", 2, 20, .notJSON),
  ])
  func badJSONIsPlaced(_ text: String, _ line: Int, _ column: Int, _ reason: UserGlossaryError.Reason) {
    let error = #expect(throws: GlossaryReadError.self) { try GlossaryReader.read(Array(text.utf8), file: "g.json") }
    #expect(
      error == .malformed([UserGlossaryError(file: "g.json", line: line, column: column, reason)], more: 0))
  }

  @Test(arguments: [
    (["a | b", "c\\", "d"], "a \\| b | c\\\\ | d"), (["x (deprecated)"], "x \\(deprecated)"), ([], ""),
  ])
  func valuesShareACell(_ values: [String], _ text: String) {
    #expect(ValueList.text(values) == text)
    #expect(ValueList.parse(text) == values.map { .init(text: $0) })
  }
}
