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
    /// Less than 1 where more people bear another name that is written so.
    var usualness: Float = 1
    /// It is listed under another Arabic spelling.
    var isRespelt = false
    /// It is respelt and the whole name: nothing else says which language it is.
    var isAlone = false

    /// How far it serves for names of an origin.
    func nearness(_ wanted: Origin) -> Float { fit * OriginSet.nearness(origin, wanted) }

    /// How far it speaks for an origin.
    func testimony(_ wanted: Origin) -> Float {
      usualness * (isAlone ? fit / 2 : fit) * OriginSet.testimony(origin, wanted)
    }
  }

  enum Kind: Sendable {
    /// The number of a ruler, as English writes it.
    case ordinal(String)
    case particle(key: String)
    /// Letters that stand for given names, each with what it may be: جي دي is J.D. or G.D.
    case initials([[String]])
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
  /// The particle and the name that a listed element is made of, where it may also be read so: بن سلطان is Ben Soltane
  /// in Tunisia, and bin Sultan elsewhere.
  var parts: [NameSegment] = []

  /// What it is called in explanations.
  var name: String {
    switch kind {
    case .ordinal: "number"
    case .particle: "particle"
    case .initials: "initials"
    case .name: listed.isEmpty && listedStem.isEmpty ? "word" : "element"
    }
  }
}

/// Cuts a name into segments.
struct NameSegmenter {
  let lexicon: Lexicon
  let listings: ListedElements

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
    let initials = Initials(lexicon: lexicon, words: words).run(at: index)
    if !initials.isEmpty {
      return NameSegment(words: index..<index + initials.count, kind: .initials(initials))
    }
    if index > 0, let number = lexicon.conventions.ordinal(word.key) {
      return NameSegment(words: index..<index + 1, kind: .ordinal(number))
    }
    if behindServant, word.hasArticle { return articled(words, index) }
    let isParticle = index + 1 < words.count && lexicon.conventions.isParticle(word.key)
    let element = element(words, index)
    // أبي زيد behind a given name is no أبي of its own; عبد الله is more than its عبد.
    if isParticle, index > 0 || element == nil, element?.words.count ?? 1 == 1 {
      // دو is a syllable in Korea, where no name has particles.
      let syllables = element?.listed.filter(\.origin.putsFamilyFirst) ?? []
      return NameSegment(words: index..<index + 1, kind: .particle(key: word.key), listed: syllables)
    }
    if var element {
      element.listed += respeltBeside(element, words)
      return element
    }
    if index + 1 < words.count, words[index + 1].key == "الله", !word.hasArticle {
      return NameSegment(words: index..<index + 2, kind: .name, isWithGod: true)
    }
    if word.hasArticle { return articled(words, index) }
    return NameSegment(words: index..<index + 1, kind: .name, listed: respelt(words, index))
  }

  /// The same for a word that the lists have for one language alone: كولر is Köhler, and Güler in a Turk's name.
  private func respeltBeside(_ element: NameSegment, _ words: [NameWords.Word]) -> [NameSegment.Listed] {
    guard element.words.count == 1, !element.listed.contains(where: { $0.origin.isArabic }) else { return [] }
    return respelt(words, element.words.lowerBound).filter { other in
      !element.listed.contains { $0.nearness(other.origin) > other.fit }
    }
  }

  /// What the lists have for other languages under another Arabic spelling of a word; the likeliest spellings alone.
  private func respelt(_ words: [NameWords.Word], _ index: Int) -> [NameSegment.Listed] {
    var found: [NameSegment.Listed] = []
    for variant in Respelling.variants(words[index].folded) {
      let hash = WordHash.append(WordHash.of(variant.letters[...]), to: LexiconFile.Space.exact.rawValue)
      for var listed in listed(hash, words, index..<index + 1) where !listed.origin.isArabic {
        if variant.isTurkic, !["turkish", "turkic", "kurdish"].contains(listed.origin.name) { continue }
        listed.fit *= variant.fit
        listed.isRespelt = true
        listed.isAlone = words.count == 1
        // Two habits may give one word.
        if !found.contains(where: { $0.place == listed.place }) { found.append(listed) }
      }
    }
    let best = found.map(\.fit).max() ?? 0
    return found.filter { $0.fit >= 0.8 * best }
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
      if !found.isEmpty, !isCut, !isMisplaced(found, index..<end + 1, of: words.count) {
        best = NameSegment(words: index..<end + 1, kind: .name, listed: found)
        best?.parts = parts(words, index..<end + 1)
      }
      guard isPrefix else { break }
    }
    return best
  }

  /// A given name of several words at the head of a name whose family comes first: وي فنغ of وي فنغ خه is no Weifeng.
  private func isMisplaced(_ listed: [NameSegment.Listed], _ range: Range<Int>, of count: Int) -> Bool {
    range.lowerBound == 0 && range.count > 1 && count > 1
      && listed.allSatisfy { $0.role == "given" && $0.origin.putsFamilyFirst }
  }

  /// The particle and the Arabic name of an element such as بن سلطان.
  private func parts(_ words: [NameWords.Word], _ range: Range<Int>) -> [NameSegment] {
    guard range.count > 1, words[range.lowerBound].key == "بن" else { return [] }
    let rest = range.dropFirst()
    let hash = rest.reduce(LexiconFile.Space.exact.rawValue) {
      WordHash.append(WordHash.of(words[$1].folded[...]), to: $0)
    }
    let found = listed(hash, words, rest)
    guard found.contains(where: { $0.origin.isArabic && $0.role != "family" }) else { return [] }
    return [
      NameSegment(words: range.prefix(1), kind: .particle(key: words[range.lowerBound].key)),
      NameSegment(words: rest, kind: .name, listed: found),
    ]
  }

  /// The given and family names of a hash.
  private func listed(_ hash: UInt64, _ words: [NameWords.Word], _ range: Range<Int>) -> [NameSegment.Listed] {
    let written =
      range.count == 1 ? words[range.lowerBound].text : words[range].map(\.text).joined(separator: " ")
    return listings.listed(
      hash, written: written, isFirst: range.lowerBound == 0, isLast: range.upperBound == words.count,
      isAlone: words.count == 1)
  }
}
