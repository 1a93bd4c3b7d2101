/// Finds the best sequence of labels, and by how much each token's label beats every other one.
struct LabelDecoder {
  private let rows: [SIMD16<Int16>]
  private let columns: [SIMD16<Int16>]
  private let first: SIMD16<Int16>
  private var forward: [SIMD16<Int16>] = []
  private var backs: [SIMD16<Int16>] = []

  /// Far below any sum of scores, and far from overflow.
  private static let never: Int16 = -14_000

  init(_ transitions: [SIMD16<Int16>]) {
    var rows = [SIMD16<Int16>](repeating: SIMD16(repeating: Self.never), count: TagLabel.count)
    var columns = rows
    var first = SIMD16<Int16>(repeating: Self.never)
    for label in 0..<TagLabel.count {
      if TagLabel.mayFollow(UInt8(label), nil) { first[label] = 0 }
      for next in 0..<TagLabel.count where TagLabel.mayFollow(UInt8(next), UInt8(label)) {
        rows[label][next] = max(-2000, min(2000, transitions[label][next]))
        columns[next][label] = rows[label][next]
      }
    }
    self.rows = rows
    self.columns = columns
    self.first = first
  }

  /// Appends the labels and margins of a sentence.
  mutating func decode(_ emissions: [SIMD16<Int16>], into tagging: inout Tagging) {
    guard !emissions.isEmpty else { return }
    passForward(emissions)
    let start = tagging.labels.count
    tagging.labels.append(contentsOf: repeatElement(0, count: emissions.count))
    tagging.rivals.append(contentsOf: repeatElement(0, count: emissions.count))
    tagging.margins.append(contentsOf: repeatElement(0, count: emissions.count))
    var label = best(forward[emissions.count - 1])
    var backward = SIMD16<Int16>.zero
    for index in emissions.indices.reversed() {
      let total = forward[index] &+ backward
      let rival = best(total, except: label)
      tagging.labels[start + index] = UInt8(label)
      tagging.rivals[start + index] = UInt8(rival)
      tagging.margins[start + index] = total[label] &- total[rival]
      guard index > 0 else { break }
      label = Int(backs[index][label])
      backward = passBackward(backward &+ clamped(emissions[index]))
    }
  }

  private mutating func passForward(_ emissions: [SIMD16<Int16>]) {
    forward.removeAll(keepingCapacity: true)
    backs.removeAll(keepingCapacity: true)
    for (index, emission) in emissions.enumerated() {
      var row = first
      var back = SIMD16<Int16>.zero
      if index > 0 {
        let previous = forward[index - 1]
        row = rows[0] &+ previous[0]
        for label in 1..<TagLabel.count {
          let other = rows[label] &+ previous[label]
          let isBetter = other .> row
          row.replace(with: other, where: isBetter)
          back.replace(with: Int16(label), where: isBetter)
        }
      }
      forward.append(lowered(row &+ clamped(emission)))
      backs.append(back)
    }
  }

  private func passBackward(_ behind: SIMD16<Int16>) -> SIMD16<Int16> {
    var row = columns[0] &+ behind[0]
    for label in 1..<TagLabel.count {
      let other = columns[label] &+ behind[label]
      row.replace(with: other, where: other .> row)
    }
    return lowered(row)
  }

  /// Scores relative to the best, never far below it, so that sums stay within 16 bits.
  private func lowered(_ row: SIMD16<Int16>) -> SIMD16<Int16> {
    pointwiseMax(row &- row.greatest, SIMD16(repeating: Self.never))
  }

  private func clamped(_ emission: SIMD16<Int16>) -> SIMD16<Int16> {
    pointwiseMin(pointwiseMax(emission, SIMD16(repeating: -4000)), SIMD16(repeating: 4000))
  }

  /// The best label; the first of equals.
  private func best(_ row: SIMD16<Int16>, except other: Int = -1) -> Int {
    var best = other == 0 ? 1 : 0
    for label in 0..<TagLabel.count where label != other && row[label] > row[best] { best = label }
    return best
  }
}

extension SIMD16<Int16> {
  /// The greatest lane; the lanes behind the last label stay near `never`.
  @inline(__always)
  fileprivate var greatest: Int16 {
    let eight = pointwiseMax(lowHalf, highHalf)
    let four = pointwiseMax(eight.lowHalf, eight.highHalf)
    let two = pointwiseMax(four.lowHalf, four.highHalf)
    return Swift.max(two.x, two.y)
  }
}

/// Labels of a document's tokens.
struct Tagging: Sendable {
  var labels: [UInt8] = []
  /// The best other label of each token.
  var rivals: [UInt8] = []
  /// By how much the best sequence beats the best one with another label here; the unit of the
  /// pass makes 1.
  var margins: [Int16] = []
}
