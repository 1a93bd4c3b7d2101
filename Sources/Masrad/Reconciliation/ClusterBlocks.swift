/// Finds the clusters that a mention may belong to without comparing it with all of them.
///
/// A mention that a cluster accepts shares with it the record, a key of its last word (a surname, a full name in
/// another spelling), or its first word (a given name behind a title).
struct ClusterBlocks {
  private enum Key: Hashable {
    case record(Int, Int)
    case first([Unicode.Scalar])
    case last(UInt64)
  }
  private var numbers: [Key: [Int]] = [:]

  /// Files a cluster under the words that it has just taken in and under those of its record.
  mutating func add(_ number: Int, _ cluster: Cluster, _ words: [[Unicode.Scalar]]) {
    var keys = Self.keys(words, cluster.sense)
    if let listed = cluster.listed { keys += Self.keys(listed, nil) }
    for key in keys where numbers[key]?.contains(number) != true { numbers[key, default: []].append(number) }
  }

  /// The numbers of the clusters to compare with, in ascending order.
  func near(_ candidate: Candidate, _ words: [[Unicode.Scalar]]) -> [Int] {
    var sense: Sense?
    if case .lexicon(let own) = candidate.evidence { sense = own }
    var keys = Self.keys(words, sense)
    // The same name the other way round.
    if words.count == 2 { keys += NameComparison.keys(words[0]).map(Key.last) }
    return Set(keys.flatMap { numbers[$0] ?? [] }).sorted()
  }

  private static func keys(_ words: [[Unicode.Scalar]], _ sense: Sense?) -> [Key] {
    var keys: [Key] = []
    if let sense { keys.append(.record(Int(sense.table), Int(sense.record))) }
    if let first = words.first { keys.append(.first(NameComparison.withoutArticle(first))) }
    if let last = words.last { keys += NameComparison.keys(last).map(Key.last) }
    return keys
  }
}
