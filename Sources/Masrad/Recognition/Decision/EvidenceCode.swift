/// Numbers what grammar and lists have to say for a candidate.
struct EvidenceCode {
  let reader: Reader

  /// 0 to 255.
  func code(_ candidate: Candidate) -> Int {
    let words = candidate.tokens.count
    switch candidate.evidence {
    case .lexicon(let sense): return lexicon(sense, words)
    case .phrase(let phrase):
      return candidate.entityClass == .title ? title(phrase) : institution(phrase)
    case .elements(let license): return 200 + license.number * 3 + min(words, 3) - 1
    case .classNoun(let sense):
      return 220 + (reader.lexicon.field(sense, "extent") == "in" ? 4 : 0) + min(words, 4) - 1
    case .quoted: return 240 + min(words, 5)
    case .recurrence: return 230
    case .tagged: return 231 + min(words, 5)
    }
  }

  private func lexicon(_ sense: Sense, _ words: Int) -> Int {
    let kind: Int =
      switch sense.kind {
      case .user: 0
      case .person: 1
      case .personShort: 2
      case .place: 3
      case .country: 4
      case .organisation: 5
      default: 6
      }
    let isAmbiguous = reader.lexicon.isAmbiguous(sense)
    return kind * 4 + (isAmbiguous ? 2 : 0) + (words > 1 ? 1 : 0)
  }

  /// What a title's head is, what follows it, and whether it has the article.
  private func title(_ phrase: Phrase) -> Int {
    guard case .title(let sense) = phrase.core else { return 40 }
    let kind = Self.kinds.firstIndex(of: reader.lexicon.field(sense, "kind")) ?? Self.kinds.count
    return 40 + (kind * 5 + shape(phrase)) * 2 + (phrase.stem.hasArticle ? 1 : 0)
  }

  private static let kinds = [
    "profession", "sport", "media", "academic", "rank", "honorific", "royal", "religious", "military", "diplomatic",
    "office",
    "deputy", "spokesman", "corporate",
  ]

  private func institution(_ phrase: Phrase) -> Int { 192 + shape(phrase) }

  private func shape(_ phrase: Phrase) -> Int {
    if phrase.hasUnknown { return 4 }
    if !phrase.links.isEmpty { return 3 }
    if !phrase.complements.isEmpty { return 2 }
    return phrase.qualifiers.isEmpty ? 0 : 1
  }
}

extension Candidate.License {
  fileprivate var number: Int {
    switch self {
    case .title: 0
    case .givenName: 1
    case .classNoun: 2
    case .apposition: 3
    }
  }
}
