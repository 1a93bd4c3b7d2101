/// What stands before the surname of a foreigner and only looks like his given name: لصالح ترامب is in Trump's favour, خليفة
/// فينغر Wenger's successor, آمال فيدرر what Federer hopes for.
struct ForeignSurnames {
  let reader: Reader

  /// The surname alone where a word of every day, which is a given name of Arabs as well, stands before it.
  func alone(_ candidate: Candidate) -> Candidate? {
    let (first, last) = (candidate.tokens.lowerBound, candidate.tokens.upperBound - 1)
    guard candidate.entityClass == .person, candidate.tokens.count == 2, reader.continues(last),
      WordGroup.wordOrName.contains(candidate.stem.key) || isInFavour(first)
    else { return nil }
    let surname = reader.word(last).whole
    let known = reader.lexicon.senses(word: surname.exact)
    let bearers = known.filter { $0.kind == .personShort }
    guard !bearers.isEmpty, bearers.allSatisfy(isForeign),
      isInFavour(first) || !known.contains(where: reader.lexicon.isArabicName)
    else {
      return nil
    }
    return Candidate(
      tokens: last..<last + 1, stem: surname, entityClass: .person,
      evidence: bearers.count == 1 ? .lexicon(bearers[0]) : .recurrence)
  }

  /// لصالح, in favour of.
  private func isInFavour(_ index: Int) -> Bool { WordGroup.beforeAnybody.contains(reader.word(index).whole.key) }

  /// Whether somebody's origin is one whose people do not bear Arabic names.
  private func isForeign(_ bearer: Sense) -> Bool {
    Self.origins.contains(reader.lexicon.field(bearer, "origin"))
  }

  private static let origins: Set<String> = [
    "chinese", "dutch", "english", "french", "german", "greek", "italian", "japanese", "korean", "nordic", "portuguese",
    "romance", "russian", "slavic", "spanish", "ukrainian",
  ]
}
