internal import Glibc

/// The probabilities of all label sequences of a sentence, summed by the forward-backward algorithm.
struct Lattice {
  /// Probability of each label at each token.
  private(set) var marginals: [SIMD16<Float>] = []
  /// Expected number of steps from each label to each other.
  private(set) var steps = [SIMD16<Float>](repeating: .zero, count: TagLabel.count)
  private var scaled: [SIMD16<Float>] = []
  private var forward: [SIMD16<Float>] = []
  private var sums: [Float] = []

  /// Sums over the sequences whose labels are allowed; false when there is none.
  ///
  /// - Parameter allowed: nil where every label may stand everywhere.
  mutating func sum(
    _ emissions: [SIMD16<Float>], transitions: TransitionFactors, allowed: ArraySlice<LabelSet>?
  ) -> Bool {
    scale(emissions, allowed)
    guard passForward(transitions) else { return false }
    passBackward(transitions)
    return true
  }

  private mutating func scale(_ emissions: [SIMD16<Float>], _ allowed: ArraySlice<LabelSet>?) {
    scaled.removeAll(keepingCapacity: true)
    for (index, emission) in emissions.enumerated() {
      var top = -Float.infinity
      for label in 0..<TagLabel.count { top = max(top, emission[label]) }
      var row = SIMD16<Float>.zero
      let set = allowed.map { $0[$0.startIndex + index] } ?? .any
      for label in 0..<TagLabel.count where set.contains(UInt8(label)) { row[label] = exp(emission[label] - top) }
      scaled.append(row)
    }
  }

  private mutating func passForward(_ transitions: TransitionFactors) -> Bool {
    forward.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    for index in scaled.indices {
      var row = transitions.first
      if index > 0 {
        row = .zero
        let previous = forward[index - 1]
        for label in 0..<TagLabel.count { row += transitions.rows[label] * previous[label] }
      }
      row *= scaled[index]
      let sum = row.sum()
      guard sum > 0 else { return false }
      forward.append(row / sum)
      sums.append(sum)
    }
    return true
  }

  private mutating func passBackward(_ transitions: TransitionFactors) {
    marginals = forward
    for label in 0..<TagLabel.count { steps[label] = .zero }
    var backward = SIMD16<Float>(repeating: 1)
    for index in scaled.indices.reversed() {
      marginals[index] = forward[index] * backward
      guard index > 0 else { break }
      let behind = scaled[index] * backward / sums[index]
      let previous = forward[index - 1]
      backward = .zero
      for label in 0..<TagLabel.count {
        steps[label] += transitions.rows[label] * behind * previous[label]
        backward += transitions.columns[label] * behind[label]
      }
    }
  }
}

/// Transition weights as factors; 0 where a label may not follow.
struct TransitionFactors {
  private(set) var rows = [SIMD16<Float>](repeating: .zero, count: TagLabel.count)
  private(set) var columns = [SIMD16<Float>](repeating: .zero, count: TagLabel.count)
  private(set) var first = SIMD16<Float>.zero

  init(_ weights: [SIMD16<Float>]) {
    for label in 0..<TagLabel.count {
      if TagLabel.mayFollow(UInt8(label), nil) { first[label] = 1 }
      for next in 0..<TagLabel.count where TagLabel.mayFollow(UInt8(next), UInt8(label)) {
        rows[label][next] = exp(weights[label][next])
        columns[next][label] = rows[label][next]
      }
    }
  }
}

extension SIMD16<Float> {
  /// The sum of all lanes, in a fixed order.
  fileprivate func sum() -> Float { self.sum8().sum() }
  private func sum8() -> SIMD8<Float> { lowHalf + highHalf }
}

extension SIMD8<Float> {
  fileprivate func sum() -> Float {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }
}
