import Masrad
import MasradFormats
import Testing

@Suite struct RomanizationTests {
  private let forms = [
    EnglishForm(form: "Ali", provenance: .lexicon, confidence: 0.85),
    EnglishForm(form: "Aly", provenance: .lexicon, confidence: 0.0375),
  ]

  @Test func tsvIsOneLineWhateverTheNameHolds() {
    #expect(RomanizationLine.tsv("علي", forms) == "علي\tAli\tAly\n")
    #expect(RomanizationLine.tsv("", []) == "\t\n")
    #expect(RomanizationLine.tsv("A\tB\rC\u{2028}D", []) == "A B C D\tA B C D\n")
  }

  @Test func textShowsWhereAFormComesFrom() {
    #expect(RomanizationLine.text("علي", forms) == "Ali (lexicon 0.85) | Aly (lexicon 0.04)\n")
    #expect(RomanizationLine.text("Ali", []) == "Ali (kept: no Arabic)\n")
    #expect(RomanizationLine.text("علي 5", [forms[0]], isMixed: true) == "Ali (lexicon 0.85, mixed script)\n")
    #expect(RomanizationLine.text("", []) == "\n")
  }

  @Test func jsonIsOneDocumentHoweverManyNames() {
    var json = RomanizationJSON()
    let head = "{\n  \"schema\": \"masrad-romanization/1\",\n  \"style\": \"news\",\n  \"names\": ["
    #expect(String(decoding: json.head(style: "news") + json.tail(), as: UTF8.self) == head + "]\n}\n")
    let bytes = json.head(style: "news") + json.name("", []) + json.name("Foo", []) + json.tail()
    #expect(
      String(decoding: bytes, as: UTF8.self) == head + """

            {"name": "", "forms": []},
            {"name": "Foo", "forms": [{"form": "Foo", "provenance": "rule", "confidence": 1}], "script": "other"}
          ]
        }

        """)
  }

  @Test func originsAreThoseOfTheGlossaries() {
    #expect(KnownOrigins.names.contains("turkish"))
    #expect(KnownOrigins.names.contains("arabic"))
    #expect(!KnownOrigins.names.contains("origin"))
  }
}
