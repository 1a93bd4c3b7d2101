/// Names that a segment's translation does not have, and what may stand there in their place.
struct AbsentNames {
  let document: CheckedDocument
  let kit: TranslationKit
  /// The first segment whose translation names a name.
  private let introductions: [Int: Int]

  init(document: CheckedDocument, kit: TranslationKit) {
    self.document = document
    self.kit = kit
    var introductions: [Int: Int] = [:]
    for (segment, matches) in document.matches.enumerated() {
      for counterpart in matches.all where introductions[counterpart.name] == nil {
        introductions[counterpart.name] = segment
      }
    }
    self.introductions = introductions
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
    return spans.map { trimmed($0, text) }.filter { !$0.isEmpty }
  }

  private func trimmed(_ span: Range<Int>, _ text: EnglishText) -> Range<Int> {
    var end = span.upperBound
    while end > span.lowerBound, !text.tokens[end - 1].isCapitalised { end -= 1 }
    return span.lowerBound..<end
  }

  func isNameWord(_ word: Int) -> Bool { kit.index.nameWords.contains(kit.vocabulary[word].key) }

  /// Whether some word of the Arabic sounds like one of the tokens: then the span is a name that was not recognised.
  func isExplained(_ span: Range<Int>, in segment: Int) -> Bool {
    let source = Document(path: "", text: document.text.segments[segment].source)
    let table = WordTable()
    var readings: [[Unicode.Scalar]] = []
    for token in Tokenizer.tokens(of: source, words: table) {
      for stem in table[token].stems where stem.letters.count > 2 { readings.append(Array(stem.bareLetters)) }
    }
    return document.english[segment].tokens[span].contains { token in
      let word = kit.vocabulary[token.word]
      guard !word.roles.contains(.article), word.letters.count > 2 else { return false }
      return readings.contains {
        !kit.index.isContrast($0, word.key)
          && SoundDistance.between($0, word.letters, limit: SoundDistance.limit($0) * 0.9) <= SoundDistance.limit($0) * 0.9
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
    for (segment, matches) in document.matches.enumerated() {
      for counterpart in matches.all where counterpart.name == mention.name {
        let isBetter = best.map { counterpart.length > $0.length && counterpart.length <= mention.elements } ?? true
        if isBetter {
          best = (counterpart.length, document.place(segment: segment, tokens: counterpart.tokens).surface)
        }
      }
    }
    return best?.text ?? name.entry.english.form
  }
}
