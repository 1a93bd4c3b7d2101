/// Finds the clusters that a mention may belong to without comparing it with all of them.
///
/// A mention that a cluster accepts shares with it the record, a key of its last word (a surname, a full name in
/// another spelling), or its first word (a given name behind a title).
struct ClusterBlocks {
  /// What clusters are filed under, as hashes. Two that meet by chance cost a comparison and no more.
  private enum Key {
    static func record(_ sense: Sense) -> UInt64 {
      WordHash.append(UInt64(sense.table.magnitude), to: UInt64(sense.record.magnitude))
    }
    static func first(_ word: [Unicode.Scalar]) -> UInt64 { WordHash.append(WordHash.of(word), to: 1) }
    static func last(_ key: UInt64) -> UInt64 { WordHash.append(key, to: 2) }
  }
  private var numbers: [UInt64: [Int]] = [:]

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

  private static func keys(_ words: [[Unicode.Scalar]], _ sense: Sense?) -> [UInt64] {
    var keys: [UInt64] = []
    if let sense { keys.append(Key.record(sense)) }
    if let first = words.first { keys.append(Key.first(NameComparison.withoutArticle(first))) }
    if let last = words.last {
      keys += NameComparison.keys(last).map(Key.last)
      // بنكيران is ابن كيران, too.
      if let rest = SonSurname.parted(last).first?.last { keys += NameComparison.keys(rest).map(Key.last) }
    }
    return keys
  }
}
