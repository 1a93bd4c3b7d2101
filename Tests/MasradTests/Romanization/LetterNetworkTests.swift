import Testing

@testable import Masrad

/// The letter network on words whose last vowel depends on a letter far away, which no short n-gram sees.
@Suite struct LetterNetworkTests {
  private static let letters = ["ب", "د", "ر", "س", "ف", "ك", "ل", "م", "ن", "ه"]
  private static let sounds = ["b", "d", "r", "s", "f", "k", "l", "m", "n", "h"]

  private struct Case {
    let arabic: [UInt8]
    let right: [UInt8]
    let wrong: [UInt8]
  }

  /// The last vowel is u behind ب, د and ر at the beginning, else i.
  private static let cases: [Case] = {
    var cases: [Case] = []
    for a in 0..<10 {
      for b in 0..<10 where b != a {
        let c = (a + 3 * b + 1) % 10
        let (vowel, other) = a < 3 ? ("u", "i") : ("i", "u")
        let start = "\(sounds[a])a\(sounds[b])a"
        guard let arabic = RomanAlphabet.arabic("\(letters[a])\(letters[b])ا\(letters[c])ن"),
          let right = RomanAlphabet.latin("\(start)\(sounds[c])\(vowel)n"),
          let wrong = RomanAlphabet.latin("\(start)\(sounds[c])\(other)n")
        else { continue }
        cases.append(Case(arabic: arabic, right: right, wrong: wrong))
      }
    }
    return cases
  }()

  /// Words that the network has not seen: every fifth.
  private static let held = cases.enumerated().filter { $0.offset % 5 == 4 }.map(\.element)
  private static let seen = cases.enumerated().filter { $0.offset % 5 != 4 }.map(\.element)

  private static let words: [(arabic: [UInt8], units: [JointUnit])] = {
    let pairs = seen.map { RomanPair(arabic: $0.arabic, english: $0.right) }
    let aligner = JointAligner(pairs: pairs, iterations: 5)
    return pairs.map { ($0.arabic, aligner.align($0).units) }
  }()

  private static let units = Set(words.flatMap(\.units)).sorted()

  private static let model: JointModel? = {
    let symbols = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, UInt32($0 + 2)) })
    let sequences = words.map { $0.units.compactMap { symbols[$0] } }
    let counts = KneserNey(sequences: sequences, order: 3, symbolCount: units.count + 2)
    return JointModel(ModelBytes.lasting(JointModelWriter.bytes(counts, units: units)))
  }()

  private static func bytes(isReversed: Bool) -> [UInt8] {
    var options = LetterNetworkFitter.Options()
    options.width = 16
    options.rounds = 30
    return LetterNetworkFitter.bytes(words, units: units, isReversed: isReversed, options: options)
  }

  @Test(arguments: [false, true]) func lettersFarAwayTellTheVowel(isReversed: Bool) throws {
    let model = try #require(Self.model)
    let network = try #require(
      LetterNetwork(ModelBytes.lasting(Self.bytes(isReversed: isReversed)), isReversed: isReversed))
    var right = 0
    for item in Self.held {
      let alignment = UnitAlignment(model, word: item.arabic)
      let candidates = [item.right, item.wrong].map(alignment.units)
      let scores = network.scores(item.arabic, of: candidates, model)
      let (good, bad) = (try #require(scores[0]), try #require(scores[1]))
      #expect(good.isFinite && bad.isFinite)
      right += good > bad ? 1 : 0
      // One candidate says the same as many.
      #expect(network.scores(item.arabic, of: [candidates[1]], model) == [bad])
    }
    #expect(right >= Self.held.count - 1, "\(right) of \(Self.held.count)")
  }

  @Test func theSameWordsGiveTheSameBytes() {
    #expect(Self.bytes(isReversed: false) == Self.bytes(isReversed: false))
    #expect(Self.bytes(isReversed: false) != Self.bytes(isReversed: true))
  }

  @Test func whatTheNetworkDoesNotKnowHasNoScore() throws {
    let model = try #require(Self.model)
    let bytes = Self.bytes(isReversed: false)
    let network = try #require(LetterNetwork(ModelBytes.lasting(bytes), isReversed: false))
    let word = try #require(RomanAlphabet.arabic("بدارن"))
    #expect(network.scores(word, of: [[], [UInt32.max]], model) == [nil, nil])
    #expect(network.scores(word, of: [], model).isEmpty)
    #expect(LetterNetwork(ModelBytes.lasting(Array(bytes.dropLast())), isReversed: false) == nil)
    #expect(LetterNetwork(ModelBytes.lasting([]), isReversed: false) == nil)
  }
}
