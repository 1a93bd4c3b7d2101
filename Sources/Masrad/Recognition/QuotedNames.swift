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
    guard let end = end(at: start) else { return nil }
    return Candidate(
      tokens: start..<end, stem: reader.word(start).whole, entityClass: entityClass, evidence: .quoted)
  }

  /// The token behind what stands between quotation marks or brackets that open directly before a token; nil where none
  /// do, or where they bound more than a name may have.
  func end(at start: Int) -> Int? {
    guard start < reader.tokens.count, reader.word(start).script != .digits else { return nil }
    let gap = reader.tokens[start].gap
    guard gap.opens, gap.isSubset(of: [.blank, .open, .quote]) else { return nil }
    for end in start + 1..<start + Self.longest + 1 {
      guard end < reader.tokens.count else { return reader.isClosed(behind: end - 1) ? end : nil }
      let next = reader.tokens[end].gap
      if next.closes { return end }
      guard next.isPlain else { return nil }
    }
    return nil
  }
}
