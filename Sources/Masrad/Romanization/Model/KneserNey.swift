internal import Glibc

/// A joint n-gram model in the making: interpolated modified Kneser-Ney, held as a back-off trie, pruned by entropy.
///
/// Symbols are 0 (beginning), 1 (end) and 2… (units). Counts of n-grams that begin with the beginning are raw, all
/// others below the highest order count the different symbols before them (Chen and Goodman 1998).
struct KneserNey {
  static let begin: UInt32 = 0
  static let end: UInt32 = 1

  let order: Int
  let symbolCount: Int
  /// Nodes in order of creation, so that a parent and a suffix stand before the node; node 0 is the empty context.
  private(set) var parent: [Int32] = [0]
  private(set) var symbol: [UInt32] = [0]
  private(set) var level: [UInt8] = [0]
  private(set) var suffix: [Int32] = [0]
  private(set) var probability: [Double] = [1]
  private(set) var backoff: [Double] = [1]
  private(set) var isKept: [Bool] = [true]
  private var raw: [Double] = [0]
  private var children: [UInt64: Int32] = [:]

  /// - Parameter symbolCount: beginning, end and units.
  init(sequences: [[UInt32]], order: Int, symbolCount: Int) {
    self.order = order
    self.symbolCount = symbolCount
    for sequence in sequences { count([Self.begin] + sequence + [Self.end]) }
    for symbol in 0..<UInt32(symbolCount) { _ = child(0, symbol) }
    linkSuffixes()
    estimate()
  }

  private mutating func child(_ node: Int32, _ symbol: UInt32) -> Int32 {
    let key = UInt64(node) << 32 | UInt64(symbol)
    if let found = children[key] { return found }
    let new = Int32(parent.count)
    children[key] = new
    parent.append(node)
    self.symbol.append(symbol)
    level.append(level[Int(node)] + 1)
    raw.append(0)
    return new
  }

  private mutating func count(_ sequence: [UInt32]) {
    for start in sequence.indices {
      var node: Int32 = 0
      for index in start..<min(start + order, sequence.count) {
        node = child(node, sequence[index])
        raw[Int(node)] += 1
      }
    }
  }

  private mutating func linkSuffixes() {
    suffix = [Int32](repeating: 0, count: parent.count)
    // A level before the next, since a suffix's own suffix is needed.
    for depth in 2...UInt8(order) {
      for node in parent.indices where level[node] == depth {
        let key = UInt64(suffix[Int(parent[node])]) << 32 | UInt64(symbol[node])
        suffix[node] = children[key] ?? 0
      }
    }
  }

  // MARK: Estimation

  private func beginsWithBegin(_ node: Int) -> Bool {
    var node = node
    while level[node] > 1 { node = Int(parent[node]) }
    return symbol[node] == Self.begin
  }

  private func adjustedCounts() -> [Double] {
    var counts = [Double](repeating: 0, count: parent.count)
    for node in parent.indices where level[node] > 1 { counts[Int(suffix[node])] += 1 }
    for node in parent.indices where Int(level[node]) == order || (level[node] > 1 && beginsWithBegin(node)) {
      counts[node] = raw[node]
    }
    // Nothing predicts the beginning.
    if let begin = children[UInt64(Self.begin)] { counts[Int(begin)] = 0 }
    return counts
  }

  /// What to take off counts of 1, 2 and 3 or more.
  private func discounts(_ counts: [Double], _ depth: Int) -> [Double] {
    var seen = [Double](repeating: 0, count: 5)
    for node in parent.indices where Int(level[node]) == depth && counts[node] >= 1 && counts[node] <= 4 {
      seen[Int(counts[node])] += 1
    }
    let y = seen[1] / max(1, seen[1] + 2 * seen[2])
    return [0] + (1...3).map { max(0, Double($0) - Double($0 + 1) * y * seen[$0 + 1] / max(1, seen[$0])) }
  }

  private mutating func estimate() {
    let counts = adjustedCounts()
    probability = [Double](repeating: 0, count: parent.count)
    backoff = [Double](repeating: 1, count: parent.count)
    isKept = [Bool](repeating: true, count: parent.count)
    for depth in 1...order {
      let taken = discounts(counts, depth)
      var totals = [Double](repeating: 0, count: parent.count)
      var freed = [Double](repeating: 0, count: parent.count)
      for node in parent.indices where Int(level[node]) == depth {
        totals[Int(parent[node])] += counts[node]
        freed[Int(parent[node])] += min(counts[node], taken[min(3, Int(counts[node]))])
      }
      for node in parent.indices where Int(level[node]) == depth {
        let context = Int(parent[node])
        guard totals[context] > 0 else { continue }
        let share = freed[context] / totals[context]
        let lower = depth == 1 ? 1 / Double(symbolCount - 1) : probability[Int(suffix[node])]
        let rest = counts[node] - min(counts[node], taken[min(3, Int(counts[node]))])
        probability[node] = rest / totals[context] + share * lower
        if context > 0 { backoff[context] = share }
      }
    }
  }

  // MARK: Pruning

  /// Drops n-grams whose loss changes the model's perplexity by less than `threshold` (Stolcke 1998), but none that
  /// has longer ones or that is the suffix of a kept one; then makes the back-off weights fit again.
  mutating func prune(threshold: Double) {
    var isNeeded = [Bool](repeating: false, count: parent.count)
    let total = raw.indices.filter { level[$0] == 1 }.reduce(0) { $0 + raw[$1] }
    for depth in stride(from: order, to: 1, by: -1) {
      let (sums, lowerSums) = childSums(depth)
      for node in parent.indices where Int(level[node]) == depth {
        let context = Int(parent[node])
        if !isNeeded[node] {
          isKept[node] =
            change(node, sums[context], lowerSums[context], contextShare: raw[context] / total) >= threshold
        }
        guard isKept[node] else { continue }
        isNeeded[context] = true
        isNeeded[Int(suffix[node])] = true
      }
    }
    refitBackoffs()
  }

  /// The sums of the kept children's probabilities, and of the same symbols' in the shorter context.
  private func childSums(_ depth: Int) -> ([Double], [Double]) {
    var sums = [Double](repeating: 0, count: parent.count)
    var lowerSums = sums
    for node in parent.indices where Int(level[node]) == depth && isKept[node] {
      sums[Int(parent[node])] += probability[node]
      lowerSums[Int(parent[node])] += probability[Int(suffix[node])]
    }
    return (sums, lowerSums)
  }

  private func change(_ node: Int, _ sum: Double, _ lowerSum: Double, contextShare: Double) -> Double {
    let p = probability[node]
    let lower = probability[Int(suffix[node])]
    let oldBackoff = backoff[Int(parent[node])]
    let newBackoff = max(1e-12, 1 - sum + p) / max(1e-12, 1 - lowerSum + lower)
    guard p > 0, lower > 0, oldBackoff > 0 else { return 0 }
    let difference = log(lower) + log(newBackoff) - log(p)
    return exp(-contextShare * (p * difference + (1 - sum) * (log(newBackoff) - log(oldBackoff)))) - 1
  }

  private mutating func refitBackoffs() {
    for depth in 2...order {
      let (sums, lowerSums) = childSums(depth)
      for context in parent.indices where Int(level[context]) == depth - 1 {
        backoff[context] =
          sums[context] > 0 ? max(1e-9, 1 - sums[context]) / max(1e-9, 1 - lowerSums[context]) : 1
      }
    }
  }
}
