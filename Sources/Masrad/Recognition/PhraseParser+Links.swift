/// What a preposition ties to a title or an institution.
extension PhraseParser {
  func takeLinks(_ phrase: inout Phrase, depth: Int) {
    guard depth < Self.depthLimit, phrase.links.isEmpty else { return }
    let index = phrase.tokens.upperBound
    guard reader.continues(index), let link = link(at: index, of: phrase, depth: depth) else { return }
    phrase.links = [link]
    phrase.tokens = phrase.tokens.lowerBound..<link.phrase.tokens.upperBound
  }

  func link(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    let key = reader.word(index).whole.key
    switch key {
    case "في":
      return linkIn(at: index, of: phrase, depth: depth)
    case "لدي":
      return linkPhrase(at: index + 1, depth: depth).map { Phrase.Link(preposition: .at, phrase: $0) }
    case "الي":
      guard isDiplomatic(phrase) else { return nil }
      return linkPhrase(at: index + 1, depth: depth).map { Phrase.Link(preposition: .toward, phrase: $0) }
    case "باسم":
      return linkPhrase(at: index + 1, depth: depth, titles: true).map {
        Phrase.Link(preposition: .inNameOf, phrase: $0)
      }
    case "لشوون":
      return concerning(at: index, depth: depth)
    default:
      return linkTo(at: index, of: phrase, depth: depth)
    }
  }

  /// في behind an office and before a government, an institution, or (for diplomats) a place.
  func linkIn(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, reader.lexicon.field(sense, "frame") != "name",
      let next = linkPhrase(at: index + 1, depth: depth)
    else { return nil }
    switch next.core {
    case .institution: return Phrase.Link(preposition: .in, phrase: next)
    case .name(let name) where name.kind == .organisation || isDiplomatic(phrase):
      return Phrase.Link(preposition: .in, phrase: next)
    default: return nil
    }
  }

  func isDiplomatic(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core else { return false }
    return reader.lexicon.field(sense, "kind") == "diplomatic"
  }

  func concerning(at index: Int, depth: Int) -> Phrase.Link? {
    guard reader.continues(index + 1) else { return nil }
    let stem = reader.word(index + 1).whole
    let candidates = [
      portfolio(at: index + 1, stem, outer: [.masculine], depth: depth + 1),
      noun(at: index + 1, stem, outer: [.masculine], depth: depth + 1),
      name(at: index + 1, stem, outer: [.masculine]),
    ].compactMap { $0 }.filter(\.isDefinite)
    guard let best = candidates.max(by: { $0.tokens.count < $1.tokens.count }) else { return nil }
    return Phrase.Link(preposition: .concerning, phrase: best)
  }

  /// ل behind a head that has its own article: الأمين العام للأمم المتحدة, الهيئة العامة للاستثمار.
  func linkTo(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard takesLam(phrase) else { return nil }
    let word = reader.word(index)
    for stem in word.stems where stem.proclitics == 1 && stem.last == "ل" {
      let found = [
        name(at: index, stem, outer: []),
        noun(at: index, stem, outer: [], depth: depth + 1),
        portfolio(at: index, stem, outer: [phrase.form], depth: depth + 1),
      ].compactMap { $0 }.filter(\.isDefinite)
      if let best = found.max(by: { $0.tokens.count < $1.tokens.count }) {
        return Phrase.Link(preposition: .to, phrase: best)
      }
    }
    return nil
  }

  func takesLam(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .title(let sense):
      // The construct وزير الدفاع takes its complement directly; ل behind it is the verb's.
      guard phrase.complements.isEmpty, reader.lexicon.field(sense, "frame") != "name" else { return false }
      return phrase.tokens.count > 1
    case .institution: return phrase.stem.hasArticle && phrase.tokens.count > 1
    case .noun, .portfolio, .name, .unknown: return false
    }
  }

  func linkPhrase(at index: Int, depth: Int, titles: Bool = false) -> Phrase? {
    guard depth + 1 < Self.depthLimit, reader.continues(index) else { return nil }
    let stem = reader.word(index).whole
    var candidates: [Phrase] = []
    if let name = name(at: index, stem, outer: []) { candidates.append(name) }
    if let noun = noun(at: index, stem, outer: [], depth: depth + 1) { candidates.append(noun) }
    if titles, let title = title(at: index, stem, depth: depth + 1) { candidates.append(title) }
    var best: Phrase?
    for candidate in candidates where candidate.isDefinite {
      if candidate.tokens.count > (best?.tokens.count ?? 0) { best = candidate }
    }
    return best
  }
}
