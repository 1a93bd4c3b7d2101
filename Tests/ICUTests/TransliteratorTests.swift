import ICU
import Testing

@Suite struct TransliteratorTests {
  /// A rule that writes more than there was needs room.
  @Test(arguments: [0, 1, 3, 500])
  func textMayGrow(_ count: Int) throws {
    let rules = try Transliterator(rules: "ب > abcdefghijklmnopqrst;")
    let grown = try rules.transliterate(String(repeating: "ب", count: count))
    #expect(grown == String(repeating: "abcdefghijklmnopqrst", count: count))
  }

  /// Anchors and contexts as the styles use them.
  @Test(arguments: [
    ("بب", "1b"), ("ب", "1"), ("\u{628}\u{64E}\u{629}", "1ah"), ("\u{628}\u{64E}\u{628}", "1ab"),
    ("\u{62A}\u{64E}\u{627}", "tā"),
  ])
  func contexts(_ text: String, _ wanted: String) throws {
    let rules = try Transliterator(
      rules: """
        $long = ā;
        ^ { ب > 1;
        ب > b;
        ت > t;
        \u{64E}ا > $long;
        \u{64E} > a;
        ة } $ > h;
        """)
    #expect(try rules.transliterate(text) == wanted)
  }

  @Test func theErrorHasWhatStoodBefore() {
    let error = #expect(throws: RuleError.self) { try Transliterator(rules: "ا > a;\nب > [b;\nت > t;") }
    #expect(error?.name == "U_MALFORMED_SET")
    #expect(error?.before.hasSuffix("ب >") == true, "\(error?.before ?? "")")
  }
}
