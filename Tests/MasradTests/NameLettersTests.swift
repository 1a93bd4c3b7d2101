import Testing

@testable import Masrad

/// What the letters of words say, whether they came from abroad.
@Suite struct NameLettersTests {
  /// Names that no list has, and words of Arabic that are rare.
  @Test func foreignNamesStandAboveWords() {
    let letters = WordStatistics.builtIn.letters
    let names = ["فوستنبرغ", "غراسيلوفا", "بيرتشفيلد", "دومينغيراس", "زاخاروفيتش"].map { level(letters, $0) }
    let words = ["استحوذت", "المتخاصمين", "تستوجبها", "والانضباط", "مستلزماته"].map { level(letters, $0) }
    #expect((names.min() ?? 0) > (words.max() ?? 15), "\(names) \(words)")
    #expect((names + words).allSatisfy { (0..<NameLetters.levelCount).contains($0) })
  }

  /// One name and one word, so that each three letters of the name are likelier in it.
  @Test func comparesTheLettersOfTwoSides() {
    var (names, words) = (NameLetters.Counts(), NameLetters.Counts())
    for _ in 0..<20 {
      names.add(Array("برغ".unicodeScalars))
      words.add(Array("كتب".unicodeScalars))
    }
    let bytes = NameLetters.bytes(names: names, words: words)
    #expect(bytes.count == NameLetters.size)
    let letters = bytes.withUnsafeBufferPointer { buffer in
      let table = NameLetters(StaticBytes(start: buffer.baseAddress, count: buffer.count))
      return (level(table, "برغ"), level(table, "كتب"), level(table, "زمن"))
    }
    #expect(letters.0 == 15 && letters.1 == 0)
    #expect((6...9).contains(letters.2))
  }

  @Test func withoutBytesNothingIsTold() {
    let none = NameLetters(.empty)
    #expect(level(none, "شتاينماير") == NameLetters.levelCount / 2)
    #expect(level(none, "") == NameLetters.levelCount / 2)
  }

  private func level(_ letters: NameLetters, _ word: String) -> Int {
    letters.level(of: Folding.letters(Array(word.unicodeScalars)))
  }
}
