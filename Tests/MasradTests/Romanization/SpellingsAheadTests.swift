import TestSupport
import Testing

@testable import Masrad

/// Spellings that are laid out ahead are those that a search finds.
@Suite struct SpellingsAheadTests {
  private static func words(seed: UInt64, count: Int) -> [(word: [UInt8], spellings: [SpellingsAhead.Spelling])] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      // The number makes each word one of its own.
      let word = [UInt8(1 + number % 40), UInt8(1 + number / 40)] + letters(0...8, below: 40, &random)
      let stem = letters(0...12, below: 26, &random)
      let spellings = (0..<Int.random(in: 0...SpellingsAhead.count, using: &random)).map { _ in
        SpellingsAhead.Spelling(
          letters: stem + letters(0...9, below: 26, &random), probability: Float.random(in: 0...1, using: &random))
      }
      return (word, spellings)
    }
  }

  private static func letters(_ count: ClosedRange<Int>, below limit: UInt8, _ random: inout SeededGenerator) -> [UInt8]
  {
    (0..<Int.random(in: count, using: &random)).map { _ in UInt8.random(in: 1...limit, using: &random) }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func whatIsLaidOutIsFound(seed: UInt64) throws {
    let words = Self.words(seed: seed, count: 300)
    let bytes = ModelBytes.lasting(SpellingsAhead.file(words, fingerprint: seed))
    let ahead = try #require(SpellingsAhead(bytes, fingerprint: seed))
    // A word is left out where a spelling goes on for more than fifteen letters.
    let lost = words.filter { ahead.spellings($0.word) == nil }
    #expect(lost.allSatisfy { $0.spellings.contains { $0.letters.count > 15 } })
    #expect(lost.count < words.count / 2)
    for (word, spellings) in words where ahead.spellings(word) != nil {
      #expect(ahead.spellings(word) == spellings, "seed \(seed): \(word)")
    }
    #expect(ahead.spellings([63, 62, 61]) == nil)
    #expect(ahead.spellings([]) == nil)
  }

  @Test func theFileOfAnotherModelIsLeftAlone() {
    let bytes = ModelBytes.lasting(SpellingsAhead.file(Self.words(seed: 4, count: 3), fingerprint: 7))
    #expect(SpellingsAhead(bytes, fingerprint: 8) == nil)
    #expect(SpellingsAhead(ModelBytes(start: nil, count: 0), fingerprint: 0) == nil)
  }

  @Test func aChangedByteChangesTheFingerprint() {
    let bytes = [UInt8](repeating: 5, count: 77)
    let prints = Set(
      bytes.indices.map { place in
        var other = bytes
        other[place] = 6
        return ModelBytes.lasting(other).fingerprint
      } + [ModelBytes.lasting(bytes).fingerprint, ModelBytes.lasting(Array(bytes.dropLast())).fingerprint])
    #expect(prints.count == bytes.count + 2)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func damagedFilesDoNotCrash(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = Self.words(seed: seed, count: 40)
    let whole = SpellingsAhead.file(words, fingerprint: 1)
    var found = 0
    for _ in 0..<100 {
      var damaged = whole
      for _ in 0..<8 {
        let place = Int.random(in: 12..<damaged.count, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { damaged.removeLast(Int.random(in: 1..<damaged.count, using: &random)) }
      guard let ahead = SpellingsAhead(ModelBytes.lasting(damaged), fingerprint: 1) else { continue }
      for (word, _) in words { found += ahead.spellings(word)?.count ?? 0 }
    }
    #expect(found > 0)
  }

  @Test func theEmbeddedFileBelongsToTheEmbeddedModel() throws {
    let model = try #require(LetterModel.builtIn)
    let ahead = try #require(
      model.ahead, "romanization.bin is another: masrad train spellings -o Glossaries/Models/spellings.bin")
    #expect(ahead.words > 10_000)
  }

  /// On a machine with another library of mathematics the last digits may differ.
  @Test func whatIsLaidOutIsWhatASearchFinds() throws {
    let model = try #require(LetterModel.builtIn)
    let words = SpellingsAheadMaker.words(of: try Lexicon.builtIn())
    var compared = 0
    for number in stride(from: 0, to: words.count, by: words.count / 40) {
      guard let known = model.ahead?.spellings(words[number]) else { continue }
      let searched = model.ranked(words[number]).prefix(SpellingsAhead.count)
      #expect(known.map(\.letters) == searched.map(\.candidate.letters), "\(words[number])")
      for (a, b) in zip(known, searched) { #expect(abs(a.probability - b.probability) < 1e-3) }
      compared += 1
    }
    #expect(compared > 20)
  }
}
