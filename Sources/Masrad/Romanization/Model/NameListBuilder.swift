internal import Glibc

/// Builds the minimal automaton of `NameList` from names in the order of the alphabet (Daciuk and others 2000).
struct NameListBuilder {
  private final class State {
    var edges: [(letter: UInt8, target: State)] = []
    var isName = false
    /// Its number among the finished states.
    var number = -1
  }

  private struct Signature: Hashable {
    let isName: Bool
    let edges: [Int]
  }

  private let root = State()
  private var path: [(letter: UInt8, state: State)] = []
  private var finished: [Signature: State] = [:]
  private var states: [State] = []
  private var magnitudes: [UInt8] = []

  /// - Parameter counts: a name's letters, and how often it stands in lists without Arabic and with.
  static func bytes(_ counts: [[UInt8]: (foreign: Int, arabic: Int)]) -> [UInt8] {
    var builder = NameListBuilder()
    for (name, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where !name.isEmpty {
      builder.add(name, UInt8(magnitude(count.foreign) << 4 | magnitude(count.arabic)))
    }
    return builder.bytes()
  }

  /// 0 for none, then about 1.6 steps an e-fold: 1 is 1, 10 is 4, 1,000 is 11.
  static func magnitude(_ count: Int) -> Int {
    count <= 0 ? 0 : min(15, Int(1.5 + 1.6 * log(Double(count)) - 0.5))
  }

  private mutating func add(_ name: [UInt8], _ magnitude: UInt8) {
    var shared = 0
    while shared < path.count, shared < name.count, path[shared].letter == name[shared] { shared += 1 }
    finish(downTo: shared)
    for letter in name[shared...] {
      let state = State()
      (path.last?.state ?? root).edges.append((letter, state))
      path.append((letter, state))
    }
    path.last?.state.isName = true
    magnitudes.append(magnitude)
  }

  /// Replaces the states behind `depth` of the last name by equal ones that are finished.
  private mutating func finish(downTo depth: Int) {
    while path.count > depth {
      let (_, state) = path.removeLast()
      let signature = Signature(
        isName: state.isName, edges: state.edges.flatMap { [Int($0.letter), $0.target.number] })
      if let equal = finished[signature] {
        let parent = path.last?.state ?? root
        parent.edges[parent.edges.count - 1].target = equal
      } else {
        state.number = states.count
        states.append(state)
        finished[signature] = state
      }
    }
  }

  private mutating func bytes() -> [UInt8] {
    finish(downTo: 0)
    root.number = states.count
    states.append(root)
    // A state is finished after all that it leads to.
    var sizes = [Int](repeating: 0, count: states.count)
    for state in states {
      sizes[state.number] = state.edges.reduce(state.isName ? 1 : 0) { $0 + sizes[$1.target.number] }
    }
    var places = [Int](repeating: 0, count: states.count)
    var length = 0
    for state in states.reversed() {
      places[state.number] = length
      length += 1 + max(1, state.edges.count)
    }
    var out = ByteWriter()
    out.append(length, width: 4)
    out.append(magnitudes.count, width: 4)
    for state in states.reversed() {
      out.append(sizes[state.number] | (state.isName ? 1 << 31 : 0), width: 4)
      if state.edges.isEmpty { out.append(1 << 26, width: 4) }
      for (index, edge) in state.edges.enumerated() {
        let last = index == state.edges.count - 1 ? 1 << 26 : 0
        out.append(Int(edge.letter) << 27 | last | places[edge.target.number], width: 4)
      }
    }
    out.append(magnitudes)
    return out.bytes
  }
}
