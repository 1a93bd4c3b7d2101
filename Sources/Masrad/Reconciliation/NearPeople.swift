/// Finds the person of the lists whose name a text spells otherwise than any list does: دونلد ترامب is Donald Trump.
///
/// Asked of full names alone. Each element must be spelt alike or be likelier one name than two by the pair score, and
/// no list may know it as another name; where two people of the lists are as near, neither is meant.
struct NearPeople {
  let lexicon: Lexicon
  let comparison: NameComparison

  struct Found: Equatable {
    let sense: Sense
    /// Log odds that the name is that of the list.
    let odds: Float
  }

  /// - Parameter words: the words of a name, folded.
  func person(_ words: [[Unicode.Scalar]]) -> Found? {
    guard words.count > 1, words.count <= 5 else { return nil }
    var best: Found?
    var isOpen = false
    for sense in Array(lexicon.senses(of: Self.hash(words))) {
      guard let odds = odds(words, sense) else { continue }
      if let other = best, other.sense != sense {
        isOpen = isOpen || abs(other.odds - odds) < Self.leastLead
        if other.odds >= odds { continue }
      }
      best = Found(sense: sense, odds: odds)
    }
    return isOpen ? nil : best
  }

  /// So much likelier than all others must be whom a name means.
  private static let leastLead: Float = 2

  private func odds(_ words: [[Unicode.Scalar]], _ sense: Sense) -> Float? {
    let forms = [lexicon.field(sense, "arabic")] + lexicon.spellings(sense)
    return forms.lazy.compactMap { comparison.nearOdds(words, PhraseWords.fold($0)) }.max()
  }

  /// Of a name by its consonants.
  private static func hash(_ words: [[Unicode.Scalar]]) -> UInt64 {
    words.reduce(LexiconFile.Space.near.rawValue) {
      WordHash.append(WordHash.of(ConsonantKey.of($1[...])[...]), to: $0)
    }
  }
}

extension Lexicon {
  /// The other spellings of a record.
  fileprivate func spellings(_ sense: Sense) -> [String] {
    userEntry(sense)?.variants ?? values(sense, "variants")
  }
}
