/// Names that a segment's translation does not have, and what may stand there in their place.
struct AbsentNames {
  let document: CheckedDocument
  let kit: TranslationKit
  /// That of the thread.
  private(set) var matcher: NameMatcher
  /// Persons by the hash of their last element.
  private let families: HashMap<[CheckedName]>
  /// Whether some mention of the Arabic gives a name in more than one element.
  private let namedInFull: [Bool]
  /// How the translation writes its persons, whole and by the family name: hashes of the keys of the words without
  /// articles.
  private let persons: HashSet

  init(document: CheckedDocument, kit: TranslationKit) {
    self.document = document
    self.kit = kit
    matcher = kit.matcher
    var families = HashMap<[CheckedName]>()
    for name in document.names where name.entityClass == .person {
      families[Self.family(name), default: []].append(name)
    }
    self.families = families
    var namedInFull = [Bool](repeating: false, count: document.names.count)
    for mention in document.mentions where mention.elements > 1 { namedInFull[mention.name] = true }
    self.namedInFull = namedInFull
    persons = Self.persons(document, kit.vocabulary)
  }

  private static func family(_ name: CheckedName) -> UInt64 { WordHash.of(name.elements.last?.letters ?? []) }

  private static func persons(_ document: CheckedDocument, _ vocabulary: EnglishVocabulary) -> HashSet {
    var persons = HashSet()
    let lastElements = document.names.map { $0.entityClass == .person ? $0.elements.count : -1 }
    for (segment, matches) in document.matches.enumerated() {
      for counterpart in matches.all.values {
        guard !counterpart.isWeak, case .elements(let pairs) = counterpart.match, let last = pairs.last,
          last.elements.upperBound == lastElements[counterpart.name]
        else { continue }
        let tokens = document.english[segment].tokens
        persons.insert(hash(tokens, counterpart.tokens, vocabulary))
        let family = counterpart.tokens.lowerBound + last.words.lowerBound..<counterpart.tokens.upperBound
        persons.insert(hash(tokens, family, vocabulary))
      }
    }
    return persons
  }

  /// The hash of the keys of some words, articles left out.
  private static func hash(
    _ tokens: PlainSlice<EnglishText.Token>, _ range: Range<Int>, _ vocabulary: EnglishVocabulary
  ) -> UInt64 {
    var hash: UInt64 = 0
    for place in range where !vocabulary.roles(tokens[place].word).contains(.article) {
      hash = WordHash.append(UInt64(truncatingIfNeeded: vocabulary.keyNumber(tokens[place].word)), to: hash)
    }
    return hash
  }

  /// Whether the translation calls a person of the text by just these words, here or elsewhere.
  func isPerson(_ span: Range<Int>, in segment: Int) -> Bool {
    persons.contains(Self.hash(document.english[segment].tokens, span, kit.vocabulary))
  }

  /// The same with another thread's matcher.
  func matching(by matcher: NameMatcher) -> AbsentNames {
    var copy = self
    copy.matcher = matcher
    return copy
  }

  /// The numbers of a segment's mentions whose name its translation has nowhere.
  func mentions(of segment: Int) -> [Int] {
    let matches = document.matches[segment]
    var absent: [Int] = []
    for (place, mention) in document.mentionsOfSegment[segment].enumerated() where matches.ofMentions[place] < 0 {
      let name = document.mentions[mention].name
      guard !matches.all.contains(where: { $0.name == name }),
        !absent.contains(where: { document.mentions[$0].name == name })
      else { continue }
      absent.append(mention)
    }
    return absent
  }

  /// The numbers of a segment's mentions in full of persons whom its translation names less often than the Arabic.
  func repetitions(of segment: Int) -> [Int] {
    let matches = document.matches[segment]
    var repeated: [Int] = []
    for (place, number) in document.mentionsOfSegment[segment].enumerated() where matches.ofMentions[place] < 0 {
      let mention = document.mentions[number]
      guard mention.elements > 1, document.names[mention.name].entityClass == .person,
        matches.all.contains(where: { $0.name == mention.name })
      else { continue }
      repeated.append(number)
    }
    return repeated
  }

  /// The persons of one last element, in the order of the names.
  func family(of name: CheckedName) -> [CheckedName] { families[Self.family(name)] ?? [] }

  /// Whether the translation gives a person's whole name somewhere.
  func isGivenInFull(_ name: Int) -> Bool {
    let wanted = document.names[name].wanted
    return wanted > 1
      && document.places[name].contains { document.matches[$0.segment].all[$0.number].length == wanted }
  }

  func isNamedInFull(_ name: Int) -> Bool { namedInFull[name] }

