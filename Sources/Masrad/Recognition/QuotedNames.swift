/// Names that quotation marks or brackets bound.
struct QuotedNames {
  let reader: Reader

  /// Longer quotations are sentences.
  private static let longest = 5

  /// The name in quotation marks behind a class noun, whatever its words are: صحيفتي «لو تان نوفو».
  func behind(_ index: Int, _ entityClass: EntityClass) -> Candidate? {
    guard entityClass != .person, index + 1 < reader.tokens.count else { return nil }
    guard let candidate = quoted(index + 1, entityClass), !isDescribing(candidate.tokens) else { return nil }
    return candidate
  }

  /// منظمة "إرهابية", نظام "ستاليني": marks that quote what somebody calls it.
  private func isDescribing(_ tokens: Range<Int>) -> Bool {
    let index = tokens.lowerBound
    let word = reader.word(index)
    guard tokens.count == 1, word.script == .arabic, !word.whole.hasArticle else { return false }
    let facts = reader.facts(index)
    guard !facts.exact.contains(anyOf: [.place, .country, .organisation]) else { return false }
    return facts.bare.contains(anyOf: [.adjective, .nationality])
      || facts.isOrdinary && word.letters.suffix(2) == ["ي", "ه"]
  }

  /// The other names that bodies are given in quotation marks behind them: شركة نسيم الشمال «نسمتل».
  func aliases(of found: [Candidate]) -> [Candidate] {
    found.compactMap { candidate in
      guard candidate.entityClass == .organisation, candidate.tokens.upperBound < reader.tokens.count,
        let alias = quoted(candidate.tokens.upperBound, .organisation), alias.tokens.count <= 3,
        alias.tokens.contains(where: { reader.facts($0).isUnlisted })
      else { return nil }
      return alias
    }
  }

  private func quoted(_ start: Int, _ entityClass: EntityClass) -> Candidate? {
    let gap = reader.tokens[start].gap
    guard gap.contains(.quote) || gap.contains(.open), gap.isSubset(of: [.blank, .open, .quote]),
      reader.word(start).script != .digits
    else { return nil }
    for end in start + 1..<start + Self.longest + 1 where end < reader.tokens.count {
      let next = reader.tokens[end].gap
      if next.closes {
        let stem = reader.word(start).whole
        return Candidate(tokens: start..<end, stem: stem, entityClass: entityClass, evidence: .quoted)
      }
      guard next.isPlain else { return nil }
    }
    return nil
  }
}
