import MasradFormats
import Testing

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a\nb\r\t", #""a\nb\r\t""#),
    ("\u{0}\u{1F}", #""\u0000\u001f""#),
    ("\u{7F}", #""\u007f""#), ("خلوصي", "\"خلوصي\""), ("😀", "\"😀\""),
    // U+200F RIGHT-TO-LEFT MARK, U+2028 LINE SEPARATOR, U+FEFF ZERO WIDTH NO-BREAK SPACE
    ("\u{200F}\u{2028}\u{FEFF}", #""\u200f\u2028\ufeff""#), ("", "\"\""), ("\r\n", #""\r\n""#),
  ])
  func escapes(_ text: String, _ json: String) {
    #expect(written { $0.string(text) } == json)
  }

  @Test func laysOutObjectsAndArrays() {
    let json = written { writer in
      writer.object { writer in
        writer.member("a", "b")
        writer.members("empty", [Int]()) { $0.number($1) }
        writer.members("rows", [1, 2]) { writer, value in
          writer.object(.oneLine) { writer in
            writer.member("n", value)
            writer.member("half", Double(value) / 2)
          }
        }
      }
    }
    #expect(
      json == """
        {
          "a": "b",
          "empty": [],
          "rows": [
            {"n": 1, "half": 0.5},
            {"n": 2, "half": 1}
          ]
        }
        """)
  }

  @Test(arguments: [
    (0.0375, "0.0375"), (0.037500000000000006, "0.0375"), (1, "1"), (0, "0"), (0.95, "0.95"), (0.00001, "0"),
    (-0.5, "-0.5"), (.nan, "0"), (.infinity, "0"),
  ])
  func figuresHaveFourPlaces(_ value: Double, _ text: String) {
    #expect(Figure.text(value) == text)
  }

  @Test(arguments: [(0.95, "0.95"), (1, "1.00"), (0.004, "0.00"), (0.1, "0.10"), (2, "1.00")])
  func confidencesHaveTwoPlaces(_ value: Double, _ text: String) {
    #expect(Figure.confidence(value) == text)
  }
}