  func isIntroduced(_ name: Int, before segment: Int) -> Bool {
    document.places[name].first.map { $0.segment < segment } ?? false
  }

  /// Spans with capitals that no name of the segment accounts for, titles and nationalities cut off.
  func spans(of segment: Int) -> [Range<Int>] {
    let text = document.english[segment]
    let matches = document.matches[segment]
    var spans: [Range<Int>] = []
    var start: Int?
    func close(_ end: Int) {
      if let begun = start, end > begun { spans.append(begun..<end) }
      start = nil
    }
    for (index, token) in text.tokens.enumerated() {
      let roles = kit.vocabulary.roles(token.word)
      if token.gap == .pause || token.gap == .stop { close(index) }
      let isLink = start != nil && (roles.contains(.article) || roles.contains(.particle)) && !roles.contains(.function)
      let isName =
        token.isCapitalised && roles.isDisjoint(with: .notName) && !(token.isSentenceStart && !isNameWord(token.word))
      if matches.isTaken[index] || !(isName || isLink) {
        close(index)
      } else if start == nil {
        start = index
      }
    }
    close(text.tokens.count)
    return spans.map { trimmed($0, text) }.filter { !$0.isEmpty && !isPortfolio($0, text) }
  }

  /// Whether a span goes on with what a title began: Minister for Irrigation and Aquatic.
  private func isPortfolio(_ span: Range<Int>, _ text: EnglishText) -> Bool {
    guard !text.tokens[span].contains(where: { isNameWord($0.word) }) else { return false }
    var place = span.lowerBound
    while place > 0, text.tokens[place].gap == .blank {
      let roles = kit.vocabulary.roles(text.tokens[place - 1].word)
      if roles.contains(.function), !text.tokens[place - 1].isCapitalised {
        place -= 1
        continue
      }
      return place < span.lowerBound && (roles.contains(.title) || roles.contains(.office))
    }
    return false
  }

  private func trimmed(_ span: Range<Int>, _ text: EnglishText) -> Range<Int> {
    var end = span.upperBound
    while end > span.lowerBound, !text.tokens[end - 1].isCapitalised { end -= 1 }
    return span.lowerBound..<end
  }

  /// Whether a word of certain roles stands in the translation, in no name.
  func hasStandIn(_ segment: Int, _ roles: EnglishRoles) -> Bool {
    let matches = document.matches[segment]
    return document.english[segment].tokens.values.enumerated().contains { index, token in
      !matches.isTaken[index] && !kit.vocabulary.roles(token.word).isDisjoint(with: roles)
    }
  }

  func isNameWord(_ word: Int) -> Bool { kit.index.nameWords.contains(kit.vocabulary.keyHash(word)) }

  /// Whether some word of the Arabic sounds like one of the tokens: then the span is a name that was not recognised.
  func isExplained(_ span: Range<Int>, in segment: Int) -> Bool {
    var readings: [[Unicode.Scalar]] = []
    for token in document.words.tokens[document.wordsOfSegment[segment]] {
      for stem in document.words.table[token].stems where stem.letters.count > 2 {
        readings.append(Array(stem.bareLetters))
      }
    }
    return document.english[segment].tokens[span].contains { token in
      // Ben is no reading of بأن.
      guard kit.vocabulary.roles(token.word).isDisjoint(with: [.article, .particle]) else { return false }
      let letters = kit.vocabulary.letters(of: token.word)
      guard letters.count > 2 else { return false }
      return readings.contains { reading in
        let limit = SoundDistance.limit(reading) * 0.9
        return SoundDistance.between(reading, letters, limit: limit) <= limit
          && !kit.index.isContrast(reading, kit.vocabulary.keyHash(token.word))
      }
    }
  }

  /// The hash of a span's key.
  func key(_ span: Range<Int>, in segment: Int) -> UInt64 {
    EnglishKey.hash(EnglishKey.of(document.english[segment].text(document.english[segment].range(span))).utf8)
  }

  /// What the translation writes for the name elsewhere, else the glossary's form.
  func expected(_ mention: CheckedMention) -> String {
    let name = document.names[mention.name]
    guard !name.isDecided else { return name.english.form }
    var best: (length: Int, text: String)?
    for place in document.places[mention.name] {
      let counterpart = document.matches[place.segment].all[place.number]
      let length = counterpart.length
      guard best.map({ length > $0.length && length <= mention.elements }) ?? true else { continue }
      best = (length, document.place(segment: place.segment, tokens: counterpart.tokens).surface)
    }
    return best?.text ?? name.english.form
  }
}
