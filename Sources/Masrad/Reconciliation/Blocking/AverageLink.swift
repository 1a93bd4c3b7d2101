/// Puts spellings into groups of one name: pairs from the surest down, two groups become one where the mean score of all
/// their pairs is high enough. Chains of half-sure pairs make no group, as they do when any one pair is enough.
struct AverageLink {
  /// Scores count up to this far from even, so that one pair does not outweigh all others.
  static let limit: Float = 4
  /// The least mean of log odds at which groups of spellings become one.
  static let usual: Float = -0.5

  /// Of larger groups so many members, evenly spread, speak for the rest: the work for a pair stays bounded.
  private static let speakers = 16

  private let count: Int
  private let least: Float
  /// How large two groups were when they were kept apart: until one has grown nothing is to be asked again.
  private var apart: [UInt64: Int] = [:]
  private var group: [Int32]
  private var members: [Int32: [Int32]] = [:]

  /// - Parameters:
  ///   - count: how many spellings.
  ///   - pairs: those that may be of one name.
  ///   - least: the least mean of log odds.
  ///   - score: the log odds of any two spellings.
  init(count: Int, pairs: [CandidatePairs.Pair], least: Float, score: (Int, Int) -> Float) {
    self.count = count
    self.least = least
    group = (0..<Int32(count)).map { $0 }
    let order = pairs.indices.sorted { a, b in
      if pairs[a].odds != pairs[b].odds { return pairs[a].odds > pairs[b].odds }
      return (pairs[a].first, pairs[a].second) < (pairs[b].first, pairs[b].second)
    }
    for index in order where pairs[index].odds >= least { join(pairs[index], score) }
  }

  private mutating func join(_ pair: CandidatePairs.Pair, _ score: (Int, Int) -> Float) {
    let (a, b) = (group[Int(pair.first)], group[Int(pair.second)])
    guard a != b else { return }
    let (x, y) = (members[a] ?? [a], members[b] ?? [b])
    if x.count + y.count > 2 {
      let question = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
      let size = x.count + y.count
      guard apart[question] != size else { return }
      guard isNear(Self.chosen(x), Self.chosen(y), score) else {
        apart[question] = size
        return
      }
    }
    let (kept, lost) = (min(a, b), max(a, b))
    let all = (x + y).sorted()
    members[kept] = all
    members[lost] = nil
    for member in all { group[Int(member)] = kept }
  }

  /// Whether the mean score of all pairs is high enough; the last of them are not asked where they can't change it.
  private func isNear(_ x: [Int32], _ y: [Int32], _ score: (Int, Int) -> Float) -> Bool {
    let wanted = least * Float(x.count * y.count)
    var rest = Float(x.count * y.count) * Self.limit
    var sum: Float = 0
    for p in x {
      for q in y {
        sum += max(-Self.limit, min(Self.limit, score(Int(p), Int(q))))
        rest -= Self.limit
        if sum + rest < wanted { return false }
        if sum - rest >= wanted { return true }
      }
    }
    return sum >= wanted
  }

  private static func chosen(_ members: [Int32]) -> [Int32] {
    guard members.count > speakers else { return members }
    return (0..<speakers).map { members[$0 * members.count / speakers] }
  }

  /// Groups of two and more, in the order of their first spelling.
  var groups: [[Int]] { members.sorted { $0.key < $1.key }.map { $0.value.map(Int.init) } }

  /// The number of the group of a spelling.
  func group(of spelling: Int) -> Int { Int(group[spelling]) }
}
