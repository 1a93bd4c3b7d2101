/// For whom the holders of titles act: وزير الخزانة is the Treasury Secretary where ستيفن منوتشين holds the office.
struct HolderCountries {
  private let countries: [Int: String]

  /// - Parameters:
  ///   - clusters: of one document.
  ///   - isShared: of each cluster, whether it is the surname of many, so that nobody knows who is meant.
  init(_ clusters: [Cluster], isShared: [Bool], lexicon: Lexicon) {
    var found: [Int: Set<String>] = [:]
    for (number, cluster) in clusters.enumerated() where !cluster.titles.isEmpty {
      let country = isShared[number] ? "" : Self.country(of: cluster, lexicon)
      for title in cluster.titles { found[title, default: []].insert(country) }
    }
    countries = found.compactMapValues { $0.count == 1 ? $0.first : nil }.filter { !$0.value.isEmpty }
  }

  /// The one country that all who hold a title act for; nil where they differ, or somebody's is not known.
  ///
  /// - Parameter title: the number of a cluster.
  subscript(title: Int) -> String? { countries[title] }

  private static func country(of person: Cluster, _ lexicon: Lexicon) -> String {
    guard let sense = person.sense, sense.kind == .person || sense.kind == .personShort else { return "" }
    return lexicon.field(sense, "country")
  }
}
