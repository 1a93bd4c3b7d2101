/// Nouns before nouns: when English has the complement of a noun before it, and how it looks there.
extension PhraseEnglish {
  /// Institutions whose purpose stands before them: Training Centre, Innovation Department.
  func isAttributive(_ sense: Sense) -> Bool {
    let name = lexicon.field(sense, "english")
    return !EnglishWordGroup.ofPurpose.ends(name)
  }

  /// One noun, or a noun with a noun before it: Cancer Research.
  func isShort(_ phrase: Phrase, depth: Int) -> Bool {
    // Elections Supervision Authority
    let isWhole = phrase.links.allSatisfy {
      $0.preposition == .over && $0.phrase.conjuncts.isEmpty && isWord($0.phrase)
    }
    guard depth < 2, isWhole, phrase.complements.count <= 1 else { return false }
    // Friends of the Moroccan People
    if case .noun(let sense) = phrase.core, EnglishWordGroup.nation.contains(lexicon.field(sense, "english")),
      phrase.hasNationality
    {
      return false
    }
    // Israeli Broadcasting Authority, European Studies Centre
    guard !phrase.hasNationality || depth == 0 && phrase.complements.isEmpty else { return false }
    // Damascus Security Directorate
    if depth == 0, let place = phrase.complements.first, case .name(let sense) = place.core,
      sense.kind == .place || sense.kind == .country
    {
      return true
    }
    if let complement = phrase.complements.first, !isShort(complement, depth: depth + 1) { return false }
    switch phrase.core {
    case .noun, .portfolio: return true
    // Russian Intelligence Agency, Ministry Office
    case .institution:
      return depth == 0 && phrase.complements.isEmpty && phrase.links.isEmpty
        && phrase.coreTokens.count == 1 && !phrase.form.isPlural && adjectives(phrase).isEmpty
    default: return false
    }
  }

  func isGerund(_ phrase: Phrase) -> Bool {
    guard case .noun(let sense) = phrase.core, !phrase.complements.isEmpty, phrase.heads.isEmpty else { return false }
    return lexicon.field(sense, "english").hasSuffix("ing")
  }

  /// People's Party, Children's Hospital, Houthi Militias: how plurals stand before a noun.
  static func attributive(_ field: String) -> String { EnglishRewording.beforeNoun.of(field) }

  /// أمن دمشق before a directorate: Damascus Security.
  func attributive(_ activity: Phrase, _ place: Phrase) -> String {
    var alone = activity
    alone.complements = []
    return withoutArticle(complement(place, article: false)) + " " + withoutArticle(complement(alone, article: false))
  }
}
