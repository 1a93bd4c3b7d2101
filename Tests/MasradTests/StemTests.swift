import Testing

@testable import Masrad

/// The readings of a word: proclitics and what they stand before.
@Suite struct StemTests {
  /// Word, and its readings as `proclitics+stem`; `ل/` marks the ل that runs into the article.
  @Test(arguments: [
    ("غولر", ["غولر"]),
    ("وغولر", ["وغولر", "و+غولر"]),
    ("لأكار", ["لاكار", "ل+اكار"]),
    ("وبأكار", ["وباكار", "و+باكار", "وب+اكار"]),
    // الأمم, and what اللأمم would look like; the third reading keeps both letters apart.
    ("للأمم", ["للامم", "ل/الامم", "ل/اللامم", "ل+لامم"]),
    ("للجنة", ["للجنه", "ل/الجنه", "ل/اللجنه", "ل+لجنه"]),
    ("وللأمم", ["وللامم", "و+للامم", "ول/الامم", "ول/اللامم", "ول+لامم"]),
    ("أوليد", ["اوليد", "ا+وليد", "او+ليد", "اول+يد"]),
    ("أو", ["او"]), ("ف", ["ف"]), ("وب", ["وب"]),
    // س stands before verbs: it is no proclitic of names.
    ("سليم", ["سليم"]),
  ])
  func readings(_ word: String, _ wanted: [String]) {
    let stems = Word(written: word).stems
    let letters = Word(written: word).letters
    let found = stems.map { stem in
      let chain = String(String.UnicodeScalarView(letters.prefix(stem.proclitics)))
      return chain + (stem.contracted ? "/" : chain.isEmpty ? "" : "+") + stem.key
    }
    #expect(found == wanted)
  }

  @Test func theArticleIsToldFromTheFirstLetters() {
    #expect(Word(written: "الأمم").whole.hasArticle)
    #expect(Word(written: "الأمم").whole.bareKey == "امم")
    // الغ would be left with one letter.
    #expect(!Word(written: "الغ").whole.hasArticle)
    // The hamza tells: folded, both begin alike.
    #expect(!Word(written: "ألمانيا").whole.hasArticle)
  }

  @Test func hashesAreThoseOfTheLetters() {
    let contracted = Word(written: "للجنة").stems.first { $0.contracted && $0.key == "اللجنه" }
    #expect(contracted?.exact == Word(written: "اللجنة").whole.exact)
    #expect(contracted?.bare == Word(written: "لجنة").whole.exact)
    #expect(Word(written: "أكار").whole.exact == Word(written: "اكار").whole.exact)
    #expect(Word(written: "أكار").whole.exact != Word(written: "اكر").whole.exact)
  }

  @Test func firstAndLastProclitics() {
    let stem = Word(written: "وللأمم").stems.first { $0.contracted }
    #expect(stem?.first == "و" && stem?.last == "ل")
    #expect(Word(written: "غولر").whole.first == nil)
  }

  @Test func otherScriptsHaveOneReading() {
    #expect(Word(written: "BBC").stems.count == 1 && Word(written: "BBC").script == .western)
    #expect(Word(written: "٢٠").stems.count == 1 && Word(written: "٢٠").script == .digits)
  }
}

/// Where a joined عبد or أبو ends.
@Suite struct JoinedElementTests {
  @Test(arguments: [
    ("عبدالحكيم", 3), ("عبدالله", 3), ("أبوالغيط", 3), ("ابوالفتوح", 3), ("وعبدالله", 4), ("ولعبدالله", 5),
    ("العبداللات", 5), ("عَبْدُالله", 6), ("عبدٱلله", 3), ("عبدربه", 3), ("وعبدربه", 4),
  ])
  func isCut(_ word: String, _ place: Int) {
    #expect(JoinedElement.cut(Array(word.unicodeScalars)[...]) == place)
  }

  @Test(arguments: [
    "عبد", "عبدال", "عبدالم", "عبدربهم", "أبوظبي", "معبدالشمس", "أبوبكر", "بعبدا", "", "الحكيم",
  ])
  func isWhole(_ word: String) { #expect(JoinedElement.cut(Array(word.unicodeScalars)[...]) == nil) }

  @Test func aSliceIsCutByItsOwnIndices() {
    let scalars = Array("قال عبدالله".unicodeScalars)
    #expect(JoinedElement.cut(scalars[4...]) == 7)
  }
}
