/// Learns the weights of a linear-chain conditional random field by stochastic gradient steps with a rate of its own
/// for each weight (AdaGrad). Tokens that may have several labels are neither rewarded nor punished for the choice.
///
/// Deterministic: the order of the sentences comes from a seeded generator, and one thread does it all.
struct SequenceLearner {
  struct Options: Sendable {
    var epochs = 8
    var rate: Float = 0.2
    /// Features seen less often are left out.
    var leastCount = 2
    /// Pulls weights to 0 whenever they are touched.
    var decay: Float = 0.000_5
    /// Steps smaller than this are not worth making.
    var leastGradient: Float = 0.003
    init() {}
  }

  private let corpus: CompiledCorpus
  private let options: Options
  private(set) var weights: [SIMD16<Float>]
  private var squares: [SIMD16<Float>]
  private(set) var transitions = [SIMD16<Float>](repeating: .zero, count: TagLabel.count)
  private var transitionSquares = [SIMD16<Float>](repeating: SIMD16(repeating: 1e-4), count: TagLabel.count)
  private var emissions: [SIMD16<Float>] = []
  private var free = Lattice()
  private var bound = Lattice()

  init(_ corpus: CompiledCorpus, options: Options) {
    self.corpus = corpus
    self.options = options
    weights = [SIMD16<Float>](repeating: .zero, count: corpus.index.keptCount)
    squares = [SIMD16<Float>](repeating: SIMD16(repeating: 1e-4), count: corpus.index.keptCount)
  }

  mutating func learn() {
    var generator = SplitMix(seed: 20_261_125)
    var order = Array(corpus.sentences.indices)
    for epoch in 0..<options.epochs {
      for index in order.indices.dropFirst().reversed() {
        order.swapAt(index, Int(generator.next() % UInt64(index + 1)))
      }
      let rate = options.rate * (epoch + 2 >= options.epochs ? 0.5 : 1)
      for sentence in order { learn(corpus.sentences[sentence], rate: rate) }
    }
  }

  private mutating func learn(_ sentence: Range<Int>, rate: Float) {
    score(sentence)
    let factors = TransitionFactors(transitions)
    guard free.sum(emissions, transitions: factors, allowed: nil),
      bound.sum(emissions, transitions: factors, allowed: corpus.allowed[sentence])
    else { return }
    for (index, token) in sentence.enumerated() {
      let gradient = bound.marginals[index] - free.marginals[index]
      if gradient.largest >= options.leastGradient { step(token, in: sentence, gradient, rate) }
    }
    for label in 0..<TagLabel.count {
      let gradient = bound.steps[label] - free.steps[label]
      transitionSquares[label] += gradient * gradient
      transitions[label] += rate * gradient / transitionSquares[label].squareRoot()
    }
  }

  private mutating func score(_ sentence: Range<Int>) {
    emissions.removeAll(keepingCapacity: true)
    weights.withUnsafeBufferPointer { weights in
      for token in sentence {
        var sum = SIMD16<Float>.zero
        forEachFeature(of: token, in: sentence) { sum += weights[$0] }
        emissions.append(sum)
      }
    }
  }

  private mutating func step(_ token: Int, in sentence: Range<Int>, _ gradient: SIMD16<Float>, _ rate: Float) {
    let square = gradient * gradient
    let decay = options.decay
    let corpus = corpus
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        Self.forEachFeature(corpus, of: token, in: sentence) { feature in
          squares[feature] += square
          let old = weights[feature]
          weights[feature] = old + rate * (gradient - decay * old) / squares[feature].squareRoot()
        }
      }
    }
  }

  @inline(__always)
  private func forEachFeature(of token: Int, in sentence: Range<Int>, _ body: (Int) -> Void) {
    Self.forEachFeature(corpus, of: token, in: sentence, body)
  }

  @inline(__always)
  private static func forEachFeature(
    _ corpus: CompiledCorpus, of token: Int, in sentence: Range<Int>, _ body: (Int) -> Void
  ) {
    corpus.wordStarts.withUnsafeBufferPointer { starts in
      corpus.wordFeatures.withUnsafeBufferPointer { features in
        for slot in 0..<Attribute.slotCount {
          let seen = token + slot - 2
          let pair = sentence.contains(seen) ? corpus.pairs[seen] : corpus.boundaries[token]
          let place = Int(pair) * Attribute.slotCount + slot
          for index in Int(starts[place])..<Int(starts[place + 1]) { body(Int(features[index])) }
        }
      }
    }
    for index in Int(corpus.signStarts[token])..<Int(corpus.signStarts[token + 1]) {
      body(Int(corpus.signFeatures[index]))
    }
  }
}

/// A seeded generator of random numbers, the same on every machine.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }
}

extension SIMD16<Float> {
  /// The largest lane, signs left out.
  fileprivate var largest: Float { replacing(with: -self, where: self .< 0).max() }
}
