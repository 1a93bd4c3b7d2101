extension NameVariantRule {
  /// The forms that a person has decided on or admitted, whole and by the name's elements.
  struct DecidedForms {
    private struct Written {
      let spelling: Spelling
      let text: String
    }

    private let preferred: CheckedName.Form
    private let preferredSpelling: Spelling
    /// The spellings of the admitted forms.
    private let wholes: [Spelling]
    /// For each element how the preferred form writes it.
    private let elements: [Written?]
    /// For each element how admitted forms write it.
    private let admitted: [[Written]]
    /// Elements that an admitted form writes as one word.
    private var together: [(elements: Range<Int>, written: Written, isPreferred: Bool)] = []

    /// - Parameters:
    ///   - wholes: whether whole forms will be asked about.
    ///   - elements: whether elements will be.
    ///   - joined: whether elements will be that are written as one word.
    init?(
      _ name: CheckedName, _ matcher: NameMatcher, wholes hasWholes: Bool, elements hasElements: Bool,
      joined hasJoined: Bool
    ) {
      guard let preferred = name.forms.first(where: { $0.isPreferred }) else { return nil }
      self.preferred = preferred
      let admitted = name.forms.filter { $0.isAdmitted }
      wholes = hasWholes ? admitted.map { Self.whole($0, matcher.vocabulary) } : []
      preferredSpelling = Self.whole(preferred, matcher.vocabulary)
      guard hasElements else {
        (elements, self.admitted) = ([], [])
        return
      }
      elements = Self.elements(of: preferred, name, matcher)
      let written = admitted.map { Self.elements(of: $0, name, matcher) }
      self.admitted = name.elements.indices.map { element in written.compactMap { $0[element] } }
      if hasJoined { together = admitted.flatMap { Self.together(in: $0, name, matcher) } }
    }

    private static func together(
      in form: CheckedName.Form, _ name: CheckedName, _ matcher: NameMatcher
    ) -> [(elements: Range<Int>, written: Written, isPreferred: Bool)] {
      matcher.align(name, form.tokens.tokens.map(\.word), allowsSkip: true).filter { $0.elements.count > 1 }.map {
        let spelling = NameVariantRule.spelling(form.tokens, $0.words, matcher.vocabulary)
        let text = form.tokens.text(form.tokens.range($0.words))
        return ($0.elements, Written(spelling: spelling, text: text), form.isPreferred)
      }
    }

    /// The glossary's form of a part; of an admitted form that part itself.
    func wanted(_ part: Part) -> Wanted? {
      guard !part.elements.isEmpty else {
        return wholes.contains(part.spelling)
          ? Wanted(spelling: part.spelling, text: "", occurrence: nil)
          : Wanted(spelling: preferredSpelling, text: preferred.text, occurrence: nil)
      }
      guard part.elements.count == 1 else { return wantedTogether(part) }
      guard let own = elements[part.elements.lowerBound] else { return nil }
      let other = admitted[part.elements.lowerBound].first { $0.spelling == part.spelling } ?? own
      return Wanted(spelling: other.spelling, text: other.text, occurrence: nil)
    }

    /// The glossary's form of elements that some place of the translation writes as one word.
    private func wantedTogether(_ part: Part) -> Wanted? {
      let known = together.filter { $0.elements == part.elements }
      if let one = known.first(where: { $0.written.spelling == part.spelling })
        ?? known.first(where: { $0.isPreferred })
      {
        return Wanted(spelling: one.written.spelling, text: one.written.text, occurrence: nil)
      }
      let own = part.elements.compactMap { elements[$0] }
      guard own.count == part.elements.count else { return nil }
      let spelling = Spelling(key: own.flatMap(\.spelling.key), words: own.reduce(0) { $0 + $1.spelling.words })
      return Wanted(spelling: spelling, text: own.map(\.text).joined(separator: " "), occurrence: nil)
    }

    static func whole(_ form: CheckedName.Form, _ vocabulary: EnglishVocabulary) -> Spelling {
      NameVariantRule.spelling(form.tokens, form.tokens.tokens.indices, vocabulary)
    }

    /// The elements of a form that has a word for each, in a spelling that is known for it: there is no closer reading.
    private static func knownElements(
      of form: CheckedName.Form, _ name: CheckedName, _ vocabulary: EnglishVocabulary
    ) -> [Written?]? {
      let places = form.tokens.tokens.indices.filter {
        !vocabulary.roles(form.tokens.tokens[$0].word).contains(.article)
      }
      guard places.count == name.elements.count, places.last == form.tokens.tokens.count - 1 else { return nil }
      var written: [Written?] = []
      for (place, element) in zip(places, name.elements) {
        let letters = vocabulary.letters(of: form.tokens.tokens[place].word)
        // A letter alone is an initial.
        guard letters.count > 1, element.known.contains(letters), letters.allSatisfy(Self.isLetter) else { return nil }
        written.append(
          Written(
            spelling: Spelling(key: letters, words: 1), text: form.tokens.text(form.tokens.range(place..<place + 1))))
      }
      return written
    }

    private static func isLetter(_ letter: UInt8) -> Bool {
      letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
    }

    private static func elements(
      of form: CheckedName.Form, _ name: CheckedName, _ matcher: NameMatcher
    ) -> [Written?] {
      let tokens = form.tokens.tokens
      if let elements = knownElements(of: form, name, matcher.vocabulary) { return elements }
      let pairs = matcher.align(name, tokens.map(\.word), allowsSkip: true)
      return name.elements.indices.map { element in
        guard let pair = pairs.first(where: { $0.elements == element..<element + 1 }) else { return nil }
        return Written(
          spelling: NameVariantRule.spelling(form.tokens, pair.words, matcher.vocabulary),
          text: form.tokens.text(form.tokens.range(pair.words)))
      }
    }
  }
}
