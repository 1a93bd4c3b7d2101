import TestSupport
import Testing

@testable import Masrad

/// How far apart two spellings are.
@Suite struct SpellingDistanceTests {
  private static func distance(_ a: String, _ b: String) -> Double {
    SpellingDistance.between(Word(written: a).letters, Word(written: b).letters)
  }

  @Test(arguments: [
    ("غولر", "غولار", 0.4), ("أكار", "أكار", 0), ("حفتر", "حفطر", 0.4), ("سيرجي", "سيرغي", 0.4),
    ("هشام", "شام", 0.6),
    ("", "", 0), ("", "و", 0.4), ("ب", "ت", 1), ("", "بت", 2),
  ])
  func isKnown(_ a: String, _ b: String, _ wanted: Double) {
    #expect(abs(Self.distance(a, b) - wanted) < 1e-9)
  }

  @Test func aSpellingIsNearerThanAnotherName() {
    #expect(Self.distance("غولر", "غولار") < Self.distance("غولر", "غوبر"))
    #expect(Self.distance("دوجاريك", "دوجاريتش") < Self.distance("دوجاريك", "غوتيريش"))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func isSymmetricAndZeroOnEquals(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let a = RandomArabic.word(&random)
      let b = RandomArabic.word(&random)
      #expect(abs(Self.distance(a, b) - Self.distance(b, a)) < 1e-9, "seed \(seed): \(a) \(b)")
      #expect(Self.distance(a, a) == 0, "seed \(seed): \(a)")
      if Folding.key(of: a) != Folding.key(of: b) {
        #expect(Self.distance(a, b) > 0, "seed \(seed): \(a) \(b)")
      }
    }
  }
}
