import Testing

@testable import MasradFormats

@Suite struct TextTableTests {
  @Test(arguments: [
    ("abc", 3), ("خلوصي", 5), ("مُحَمَّد", 4), ("\u{200F}أ\u{2068}", 1), ("東京", 4), ("", 0), ("Yaşar", 5),
    // e with U+0301 COMBINING ACUTE ACCENT
    ("e\u{301}", 1),
  ])
  func widthIsInColumnsOfTheTerminal(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func columnsLineUp() {
    var table = TextTable([.init("Arabic", isArabic: true), .init("N", .right), .init("X")], isolates: false)
    table.add(["مُحَمَّد", "10", "a"])
    table.add(["خلوصي أكار", "9", "b"])
    #expect(
      table.text == """
        Arabic       N  X
        مُحَمَّد        10  a
        خلوصي أكار   9  b

        """)
  }

  @Test func isolatesTakeNoColumns() {
    var table = TextTable([.init("Arabic", isArabic: true), .init("X")], isolates: true)
    table.add(["علي", "a"])
    #expect(table.text == "Arabic  X\n\u{2068}علي\u{2069}     a\n")
  }

  @Test(arguments: [
    ("a علي b", "a \u{2068}علي\u{2069} b"), ("محمد علي", "\u{2068}محمد علي\u{2069}"), ("abc", "abc"),
    ("علي: ليبيا ", "\u{2068}علي\u{2069}: \u{2068}ليبيا\u{2069} "),
  ])
  func arabicIsIsolatedByStretches(_ text: String, _ isolated: String) {
    #expect(Isolates.aroundArabic(in: text) == isolated)
  }
}
