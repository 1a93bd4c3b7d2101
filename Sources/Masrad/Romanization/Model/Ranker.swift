internal import Glibc

/// Orders the candidates of a word by a linear score and says how sure it is.
///
/// The probability of a candidate is its share among all and among "none of them", which has a score of its own.
/// Words with a letter that only Arabic names have, and words with the article, have corrections to the weights.
struct Ranker: Sendable {
  struct Candidate: Sendable {
    var letters: [UInt8]
    /// Whether a search or an attested pair proposed it.
    var isProposed = true
    /// Log probability of the letter model.
    var joint: Float
    /// The keys of the units that cut it.
    var units: [UInt32] = []
    /// What `LetterPatterns` gives it; 0 where there are none.
    var patterns: Float = 0
    /// What `LetterNetwork`s give it; 0 where there are none.
    var networks: (fromStart: Float, fromEnd: Float) = (0, 0)
    /// What the model of single letters from the end says, less the first; 0 where there is none.
    var backward: Float = 0
    /// What two more models say, less the first; 0 where there are none.
    var others: (Float, Float) = (0, 0)
    /// Log probability of the Latin letters alone; 0 where there is no model of them.
    var latin: Float = 0
    /// The name's number in the list; nil for a name that is not in it.
    var number: Int?
    var magnitudes: (foreign: Int, arabic: Int) = (0, 0)
  }

  /// What the candidates of one word have in common.
  struct Word: Sendable {
    let length: Int
    let isMarked: Bool
    let hasArticle: Bool
    let bestFree: Float
    let bestListed: Float

    init(_ word: [UInt8], _ candidates: [Candidate]) {
      length = word.count
      isMarked = word.contains(where: RomanAlphabet.marked.contains)
      hasArticle = word.count > 3 && word.starts(with: RomanAlphabet.article)
      bestFree = candidates.map(\.joint).max() ?? 0
      bestListed = candidates.filter { $0.number != nil }.map(\.joint).max() ?? bestFree - 8
    }
  }

  static let featureCount = 21
  static let noneCount = 5
  static let groupCount = 3
  static var weightCount: Int { groupCount * (featureCount + noneCount) }

  var weights: [Float]

  init(weights: [Float]) { self.weights = weights }

  init(_ bytes: ModelBytes) { weights = (0..<Self.weightCount).map { bytes.real(4 * $0) } }

  static func features(_ candidate: Candidate, _ word: Word) -> [Float] {
    let letters = candidate.letters
    let listed: Float = candidate.number == nil ? 0 : 1
    let doubled = zip(letters, letters.dropFirst()).filter { $0 == $1 }.count
    let foreign = Float(candidate.magnitudes.foreign)
    let arabic = Float(candidate.magnitudes.arabic)
    return [
      candidate.joint, candidate.backward, listed, foreign / 4, arabic / 4,
      candidate.magnitudes.foreign == 0 && listed > 0 ? 1 : 0, foreign * foreign / 64, Float(letters.count) / 2,
      listed * max(-8, word.bestListed - word.bestFree) / 2, max(-8, candidate.joint - word.bestFree) / 2,
      Float(doubled), arabic > 0 ? 1 : 0, Float(letters.count) / Float(max(1, word.length)),
      candidate.latin / 4, listed * candidate.latin / 4, candidate.patterns, listed * candidate.patterns,
      candidate.others.0, candidate.others.1, candidate.networks.fromStart / 2, candidate.networks.fromEnd / 2,
    ]
  }

  static func noneFeatures(_ word: Word) -> [Float] {
    // Half of the joint score is what the Arabic letters cost; the free best stands for it.
    [
      1, word.bestFree, max(-8, word.bestListed - word.bestFree) / 2, Float(word.length) / 2,
      word.bestFree / Float(max(1, word.length)),
    ]
  }

  static func groups(_ word: Word) -> [Int] {
    [0] + (word.isMarked ? [1] : []) + (word.hasArticle ? [2] : [])
  }

