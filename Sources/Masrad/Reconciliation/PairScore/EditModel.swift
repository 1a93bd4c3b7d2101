/// The learned weights of the edits between two spellings of one script; a sum of them is log odds of one name.
struct EditModel: @unchecked Sendable {
  static let size = 1 << SpellingFeatures.bits
  /// Steps of the stored weights in one unit of log odds.
  private static let scale: Float = 2048

  // Never changed after it is made, hence free to be shared; as lasting as the program.
  private let weights: UnsafePointer<Int16>
  private let bias: Float

  init(weights: [Float], bias: Float) {
    let copy = UnsafeMutablePointer<Int16>.allocate(capacity: Self.size)
    copy.initialize(repeating: 0, count: Self.size)
    for (place, weight) in weights.prefix(Self.size).enumerated() {
      copy[place] = Int16(max(-32767, min(32767, (weight * Self.scale).rounded())))
    }
    self.weights = UnsafePointer(copy)
    self.bias = bias
  }

  /// From `bytes`: the bias as a 32-bit float, then a 16-bit integer for each place.
  init?(_ bytes: ParameterBytes) {
    guard bytes.count == 4 + 2 * Self.size else { return nil }
    self.init(
      weights: (0..<Self.size).map { Float(Int16(bitPattern: bytes.short(4 + 2 * $0))) / Self.scale },
      bias: Float(bitPattern: bytes.word(0)))
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(word: bias.bitPattern)
    for place in 0..<Self.size { bytes.append(short: UInt16(bitPattern: weights[place])) }
    return bytes
  }

  private struct Sum: FeatureSink {
    let weights: UnsafePointer<Int16>
    var total: Int32 = 0

    @inline(__always)
    mutating func add(_ place: Int) { total &+= Int32(weights[place]) }
  }

  /// Log odds that two spellings are of one name.
  @inline(__always)
  func score(
    _ a: SpellingView, _ b: SpellingView, _ features: SpellingFeatures,
    knowledge: SpellingFeatures.Knowledge = .none
  ) -> (score: Float, figures: SpellingFigures) {
    var sum = Sum(weights: weights)
    let figures = features.read(a, b, knowledge: knowledge, into: &sum)
    return (Float(sum.total) / Self.scale + bias, figures)
  }
}

/// Fits the weights of an `EditModel`: logistic regression with a quadratic penalty, by L-BFGS. The same examples give
/// the same weights.
struct EditModelFitter {
  /// The places of the features of each example, laid end to end.
  struct Examples: FeatureSink {
    private(set) var places: [UInt16] = []
    private(set) var starts: [Int] = [0]
    private(set) var isOne: [Bool] = []
    private(set) var weights: [Float] = []

    mutating func add(_ place: Int) { places.append(UInt16(truncatingIfNeeded: place)) }

    mutating func end(isOne: Bool, weight: Float) {
      starts.append(places.count)
      self.isOne.append(isOne)
      weights.append(weight)
    }

    /// Those of the examples with these numbers.
    func selected(_ numbers: [Int]) -> Examples {
      var out = Examples()
      for number in numbers {
        out.places += places[starts[number]..<starts[number + 1]]
        out.end(isOne: isOne[number], weight: weights[number])
      }
      return out
    }
  }

  /// How much the loss counts against the squares of the weights.
  static let loss = 0.1
  private static let memory = 8
  private static let rounds = 80

  private let examples: Examples
  /// The last weight is the bias.
  private let size = EditModel.size + 1

  init(_ examples: Examples) { self.examples = examples }

  func fit() -> EditModel {
    var point = [Double](repeating: 0, count: size)
    var gradient = point
    var value = evaluate(point, &gradient)
    var changes: [(step: [Double], gradient: [Double], scale: Double)] = []
    for _ in 0..<Self.rounds {
      let direction = Self.direction(gradient, changes)
      let slope = Self.dot(direction, gradient)
      guard slope < -1e-9 else { break }
      var length = changes.isEmpty ? 1 / max(1, Self.dot(gradient, gradient).squareRoot()) : 1
      var next = point
      var nextGradient = gradient
      var nextValue = value
      var isBetter = false
      for _ in 0..<20 {
        for place in next.indices { next[place] = point[place] + length * direction[place] }
        nextValue = evaluate(next, &nextGradient)
        if nextValue <= value + 1e-4 * length * slope {
          isBetter = true
          break
        }
        length /= 2
      }
      guard isBetter else { break }
      var step = next
      var turn = nextGradient
      for place in step.indices {
        step[place] -= point[place]
        turn[place] -= gradient[place]
      }
      let curvature = Self.dot(step, turn)
      if curvature > 1e-10 {
        changes.append((step, turn, 1 / curvature))
        if changes.count > Self.memory { changes.removeFirst() }
      }
      let gain = value - nextValue
      (point, gradient, value) = (next, nextGradient, nextValue)
      if gain < 1e-5 * abs(value) { break }
    }
    return EditModel(weights: point.dropLast().map(Float.init), bias: Float(point[size - 1]))
  }

  private static func direction(
    _ gradient: [Double], _ changes: [(step: [Double], gradient: [Double], scale: Double)]
  ) -> [Double] {
    var out = gradient
    var shares: [Double] = []
    for change in changes.reversed() {
      let share = change.scale * dot(change.step, out)
      shares.append(share)
      add(-share, change.gradient, to: &out)
    }
    if let last = changes.last {
      let scale = 1 / (last.scale * dot(last.gradient, last.gradient))
      for place in out.indices { out[place] *= scale }
    }
    for (change, share) in zip(changes, shares.reversed()) {
      add(share - change.scale * dot(change.gradient, out), change.step, to: &out)
    }
    for place in out.indices { out[place] = -out[place] }
    return out
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var sum = 0.0
        for place in 0..<a.count { sum += a[place] * b[place] }
        return sum
      }
    }
  }

  private static func add(_ factor: Double, _ a: [Double], to out: inout [Double]) {
    a.withUnsafeBufferPointer { a in
      out.withUnsafeMutableBufferPointer { out in
        for place in 0..<a.count { out[place] += factor * a[place] }
      }
    }
  }

  /// The penalised loss at a point, and its gradient.
  private func evaluate(_ point: [Double], _ gradient: inout [Double]) -> Double {
    var value = 0.5 * Self.dot(point, point)
    gradient = point
    let bias = size - 1
    point.withUnsafeBufferPointer { point in
      gradient.withUnsafeMutableBufferPointer { gradient in
        examples.places.withUnsafeBufferPointer { places in
          for number in examples.isOne.indices {
            var score = point[bias]
            for place in examples.starts[number]..<examples.starts[number + 1] { score += point[Int(places[place])] }
            let target = examples.isOne[number] ? 1.0 : -1.0
            let margin = score * target
            let weight = Self.loss * Double(examples.weights[number])
            value += weight * Logistic.loss(margin)
            let slope = -weight * target * Logistic.probability(-margin)
            gradient[bias] += slope
            for place in examples.starts[number]..<examples.starts[number + 1] {
              gradient[Int(places[place])] += slope
            }
          }
        }
      }
    }
    return value
  }
}
