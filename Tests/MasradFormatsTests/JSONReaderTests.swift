import Masrad
import Testing

@testable import MasradFormats

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws(JSONError) -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  @Test func valuesAreRead() throws {
    let value = try read(#" {"a": [1, -2.5e1, true, null], "ب": "x\n\u0627\ud83d\ude00\"", "c": {}} "#)
    #expect(value["a"]?.items == [.number(1), .number(-25), .bool(true), .null])
    #expect(value["ب"]?.text == "x\nا😀\"")
    #expect(value["c"] == .object([:]))
    #expect(value["a"]?.items[0].integer == 1)
    #expect(value["a"]?.items[1].text == nil)
  }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("[1,\n2", 2, 2), ("[1 2]", 1, 4), ("\"x", 1, 3), ("{\"a\" 1}", 1, 6), ("nul", 1, 1),
    ("1 1", 1, 3), ("-", 1, 1),
  ])
  func mistakesArePlaced(_ text: String, _ line: Int, _ column: Int) {
    let error = #expect(throws: JSONError.self) { try read(text) }
    #expect(error == JSONError(line: line, column: column))
  }

  @Test func deepNestingIsRefused() {
    #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 100_000)) }
  }

  @Test func anArticleIsRead() throws {
    let json = #"""
      {"text": "زار سالم زليتن", "entities": {"s": {"optional": true}}, "ignore": [{"start": 0, "end": 3}],
       "mentions": [{"start": 4, "end": 8, "class": "person", "entity": "s"},
                    {"start": 9, "end": 14, "class": "place", "entity": "z"}]}
      """#
    let article = try #require(try AnnotatedArticleJSON.read(Array(json.utf8), path: "a.json"))
    #expect(article.mentions.map(\.range) == [9..<14])
    #expect(article.optional == [4..<8, 0..<3])
    #expect(try AnnotatedArticleJSON.read(Array("{}".utf8), path: "a.json") == nil)
  }
}
