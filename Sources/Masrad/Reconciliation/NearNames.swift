/// Finds the name of the lists that a text spells otherwise than any list does: دونلد ترامب is Donald Trump, يويتوب YouTube.
///
/// Of people full names alone are looked for; each element must be spelt alike or be likelier one name than two by the
/// pair score, and no list may know it as another name. Words of places and bodies must surely be one. Where two names of
/// the lists are as near, neither is meant.
struct NearNames {
  let lexicon: Lexicon
  let comparison: NameComparison

  /// So many letters must a place or body of one word have.
  static let leastLetters = 5

  struct Found: Equatable {
    let sense: Sense
    /// Log odds that the name is that of the list.
    let odds: Float
  }

  /// - Parameter words: the words of a name that no list has, folded.
  func found(_ words: [[Unicode.Scalar]], _ entityClass: EntityClass) -> Found? {
    guard words.count <= 5, words.count > 1 || entityClass != .person && words[0].count >= Self.leastLetters else {
      return nil
    }
    var best: Found?
    var isOpen = false
    for sense in Array(lexicon.senses(of: Self.hash(words))) where isOf(sense, entityClass) {
      guard let odds = odds(words, sense, entityClass) else { continue }
      if let other = best, other.sense != sense {
        if abs(other.odds - odds) < Self.leastLead { isOpen = true }
        if other.odds >= odds { continue }
      }
      best = Found(sense: sense, odds: odds)
    }
    return isOpen ? nil : best
  }

  /// So much likelier than all others must be whom a name means.
  private static let leastLead: Float = 2

  private func isOf(_ sense: Sense, _ entityClass: EntityClass) -> Bool {
    switch (sense.kind, entityClass) {
    case (.person, .person), (.place, .place), (.country, .place), (.organisation, .organisation): true
    case (.user, _): lexicon.userEntry(sense)?.entityClass == entityClass
    default: false
    }
  }

  private func odds(_ words: [[Unicode.Scalar]], _ sense: Sense, _ entityClass: EntityClass) -> Float? {
    let forms = ([lexicon.field(sense, "arabic")] + lexicon.spellings(sense)).map { PhraseWords.fold($0) }
    return forms.lazy.compactMap {
      entityClass == .person ? comparison.nearOdds(words, $0) : comparison.nearOddsOfWords(words, $0)
    }.max()
  }

  /// Of a name by its consonants.
  private static func hash(_ words: [[Unicode.Scalar]]) -> UInt64 {
    words.reduce(LexiconFile.Space.near.rawValue) {
      WordHash.append(ConsonantKey.hash($1), to: $0)
    }
  }
}

extension Lexicon {
  /// The other spellings of a record.
  fileprivate func spellings(_ sense: Sense) -> [String] {
    userEntry(sense)?.variants ?? values(sense, "variants")
  }
}
