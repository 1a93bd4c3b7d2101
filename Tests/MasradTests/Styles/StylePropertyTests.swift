import TestSupport
import Testing

@testable import Masrad

/// What holds of every style and every word.
@Suite struct StylePropertyTests {
  private func writers() throws -> [(id: String, writer: StyledNameWriter)] {
    try RomanizationStyle.ids.dropFirst().map { id in
      (id, try #require(try RomanizationStyle.builtIn(id)?.writer))
    }
  }

  private static let vowels: [VocalisedWord.Mark] = [.a, .u, .i, .sukun]

  /// A word of Arabic letters, each with a mark or none, doubled or not.
  private static func word(_ random: inout SeededGenerator) -> String {
    let letters = RandomArabic.word(count: 1...8, &random).unicodeScalars.map { scalar in
      VocalisedWord.Letter(
        scalar: scalar, isDoubled: random.once(in: 6), mark: random.once(in: 3) ? nil : random.pick(vowels))
    }
    return VocalisedWord(letters: letters).text
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func nothingArabicIsLeft(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let writers = try writers()
    for _ in 0..<100 {
      let words = [Self.word(&random), Self.word(&random)]
      for (id, writer) in writers {
        let form = writer.write(words.map { StyledElement($0) }).form
        let left = form.unicodeScalars.contains { ArabicLetter.isLetter($0) || ArabicLetter.isMark($0) }
        #expect(!left, "seed \(seed), \(id): \(words) → \(form)")
        #expect(!form.contains("  ") && !form.hasPrefix(" "), "seed \(seed), \(id): \(words) → \(form)")
      }
    }
  }

  /// Vowels are put in; letters stay, and so do the marks that were written.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func lettersAndGivenMarksStay(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let vocaliser = try Vocaliser(list: false)
    for _ in 0..<200 {
      let text = random.once(in: 2) ? Self.word(&random) : RandomArabic.word(count: 1...9, &random)
      let given = VocalisedWord(text)
      let form = random.once(in: 2) ? "Mohammed" : nil
      let found = vocaliser.vocalise(text, attested: form).word
      #expect(found.plain == given.plain, "seed \(seed): \(text)")
      for (own, given) in zip(found.letters, given.letters) {
        #expect(given.mark == nil || given.mark == own.mark, "seed \(seed): \(text) → \(found.text)")
        #expect(!given.isDoubled || own.isDoubled, "seed \(seed): \(text) → \(found.text)")
      }
    }
  }

  /// A name spelt by the program's own table of spellings is read back as it was.
  @Test(arguments: [("khalid", "خَالِد"), ("muhammad", "مُحَمَّد"), ("hussayn", "حُسَيْن"), ("sa'd", "سَعْد")])
  func agreementIsCheapest(_ form: String, _ vocalised: String) throws {
    let evidence = try #require(LatinEvidence(form))
    let cost = try #require(evidence.cost(of: VocalisedWord(vocalised)))
    let best = try #require(evidence.vocalise(VocalisedWord(VocalisedWord(vocalised).plain)))
    #expect(cost < 0.5 && best.cost <= cost)
  }
}
