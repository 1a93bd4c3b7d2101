/// Titles that the tagger sees whole and the grammar cannot read to their end, for a name that no list has stands in
/// them: رئيس بلدية تشيتوسي | ريويتشي يوكوتا, آرا خزماليان، مدير ماتيناداران،
struct TaggedTitles {
  let reader: Reader
  let tags: [NameTagger.Tag]

  /// Nil where the span has no head of the lists, holds words that are no name, or nobody holds the title there.
  func candidate(_ span: TagSpan) -> Candidate? {
    let tokens = span.tokens
    guard span.tagClass == .title, tokens.count > 1, isHeld(tokens),
      tokens.dropFirst().allSatisfy({ reader.tokens[$0].gap.isPlain })
    else { return nil }
    for stem in reader.word(tokens.lowerBound).stems where stem.proclitics <= 1 && !stem.hasArticle {
      if let phrase = title(tokens, stem) {
        return Candidate(tokens: tokens, stem: stem, entityClass: .title, evidence: .phrase(phrase))
      }
    }
    return nil
  }

  /// Whether the tagger sees a person directly behind the title, or before it where commas hold both together.
  private func isHeld(_ tokens: Range<Int>) -> Bool {
    let (first, end) = (tokens.lowerBound, tokens.upperBound)
    if reader.continues(end), tags[end].label.begins, tags[end].label.tagClass == .person { return true }
    guard first > 0, tags[first - 1].label.tagClass == .person, reader.tokens[first].gap.contains(.comma) else {
      return false
    }
    return end == reader.tokens.count || !reader.tokens[end].gap.intersection([.comma, .sentence, .line]).isEmpty
  }

  private func title(_ tokens: Range<Int>, _ stem: Stem) -> Phrase? {
    let heads = reader.matches(at: tokens.lowerBound, stem, .bare) { $0.kind == .head && !$0.form.isPlural }
    for head in heads.reversed() where head.end < tokens.upperBound && takesName(head) {
      guard let complement = complement(head.end..<tokens.upperBound) else { continue }
      var title = Phrase(
        core: .title(head.sense), form: head.sense.form, tokens: tokens, stem: stem, isDefinite: true)
      title.complements = [complement]
      return title
    }
    return nil
  }

  /// A head in the construct state of somebody who heads or represents a body or place: no minister and no rank.
  private func takesName(_ head: Reader.Match) -> Bool {
    guard !reader.word(head.end - 1).whole.hasArticle else { return false }
    return !["name", "portfolio"].contains(reader.lexicon.field(head.sense, "frame"))
      && !["rank", "honorific"].contains(reader.lexicon.field(head.sense, "kind"))
  }

  /// A body's noun and its name, or a name alone.
  private func complement(_ tokens: Range<Int>) -> Phrase? {
    if let listed = listed(tokens) { return listed }
    let first = tokens.lowerBound
    let stem = reader.word(first).whole
    let noun = reader.longest(at: first, stem, .bare) { $0.kind == .institution || $0.kind == .body }
    guard let noun, !stem.hasArticle, noun.end < tokens.upperBound else { return name(tokens) }
    guard let name = name(noun.end..<tokens.upperBound) else { return nil }
    var body = Phrase(
      core: .institution(noun.sense), form: Form(gender: reader.lexicon.field(noun.sense, "gender")), tokens: tokens,
      stem: stem, isDefinite: true)
    body.complements = [name]
    return body
  }

  private func name(_ tokens: Range<Int>) -> Phrase? {
    if let listed = listed(tokens) { return listed }
    let stem = reader.word(tokens.lowerBound).whole
    guard tokens.count <= Self.longestName, !stem.hasArticle, tokens.allSatisfy(mayBeName) else { return nil }
    return Phrase(core: .unknown, form: .masculine, tokens: tokens, stem: stem, isDefinite: true)
  }

  private func listed(_ tokens: Range<Int>) -> Phrase? {
    let stem = reader.word(tokens.lowerBound).whole
    let match = reader.longest(at: tokens.lowerBound, stem, .exact) {
      [.place, .country, .organisation].contains($0.kind)
    }
    guard let match, match.end == tokens.upperBound else { return nil }
    return Phrase(core: .name(match.sense), form: .masculine, tokens: tokens, stem: stem, isDefinite: true)
  }

  private static let longestName = 3

  private func mayBeName(_ index: Int) -> Bool {
    let (facts, word) = (reader.facts(index), reader.word(index))
    guard word.script == .arabic, facts.isNoWord, !InflectedWords.contains(word) else { return false }
    // صحافيي كشمير
    return word.letters.suffix(2) != ["ي", "ي"]
  }
}
