/// Ties the mentions of one document to entries: the surname to the full name before it, one spelling to another.
struct Resolver {
  let reader: Reader
  private let comparison: NameComparison

  init(reader: Reader, comparison: NameComparison) {
    self.reader = reader
    self.comparison = comparison
  }

  /// Clusters in the order of their first mention.
  func clusters(_ candidates: [Candidate]) -> [Cluster] {
    var clusters: [Cluster] = []
    var home = [Int](repeating: -1, count: candidates.count)
    // Mentions that are alike are one entry: a long text compares each spelling once.
    var seen: [Likeness: [Int]] = [:]
    var blocks = ClusterBlocks()
    var company = Company(reader: reader, candidates)
    // Full names first: a surname may stand before the full name, in a headline.
    let order = candidates.indices.sorted { a, b in
      let (x, y) = (fullness(candidates[a]), fullness(candidates[b]))
      return x != y ? x > y : a < b
    }
    for index in order {
      let candidate = candidates[index]
      let words = words(of: candidate)
      let likeness = Likeness(candidate, words)
      let choices = seen[likeness] ?? homes(of: candidate, words, clusters, blocks)
      // What is written alike is one name, whatever stands beside it.
      let admitted = choices.filter {
        clusters[$0].words == words && words.count > 1 || !company.bars(index, from: $0)
      }
      if let found = company.likeliest(of: admitted, for: index) {
        clusters[found].mentions.append(candidate)
        if clusters[found].sense == nil, clusters[found].words.count < words.count { clusters[found].words = words }
        home[index] = found
      } else {
        clusters.append(cluster(candidate, words))
        home[index] = clusters.count - 1
      }
      blocks.add(home[index], clusters[home[index]], words)
      company.settle(index, in: home[index])
      seen[likeness] = choices.contains(home[index]) ? choices : choices + [home[index]]
    }
    for index in clusters.indices {
      clusters[index].mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    findNear(&clusters)
    tieTitles(&clusters, candidates, home)
    return inTextOrder(clusters)
  }

  /// The clusters that a mention may belong to by its words: the first, and of a surname alone all persons who bear it.
  private func homes(
    of candidate: Candidate, _ words: [[Unicode.Scalar]], _ clusters: [Cluster], _ blocks: ClusterBlocks
  ) -> [Int] {
    let near = blocks.near(candidate, words)
    let homes = near.filter { accepts(clusters[$0], candidate, words) }
    return homes.isEmpty ? near.filter { introduces(clusters[$0], candidate, words) } : homes
  }

  /// All that the comparison with a cluster looks at.
  private struct Likeness: Hashable {
    let entityClass: EntityClass
    let words: [[Unicode.Scalar]]
    let record: [Int]
    let isBehindTitle: Bool

    init(_ candidate: Candidate, _ words: [[Unicode.Scalar]]) {
      entityClass = candidate.entityClass
      self.words = words
      switch candidate.evidence {
      case .lexicon(let sense): record = [Int(sense.table), Int(sense.record), Int(sense.kind.rawValue)]
      default: record = []
      }
      if case .elements(.title) = candidate.evidence { isBehindTitle = true } else { isBehindTitle = false }
    }
  }

  private func fullness(_ candidate: Candidate) -> Int {
    switch candidate.evidence {
    case .lexicon(let sense) where sense.kind != .personShort: 1000 + candidate.tokens.count
    case .lexicon: 500
    default: candidate.tokens.count > 1 ? 600 + candidate.tokens.count : 0
    }
  }

  private func cluster(_ candidate: Candidate, _ words: [[Unicode.Scalar]]) -> Cluster {
    var cluster = Cluster(entityClass: candidate.entityClass, words: words, mentions: [candidate])
    switch candidate.evidence {
    case .lexicon(let sense):
      cluster.sense = sense
      if sense.kind == .person || sense.kind == .personShort {
        cluster.listed = PhraseWords.fold(reader.lexicon.field(sense, "arabic"))
      }
    case .phrase(let phrase): cluster.phrase = phrase
    default: break
    }
    return cluster
  }

  private func words(of candidate: Candidate) -> [[Unicode.Scalar]] { reader.words(of: candidate) }

  /// Names that no list has as the text spells them, but the lists have otherwise.
  private func findNear(_ clusters: inout [Cluster]) {
    let near = NearNames(lexicon: reader.lexicon, comparison: comparison)
    for index in clusters.indices where clusters[index].sense == nil && clusters[index].phrase == nil {
      let cluster = clusters[index]
      guard let found = near.found(cluster.words, cluster.entityClass) else { continue }
      // Where the text has the person, this is somebody else.
      if clusters.contains(where: { $0.sense.map { $0.isSameRecord(as: found.sense) } ?? false }) { continue }
      clusters[index].sense = found.sense
      clusters[index].nearness = found.odds
    }
  }

  // MARK: Agreement

  private func accepts(_ cluster: Cluster, _ candidate: Candidate, _ words: [[Unicode.Scalar]]) -> Bool {
    guard cluster.entityClass == candidate.entityClass else { return false }
    if case .lexicon(let sense) = candidate.evidence, let own = cluster.sense {
      if sense.isSameRecord(as: own) { return true }
      // A surname of the lists, where the user's glossary has the person whom the text names in full.
      return own.kind == .user && sense.kind == .personShort && words.count < cluster.words.count
        && cluster.words.suffix(words.count).elementsEqual(words)
    }
    if cluster.words == words { return true }
    guard candidate.entityClass == .person else {
      guard candidate.entityClass != .title else { return false }
      return samePhrase(cluster.words, words) || isOtherSpelling(words, of: cluster, candidate)
    }
    // As the lists have it, and as the text does.
    return (cluster.listed.map { [$0, cluster.words] } ?? [cluster.words]).contains { full in
      comparison.sameName(full, words)
        || isShort(words, of: full, candidate) && !isBehind(cluster, candidate, words)
    }
  }

  /// Whether a surname in other letters stands in one line before the person's whole name: nobody is called so before
  /// being named (شعب المندوروكو, then الزعيمة أليساندرا موندوروكو).
  private func isBehind(_ cluster: Cluster, _ candidate: Candidate, _ words: [[Unicode.Scalar]]) -> Bool {
    guard words.count == 1, let last = cluster.words.last, isAlone(candidate), let first = cluster.mentions.first,
      NameComparison.withoutArticle(last) != NameComparison.withoutArticle(words[0])
    else { return false }
    let between = candidate.tokens.upperBound..<max(candidate.tokens.upperBound, first.tokens.lowerBound)
    return !between.isEmpty && !reader.tokens[between].contains { $0.gap.contains(.line) }
      && !reader.tokens[first.tokens.lowerBound].gap.contains(.line)
  }

  /// Whether a surname by which the lists know one person is that of another whom the text names in full: غولار is
  /// Sylvie Goulard, but not where يشار غولر has been introduced and she has not.
  private func introduces(_ cluster: Cluster, _ candidate: Candidate, _ words: [[Unicode.Scalar]]) -> Bool {
    guard case .lexicon(let sense) = candidate.evidence, sense.kind == .personShort, cluster.entityClass == .person,
      cluster.sense?.kind != .personShort
    else { return false }
    let full = cluster.listed ?? cluster.words
    guard words.count < full.count else { return false }
    if zip(full.suffix(words.count), words).allSatisfy(comparison.sameElement) { return true }
    guard let own = cluster.sense, own.kind == .person else { return false }
    return reader.lexicon.values(own, "variants").contains {
      PhraseWords.fold($0).suffix(words.count).elementsEqual(words)
    }
  }

  /// Places and organisations that no list knows are one when all their words are spellings of one another.
  private func samePhrase(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { NameComparison.withoutArticle($0) == NameComparison.withoutArticle($1) }
  }

  /// Whether a place or a body is another in another spelling: the lists, which have each of their lines once, may have
  /// only one of both.
  private func isOtherSpelling(_ words: [[Unicode.Scalar]], of cluster: Cluster, _ candidate: Candidate) -> Bool {
    if case .lexicon = candidate.evidence, cluster.sense != nil { return false }
    return words.count == cluster.words.count && zip(cluster.words, words).allSatisfy(comparison.isSurely)
  }

  /// Whether `words` are the end of a full name (the surname), or, behind a title, its beginning.
  private func isShort(_ words: [[Unicode.Scalar]], of full: [[Unicode.Scalar]], _ candidate: Candidate) -> Bool {
    guard words.count < full.count else { return false }
    let end = full.suffix(words.count)
    let isFathers = words.count == 1 && isFathersName(of: full)
    if !isFathers, zip(end, words).allSatisfy(comparison.sameElement) { return true }
    if !isFathers, words.count == 1, isAlone(candidate), let surname = end.first,
      comparison.mayBeSurname(words[0], surname)
    {
      return true
    }
    // ابن كيران, and بنكيران in the full name
    if words.count == 2, let surname = full.last, SonSurname.parted(surname).contains(words) { return true }
    // رجب طيب, or one given name behind a title.
    if words.count < 2 {
      guard case .elements(.title) = candidate.evidence else { return false }
    }
    return zip(full.prefix(words.count), words).allSatisfy { $0 == $1 }
  }

  /// الملك سلمان is not his son, محمد بن سلمان: nobody is called by a father's given name without بن. لادن is the family's.
  private func isFathersName(of full: [[Unicode.Scalar]]) -> Bool {
    guard full.count > 2, let last = full.last, Self.sonOf.contains(full[full.count - 2]) else { return false }
    return reader.lexicon.senses(word: WordHash.of(last)).contains { $0.kind == .given }
  }

  private static let sonOf: [[Unicode.Scalar]] = [["ب", "ن"], ["ا", "ب", "ن"]]

  /// Whether nothing but the mention's own letters says whose it is.
  private func isAlone(_ candidate: Candidate) -> Bool {
    if case .lexicon = candidate.evidence { return false }
    return true
  }

  // MARK: Titles

  /// A person holds the titles that stand directly before or in apposition behind a mention.
  private func tieTitles(_ clusters: inout [Cluster], _ candidates: [Candidate], _ home: [Int]) {
    for index in candidates.indices where candidates[index].entityClass == .person {
      var before = index - 1
      while before >= 0, candidates[before].entityClass == .title, touches(candidates[before], candidates[before + 1]) {
        add(title: home[before], to: home[index], &clusters)
        before -= 1
      }
      let behind = index + 1
      if behind < candidates.count, candidates[behind].entityClass == .title,
        touches(candidates[index], candidates[behind], comma: true), candidates[behind].proclitics == 0,
        !(behind + 1 < candidates.count && candidates[behind + 1].entityClass == .person
          && touches(candidates[behind], candidates[behind + 1]))
      {
        add(title: home[behind], to: home[index], &clusters)
      }
    }
  }

  private func add(title: Int, to person: Int, _ clusters: inout [Cluster]) {
    if !clusters[person].titles.contains(title) { clusters[person].titles.append(title) }
  }

  private func touches(_ a: Candidate, _ b: Candidate, comma: Bool = false) -> Bool {
    guard a.tokens.upperBound == b.tokens.lowerBound else { return false }
    let gap = reader.tokens[b.tokens.lowerBound].gap
    return gap.isNamePlain || (comma && gap.enumerates)
  }

  private func inTextOrder(_ clusters: [Cluster]) -> [Cluster] {
    let order = clusters.indices.sorted { a, b in
      let (x, y) = (clusters[a].mentions[0].tokens.lowerBound, clusters[b].mentions[0].tokens.lowerBound)
      return x != y ? x < y : a < b
    }
    var place = [Int](repeating: 0, count: clusters.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return order.map { old in
      var cluster = clusters[old]
      cluster.titles = cluster.titles.map { place[$0] }
      return cluster
    }
  }
}

extension Reader {
  /// The folded words of a candidate, proclitics cut and the article restored.
  func words(of candidate: Candidate) -> [[Unicode.Scalar]] {
    candidate.tokens.map { $0 == candidate.tokens.lowerBound ? candidate.stem.letters : word($0).letters }
  }
}
