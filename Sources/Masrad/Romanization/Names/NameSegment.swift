/// A part of a name that is written as one: a number, a particle, an element of the lists, a word.
struct NameSegment: Sendable {
  /// An element of the lists: its forms for one origin.
  struct Listed: Sendable {
    let origin: Origin
    /// The usual form first.
    let forms: [String]
    /// given, family or both
    let role: String
    /// File and line.
    let place: String
  }

  enum Kind: Sendable {
    /// The number of a ruler, as English writes it.
    case ordinal(String)
    case particle(key: String)
    case name
  }

  let words: Range<Int>
  let kind: Kind
  /// What the lists have for it as it stands.
  var listed: [Listed] = []
  /// It begins with the article, which is written by itself: the lists don't have it with its article.
  var hasArticle = false
  /// The same for what follows its article.
  var listedStem: [Listed] = []
}

/// Cuts a name into segments.
struct NameSegmenter {
  let lexicon: Lexicon

  func segments(_ words: [NameWords.Word]) -> [NameSegment] {
    var segments: [NameSegment] = []
    var index = 0
    while index < words.count {
      let segment = segment(words, index, behindServant: isServant(segments.last))
      segments.append(segment)
      index = segment.words.upperBound
    }
    return segments
  }

  private func segment(_ words: [NameWords.Word], _ index: Int, behindServant: Bool) -> NameSegment {
    let word = words[index]
    if index > 0, let number = lexicon.conventions.ordinal(word.key) {
      return NameSegment(words: index..<index + 1, kind: .ordinal(number))
    }
    if let element = element(words, index) { return element }
    if index + 1 < words.count, lexicon.conventions.isParticle(word.key) {
      return NameSegment(words: index..<index + 1, kind: .particle(key: word.key))
    }
    var segment = NameSegment(words: index..<index + 1, kind: .name)
    guard word.hasArticle else { return segment }
    segment.hasArticle = true
    let hash = WordHash.append(WordHash.of(word.folded[2...]), to: LexiconFile.Space.exact.rawValue)
    segment.listedStem = listed(hash, words, index..<index + 1)
    return segment
  }

  private func isServant(_ segment: NameSegment?) -> Bool {
    if case .particle("عبد")? = segment?.kind { true } else { false }
  }

  /// The longest element of the lists that begins at `index`.
  private func element(_ words: [NameWords.Word], _ index: Int) -> NameSegment? {
    var best: NameSegment?
    var hash = LexiconFile.Space.exact.rawValue
    for end in index..<words.count {
      hash = WordHash.append(WordHash.of(words[end].folded[...]), to: hash)
      let isPrefix = lexicon.senses(of: hash).contains { $0.kind == .prefix }
      let found = listed(hash, words, index..<end + 1)
      if !found.isEmpty { best = NameSegment(words: index..<end + 1, kind: .name, listed: found) }
      guard isPrefix else { break }
    }
    return best
  }

  /// The given and family names of a hash; those that fit the place in the name first.
  private func listed(_ hash: UInt64, _ words: [NameWords.Word], _ range: Range<Int>) -> [NameSegment.Listed] {
    var found: [(fit: Int, listed: NameSegment.Listed)] = []
    for sense in lexicon.senses(of: hash) where sense.kind == .given || sense.kind == .family {
      let role = lexicon.field(sense, "role")
      let isMisfit =
        words.count > 1
        && (range.lowerBound == 0 && role == "family" || range.upperBound == words.count && role == "given")
      found.append(
        (
          isMisfit ? 1 : 0,
          NameSegment.Listed(
            origin: Origin(lexicon.field(sense, "origin")),
            forms: [lexicon.field(sense, "english")] + lexicon.values(sense, "alternatives"), role: role,
            place: lexicon.place(of: sense))
        ))
    }
    // A later sense of the same fit was filed earlier and wins.
    return found.reversed().enumerated().sorted { ($0.element.fit, $0.offset) < ($1.element.fit, $1.offset) }
      .map(\.element.listed)
  }
}
