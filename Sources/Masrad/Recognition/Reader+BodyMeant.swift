/// What a noun with its article stands for, as المؤسسة where the text has named المؤسسة الوطنية للنفط, and الاتحاد الآسيوي for
/// a federation.
extension Reader {
  /// The phrase with the body of the lists that each noun in it stands for.
  func withBodiesMeant(_ phrase: Phrase) -> Phrase {
    var phrase = phrase
    if case .institution = phrase.core, phrase.tokens.count == 1, phrase.stem.hasArticle {
      phrase.meant = bodyMeant(by: phrase.stem)
    }
    if phrase.isBody, let federation = federation(meantBy: phrase.tokens, phrase.stem) {
      phrase.core = .name(federation)
      phrase.qualifiers = []
    }
    phrase.complements = phrase.complements.map(withBodiesMeant)
    for number in phrase.links.indices { phrase.links[number].phrase = withBodiesMeant(phrase.links[number].phrase) }
    return phrase
  }

  /// The first body of several words that the document names by a noun; nil where it names none, or several kinds.
  private func bodyMeant(by noun: Stem) -> Sense? {
    memory.bodiesMeant.withLock { known in
      if let answer = known[noun.bare] { return answer }
      let bodies = tokens.indices.compactMap { body(at: $0, noun) }
      let kinds = Set(bodies.map { lexicon.field($0, "kind") })
      let answer = kinds.count == 1 ? bodies.first : nil
      known[noun.bare] = answer
      return answer
    }
  }

  private func body(at index: Int, _ noun: Stem) -> Sense? {
    guard facts(index).opensExact || word(index).stems.count > 1 else { return nil }
    for stem in word(index).stems where stem.bare == noun.bare {
      let match = longest(at: index, stem, .exact) { $0.kind == .organisation }
      if let match, match.end > index + 1 { return match.sense }
    }
    return nil
  }
}
