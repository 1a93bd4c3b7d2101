/// Rule `name-missing`: the Arabic names somebody or something that the translation leaves out.
///
/// A pronoun, a title or a noun such as the city may stand for what was named before; for a person who has not been
/// named yet, nothing may.
struct MissingNameRule {
  static let name = "name-missing"
  let absent: AbsentNames

  private var document: CheckedDocument { absent.document }
  private var kit: TranslationKit { absent.kit }

  func findings(_ segment: Int, _ mentions: [Int], _ spans: [Range<Int>]) -> [Diagnostic] {
    // A name that nothing accounts for may be what is missing, in a form that is not known.
    let unexplained = spans.contains { !absent.isExplained($0, in: segment) }
    guard !unexplained, !document.english[segment].tokens.isEmpty else { return [] }
    return mentions.compactMap { number in
      let mention = document.mentions[number]
      guard isMissing(mention, segment) else { return nil }
      let expected = absent.expected(mention)
      return document.diagnostic(
        rule: Self.name, severity: .warning, mention: mention, expected: expected,
        message: "\(document.surface(mention)) is not in the translation of this segment")
    }
  }

  private func isMissing(_ mention: CheckedMention, _ segment: Int) -> Bool {
    let name = document.names[mention.name]
    switch name.entityClass {
    case .person:
      guard name.isListed || beginsWithGivenName(name) else { return false }
      if !absent.isIntroduced(mention.name, before: segment), mention.elements > 1 { return true }
      return !absent.hasStandIn(segment, [.pronoun, .office, .address])
    case .place:
      return name.isListed && !isPerhapsWord(mention) && !absent.hasStandIn(segment, .placeNoun)
        && !hasOther(of: name, segment)
    case .organisation:
      return name.isListed && !isPerhapsWord(mention) && !absent.hasStandIn(segment, [.pronoun, .bodyNoun])
        && !hasWord(of: name, segment)
    default: return false
    }
  }

  /// Whether a name may be a word of every day: one of a glossary wherever it stands, since nothing but its letters says
  /// that it is the name; one that was recognised where the translation names it nowhere.
  private func isPerhapsWord(_ mention: CheckedMention) -> Bool {
    let name = document.names[mention.name]
    return name.isWord && (name.isDecided || document.places[mention.name].isEmpty)
  }

  private func hasWord(of name: CheckedName, _ segment: Int) -> Bool {
    let keys = Set(name.forms.flatMap(\.keys))
    // Jordanian television stands for Jordan TV.
    let classes = kit.vocabulary.classes
    let countries = Set(
      name.forms.flatMap(\.tokens.tokens).compactMap { classes.country(of: kit.vocabulary[$0.word].key) })
    return document.english[segment].tokens.contains {
      let word = kit.vocabulary[$0.word]
      guard !word.roles.contains(.function) else { return false }
      return keys.contains(word.keyNumber) || classes.country(of: word.key).map(countries.contains) ?? false
    }
  }

  /// Whether it, or an adjective of its country, stands for a place: the Syrian government for that of Damascus.
  private func hasOther(of place: CheckedName, _ segment: Int) -> Bool {
    let classes = kit.vocabulary.classes
    let country = kit.country(of: place)
    let matches = document.matches[segment]
    return document.english[segment].tokens.enumerated().contains { index, token in
      guard !matches.isTaken[index] else { return false }
      let word = kit.vocabulary[token.word]
      if word.roles.contains(.pronoun) { return word.key == "it" || word.key == "its" }
      guard word.roles.contains(.nationality) else { return false }
      return country.map { $0 == classes.country(of: word.key) } ?? true
    }
  }

  private func beginsWithGivenName(_ name: CheckedName) -> Bool {
    guard name.elements.count > 1, let first = PhraseWords.fold(name.arabic).first else { return false }
    return kit.lexicon.senses(word: WordHash.of(first)).contains { $0.kind == .given }
  }
}
