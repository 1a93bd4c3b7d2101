internal import Glibc

/// Bytes in the making, the least significant byte of a number first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ value: Int, width: Int) {
    for shift in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
  }
  mutating func append(_ value: Float) { append(Int(value.bitPattern), width: 4) }
  mutating func append(_ other: [UInt8]) { bytes += other }
}

/// A quantile code book: 256 values, each the mean of an equal share of what it stands for.
struct CodeBook {
  let values: [Float]

  init(_ samples: [Double]) {
    let sorted = samples.sorted()
    var values: [Float] = []
    let bins = min(256, sorted.count)
    for bin in 0..<bins {
      let part = sorted[bin * sorted.count / bins..<(bin + 1) * sorted.count / bins]
      values.append(Float(part.reduce(0, +) / Double(max(1, part.count))))
    }
    self.values = values + [Float](repeating: values.last ?? 0, count: 256 - values.count)
  }

  /// The code of the nearest value.
  func code(_ value: Double) -> Int {
    let wanted = Float(value)
    var low = 0
    var high = 255
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low > 0 && wanted - values[low - 1] < values[low] - wanted ? low - 1 : low
  }
}

/// Lays out a joint n-gram model; `JointModel` reads it where it lies.
enum JointModelWriter {
  /// - Parameter units: in ascending order; unit `i` is the model's symbol `i + 2`.
  static func bytes(_ model: KneserNey, units: [JointUnit]) -> [UInt8] {
    let nodes = breadthFirst(model)
    var place = [Int32: Int]()
    for (index, node) in nodes.enumerated() { place[node] = index }
    let inner = nodes.prefix { Int(model.level[Int($0)]) < model.order }.count
    func logarithm(_ value: Double) -> Double { log(max(value, 1e-12)) }
    let probabilities = CodeBook(nodes.map { logarithm(model.probability[Int($0)]) })
    let hasChildren = Set(nodes.map { model.parent[Int($0)] })
    let backoffs = CodeBook(nodes.filter(hasChildren.contains).map { logarithm(model.backoff[Int($0)]) })

    var out = ByteWriter()
    for value in [units.count, inner, nodes.count - inner, model.order] { out.append(value, width: 4) }
    for value in probabilities.values + backoffs.values { out.append(value) }
    for unit in units { out.append(Int(unit.key), width: 4) }
    let firsts = firstChildren(nodes, model, place)
    for (index, node) in nodes.enumerated() {
      out.append(Int(model.symbol[Int(node)]), width: 2)
      out.append(probabilities.code(logarithm(model.probability[Int(node)])), width: 1)
      guard index < inner else { continue }
      out.append(backoffs.code(logarithm(model.backoff[Int(node)])), width: 1)
      out.append(firsts[index], width: 3)
      out.append(place[model.suffix[Int(node)]] ?? 0, width: 3)
      if index == inner - 1 { out.append([0, 0, 0, 0] + threeBytes(nodes.count) + [0, 0, 0]) }
    }
    return out.bytes
  }

  private static func threeBytes(_ value: Int) -> [UInt8] {
    (0..<3).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The kept nodes level by level, each level by parent and symbol.
  private static func breadthFirst(_ model: KneserNey) -> [Int32] {
    var children: [Int32: [Int32]] = [:]
    for node in model.parent.indices.dropFirst() where model.isKept[node] {
      children[model.parent[node], default: []].append(Int32(node))
    }
    var nodes: [Int32] = [0]
    var index = 0
    while index < nodes.count {
      nodes += (children[nodes[index]] ?? []).sorted { model.symbol[Int($0)] < model.symbol[Int($1)] }
      index += 1
    }
    return nodes
  }

  /// For each node the place of its first child; where it has none, of the next node's first child.
  private static func firstChildren(_ nodes: [Int32], _ model: KneserNey, _ place: [Int32: Int]) -> [Int] {
    var firsts = [Int](repeating: nodes.count, count: nodes.count)
    for (index, node) in nodes.enumerated().reversed() where index > 0 {
      if let parent = place[model.parent[Int(node)]] { firsts[parent] = index }
    }
    for index in firsts.indices.dropLast().reversed() where firsts[index] == nodes.count {
      firsts[index] = firsts[index + 1]
    }
    return firsts
  }
}
