/// Rule `name-variant`: the translation writes one name in two ways.
///
/// Names that are spelt after the Arabic are compared element by element, so that the surname alone, the article and
/// the possessive are no variants; names that have an English of their own as wholes. The form to prefer is a person's
/// decision, else the one that the translation uses most, else the first.
struct NameVariantRule {
  static let name = "name-variant"
  let document: CheckedDocument
  let kit: TranslationKit

  /// A place that names the name.
  private struct Occurrence {
    let segment: Int
    let counterpart: Counterpart
    /// What it is compared by, each with its tokens.
    let parts: [Part]
  }

  struct Part {
    /// The elements of the name; empty for a whole form.
    let elements: Range<Int>
    let tokens: Range<Int>
    let spelling: Spelling
    let cost: Double
  }

  /// What two writings of a name are compared by.
  struct Spelling: Equatable {
    /// The letters of the words without articles.
    let key: [UInt8]
    /// How many words there are: Abdelatty and Abdel Atty are two.
    let words: Int
  }

  func findings(_ parts: Int) -> [Diagnostic] {
    nonisolated(unsafe) let rule = self
    return Parts.map(document.names.count, parts: parts) { part, names in
      rule.findings(names, rule.kit.matchers[part])
    }.flatMap(\.self)
  }

  private func findings(_ names: Range<Int>, _ matcher: NameMatcher) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for number in names {
      let places = document.places[number]
      guard !places.isEmpty else { continue }
      let name = document.names[number]
      // One place alone can only differ from what is settled.
      guard places.count > 1 || name.isDecided || name.isCountry else { continue }
      let occurrences = places.map { occurrence(document.matches[$0.segment].all[$0.number], name, $0.segment) }
      found += findings(name, joined(occurrences), matcher)
    }
    return found
  }

  private func occurrence(_ counterpart: Counterpart, _ name: CheckedName, _ segment: Int) -> Occurrence {
    if name.entityClass == .person, case .elements(let pairs) = counterpart.match {
      let parts = pairs.map { pair in
        let tokens = counterpart.tokens(pair.words)
        return Part(
          elements: pair.elements, tokens: tokens, spelling: spelling(segment, tokens), cost: pair.cost)
      }
      return Occurrence(segment: segment, counterpart: counterpart, parts: parts)
    }
    let whole = Part(
      elements: 0..<0, tokens: counterpart.tokens, spelling: spelling(segment, counterpart.tokens), cost: 0)
    return Occurrence(segment: segment, counterpart: counterpart, parts: [whole])
  }

  /// Elements that some occurrence writes as one word are one part in all: Sid'Ahmed beside Sidi Ahmed.
  private func joined(_ occurrences: [Occurrence]) -> [Occurrence] {
    var ranges: [Range<Int>] = []
    for occurrence in occurrences {
      for part in occurrence.parts where part.elements.count > 1 && !ranges.contains(part.elements) {
        ranges.append(part.elements)
      }
    }
    guard !ranges.isEmpty else { return occurrences }
    return occurrences.map { occurrence in
      let parts = ranges.reduce(occurrence.parts) { joined($0, range: $1, occurrence.segment) }
      return Occurrence(segment: occurrence.segment, counterpart: occurrence.counterpart, parts: parts)
    }
  }

  /// - Parameter range: two elements, one behind the other.
  private func joined(_ parts: [Part], range: Range<Int>, _ segment: Int) -> [Part] {
    let first = range.lowerBound..<range.lowerBound + 1
    guard let place = parts.firstIndex(where: { $0.elements == first }), place + 1 < parts.count,
      parts[place + 1].elements == first.upperBound..<range.upperBound
    else { return parts }
    let (one, other) = (parts[place], parts[place + 1])
    let isBeside = document.english[segment].tokens[one.tokens.upperBound..<other.tokens.lowerBound].allSatisfy {
      kit.vocabulary.roles($0.word).contains(.article)
    }
    guard isBeside else { return parts }
    let tokens = one.tokens.lowerBound..<other.tokens.upperBound
    let whole = Part(
      elements: range, tokens: tokens, spelling: spelling(segment, tokens), cost: max(one.cost, other.cost))
    return parts[..<place] + [whole] + parts[(place + 2)...]
  }

  private func spelling(_ segment: Int, _ tokens: Range<Int>) -> Spelling {
    Self.spelling(document.english[segment], tokens, kit.vocabulary)
  }

  static func spelling(
    _ text: EnglishText, _ tokens: Range<Int>, _ vocabulary: EnglishVocabulary
  ) -> Spelling {
    let words = text.tokens
    if tokens.count == 1 {
      return Spelling(
        key: vocabulary.letters(ofKey: vocabulary.keyNumber(words[tokens.lowerBound].word)), words: 1)
    }
    var key: [UInt8] = []
    var count = 0
    for token in words[tokens] {
      let number = vocabulary.keyNumber(token.word)
      let isArticle = vocabulary.roles(token.word).contains(.article) || number == vocabulary.the
      if isArticle { continue }
      key += vocabulary.letters(ofKey: number)
      count += 1
    }
    return Spelling(key: key, words: count)
  }

  private func findings(
    _ name: CheckedName, _ occurrences: [Occurrence], _ matcher: NameMatcher
  ) -> [Diagnostic] {
    let decided = name.isDecided ? decidedForms(name, occurrences, matcher) : nil
    var counts: [Range<Int>: SpellingCount]?
    var found: [Diagnostic] = []
    for occurrence in occurrences {
      var wrong: [(part: Part, wanted: Wanted)] = []
      for part in occurrence.parts {
        guard let wanted = settled(name, part, decided) ?? usual(part, &counts, name, occurrences),
          !isSame(wanted.spelling, part.spelling, name), isVariant(name, part, wanted, occurrence, occurrences)
        else { continue }
        wrong.append((part, wanted))
      }
      if !wrong.isEmpty { found.append(diagnostic(name, occurrence, wrong, occurrences)) }
    }
    return found
  }

  private func decidedForms(
    _ name: CheckedName, _ occurrences: [Occurrence], _ matcher: NameMatcher
  ) -> DecidedForms? {
    var (hasWholes, hasElements, hasJoined) = (false, false, false)
    for occurrence in occurrences {
      for part in occurrence.parts {
        if part.elements.isEmpty { hasWholes = true } else { hasElements = true }
        if part.elements.count > 1 { hasJoined = true }
      }
    }
    return DecidedForms(name, matcher, wholes: hasWholes, elements: hasElements, joined: hasJoined)
  }

  /// A name that ends in s has no plural that ends in one more.
  private func endsInS(_ name: CheckedName) -> Bool {
    guard let last = name.elements.last?.letters.last else { return false }
    return last == "س" || last == "ص" || last == "ز" || last == "ث"
  }

  private func isSame(_ a: Spelling, _ b: Spelling, _ name: CheckedName) -> Bool {
    a.words == b.words && SpellingCount.isSame(a.key, b.key, hasPlural: !endsInS(name))
  }

  // MARK: What is wanted

  struct Wanted {
    let spelling: Spelling
    /// As it is to be written.
    let text: String
    /// The occurrence that has it; nil for a form of the glossary.
    let occurrence: Int?
  }

  /// What a person has decided, or English has settled.
  private func settled(_ name: CheckedName, _ part: Part, _ decided: DecidedForms?) -> Wanted? {
    decided?.wanted(part) ?? unknownSpelling(of: name, part)
  }

  /// What the translation writes most, else first; a place or a body rather as the lists do.
  ///
  /// - Parameter counts: made when it is first asked for.
  private func usual(
    _ part: Part, _ counts: inout [Range<Int>: SpellingCount]?, _ name: CheckedName, _ occurrences: [Occurrence]
  ) -> Wanted? {
    let known = counts ?? self.counts(occurrences, name)
    counts = known
    let form = known[part.elements]?.preferred { form in
      listed(name, part) == form.key
    }
    guard let form else { return nil }
    let model = occurrences[form.first]
    guard
      let own = model.parts.first(where: {
        $0.elements == part.elements && $0.spelling.key == form.key && $0.spelling.words == form.words
      })
    else { return nil }
    let range = document.english[model.segment].range(own.tokens)
    return Wanted(spelling: own.spelling, text: document.english[model.segment].text(range), occurrence: form.first)
  }

  /// In which letters the lists write what has an English of its own. How a person is spelt, and where blanks are, is
  /// the translator's to choose, who does it where the name stands first.
  private func listed(_ name: CheckedName, _ part: Part) -> [UInt8]? {
    guard name.isListed, part.elements.isEmpty, let form = name.forms.first(where: { $0.isPreferred }) else {
      return nil
    }
    return DecidedForms.whole(form, kit.vocabulary).key
  }

  private func counts(_ occurrences: [Occurrence], _ name: CheckedName) -> [Range<Int>: SpellingCount] {
    var counts: [Range<Int>: SpellingCount] = [:]
    for (number, occurrence) in occurrences.enumerated() {
      for part in occurrence.parts where part.cost != 0.6 {
        counts[part.elements, default: SpellingCount(hasPlural: !endsInS(name))].add(
          part.spelling.key, words: part.spelling.words, occurrence: number)
      }
    }
    return counts
  }

  /// The list's form of a country that is spelt as no form of it is: Guayana. English has settled how to call countries.
  /// What is another place is none: Tunis for تونس.
  private func unknownSpelling(of name: CheckedName, _ part: Part) -> Wanted? {
    guard name.isCountry, part.elements.isEmpty, let preferred = name.forms.first(where: \.isPreferred),
      !name.forms.contains(where: { isSame(DecidedForms.whole($0, kit.vocabulary), part.spelling, name) }),
      !kit.index.places.contains(EnglishKey.hash(part.spelling.key))
    else { return nil }
    return Wanted(spelling: DecidedForms.whole(preferred, kit.vocabulary), text: preferred.text, occurrence: nil)
  }

  // MARK: What is a variant

  private func isVariant(
    _ name: CheckedName, _ part: Part, _ wanted: Wanted, _ occurrence: Occurrence, _ occurrences: [Occurrence]
  ) -> Bool {
    guard part.elements.isEmpty else { return part.cost != 0.6 }
    if isByCountry(occurrence, name) || wanted.occurrence.map({ isByCountry(occurrences[$0], name) }) ?? false {
      return false
    }
    let tokens = document.english[occurrence.segment].tokens[part.tokens]
    if tokens.contains(where: { kit.vocabulary.isAcronym($0.word) }) { return false }
    if let model = wanted.occurrence {
      let own = occurrences[model]
      let others = document.english[own.segment].tokens[own.counterpart.tokens]
      if others.contains(where: { kit.vocabulary.isAcronym($0.word) }) { return false }
      let a = Set(tokens.map { kit.vocabulary.keyNumber($0.word) })
      let b = Set(others.map { kit.vocabulary.keyNumber($0.word) })
      if a.isSubset(of: b) || b.isSubset(of: a) { return false }
      if case .elements = own.counterpart.match, case .elements = occurrence.counterpart.match { return true }
    } else {
      // A person decided: any other form than the admitted ones is to be put right.
      return true
    }
    if LatinDistance.isNear(part.spelling.key, wanted.spelling.key) { return true }
    // Kiev and Kyiv; but Britain and the United Kingdom are both in use beside each other.
    return name.entityClass == .place && !name.isCountry && isWord(occurrence)
      && wanted.occurrence.map { isWord(occurrences[$0]) } ?? false
  }

  /// Whether an occurrence is one word and its article.
  private func isWord(_ occurrence: Occurrence) -> Bool {
    document.english[occurrence.segment].tokens[occurrence.counterpart.tokens].count {
      !kit.vocabulary.roles($0.word).contains(.article) && kit.vocabulary.keyNumber($0.word) != kit.vocabulary.the
    } == 1
  }

  private func isByCountry(_ occurrence: Occurrence, _ name: CheckedName) -> Bool {
    if case .form(let number) = occurrence.counterpart.match { return name.forms[number].isByCountry }
    return false
  }

  // MARK: Diagnostics

  /// In which letters two spellings differ; nil where only blanks do.
  private func evidence(_ own: [UInt8], _ wanted: [UInt8]) -> SpellingEvidence? {
    own == wanted ? nil : NameScores.evidence(english: own, wanted)
  }

  private func diagnostic(
    _ name: CheckedName, _ occurrence: Occurrence, _ wrong: [(part: Part, wanted: Wanted)],
    _ occurrences: [Occurrence]
  ) -> Diagnostic {
    let text = document.english[occurrence.segment]
    let range = text.range(occurrence.counterpart.tokens)
    var expected = String.UnicodeScalarView()
    var place = range.lowerBound
    for (part, wanted) in wrong {
      let own = text.range(part.tokens)
      expected.append(contentsOf: text.scalars[place..<own.lowerBound])
      expected.append(contentsOf: wanted.text.unicodeScalars)
      place = own.upperBound
    }
    expected.append(contentsOf: text.scalars[place..<range.upperBound])
    let isDecided = wrong.allSatisfy { $0.wanted.occurrence == nil }
    let places =
      isDecided
      ? []
      : [wrong.compactMap(\.wanted.occurrence).first].compactMap { $0 }.map {
        document.otherPlace(segment: occurrences[$0].segment, tokens: occurrences[$0].counterpart.tokens)
      }
    let reason =
      places.first.map { "\($0.surface) in line \($0.line)" } ?? "\(name.english.form) in the glossary"
    return document.diagnostic(
      rule: Self.name, severity: .warning, segment: occurrence.segment, tokens: occurrence.counterpart.tokens,
      expected: String(expected), entry: name.id,
      message: "\(name.arabic) is written \(text.text(range)) here and \(reason)", places: places,
      evidence: wrong.first.flatMap { evidence($0.part.spelling.key, $0.wanted.spelling.key) }, isFixable: true)
  }
}
