/// Bodies in quotation marks inside titles: رئيس حزب "القوات اللبنانية", قائد «قسد», الأمين العام لـ"حزب الله".
extension PhraseParser {
  /// The body in quotation marks that a construct head stands before: of titles that are held at one, and of nouns such as
  /// حزب and شركة inside a title. By themselves these stay outside the name (`QuotedNames`).
  func takeQuotedBody(_ phrase: inout Phrase, depth: Int) {
    let mayBeUnlisted: Bool
    switch phrase.core {
    case .title(let head):
      guard ["of", "for", "to", "at"].contains(reader.lexicon.field(head, "frame")) else { return }
      mayBeUnlisted = reader.lexicon.field(head, "kind") == "corporate"
    case .institution:
      guard depth > 0, reader.isClassNoun(phrase, "class", EntityClass.organisation.rawValue) else { return }
      mayBeUnlisted = true
    default: return
    }
    guard
      let body = quotedBody(at: phrase.tokens.upperBound, mayBeUnlisted: mayBeUnlisted)
        ?? quotedWords(at: phrase.tokens.upperBound, behind: phrase)
    else { return }
    phrase.complements = [body]
    phrase.tokens = phrase.tokens.lowerBound..<body.tokens.upperBound
    phrase.isDefinite = true
  }

  /// لـ"حزب الله" behind an office. Who tells a paper something, قال الأمين العام لـ«الرياض», is none of its people.
  func linkToQuoted(at index: Int, of phrase: Phrase) -> Phrase.Link? {
    guard reader.word(index).plain == ["ل"], takesLam(phrase), let body = quotedBody(at: index + 1) else { return nil }
    if case .name(let sense) = body.core, reader.lexicon.field(sense, "kind") == "media" { return nil }
    return Phrase.Link(preposition: .to, phrase: body)
  }

  /// جمعية "رعاية" | الدكتور سامي النجار: words of every day that a body is called by, where who heads it follows.
  private func quotedWords(at index: Int, behind phrase: Phrase) -> Phrase? {
    guard case .institution = phrase.core, let end = QuotedNames(reader: reader).end(at: index), end - index < 3,
      end < reader.tokens.count
    else { return nil }
    let isHeld =
      hasName(at: end) || reader.abbreviatedHead(at: end) != nil || opensHolder(end, reader.word(end).whole, depth: 0)
    guard isHeld else { return nil }
    let stem = reader.word(index).whole
    return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<end, stem: stem, isDefinite: true)
  }

  /// The body of the lists or of the grammar that stands between quotation marks, all of what they bound.
  ///
  /// - Parameter mayBeUnlisted: words that no list has are one, too.
  func quotedBody(at index: Int, mayBeUnlisted: Bool = false) -> Phrase? {
    guard let end = QuotedNames(reader: reader).end(at: index) else { return nil }
    let stem = reader.word(index).whole
    if let match = reader.longest(at: index, stem, .exact, where: { $0.kind == .organisation }), match.end == end {
      return Phrase(
        core: .name(match.sense), form: guessForm(stem), tokens: index..<end, stem: stem, isDefinite: true)
    }
    if let noun = noun(at: index, stem, outer: [], depth: 1), noun.isBody, noun.isDefinite,
      noun.tokens.upperBound == end
    {
      return noun
    }
    guard mayBeUnlisted, (index..<end).contains(where: { reader.facts($0).isUnlisted }) else { return nil }
    return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<end, stem: stem, isDefinite: true)
  }
}
