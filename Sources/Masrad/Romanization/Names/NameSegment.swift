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
    /// Less than 1 where it is spelt otherwise, or mostly stands elsewhere in names.
    var fit: Float = 1

    /// How far it serves for names of an origin.
    func nearness(_ wanted: Origin) -> Float { fit * OriginSet.nearness(origin, wanted) }

    /// How far it speaks for an origin.
    func testimony(_ wanted: Origin) -> Float { fit * OriginSet.testimony(origin, wanted) }
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
  /// الله stands behind it, and both are written as one: Awadallah.
  var isWithGod = false

  /// What it is called in explanations.
  var name: String {
    switch kind {
    case .ordinal: "number"
    case .particle: "particle"
    case .name: listed.isEmpty && listedStem.isEmpty ? "word" : "element"
    }
  }
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
    if behindServant, word.hasArticle { return articled(words, index) }
    let isParticle = index + 1 < words.count && lexicon.conventions.isParticle(word.key)
    let element = element(words, index)
    // أبي زيد behind a given name is no أبي of its own; عبد الله is more than its عبد.
    if isParticle, index > 0 || element == nil, element?.words.count ?? 1 == 1 {
      return NameSegment(words: index..<index + 1, kind: .particle(key: word.key))
    }
    if let element { return element }
    if index + 1 < words.count, words[index + 1].key == "الله", !word.hasArticle {
      return NameSegment(words: index..<index + 2, kind: .name, isWithGod: true)
    }
    return word.hasArticle ? articled(words, index) : NameSegment(words: index..<index + 1, kind: .name)
  }

  /// A word whose article is written by itself.
  private func articled(_ words: [NameWords.Word], _ index: Int) -> NameSegment {
    let hash = WordHash.append(WordHash.of(words[index].folded[2...]), to: LexiconFile.Space.exact.rawValue)
    var segment = NameSegment(words: index..<index + 1, kind: .name)
    segment.hasArticle = true
    // Behind an article no name is another language's.
    segment.listedStem = listed(hash, words, index..<index + 1).filter(\.origin.isArabic)
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
      let isCut = end == index && end + 1 < words.count && words[end + 1].key == "الله"
      if !found.isEmpty, !isCut { best = NameSegment(words: index..<end + 1, kind: .name, listed: found) }
      guard isPrefix else { break }
    }
    return best
  }

  /// The given and family names of a hash.
  ///
  /// آبي is not أبي, though news often leaves hamzas out: where a record is spelt as the name is, others count less.
  private func listed(_ hash: UInt64, _ words: [NameWords.Word], _ range: Range<Int>) -> [NameSegment.Listed] {
    let written = words[range].map(\.text).joined(separator: " ")
    let senses = lexicon.senses(of: hash).filter { $0.kind == .given || $0.kind == .family }
    let isSpelt = senses.contains { lexicon.field($0, "arabic") == written }
    // A later sense was filed earlier and wins.
    return senses.reversed().map { sense in
      let role = lexicon.field(sense, "role")
      let isMisfit =
        words.count > 1
        && (range.lowerBound == 0 && role == "family" || range.upperBound == words.count && role == "given")
      let isRespelt = isSpelt && lexicon.field(sense, "arabic") != written
      return NameSegment.Listed(
        origin: Origin(lexicon.field(sense, "origin")),
        forms: [lexicon.field(sense, "english")] + lexicon.values(sense, "alternatives"), role: role,
        place: lexicon.place(of: sense), fit: (isRespelt ? 0.3 : 1) * (isMisfit ? 0.8 : 1))
    }
  }
}
