import Testing

@testable import Masrad

/// The letter model on a handful of pairs: enough to see that training, searching and judging hold together.
@Suite struct LetterModelTests {
  private static let letters = ["ب", "د", "ر", "س", "ف", "ك", "ل", "م", "ن", "ه"]
  private static let sounds = ["b", "d", "r", "s", "f", "k", "l", "m", "n", "h"]

  /// Words of the patterns فعيل and فاعل with three different letters, every third of them.
  private static let pairs: String = {
    var lines: [String] = []
    for a in 0..<10 {
      for b in 0..<10 where b != a {
        let c = (a + 2 * b + 1) % 10
        guard c != a, c != b, (a + b) % 3 != 0 else { continue }
        lines.append("\(letters[a])\(letters[b])ي\(letters[c])\t\(sounds[a])a\(sounds[b])i\(sounds[c])")
        lines.append("\(letters[a])ا\(letters[b])\(letters[c])\t\(sounds[a])a\(sounds[b])e\(sounds[c])")
      }
    }
    return lines.joined(separator: "\n")
  }()

  /// Small tables, so that the tests are quick.
  private static var options: RomanizationTrainer.Options {
    var options = RomanizationTrainer.Options()
    options.patternBits = 12
    options.patternRounds = 2
    return options
  }

  private static func trainer(leavingOut held: String = "") -> RomanizationTrainer {
    var trainer = RomanizationTrainer(options: options)
    trainer.addPairs(pairs)
    trainer.addNames("nadim\t3\nsalim\t2\nkaren\t5\n")
    trainer.leaveOut(held)
    return trainer
  }

  private static let bytes = trainer().train()

  private func model() throws -> LetterModel { try #require(LetterModel(bytes: Self.bytes)) }

  @Test func theSamePairsGiveTheSameBytes() {
    #expect(Self.trainer().train() == Self.bytes)
  }

  @Test func attestedSpellingsComeFirst() throws {
    let model = try model()
    for line in RomanizationTrainer.lines(Self.pairs) {
      let spellings = model.spellings(of: line[0])
      #expect(spellings.first?.plain == line[1], "\(line[0])")
      #expect(spellings.reduce(0) { $0 + $1.confidence } <= 1.001)
      #expect(spellings == model.spellings(of: line[0]))
    }
  }

  @Test func unseenWordsOfKnownPatternsHaveSpellings() throws {
    let held = "نديم\tnadim\nسالم\tsalem\n"
    let model = try #require(LetterModel(bytes: Self.trainer(leavingOut: held).train()))
    #expect(model.spellings(of: "نديم").first?.plain == "nadim")
    #expect(model.spellings(of: "سالم").prefix(3).contains { $0.plain == "salem" })
  }

  @Test func wordsOfOtherScriptsHaveNone() throws {
    let model = try model()
    for word in ["", "Karim", "نديم2", String(repeating: "ك", count: 41)] {
      #expect(model.spellings(of: word).isEmpty, "\(word.prefix(10))")
    }
  }

  @Test func aDamagedFileIsNoModelOrAHarmlessOne() {
    #expect(LetterModel(bytes: []) == nil)
    #expect(LetterModel(bytes: [1, 2, 3, 4, 5, 6, 7, 8]) == nil)
    #expect(LetterModel(bytes: Array(Self.bytes.dropLast(7))) == nil)
    // Any byte changed: refused, or read without a crash.
    var state: UInt64 = 7
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      var damaged = Self.bytes
      damaged[Int(state >> 33) % damaged.count] ^= UInt8(truncatingIfNeeded: state >> 20) | 1
      if let model = LetterModel(bytes: damaged) { #expect(model.spellings(of: "نديم").count <= 5) }
    }
  }
}
