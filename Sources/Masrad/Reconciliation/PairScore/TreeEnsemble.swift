/// Boosted decision trees over dense figures; a sum of leaves is log odds.
struct TreeEnsemble: Sendable, Equatable {
  /// An inner node, or a leaf where `feature` is `leaf`.
  struct Node: Sendable, Equatable {
    static let leaf: UInt8 = 255
    var feature: UInt8
    /// Values up to the threshold go left; of a leaf its value.
    var threshold: Float
    /// The number of the left child in its tree; the right one follows it.
    var left: UInt8
  }
  private(set) var nodes: [Node] = []
  /// Where each tree begins.
  private(set) var starts: [Int] = []
  var bias: Float = 0

  mutating func add(_ tree: [Node]) {
    starts.append(nodes.count)
    nodes += tree
  }

  func score(_ values: UnsafeBufferPointer<Float>) -> Float {
    var sum = bias
    nodes.withUnsafeBufferPointer { nodes in
      for start in starts {
        var place = start
        while nodes[place].feature != Node.leaf {
          let node = nodes[place]
          place = start + Int(node.left) + (values[Int(node.feature)] <= node.threshold ? 0 : 1)
        }
        sum += nodes[place].threshold
      }
    }
    return sum
  }
}

extension TreeEnsemble {
  private static let nodeBytes = 6

  /// Bias, number of nodes, then 6 bytes a node: feature, left child, threshold. A tree begins behind the highest child
  /// of the one before, which is told by a mark in the list of starts that follows.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(word: bias.bitPattern)
    bytes.append(word: UInt32(starts.count))
    bytes.append(word: UInt32(nodes.count))
    for start in starts { bytes.append(word: UInt32(start)) }
    for node in nodes {
      bytes.append(node.feature)
      bytes.append(node.left)
      bytes.append(word: node.threshold.bitPattern)
    }
    return bytes
  }

  /// Nil where the bytes are no trees over `featureCount` figures: a child must lie behind its parent, inside its tree.
  init?(_ bytes: ParameterBytes, featureCount: Int) {
    let trees = Int(bytes.word(4))
    let count = Int(bytes.word(8))
    guard bytes.count == 12 + 4 * trees + Self.nodeBytes * count, trees > 0 else { return nil }
    bias = Float(bitPattern: bytes.word(0))
    starts = (0..<trees).map { Int(bytes.word(12 + 4 * $0)) }
    let offset = 12 + 4 * trees
    nodes = (0..<count).map { number in
      let place = offset + Self.nodeBytes * number
      return Node(
        feature: bytes.byte(place), threshold: Float(bitPattern: bytes.word(place + 2)), left: bytes.byte(place + 1))
    }
    guard starts[0] == 0 else { return nil }
    for (tree, start) in starts.enumerated() {
      let end = tree + 1 < trees ? starts[tree + 1] : count
      guard start < end, end <= count else { return nil }
      for place in start..<end where nodes[place].feature != Node.leaf {
        let left = start + Int(nodes[place].left)
        guard Int(nodes[place].feature) < featureCount, left > place, left + 1 < end else { return nil }
      }
    }
  }
}

/// Grows boosted trees, each on a sample of the examples and of the figures that a seed gives. The same examples give
/// the same trees.
struct TreeFitter {
  struct Options {
    var trees = 300
    var rate: Float = 0.05
    var leaves = 10
    var leastExamples = 25
    var penalty: Float = 1
    var sample: UInt64 = 75
    var figures: UInt64 = 60
  }

  private let count: Int
  private let width: Int
  private let targets: [Float]
  private let weights: [Float]
  /// By figure: the bins of all examples.
  private var bins: [[UInt8]] = []
  /// By figure: the highest value of each bin but the last.
  private var edges: [[Float]] = []
  private var options: Options
  private var state: UInt64 = 0x5EED_0F7E

  /// - Parameter values: `width` figures an example.
  init(values: [Float], width: Int, isOne: [Bool], weights: [Float], options: Options = Options()) {
    count = isOne.count
    self.width = width
    self.options = options
    targets = isOne.map { $0 ? 1 : 0 }
    self.weights = weights
    for figure in 0..<width {
      let column = (0..<count).map { values[$0 * width + figure] }
      let edges = Self.edges(column)
      self.edges.append(edges)
      bins.append(column.map { value in UInt8(Self.bin(value, edges)) })
    }
  }

  private static func edges(_ column: [Float]) -> [Float] {
    let sorted = column.sorted()
    guard let last = sorted.last else { return [] }
    var edges: [Float] = []
    for part in 1..<48 {
      let value = sorted[part * sorted.count / 48]
      if value < last, edges.last.map({ $0 < value }) ?? true { edges.append(value) }
    }
    return edges
  }

