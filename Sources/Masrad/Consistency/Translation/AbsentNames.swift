/// Names that a segment's translation does not have, and what may stand there in their place.
struct AbsentNames {
  let document: CheckedDocument
  let kit: TranslationKit
  /// That of the thread.
  private(set) var matcher: NameMatcher
  /// The first segment whose translation names a name.
  private let introductions: [Int: Int]
  /// Where the translation names each name.
  private let places: [[Place]]

  /// Persons by the letters of their last element.
  private let families: [[Unicode.Scalar]: [CheckedName]]
  /// Names that some mention of the Arabic gives in more than one element.
  private let namedInFull: Set<Int>
  /// How the translation writes its persons, whole and by the family name: the keys of the words without articles.
  private let persons: Set<[Int]>

  private struct Place {
    let segment: Int
    let counterpart: Counterpart
  }

  init(document: CheckedDocument, kit: TranslationKit) {
    self.document = document
    self.kit = kit
    matcher = kit.matcher
    var introductions: [Int: Int] = [:]
    var places = [[Place]](repeating: [], count: document.names.count)
    for (segment, matches) in document.matches.enumerated() {
      for counterpart in matches.all {
        if introductions[counterpart.name] == nil { introductions[counterpart.name] = segment }
        places[counterpart.name].append(Place(segment: segment, counterpart: counterpart))
      }
    }
    self.introductions = introductions
    self.places = places
    families = Dictionary(grouping: document.names.filter { $0.entityClass == .person }) {
      $0.elements.last?.letters ?? []
    }
    namedInFull = Set(document.mentions.lazy.filter { $0.elements > 1 }.map(\.name))
    persons = Self.persons(document, kit.vocabulary)
  }

  private static func persons(_ document: CheckedDocument, _ vocabulary: EnglishVocabulary) -> Set<[Int]> {
    var persons: Set<[Int]> = []
    for (segment, matches) in document.matches.enumerated() {
      for counterpart in matches.all {
        let name = document.names[counterpart.name]
        guard name.entityClass == .person, !counterpart.isWeak, case .elements(let alignment) = counterpart.match,
          let last = alignment.pairs.last, last.elements.upperBound == name.elements.count
        else { continue }
        let tokens = document.english[segment].tokens
        persons.insert(keys(tokens[counterpart.tokens], vocabulary))
        let family = counterpart.tokens.lowerBound + last.words.lowerBound..<counterpart.tokens.upperBound
        persons.insert(keys(tokens[family], vocabulary))
      }
    }
    return persons
  }

  private static func keys(_ tokens: ArraySlice<EnglishText.Token>, _ vocabulary: EnglishVocabulary) -> [Int] {
    tokens.lazy.filter { !vocabulary.roles($0.word).contains(.article) }.map { vocabulary.keyNumber($0.word) }
  }

  /// Whether the translation calls a person of the text by just these words, here or elsewhere.
  func isPerson(_ span: Range<Int>, in segment: Int) -> Bool {
    persons.contains(Self.keys(document.english[segment].tokens[span], kit.vocabulary))
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
    let own = document.mentionsOfSegment[segment]
    var seen: Set<Int> = []
    return own.enumerated().compactMap { place, mention in
      let name = document.mentions[mention].name
      guard matches.ofMentions[place] == nil, !matches.all.contains(where: { $0.name == name }),
        seen.insert(name).inserted
      else { return nil }
      return mention
    }
  }

  /// The numbers of a segment's mentions in full of persons whom its translation names less often than the Arabic.
  func repetitions(of segment: Int) -> [Int] {
    let matches = document.matches[segment]
    return document.mentionsOfSegment[segment].enumerated().compactMap { place, number in
      let mention = document.mentions[number]
      guard matches.ofMentions[place] == nil, mention.elements > 1,
        document.names[mention.name].entityClass == .person, matches.all.contains(where: { $0.name == mention.name })
      else { return nil }
      return number
    }
  }

  /// The persons of one last element, in the order of the names.
  func family(of name: CheckedName) -> [CheckedName] { families[name.elements.last?.letters ?? []] ?? [] }

  func isNamedInFull(_ name: Int) -> Bool { namedInFull.contains(name) }

  func isIntroduced(_ name: Int, before segment: Int) -> Bool { introductions[name].map { $0 < segment } ?? false }

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
    return document.english[segment].tokens.enumerated().contains { index, token in
      !matches.isTaken[index] && !kit.vocabulary.roles(token.word).isDisjoint(with: roles)
    }
  }

  func isNameWord(_ word: Int) -> Bool { kit.index.nameWords.contains(kit.vocabulary[word].key) }

  /// Whether some word of the Arabic sounds like one of the tokens: then the span is a name that was not recognised.
  func isExplained(_ span: Range<Int>, in segment: Int) -> Bool {
    var readings: [[Unicode.Scalar]] = []
    for token in document.words.tokens[document.wordsOfSegment[segment]] {
      for stem in document.words.table[token].stems where stem.letters.count > 2 {
        readings.append(Array(stem.bareLetters))
      }
    }
    return document.english[segment].tokens[span].contains { token in
      let word = kit.vocabulary[token.word]
      // Ben is no reading of بأن.
      guard word.roles.isDisjoint(with: [.article, .particle]), word.letters.count > 2 else { return false }
      return readings.contains { reading in
        let limit = SoundDistance.limit(reading) * 0.9
        return SoundDistance.between(reading, word.letters, limit: limit) <= limit
          && !kit.index.isContrast(reading, word.key)
      }
    }
  }

  func key(_ span: Range<Int>, in segment: Int) -> String {
    EnglishKey.of(document.english[segment].text(document.english[segment].range(span)))
  }

  /// What the translation writes for the name elsewhere, else the glossary's form.
  func expected(_ mention: CheckedMention) -> String {
    let name = document.names[mention.name]
    guard !name.isDecided else { return name.entry.english.form }
    var best: (length: Int, text: String)?
    for place in places[mention.name] {
      let length = place.counterpart.length
      guard best.map({ length > $0.length && length <= mention.elements }) ?? true else { continue }
      best = (length, document.place(segment: place.segment, tokens: place.counterpart.tokens).surface)
    }
    return best?.text ?? name.entry.english.form
  }
}
