/// Titles that are ordinary words after all: an honorific, a rank or an office of one word without its article names
/// nobody's office where nobody stands behind it (سعادة غامرة, جندي تركي, امرأة وأب), and behind the noun that they agree with
/// a participle (الائتلاف الحاكم, الفيديو المساعد) and الرئيس are its adjectives.
struct LoneTitles {
  let reader: Reader

  /// The mentions without such titles, and without the nationalities that seemed to be who holds them.
  func dropped(_ found: [Candidate]) -> [Candidate] {
    let starts = Set(found.filter { $0.entityClass == .person || $0.entityClass == .title }.map(\.tokens.lowerBound))
    let adjectives = Set(
      found.filter { $0.entityClass == .person && isNationality($0) }.map(\.tokens.lowerBound))
    // جنرال | روسي: a Russian general, and nobody called Rossi.
    let holders = starts.subtracting(adjectives)
    let lone = found.filter {
      !holders.contains($0.tokens.upperBound) && (isBare($0) && isOrdinary($0) || isMain($0))
    }
    guard !lone.isEmpty else { return found }
    let numbers = Set(lone.map(\.tokens.lowerBound))
    return found.filter { candidate in
      let start = candidate.tokens.lowerBound
      if candidate.entityClass == .title { return !numbers.contains(start) }
      return !adjectives.contains(start) || !numbers.contains(start - 1)
    }
  }

  /// معقل الحوثيين الرئيس في صعدة: the main one there, and no president.
  private func isMain(_ candidate: Candidate) -> Bool {
    guard candidate.entityClass == .title, case .phrase(let phrase) = candidate.evidence, phrase.tokens.count > 1,
      case .title(let head) = phrase.core, reader.lexicon.field(head, "masculine") == "رئيس", phrase.stem.hasArticle,
      phrase.qualifiers.isEmpty, phrase.links.count == 1, phrase.links[0].preposition == .in,
      phrase.links[0].phrase.isPlace
    else { return false }
    return isBehindNoun(candidate.tokens.lowerBound)
  }

  /// A title of one word that says nothing of whose or where.
  private func isBare(_ candidate: Candidate) -> Bool {
    guard candidate.entityClass == .title, candidate.tokens.count == 1 else { return false }
    guard case .phrase(let phrase) = candidate.evidence else { return false }
    return phrase.owner == nil
  }

  private func isOrdinary(_ title: Candidate) -> Bool {
    if !title.stem.hasArticle { return true }
    guard case .phrase(let phrase) = title.evidence, case .title(let head) = phrase.core else { return false }
    if reader.lexicon.field(head, "kind") == "honorific" { return true }
    return WordGroup.agreeingHead.contains(reader.lexicon.field(head, "masculine"))
      && isBehindNoun(title.tokens.lowerBound)
  }

  /// Whether a noun with its article stands before a word that has one, too, and that nothing is joined to.
  private func isBehindNoun(_ index: Int) -> Bool {
    guard index > 0, reader.continues(index), reader.word(index).script == .arabic else { return false }
    let before = reader.facts(index - 1)
    return reader.word(index - 1).stems.contains(where: \.hasArticle) && !before.bare.contains(.head)
  }

  /// A nationality without its article that has been taken for a name.
  private func isNationality(_ person: Candidate) -> Bool {
    person.tokens.count == 1 && !person.stem.hasArticle && person.proclitics == 0
      && reader.facts(person.tokens.lowerBound).bare.contains(.nationality)
  }
}