  private static func bin(_ value: Float, _ edges: [Float]) -> Int {
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      if value <= edges[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func chance(_ percent: UInt64) -> Bool {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % 100 < percent
  }

  mutating func fit() -> TreeEnsemble {
    var ensemble = TreeEnsemble()
    guard count > 0 else { return ensemble }
    var scores = [Float](repeating: 0, count: count)
    var slopes = scores
    var curves = scores
    for _ in 0..<options.trees {
      for index in 0..<count {
        let p = Float(Logistic.probability(Double(scores[index])))
        slopes[index] = weights[index] * (p - targets[index])
        curves[index] = weights[index] * max(1e-6, p * (1 - p))
      }
      let sample = (0..<count).filter { _ in chance(options.sample) }
      let figures = (0..<width).filter { _ in chance(options.figures) }
      let tree = grow(sample, figures, slopes, curves)
      ensemble.add(
        tree.map { node in
          var node = node
          if node.feature == TreeEnsemble.Node.leaf { node.left = 0 }
          return node
        })
      for index in 0..<count { scores[index] += value(of: index, tree) }
    }
    return ensemble
  }

  private func value(of example: Int, _ tree: [TreeEnsemble.Node]) -> Float {
    var place = 0
    while tree[place].feature != TreeEnsemble.Node.leaf {
      let figure = Int(tree[place].feature)
      let bin = Int(bins[figure][example])
      let isLow = bin < edges[figure].count && edges[figure][bin] <= tree[place].threshold
      place = Int(tree[place].left) + (isLow ? 0 : 1)
    }
    return tree[place].threshold
  }

  private struct Split {
    var gain: Float
    var figure: Int
    var bin: Int
  }

  private struct Leaf {
    var node: Int
    var examples: [Int]
    var split: Split?
  }

  private func grow(_ sample: [Int], _ figures: [Int], _ slopes: [Float], _ curves: [Float]) -> [TreeEnsemble.Node] {
    var nodes = [TreeEnsemble.Node(feature: TreeEnsemble.Node.leaf, threshold: 0, left: 0)]
    var leaves = [Leaf(node: 0, examples: sample, split: best(sample, figures, slopes, curves))]
    while leaves.count < options.leaves,
      let chosen = leaves.indices.max(by: { (leaves[$0].split?.gain ?? 0) < (leaves[$1].split?.gain ?? 0) }),
      let split = leaves[chosen].split
    {
      let leaf = leaves.remove(at: chosen)
      let column = bins[split.figure]
      let low = leaf.examples.filter { Int(column[$0]) <= split.bin }
      let high = leaf.examples.filter { Int(column[$0]) > split.bin }
      nodes[leaf.node] = TreeEnsemble.Node(
        feature: UInt8(split.figure), threshold: edges[split.figure][split.bin], left: UInt8(nodes.count))
      for part in [low, high] {
        leaves.append(Leaf(node: nodes.count, examples: part, split: best(part, figures, slopes, curves)))
        nodes.append(TreeEnsemble.Node(feature: TreeEnsemble.Node.leaf, threshold: 0, left: 0))
      }
    }
    for leaf in leaves {
      var (slope, curve): (Float, Float) = (0, 0)
      for example in leaf.examples {
        slope += slopes[example]
        curve += curves[example]
      }
      nodes[leaf.node].threshold = -options.rate * slope / (curve + options.penalty)
    }
    return nodes
  }

  private func best(_ examples: [Int], _ figures: [Int], _ slopes: [Float], _ curves: [Float]) -> Split? {
    guard examples.count >= 2 * options.leastExamples else { return nil }
    var best: Split?
    for figure in figures where !edges[figure].isEmpty {
      let size = edges[figure].count + 1
      var sums = [(slope: Float, curve: Float, count: Int)](repeating: (0, 0, 0), count: size)
      bins[figure].withUnsafeBufferPointer { column in
        sums.withUnsafeMutableBufferPointer { sums in
          for example in examples {
            let bin = Int(column[example])
            sums[bin].slope += slopes[example]
            sums[bin].curve += curves[example]
            sums[bin].count += 1
          }
        }
      }
      let slope = sums.reduce(0) { $0 + $1.slope }
      let curve = sums.reduce(0) { $0 + $1.curve }
      let whole = slope * slope / (curve + options.penalty)
      var low: (slope: Float, curve: Float, count: Int) = (0, 0, 0)
      for bin in 0..<size - 1 {
        low = (low.slope + sums[bin].slope, low.curve + sums[bin].curve, low.count + sums[bin].count)
        guard low.count >= options.leastExamples, examples.count - low.count >= options.leastExamples else { continue }
        let rest = slope - low.slope
        let gain =
          low.slope * low.slope / (low.curve + options.penalty)
          + rest * rest / (curve - low.curve + options.penalty) - whole
        if gain > best?.gain ?? 1e-6 { best = Split(gain: gain, figure: figure, bin: bin) }
      }
    }
    return best
  }
}
