/// The label scores that each distinct word gives to itself and its neighbours in one pass, summed over all its
/// attributes once, so that a token costs a few additions of vectors.
struct WordScores {
  private let weights: WeightTable
  /// Five vectors a word; the first five are those of the boundary of a sentence.
  private var scores: [SIMD16<Int16>]

  init(_ weights: WeightTable) {
    self.weights = weights
    scores = [SIMD16<Int16>](repeating: .zero, count: Attribute.slotCount)
    Self.add([.boundary], weights, to: &scores, at: 0)
  }

  var count: Int { scores.count / Attribute.slotCount - 1 }

  /// Adds the next word.
  mutating func append(_ attributes: [Attribute]) {
    let start = scores.count
    scores.append(contentsOf: repeatElement(.zero, count: Attribute.slotCount))
    Self.add(attributes, weights, to: &scores, at: start)
  }

  private static func add(
    _ attributes: [Attribute], _ weights: WeightTable, to scores: inout [SIMD16<Int16>], at start: Int
  ) {
    scores.withUnsafeMutableBytes { bytes in
      let lanes = bytes.bindMemory(to: Int16.self)
      for attribute in attributes {
        weights.forEachRow(of: attribute.hash) { slot, row in
          guard attribute.slots & (1 << UInt8(slot)) != 0 else { return }
          let first = 16 * (start + slot)
          for label in 0..<TagLabel.count { lanes[first + label] &+= Int16(row[label]) }
        }
      }
    }
  }

  /// What the word `number` gives to the token that sees it from `slot`; -1 is the boundary.
  @inline(__always)
  func score(_ number: Int, slot: Int) -> SIMD16<Int16> { scores[(number + 1) * Attribute.slotCount + slot] }
}

/// The label scores of the values that a sign can take, looked up once.
struct SignScores {
  /// Five vectors a value.
  private var scores: [SIMD16<Int16>]
  private var known: [Bool]
  private let weights: WeightTable
  private let attributes: @Sendable (Int) -> [Attribute]

  init(_ weights: WeightTable, count: Int, attributes: @escaping @Sendable (Int) -> [Attribute]) {
    self.weights = weights
    self.attributes = attributes
    scores = [SIMD16<Int16>](repeating: .zero, count: count * Attribute.slotCount)
    known = [Bool](repeating: false, count: count)
  }

  @inline(__always)
  mutating func score(_ value: Int, slot: Int) -> SIMD16<Int16> {
    guard value < known.count else { return .zero }
    if !known[value] { look(up: value) }
    return scores[value * Attribute.slotCount + slot]
  }

  private mutating func look(up value: Int) {
    known[value] = true
    for attribute in attributes(value) {
      weights.forEachSlot(of: attribute.hash) { slot, vector in
        if attribute.slots & (1 << UInt8(slot)) != 0 { scores[value * Attribute.slotCount + slot] &+= vector }
      }
    }
  }
}
