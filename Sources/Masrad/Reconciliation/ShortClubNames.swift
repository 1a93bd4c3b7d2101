/// What news of sport call a foreign club that the text has named: الريال is Real Madrid, السيتي Manchester City, and so are
/// ريال and سيتي.
struct ShortClubNames {
  let reader: Reader

  /// One word, with an article or without, and the club of the lists that it stands for.
  struct Short {
    let word: [Unicode.Scalar]
    let hasArticle: Bool
    let sense: Sense
  }

  /// The short names of the clubs found; none in a text that is not about sport, and none that two of its clubs share.
  ///
  /// Arab clubs are left out: their words are ordinary ones, and الأهلي is a club of its own wherever أهلي بنغازي plays.
  func names(_ found: [Candidate]) -> [Short] {
    guard reader.isOfSport else { return [] }
    var shorts: [Short] = []
    var shared: Set<[Unicode.Scalar]> = []
    for (club, words) in clubs(found) {
      for word in words where isOfClub(word) {
        for hasArticle in [true] + (isNothingElse(word) ? [false] : []) {
          let form = hasArticle ? Article.letters + word : word
          if let other = shorts.first(where: { $0.word == form }) {
            if other.sense != club { shared.insert(form) }
          } else {
            shorts.append(Short(word: form, hasArticle: hasArticle, sense: club))
          }
        }
      }
    }
    return shorts.filter { !shared.contains($0.word) }
  }

  /// The foreign clubs of the lists, in the order of the text, and the words of their names as the lists have them.
  private func clubs(_ found: [Candidate]) -> [(Sense, [[Unicode.Scalar]])] {
    var clubs: [(Sense, [[Unicode.Scalar]])] = []
    for candidate in found where candidate.entityClass == .organisation {
      guard case .lexicon(let sense) = candidate.evidence, reader.lexicon.isClub(sense),
        !clubs.contains(where: { $0.0.isSameRecord(as: sense) }),
        isForeign(sense)
      else { continue }
      clubs.append((sense, PhraseWords.fold(reader.lexicon.field(sense, "arabic"))))
    }
    return clubs
  }

  private func isForeign(_ club: Sense) -> Bool {
    let country = reader.lexicon.field(club, "country")
    return !country.isEmpty && !Origin(reader.lexicon.country(country, "origin")).isArabic
  }

  /// Not the town of a club, which the town is called as, and no name with an article of its own.
  private func isOfClub(_ word: [Unicode.Scalar]) -> Bool {
    guard word.count > 2, !word.starts(with: Article.letters) else { return false }
    return !reader.lexicon.senses(word: WordHash.of(word)).contains { $0.kind == .place || $0.kind == .country }
  }

  /// Whether nobody is called so, and no body: without its article سان of سان جيرمان is anybody's.
  private func isNothingElse(_ word: [Unicode.Scalar]) -> Bool {
    guard word.count > 3 else { return false }
    return !reader.lexicon.senses(word: WordHash.of(word)).contains {
      let other: [Sense.Kind] = [.given, .family, .personShort, .organisation, .classNoun]
      return other.contains($0.kind)
    }
  }
}
