/// The English of what a head stands before.
extension PhraseEnglish {
  func complements(_ phrases: [Phrase], article: Bool) -> String {
    let texts = phrases.map { complement($0, article: false) }
    let joined = Self.enumerated(texts)
    guard article, let first = phrases.first, needsArticle(first, joined) else { return joined }
    return "the " + withoutArticle(joined)
  }

  /// Labour, Social Development and Population, where the first two are one portfolio with an `and` of its own, as may be
  /// the last: Education, Science, Culture and Sports.
  static func enumerated(_ texts: [String]) -> String {
    guard texts.count > 1, let last = texts.last else { return texts.joined() }
    let before = texts.dropLast().map { $0.replacing(" and ", with: ", ") }.joined(separator: ", ")
    return before + (last.contains(" and ") ? ", " : " and ") + last
  }

  func complement(_ phrase: Phrase, article: Bool) -> String {
    var text: String =
      switch phrase.core {
      case .title(let head): team(phrase, head) ?? title(phrase)
      case .portfolio(let sense): portfolio(phrase, sense)
      default: institution(phrase)
      }
    // the Middle East and North Africa
    let ownArticle = article && phrase.isName && !phrase.conjuncts.isEmpty && needsArticle(phrase, text)
    for (number, conjunct) in phrase.conjuncts.enumerated() {
      let isLast = number == phrase.conjuncts.count - 1
      text += (isLast ? " and " : ", ") + complement(conjunct, article: false)
    }
    return ownArticle || article && needsArticle(phrase, text) ? "the " + withoutArticle(text) : text
  }

  /// المدير الرياضي للفريق: the team's, where sport is spoken of, and no lieutenant general's.
  private func team(_ phrase: Phrase, _ head: Sense) -> String? {
    guard reader.isOfSport, WordGroup.team.contains(word: lexicon.field(head, "masculine")),
      phrase.complements.isEmpty
    else { return nil }
    return lexicon.values(head, "alternatives").first
  }

  /// Of the vocabulary, and no name.
  func isWord(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .noun, .institution: true
    default: false
    }
  }
}
