import TestSupport
import Testing

@testable import Masrad

/// Words that no list knows, written letter by letter.
@Suite struct LetterRulesTests {
  /// Names of different build that the rules get right, in the spelling of the news.
  @Test(arguments: [
    ("نمروش", "arabic", "Namroush"), ("حفتر", "arabic", "Haftar"), ("معيتيقة", "arabic", "Mitiqa"),
    ("ترهونة", "arabic", "Tarhouna"), ("فالح", "arabic", "Faleh"), ("سالم", "arabic", "Salem"),
    ("قذاف", "arabic", "Qadhaf"), ("يوسف", "arabic", "Yousef"), ("وليد", "arabic", "Walid"),
    ("إدريس", "arabic", "Idris"), ("مُحَمَّد", "arabic", "Muhammad"), ("شاهين", "arabic", "Shahin"),
    ("ثابت", "arabic", "Thabet"), ("كاظم", "arabic", "Kazem"), ("زاهر", "arabic", "Zaher"),
    ("صابر", "arabic", "Saber"), ("صبري", "arabic", "Sabri"), ("أكار", "turkish", "Akar"),
    ("دمير", "turkish", "Demir"), ("كوزمين", "russian", "Kozmin"),
  ])
  func writes(_ word: String, _ origin: String, _ wanted: String) {
    #expect(LetterRules.romanize(word, origin: Origin(origin)) == wanted)
  }

  private static let consonants: [Unicode.Scalar] = Array("بتثجحخدذرزسشصضطظغفقكلمنه".unicodeScalars)

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func consonantsAloneCanBeSaid(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let word = RandomArabic.word(of: Self.consonants, count: 2...9, &random)
      for origin in [Origin.arabic, .maghreb, Origin("turkish"), Origin("russian")] {
        let out = LetterRules.romanize(word, origin: origin)
        #expect(out.contains { "aeiouAEIOU".contains($0) }, "seed \(seed): \(word) → \(out)")
        #expect(Self.longestCluster(out) < 3, "seed \(seed): \(word) → \(out)")
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func outputIsACapitalAndLetters(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let word = RandomArabic.word(&random)
      let out = LetterRules.romanize(word, origin: .arabic)
      #expect(out.allSatisfy { $0.isASCII && $0.isLetter }, "seed \(seed): \(word) → \(out)")
      #expect(
        out.first?.isUppercase != false && out.dropFirst().allSatisfy(\.isLowercase),
        "seed \(seed): \(word) → \(out)")
    }
  }

  /// The most consonants in a row, a digraph counted as one.
  private static func longestCluster(_ text: String) -> Int {
    var rest = Substring(text.lowercased())
    var longest = 0
    var current = 0
    while let letter = rest.first {
      let isDigraph = ["th", "kh", "dh", "sh", "gh", "ch", "zh"].contains { rest.hasPrefix($0) }
      current = "aeiou".contains(letter) ? 0 : current + 1
      longest = max(longest, current)
      rest = rest.dropFirst(isDigraph ? 2 : 1)
    }
    return longest
  }
}
