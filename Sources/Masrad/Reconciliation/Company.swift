/// What stands beside the mentions of persons, as evidence of who they are.
///
/// Names that one list joins (أ وب، وج) are of different people; a woman's title is not that of a man; and where a
/// document has several who bear a surname, the surname alone is the one with the same title, else the one it names most.
struct Company {
  private struct Place {
    /// The list that the mention is a part of; nil where it stands alone.
    var list: Int?
    /// The title directly before it.
    var title: Title?
  }

  private struct Title {
    let head: [Unicode.Scalar]
    /// nil for the plural.
    let isFeminine: Bool?
  }

  private var places: [Place]
  /// The mentions of each cluster.
  private var members: [Int: [Int]] = [:]

  init(reader: Reader, _ candidates: [Candidate]) {
    places = [Place](repeating: Place(), count: candidates.count)
    var lists = 0
    var last: Int?
    for index in candidates.indices where candidates[index].entityClass == .person {
      var first = index
      while first > 0, candidates[first - 1].entityClass == .title,
        Self.touches(candidates[first - 1], candidates[first], reader)
      {
        first -= 1
      }
      if first < index { places[index].title = Self.title(candidates[index - 1], reader) }
      if let last, Self.joins(candidates[last], candidates[first], reader) {
        places[index].list = places[last].list ?? lists
        if places[last].list == nil { lists += 1 }
        places[last].list = places[index].list
      }
      last = index
    }
  }

  private static func title(_ candidate: Candidate, _ reader: Reader) -> Title {
    let words = reader.words(of: candidate)
    let form: Form? =
      switch candidate.evidence {
      case .phrase(let phrase): phrase.form
      case .lexicon(let sense): sense.form
      default: nil
      }
    return Title(
      head: words.first.map(NameComparison.withoutArticle) ?? [],
      isFeminine: form == .feminine ? true : form == .masculine ? false : nil)
  }

  private static func touches(_ a: Candidate, _ b: Candidate, _ reader: Reader) -> Bool {
    a.tokens.upperBound == b.tokens.lowerBound && reader.tokens[b.tokens.lowerBound].gap.isNamePlain
  }

  /// Whether و joins a name, or the title before it, to the name before.
  private static func joins(_ a: Candidate, _ b: Candidate, _ reader: Reader) -> Bool {
    guard a.tokens.upperBound == b.tokens.lowerBound, b.stem.first == "و", b.proclitics == 1 else { return false }
    return reader.tokens[b.tokens.lowerBound].gap.isSubset(of: [.joined, .blank, .comma])
  }

  // MARK: Questions

  /// Whether something beside a mention says that it is nobody of a cluster.
  func bars(_ mention: Int, from cluster: Int) -> Bool {
    let own = places[mention]
    let others = members[cluster] ?? []
    if let list = own.list, others.contains(where: { places[$0].list == list }) { return true }
    guard let isFeminine = own.title?.isFeminine else { return false }
    let known = others.compactMap { places[$0].title?.isFeminine }
    return !known.isEmpty && !known.contains(isFeminine)
  }

  /// The cluster of several that a mention belongs to: the one with a mention behind the same title, else the one that
  /// the text names most, which it is about, of equal ones the first.
  func likeliest(of clusters: [Int], for mention: Int) -> Int? {
    guard clusters.count > 1 else { return clusters.first }
    let own = places[mention]
    if let title = own.title {
      let same = clusters.filter { cluster in
        (members[cluster] ?? []).contains { places[$0].title?.head == title.head }
      }
      if same.count == 1 { return same[0] }
    }
    var best = clusters[0]
    for cluster in clusters where members[cluster]?.count ?? 0 > members[best]?.count ?? 0 { best = cluster }
    return best
  }

  mutating func settle(_ mention: Int, in cluster: Int) { members[cluster, default: []].append(mention) }
}