  /// The candidates with their probabilities, the best first.
  func rank(_ candidates: [Candidate], word: [UInt8]) -> [(candidate: Candidate, probability: Float)] {
    guard !candidates.isEmpty else { return [] }
    let shared = Word(word, candidates)
    let width = Self.featureCount + Self.noneCount
    var summed = [Float](repeating: 0, count: width)
    for group in Self.groups(shared) {
      for slot in 0..<width { summed[slot] += weights[group * width + slot] }
    }
    func score(_ features: [Float], _ offset: Int) -> Float {
      var total: Float = 0
      for (slot, feature) in features.enumerated() { total += feature * summed[offset + slot] }
      return total
    }
    let scores = candidates.map { score(Self.features($0, shared), 0) }
    let none = score(Self.noneFeatures(shared), Self.featureCount)
    let top = max(none, scores.max() ?? none)
    let total = exp(none - top) + scores.reduce(0) { $0 + exp($1 - top) }
    return zip(candidates, scores).map { ($0, exp($1 - top) / total) }.sorted { a, b in
      a.1 != b.1 ? a.1 > b.1 : a.0.letters.lexicographicallyPrecedes(b.0.letters)
    }
  }
}

/// Fits a ranker by conditional likelihood: gradient ascent with a step of its own for each weight (AdaGrad), and a
/// pull to 0 that is stronger on the groups' corrections. The same examples give the same weights.
enum RankerFitter {
  struct Example: Sendable {
    let groups: [Int]
    /// The features of each candidate, laid end to end.
    let features: [Float]
    let none: [Float]
    /// Which candidate is right; nil for none.
    let right: Int?
    let weight: Float

    init(_ candidates: [Ranker.Candidate], word: [UInt8], right: Int?, weight: Float = 1) {
      let shared = Ranker.Word(word, candidates)
      groups = Ranker.groups(shared)
      features = candidates.flatMap { Ranker.features($0, shared) }
      none = Ranker.noneFeatures(shared)
      self.right = right
      self.weight = weight
    }
  }

  static func fit(_ examples: [Example], rounds: Int = 250) -> [Float] {
    var weights = [Float](repeating: 0, count: Ranker.weightCount)
    weights[0] = 0.7
    var squares = [Float](repeating: 1e-6, count: weights.count)
    let width = Ranker.featureCount + Ranker.noneCount
    for _ in 0..<rounds {
      var gradient = [Float](repeating: 0, count: weights.count)
      for example in examples { add(example, weights, &gradient) }
      for slot in weights.indices {
        gradient[slot] -= (slot < width ? 0.3 : 4) * weights[slot]
        squares[slot] += gradient[slot] * gradient[slot]
        weights[slot] += 0.25 * gradient[slot] / squares[slot].squareRoot()
      }
    }
    return weights
  }

  private static func add(_ example: Example, _ weights: [Float], _ gradient: inout [Float]) {
    let count = Ranker.featureCount
    let width = count + Ranker.noneCount
    var summed = [Float](repeating: 0, count: width)
    for group in example.groups {
      for slot in 0..<width { summed[slot] += weights[group * width + slot] }
    }
    let candidates = example.features.count / count
    var scores = [Float](repeating: 0, count: candidates + 1)
    for candidate in 0..<candidates {
      for slot in 0..<count { scores[candidate] += summed[slot] * example.features[candidate * count + slot] }
    }
    for slot in 0..<Ranker.noneCount { scores[candidates] += summed[count + slot] * example.none[slot] }
    let top = scores.max() ?? 0
    let total = scores.reduce(0) { $0 + exp($1 - top) }
    var own = [Float](repeating: 0, count: width)
    for candidate in 0...candidates {
      let target: Float = candidate == (example.right ?? candidates) ? 1 : 0
      let error = example.weight * (target - exp(scores[candidate] - top) / total)
      if candidate < candidates {
        for slot in 0..<count { own[slot] += error * example.features[candidate * count + slot] }
      } else {
        for slot in 0..<Ranker.noneCount { own[count + slot] += error * example.none[slot] }
      }
    }
    for group in example.groups {
      for slot in 0..<width { gradient[group * width + slot] += own[slot] }
    }
  }
}
