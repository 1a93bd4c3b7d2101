/// Learns the weights of a linear-chain conditional random field by stochastic gradient steps, and averages them over
/// all steps. Tokens that may have several labels are neither rewarded nor punished for the choice.
///
/// One rate for all weights: rates of their own (AdaGrad) let the many rare features learn the corpus by heart.
///
/// Deterministic: the order of the sentences comes from a seeded generator, and one thread does it all.
struct SequenceLearner {
  struct Options: Sendable {
    var epochs = 8
    var rate: Float = 0.005
    /// Features seen less often are left out.
    var leastCount = 1
    /// Steps smaller than this are not worth making.
    var leastGradient: Float = 0.003
    /// What a missed name, a false one and one of the wrong class cost: such labels start with an advantage that the
    /// right one has to beat.
    var missCost: Float = 2
    var falseCost: Float = 1
    var classCost: Float = 2
    init() {}
  }

  private let corpus: CompiledCorpus
  private let options: Options
  private(set) var weights: [SIMD16<Float>]
  /// The steps of each weight, each times the number of sentences before it.
  private var delays: [SIMD16<Float>]
  private(set) var transitions = [SIMD16<Float>](repeating: .zero, count: TagLabel.count)
  private var transitionDelays = [SIMD16<Float>](repeating: .zero, count: TagLabel.count)
  private var time: Float = 0
  private var emissions: [SIMD16<Float>] = []
  private var free = Lattice()
  private var bound = Lattice()

  init(_ corpus: CompiledCorpus, options: Options) {
    self.corpus = corpus
    self.options = options
    weights = [SIMD16<Float>](repeating: .zero, count: corpus.index.keptCount)
    delays = weights
  }

  mutating func learn() {
    var generator = SplitMix(seed: 20_261_125)
    var order = Array(corpus.sentences.indices)
    for _ in 0..<options.epochs {
      for index in order.indices.dropFirst().reversed() {
        order.swapAt(index, Int(generator.next() % UInt64(index + 1)))
      }
      for sentence in order {
        learn(corpus.sentences[sentence], rate: options.rate)
        time += 1
      }
    }
    average()
  }

  private mutating func average() {
    guard time > 0 else { return }
    for index in weights.indices { weights[index] -= delays[index] / time }
    for label in transitions.indices { transitions[label] -= transitionDelays[label] / time }
  }

  private mutating func learn(_ sentence: Range<Int>, rate: Float) {
    score(sentence)
    let factors = TransitionFactors(transitions)
    guard bound.sum(emissions, transitions: factors, allowed: corpus.allowed[sentence]) else { return }
    addCosts(sentence)
    guard free.sum(emissions, transitions: factors, allowed: nil) else { return }
    for (index, token) in sentence.enumerated() {
      let gradient = bound.marginals[index] - free.marginals[index]
      if gradient.largest >= options.leastGradient { step(token, in: sentence, gradient, rate) }
    }
    for label in 0..<TagLabel.count {
      let step = rate * (bound.steps[label] - free.steps[label])
      transitions[label] += step
      transitionDelays[label] += time * step
    }
  }

  private mutating func addCosts(_ sentence: Range<Int>) {
    for (index, token) in sentence.enumerated() {
      let allowed = corpus.allowed[token]
      if allowed == .any { continue }
      let isName = !allowed.contains(0)
      for label in 0..<TagLabel.count where !allowed.contains(UInt8(label)) {
        emissions[index][label] += label == 0 ? options.missCost : isName ? options.classCost : options.falseCost
      }
    }
  }

  private mutating func score(_ sentence: Range<Int>) {
    emissions.removeAll(keepingCapacity: true)
    weights.withUnsafeBufferPointer { weights in
      for token in sentence {
        var sum = SIMD16<Float>.zero
        Self.forEachFeature(corpus, of: token, in: sentence) { sum += weights[$0] }
        emissions.append(sum)
      }
    }
  }

  private mutating func step(_ token: Int, in sentence: Range<Int>, _ gradient: SIMD16<Float>, _ rate: Float) {
    let step = rate * gradient
    let delay = time * step
    let corpus = corpus
    weights.withUnsafeMutableBufferPointer { weights in
      delays.withUnsafeMutableBufferPointer { delays in
        Self.forEachFeature(corpus, of: token, in: sentence) { feature in
          weights[feature] += step
          delays[feature] += delay
        }
      }
    }
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
