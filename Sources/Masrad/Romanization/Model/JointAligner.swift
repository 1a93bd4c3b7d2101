internal import Glibc

/// A training pair as codes of `RomanAlphabet`.
struct RomanPair: Hashable {
  var arabic: [UInt8]
  var english: [UInt8]

  var reversed: RomanPair { RomanPair(arabic: arabic.reversed(), english: english.reversed()) }
}

/// A piece of Arabic and the letters that stand for it: ش with sh, م with mo, أو with o.
struct JointUnit: Hashable, Comparable {
  /// The first and the second Arabic letter; 0 where there is none.
  var arabic: (UInt8, UInt8)
  /// Up to three Latin letters, 0 where there is none.
  var english: (UInt8, UInt8, UInt8)

  /// All five codes in one number, which orders units by their Arabic, then by their letters.
  var key: UInt32 {
    UInt32(arabic.0) << 21 | UInt32(arabic.1) << 15 | UInt32(english.0) << 10 | UInt32(english.1) << 5
      | UInt32(english.2)
  }

  /// The Latin letters of the units with these keys.
  static func letters(_ keys: [UInt32]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(keys.count + 4)
    for key in keys {
      for shift in [10, 5, 0] as [UInt32] where key >> shift & 31 != 0 { out.append(UInt8(key >> shift & 31)) }
    }
    return out
  }

  static func == (a: JointUnit, b: JointUnit) -> Bool { a.key == b.key }
  static func < (a: JointUnit, b: JointUnit) -> Bool { a.key < b.key }
  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// Cuts pairs into joint units by expectation maximisation over all ways to cut them.
///
/// Probabilities are joint, start from the square root of how often a unit could stand anywhere, and are kept in a
/// dense table.
struct JointAligner {
  /// Arabic letters : Latin letters.
  enum Shapes: Sendable {
    /// 1:0, 1:1, 1:2, 1:3 and 2:1: syllables, for the search.
    case wide
    /// 1:0, 1:1 and 0:1: letters, for a second opinion.
    case narrow
  }

  private let shapes: Shapes
  private static let single = 64 * 32 * 32 * 32
  private static let tableSize = single + 64 * 64 * 32
  /// Reported for a pair that can't be cut into units.
  static let impossible = -1.0e9

  private var probabilities = [Double](repeating: 0, count: JointAligner.tableSize)
  /// The slots of the units that some pair may be cut into.
  private let slots: [Int]

  init(pairs: [RomanPair], iterations: Int, shapes: Shapes = .wide) {
    self.shapes = shapes
    var counts = [Double](repeating: 0, count: Self.tableSize)
    var slots: [Int] = []
    for pair in pairs {
      Self.visit(pair, shapes) { _, _, _, _, slot in
        if counts[slot] == 0 { slots.append(slot) }
        counts[slot] += 1
      }
    }
    self.slots = slots.sorted()
    for slot in slots { counts[slot] = counts[slot].squareRoot() }
    normalise(counts)
    improve(pairs, iterations: iterations)
  }

  /// More rounds, from where the table stands.
  mutating func improve(_ pairs: [RomanPair], iterations: Int) {
    var counts = [Double](repeating: 0, count: Self.tableSize)
    for _ in 0..<iterations {
      for slot in slots { counts[slot] = 0 }
      for pair in pairs { collect(pair, &counts) }
      normalise(counts)
    }
  }

  private mutating func normalise(_ counts: [Double]) {
    let total = slots.reduce(0) { $0 + counts[$1] }
    guard total > 0 else { return }
    for slot in slots { probabilities[slot] = counts[slot] / total }
  }

  /// Calls `body` with every cell's place (Arabic, English), the lengths of a unit that begins there, and its slot,
  /// in an order in which a cell comes behind all that lead to it.
  private static func visit(_ pair: RomanPair, _ shapes: Shapes, _ body: (Int, Int, Int, Int, Int) -> Void) {
    let a = pair.arabic
    let e = pair.english
    for i in 0...a.count {
      for j in 0...e.count {
        if shapes == .narrow, j < e.count { body(i, j, 0, 1, Int(e[j]) << 10) }
        guard i < a.count else { continue }
        var slot = Int(a[i]) << 15
        body(i, j, 1, 0, slot)
        for length in 1...(shapes == .wide ? 3 : 1) where j + length <= e.count {
          slot |= Int(e[j + length - 1]) << (15 - 5 * length)
          body(i, j, 1, length, slot)
        }
        if shapes == .wide, i + 1 < a.count, j < e.count {
          body(i, j, 2, 1, single + (Int(a[i]) << 6 | Int(a[i + 1])) << 5 + Int(e[j]))
        }
      }
    }
  }

  private func collect(_ pair: RomanPair, _ counts: inout [Double]) {
    let width = pair.english.count + 1
    let size = (pair.arabic.count + 1) * width
    var forward = [Double](repeating: 0, count: size)
    var backward = [Double](repeating: 0, count: size)
    var edges: [(from: Int, to: Int, slot: Int)] = []
    edges.reserveCapacity(size * 5)
    Self.visit(pair, shapes) { i, j, di, dj, slot in
      edges.append((i * width + j, (i + di) * width + j + dj, slot))
    }
    forward[0] = 1
    for edge in edges { forward[edge.to] += forward[edge.from] * probabilities[edge.slot] }
    let total = forward[size - 1]
    guard total > 0 else { return }
    backward[size - 1] = 1
    for edge in edges.reversed() {
      backward[edge.from] += backward[edge.to] * probabilities[edge.slot]
    }
    for edge in edges {
      let share = forward[edge.from] * probabilities[edge.slot] * backward[edge.to]
      if share > 0 { counts[edge.slot] += share / total }
    }
  }

  /// The likeliest units of a pair and their natural log probability.
  func align(_ pair: RomanPair) -> (units: [JointUnit], score: Double) {
    let width = pair.english.count + 1
    let size = (pair.arabic.count + 1) * width
    var best = [Double](repeating: Self.impossible, count: size)
    var back = [(from: Int, unit: JointUnit)?](repeating: nil, count: size)
    best[0] = 0
    Self.visit(pair, shapes) { i, j, di, dj, slot in
      let from = i * width + j
      let to = (i + di) * width + j + dj
      guard best[from] > Self.impossible, probabilities[slot] > 0 else { return }
      let score = best[from] + log(probabilities[slot])
      guard score > best[to] else { return }
      best[to] = score
      back[to] = (from, Self.unit(pair, i, j, di, dj))
    }
    guard best[size - 1] > Self.impossible else { return ([], Self.impossible) }
    var units: [JointUnit] = []
    var cell = size - 1
    while let step = back[cell] {
      units.append(step.unit)
      cell = step.from
    }
    return (units.reversed(), best[size - 1])
  }

  private static func unit(_ pair: RomanPair, _ i: Int, _ j: Int, _ di: Int, _ dj: Int) -> JointUnit {
    func letter(_ offset: Int) -> UInt8 { offset < dj ? pair.english[j + offset] : 0 }
    return JointUnit(
      arabic: (di > 0 ? pair.arabic[i] : 0, di == 2 ? pair.arabic[i + 1] : 0),
      english: (letter(0), letter(1), letter(2)))
  }
}
