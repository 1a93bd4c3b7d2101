/// The English of portfolios and of the ministries that they stand for.
extension PhraseEnglish {
  /// `Defence Minister`, but `Minister of Industry and Advanced Technology`.
  func withPortfolio(_ name: String, _ portfolios: [Phrase]) -> String {
    if portfolios.count == 1, let only = portfolios.first, case .portfolio(let sense) = only.core,
      only.qualifiers.isEmpty
    {
      let before = lexicon.field(sense, "english-before")
      // وزير خارجية تركيا: Foreign Minister of Turkey.
      if !before.isEmpty, let country = only.complements.first {
        return "\(portfolio(before, in: name)) of \(complement(country, article: true))"
      }
      if !before.isEmpty { return portfolio(before, in: name) }
    }
    return "\(name) of \(complements(portfolios, article: false))"
  }

  /// `Defence Minister`, `Deputy Defence Minister`.
  func portfolio(_ portfolio: String, in name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    words.insert(portfolio, at: max(0, words.count - 1))
    return words.joined(separator: " ")
  }

  func portfolio(_ phrase: Phrase, _ sense: Sense) -> String {
    let (own, before) = (lexicon.field(sense, "english-of"), lexicon.field(sense, "english-before"))
    let adjectives = adjectives(phrase)
    let text = (nationalities(phrase) + (adjectives.isEmpty ? [] : [adjectives]) + [withoutArticle(own)])
      .joined(separator: " ")
    guard let owner = phrase.complements.first else { return own.hasPrefix("the ") ? "the " + text : text }
    // Columbus Police, but Foreign Affairs of Turkey.
    if owner.isPlace, !before.isEmpty, ministry(phrase) == nil {
      return withoutArticle(complement(owner, article: false)) + " " + before
    }
    // شؤون المسرح: Theatre Affairs.
    if EnglishWordGroup.affairs.contains(own), isWord(owner), owner.complements.isEmpty, owner.links.isEmpty,
      !owner.hasNationality
    {
      return withoutArticle(complement(owner, article: false)) + " " + text
    }
    return text + " of " + complement(owner, article: true)
  }

  func isPortfolio(_ phrase: Phrase) -> Bool { if case .portfolio = phrase.core { true } else { false } }

  /// Foreign Ministry: the portfolio that stands for the ministry.
  func ministry(_ portfolio: Phrase) -> String? {
    guard case .portfolio(let sense) = portfolio.core else { return nil }
    let (before, source) = (lexicon.field(sense, "english-before"), lexicon.field(sense, "source"))
    return !before.isEmpty && (source == "ministry" || source.hasPrefix("ministry of "))
      ? before + " " + Self.ministry : nil
  }

  func ministry(_ portfolio: Phrase, of spokesman: Phrase?) -> String {
    let nationalities = nationalities(portfolio) + (spokesman.map(nationalities) ?? [])
    let text = (nationalities + [ministry(portfolio) ?? ""]).joined(separator: " ")
    return "the " + text + (portfolio.complements.first.map { " of " + complement($0, article: true) } ?? "")
  }

  static let ministry = "Ministry"

  /// المتحدثة باسم الخارجية الروسية speaks for the ministry, and not for affairs: the nationality is the ministry's,
  /// whichever of the two it agrees with.
  func speaksForMinistry(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard lexicon.field(head, "kind") == "spokesman", phrase.complements.count == 1 else { return false }
    return ministry(phrase.complements[0]) != nil
  }

  /// وزير الخارجية التركية: a nationality that agrees with a minister's portfolio is the minister's.
  func withNationalityOfPortfolio(_ phrase: Phrase) -> Phrase {
    guard !phrase.hasNationality else { return phrase }
    var phrase = phrase
    var found: [Phrase.Qualifier] = []
    guard case .title(let head) = phrase.core else { return phrase }
    // وكيل وزارة is one head.
    let words = lexicon.field(head, "masculine").split(separator: " ")
    let isOfMinistry = words.count > 1 && WordGroup.ministryNoun.contains(word: String(words[words.count - 1]))
    for number in phrase.complements.indices {
      found += takeNationalities(&phrase.complements[number], inMinistry: isOfMinistry)
    }
    if EnglishWordGroup.minister.isInside(lexicon.field(head, "english")) {
      for number in phrase.links.indices { found += takeNationalities(&phrase.links[number].phrase) }
    }
    phrase.qualifiers += found.prefix(1)
    return phrase
  }

  private func takeNationalities(_ part: inout Phrase, inMinistry: Bool = false) -> [Phrase.Qualifier] {
    var found: [Phrase.Qualifier] = []
    if isPortfolio(part), inMinistry || ministry(part) != nil {
      found = part.nationalities.filter { !isRegional($0) }
      guard let first = found.first, found.count == part.qualifiers.count else { return [] }
      part.qualifiers = []
      part.tokens = part.tokens.lowerBound..<first.tokens.lowerBound
    } else if case .institution(let sense) = part.core, part.complements.count == 1 {
      // وكيل وزارة الصحة اليمنية
      let isMinistry = lexicon.field(sense, "english") == Self.ministry
      found = takeNationalities(&part.complements[0], inMinistry: isMinistry)
    }
    return found
  }
}
