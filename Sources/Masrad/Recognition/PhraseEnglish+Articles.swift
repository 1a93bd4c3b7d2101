/// The articles of English before phrases, and words that are spelt.
extension PhraseEnglish {
  /// Whether English wants `the` before a name behind a preposition.
  func needsArticle(_ phrase: Phrase, _ text: String) -> Bool {
    switch phrase.core {
    case .portfolio: return false
    case .unknown: return false
    // Adviser to His Majesty
    case .title: return phrase.owner == nil && !text.hasPrefix("His ") && !text.hasPrefix("Her ")
    case .name(let sense):
      switch sense.kind {
      case .organisation:
        let kind = lexicon.field(sense, "kind")
        if phrase.hasNationality { return !text.contains("'s ") || kind != "club" }
        if ["company", "bank", "media", "club", "university", "armed-group", "market"].contains(kind) {
          return lexicon.conventions.takesArticle(brand: text)
        }
        return kind == "party"
          ? lexicon.conventions.takesArticle(party: text) : lexicon.conventions.takesArticle(body: text)
      case .country, .place:
        return lexicon.conventions.takesArticle(place: text)
      default: return false
      }
    case .institution(let sense):
      if phrase.complements.count == 1, let name = phrase.complements.first, isCalled(phrase, by: name) {
        return needsArticle(name, text)
      }
      // Syndicate of Schools, but General Staff of the Armies
      if phrase.tokens.count == 1, sense.kind == .body, text.hasSuffix("s"),
        !EnglishWordGroup.pluralBody.contains(text)
      {
        return false
      }
      if lexicon.conventions.isHouse(text), !phrase.hasNationality, !phrase.complements.isEmpty { return false }
      // شركة تسيلا is Zella; Victoria State
      if let name = phrase.complements.first, case .unknown = name.core,
        isCompany(sense) || reader.isClassNoun(phrase, "class", EntityClass.place.rawValue)
      {
        return false
      }
      return true
    case .noun:
      let first = text.firstRange(of: " and ").map { String(text[..<$0.lowerBound]) } ?? text
      if lexicon.conventions.standsWithoutArticle(first) { return false }
      if phrase.hasNationality || phrase.qualifiers.contains(where: isOrdinal) { return true }
      // Organisation for Combating Torture
      if text.prefix(while: { $0 != " " }).hasSuffix("ing") { return false }
      if isPartOfPlace(phrase) { return false }
      if EnglishWordGroup.forces.endsPhrase(text) || lexicon.conventions.takesArticle(place: text) { return true }
      // Union of Workers, Fund for Development Projects.
      if phrase.form.isPlural { return false }
      if let last = text.split(separator: " ").last, lexicon.conventions.isCounted(String(last)) { return true }
      if !phrase.complements.isEmpty, text.hasSuffix("s") { return false }
      // Company for Water Distribution
      if !phrase.complements.isEmpty, isActivity(text) { return false }
      return !EnglishWordGroup.affairs.ends(text) && !isMass(phrase)
    }
  }

  /// الدائرة التاسعة: the Ninth Circuit
  private func isOrdinal(_ qualifier: Phrase.Qualifier) -> Bool {
    reader.facts(qualifier.tokens.lowerBound).isOrdinal
  }

  /// Whether the last noun says what is done, by its ending or by itself: Distribution, Research.
  private func isActivity(_ text: String) -> Bool {
    Self.endingsOfActivities.contains(where: text.hasSuffix) || EnglishWordGroup.activity.ends(text)
  }

  private static let endingsOfActivities = ["tion", "sion", "ment", "ance", "ence", "ing"]

  /// Security, Cooperation: nouns without an article.
  private func isMass(_ phrase: Phrase) -> Bool {
    guard case .noun = phrase.core, phrase.complements.isEmpty, !phrase.hasNationality else { return false }
    // اللجنة الأولمبية is a fixed phrase, but of an institution.
    return !reader.facts(phrase.tokens.lowerBound).bare.contains(.institution)
  }

  func withoutArticle(_ text: String) -> String {
    text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
  }

  func romanized(_ tokens: Range<Int>, _ stem: Stem) -> String {
    // مستشفى الأمير متعب: Prince, and his name.
    if tokens.count > 1, let dignity = reader.dignity(at: tokens.lowerBound, stem), dignity.end < tokens.upperBound {
      let name = reader.word(dignity.end).whole
      return lexicon.field(dignity.sense, "english") + " " + romanized(dignity.end..<tokens.upperBound, name)
    }
    let letters = reader.offsets(tokens, proclitics: stem.proclitics)
    let word = reader.document.text(letters)
    // Of للترينالي the span has لترينالي.
    let bare = stem.hasArticle ? String(word.unicodeScalars.dropFirst(stem.contracted ? 1 : 2)) : word
    return romanizer.romanize(bare, origin: .arabic, count: 1).first?.form ?? word
  }
}
