import Testing

@testable import Masrad

/// The letter model on a handful of pairs: enough to see that training, searching and judging hold together.
@Suite struct LetterModelTests {
  private static let pairs = """
    كريم\tkarim
    سليم\tsalim
    كمال\tkamal
    جمال\tjamal
    سالم\tsalem
    كامل\tkamel
    مالك\tmalik
    ملك\tmalek
    سمير\tsamir
    امير\tamir
    """

  private func model(leavingOut held: String = "") throws -> LetterModel {
    var trainer = RomanizationTrainer()
    trainer.addPairs(Self.pairs)
    trainer.addNames("karim\t3\nsalim\t2\njamal\t5\nsamira\t1\n")
    trainer.leaveOut(held)
    return try #require(LetterModel(bytes: trainer.parameters()))
  }

  @Test func theSamePairsGiveTheSameBytes() {
    var first = RomanizationTrainer()
    first.addPairs(Self.pairs)
    var second = RomanizationTrainer()
    second.addPairs(Self.pairs)
    #expect(first.parameters() == second.parameters())
  }

  @Test func wordsOfKnownPatternsHaveSpellings() throws {
    let model = try model()
    for word in ["كريم", "سالم", "مالك"] {
      let spellings = model.spellings(of: word)
      #expect(!spellings.isEmpty, "\(word)")
      #expect(spellings.count <= 5)
      #expect(spellings == model.spellings(of: word))
    }
  }

  @Test func aDamagedFileIsNoModel() {
    #expect(LetterModel(bytes: []) == nil)
    #expect(LetterModel(bytes: [1, 2, 3, 4, 5, 6, 7, 8]) == nil)
  }

  @Test func leftOutWordsAreJudgedUnseen() throws {
    let held = "كريم\tkarim\nسمير\tsamir\n"
    let figures = RomanizationFitting.crossed(
      RomanizationFitting.Words(held, model: try model(leavingOut: held)))
    #expect(figures.count == 2)
    #expect(figures.top1 <= figures.top5)
    #expect(figures.letters == 10)
  }
}
