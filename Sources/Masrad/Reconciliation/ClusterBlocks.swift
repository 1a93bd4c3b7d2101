/// Finds the clusters that a mention may belong to without comparing it with all of them.
///
/// A mention that a cluster accepts shares with it the record, the block of its last word (a surname, a full name in
/// another spelling), or its first word (a given name behind a title).
struct ClusterBlocks {
  private var numbers: [String: [Int]] = [:]

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
    return Set(Self.keys(words, sense).flatMap { numbers[$0] ?? [] }).sorted()
  }

  private static func keys(_ words: [[Unicode.Scalar]], _ sense: Sense?) -> [String] {
    var keys: [String] = []
    if let sense { keys.append("record \(sense.table) \(sense.record)") }
    if let first = words.first {
      keys.append("first " + String(String.UnicodeScalarView(NameComparison.withoutArticle(first))))
    }
    if let last = words.last { keys.append("last " + SpellingDistance.block(NameComparison.withoutArticle(last))) }
    return keys
  }
}
