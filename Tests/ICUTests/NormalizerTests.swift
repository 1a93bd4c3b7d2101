import ICU
import Testing

@Suite struct NormalizerTests {
  @Test(arguments: [
    ("ﺧﻠﻮﺻﻲ", "خلوصي"), ("ﷲ", "الله"), ("ﻷ", "لأ"), ("", ""), ("أكار", "أكار"),
  ])
  func nfkcTurnsPresentationFormsIntoLetters(_ presented: String, _ plain: String) throws {
    #expect(try Normalizer.nfkc().normalize(presented) == plain)
  }

  @Test func nfkcGrowsItsBuffer() throws {
    // U+FDFA expands to eighteen letters and blanks.
    let text = String(repeating: "\u{FDFA}", count: 100)
    #expect(try Normalizer.nfkc().normalize(text).unicodeScalars.count == 1800)
  }

  @Test func nfcComposes() throws {
    #expect(
      try Normalizer.nfc().normalize("\u{627}\u{654}").unicodeScalars.elementsEqual("\u{623}".unicodeScalars))
  }
}
