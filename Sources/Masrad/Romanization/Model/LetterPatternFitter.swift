internal import Glibc

/// Fits the weights of `LetterPatterns` and of the dense features together, so that right candidates beat wrong ones.
///
/// Conditional log likelihood, an example at a time in an order that a seed gives, with a step of its own for each
/// weight (AdaGrad). The same examples give the same weights.
struct LetterPatternFitter {
  /// The candidates of one word, laid end to end.
  struct Example: Sendable {
    /// `Ranker.featureCount` values a candidate.
    let dense: [Float]
    /// The hashes of the candidates' patterns.
    let places: [UInt32]
    /// Where each candidate's patterns begin, and where the last one's end.
    let starts: [Int32]
    let right: Int
    /// The word has a letter that only names from Arabic and its neighbours have.
    let isMarked: Bool

    /// Nil where no candidate is right.
    init?(_ candidates: [Ranker.Candidate], word: [UInt8], right: [UInt8]) {
      guard let index = candidates.firstIndex(where: { $0.letters == right }) else { return nil }
      self.right = index
      isMarked = PatternSkeletons.isMarked(word)
      let shared = Ranker.Word(word, candidates)
      dense = candidates.flatMap { Ranker.features($0, shared) }
      var places: [UInt32] = []
      var starts: [Int32] = [0]
      for candidate in candidates {
        LetterPatterns.forEach(word: word, units: candidate.units) { places.append(UInt32(truncatingIfNeeded: $0)) }
        starts.append(Int32(places.count))
      }
      self.places = places
      self.starts = starts
    }
  }

  private static let denseStep: Float = 0.02

  private let markedWeight: Float
  private let step: Float
  /// Weights shrink by this share of a step.
  private let decay: Float
  private var weights: [Float]
  private var squares: [Float]
  private var dense: [Float]
  private var denseSquares: [Float]

  private init(size: Int, options: RomanizationTrainer.Options) {
    step = options.patternStep
    decay = options.patternDecay
    markedWeight = options.markedWeight
    weights = [Float](repeating: 0, count: size)
    squares = [Float](repeating: 0.1, count: size)
    dense = [Float](repeating: 0, count: Ranker.featureCount)
    dense[0] = 0.7
    denseSquares = [Float](repeating: 1, count: Ranker.featureCount)
  }

  static func fit(_ examples: [Example], options: RomanizationTrainer.Options) -> [Float] {
    let size = 1 << options.patternBits
    let rounds = options.patternRounds
    var fitter = LetterPatternFitter(size: size, options: options)
    var order = Array(examples.indices)
    var state: UInt64 = 0x5EED
    // The mean over the second half of the rounds: the last examples of a round count no more than the others.
    var sums = [Float](repeating: 0, count: size)
    var count: Float = 0
    for round in 0..<rounds {
      shuffle(&order, &state)
      for index in order { fitter.learn(examples[index]) }
      guard round >= rounds / 2 else { continue }
      count += 1
      for place in sums.indices { sums[place] += fitter.weights[place] }
    }
    return count > 0 ? sums.map { $0 / count } : fitter.weights
  }

  private static func shuffle(_ order: inout [Int], _ state: inout UInt64) {
    for index in order.indices.dropFirst().reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(index, Int(state >> 33) % (index + 1))
    }
  }

  private mutating func learn(_ example: Example) {
    let count = example.starts.count - 1
    let width = Ranker.featureCount
    let mask = weights.count - 1
    var scores = [Float](repeating: 0, count: count)
    for candidate in 0..<count {
      var total: Float = 0
      for slot in 0..<width { total += dense[slot] * example.dense[candidate * width + slot] }
      for index in Int(example.starts[candidate])..<Int(example.starts[candidate + 1]) {
        total += weights[Int(example.places[index]) & mask]
      }
      scores[candidate] = total
    }
    let top = scores.max() ?? 0
    let sum = scores.reduce(0) { $0 + exp($1 - top) }
    let weight = example.isMarked ? markedWeight : 1
    var gradient = [Float](repeating: 0, count: width)
    for candidate in 0..<count {
      let share = (candidate == example.right ? 1 : 0) - exp(scores[candidate] - top) / sum
      guard abs(share) > 0.004 else { continue }
      let error = weight * share
      for slot in 0..<width { gradient[slot] += error * example.dense[candidate * width + slot] }
      for index in Int(example.starts[candidate])..<Int(example.starts[candidate + 1]) {
        let place = Int(example.places[index]) & mask
        let change = error - decay * weights[place]
        squares[place] += change * change
        weights[place] += step * change / squares[place].squareRoot()
      }
    }
    for slot in 0..<width {
      denseSquares[slot] += gradient[slot] * gradient[slot]
      dense[slot] += Self.denseStep * gradient[slot] / denseSquares[slot].squareRoot()
    }
  }
}
