/// Words of a document that are one of its titles with a pronoun joined: رئيسهم beside الرئيس.
///
/// Alone they name nobody and are no mentions; but a translator who meets one wants the title's English all the same.
struct OwnedForms {
  let reader: Reader

  /// The forms of each cluster, by its number, as they stand.
  func find(_ clusters: [Cluster]) -> [Int: [String]] {
    var titles: [[Unicode.Scalar]: Int] = [:]
    var covered: Set<Int> = []
    for (number, cluster) in clusters.enumerated() {
      for mention in cluster.mentions { covered.formUnion(mention.tokens) }
      guard cluster.entityClass == .title, cluster.words.count == 1 else { continue }
      let word = cluster.words[0]
      titles[Article.begins(word, written: "ا") ? Array(word.dropFirst(2)) : word] = number
    }
    guard !titles.isEmpty else { return [:] }
    var found: [Int: [String]] = [:]
    for index in reader.tokens.indices where !covered.contains(index) {
      for stem in reader.word(index).stems {
        guard let (bare, _) = OwnerSuffix.strip(stem.letters), let number = titles[bare] else { continue }
        found[number, default: []].append(Surfaces.plain(reader.document.text(reader.tokens[index].range)))
        break
      }
    }
    return found
  }
}
