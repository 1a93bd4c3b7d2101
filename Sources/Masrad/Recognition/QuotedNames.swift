/// Names that quotation marks or brackets bound.
struct QuotedNames {
  let reader: Reader

  /// Longer quotations are sentences.
  private static let longest = 5

  /// The name in quotation marks behind a class noun, whatever its words are: صحيفتي «لو تان نوفو».
  func behind(_ index: Int, _ entityClass: EntityClass) -> Candidate? {
    guard entityClass != .person, index + 1 < reader.tokens.count else { return nil }
    guard let candidate = quoted(index + 1, entityClass), !isDescribing(candidate.tokens) else { return nil }
    guard let own = listed(candidate.tokens, entityClass, behind: index) else { return candidate }
    return Candidate(
      tokens: candidate.tokens, stem: candidate.stem, entityClass: entityClass, evidence: .lexicon(own))
  }

  /// كتلة «الوفاء للمقاومة», متحف «اللوفر»: what the lists have by those words, with the noun or without.
  private func listed(_ tokens: Range<Int>, _ entityClass: EntityClass, behind noun: Int) -> Sense? {
    var phrases = reader.word(noun).stems.map { reader.phrase(tokens, behind: WordHash.of($0.bareLetters)) }
    // قناة «السعودية»: the country, too, is called so, and elsewhere the word is its.
    let isPlaceToo = tokens.count == 1 && reader.facts(tokens.lowerBound).exact.contains(anyOf: [.place, .country])
    if !isPlaceToo || entityClass == .place { phrases.insert(reader.phrase(tokens), at: 0) }
    return reader.best(of: phrases) { $0.kind == (entityClass == .organisation ? .organisation : .place) }
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

  /// The other names that bodies are given in quotation marks or brackets behind them: شركة نسيم الشمال «نسمتل», and
  /// وكالة الفضاء الأوروبية (إيسا), which is the body of the lists.
  func aliases(of found: [Candidate]) -> [Candidate] {
    found.compactMap { candidate in
      let start = candidate.tokens.upperBound
      guard candidate.entityClass == .organisation, start < reader.tokens.count, opens(start),
        let alias = quoted(start, .organisation), alias.tokens.count <= 3, alias.tokens.allSatisfy(mayBeName)
      else { return nil }
      if case .lexicon(let body) = candidate.evidence, reader.tokens[start].gap.contains(.open),
        isShort(alias.tokens, of: body)
      {
        return Candidate(
          tokens: alias.tokens, stem: alias.stem, entityClass: .organisation, evidence: candidate.evidence)
      }
      return alias.tokens.contains(where: isLikeName) ? alias : nil
    }
  }

  /// Whether a mark opens that may close as well: an even number of them stands before it in its line.
  private func opens(_ index: Int) -> Bool {
    guard !reader.tokens[index].gap.contains(.open) else { return true }
    return (reader.lineStart(index)..<index).count { reader.tokens[$0].gap.contains(.quote) }.isMultiple(of: 2)
  }

  /// Whether a word may be one of a name: (بدور الـ 16) is none.
  private func mayBeName(_ index: Int) -> Bool {
    guard reader.word(index).script == .arabic else { return reader.word(index).script == .western }
    return !reader.facts(index).isOrdinary && !reader.anyReading(index) { $0.isFunction }
      && !InflectedWords.contains(reader.word(index))
  }

  /// Whether no list has a word, and it is written like a name rather than as what a body does or is: "يتحرش" is none.
  private func isLikeName(_ index: Int) -> Bool {
    let word = reader.word(index)
    guard reader.facts(index).isUnlisted else { return false }
    return word.script != .arabic || !word.whole.hasArticle && WordStatistics.builtIn.letters.areLikeName(word.letters)
  }

  /// (BERD), (شينخو): one word for a body of the lists that is no firm, whose products stand in brackets, too.
  private func isShort(_ alias: Range<Int>, of body: Sense) -> Bool {
    guard alias.count == 1, !["company", "club"].contains(reader.lexicon.field(body, "kind")) else { return false }
    let facts = reader.facts(alias.lowerBound)
    return facts.bare.isEmpty && facts.exact.isSubset(of: [.given, .family, .personShort])
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
