/// The names of people.
extension Recognizer {
  /// The names of people; more may be one where something has introduced it.
  func persons(at introduced: Set<Int>) -> [Candidate] {
    var found: [Candidate] = []
    for index in reader.tokens.indices where reader.word(index).script == .arabic {
      let gap = reader.tokens[index].gap
      let isBehindTitle = introduced.contains(index) && (gap.introduces || gap.isClosed)
      if let candidate = person(at: index, license: isBehindTitle ? .title : nil) { found.append(candidate) }
    }
    return found
  }

  func person(at index: Int, license: Candidate.License?) -> Candidate? {
    for reading in readings(index) where mayCut(index, reading) {
      if license != nil, reading > 0 { break }
      // ساري المفعول, شاهد عيان
      if let span = names.name(at: index, reading: reading, license: license),
        !reader.isOrdinaryPhrase(span, reader.word(index).stems[reading])
      {
        return Candidate(
          tokens: span, stem: reader.word(index).stems[reading], entityClass: .person,
          evidence: .elements(license ?? .givenName))
      }
      guard reader.facts(index, reading: reading).mayBe(.personShort) else { continue }
      let stem = reader.word(index).stems[reading]
      let match = reader.longest(at: index, stem, .exact) { $0.kind == .personShort }
      if let match, license != nil || isDistinctive(match, at: index, reading) {
        // كاثوليكوس عموم الأرمن | آرام الأول
        let isNumbered =
          license == .title && match.end < reader.tokens.count && reader.tokens[match.end].gap.bindsNames
          && reader.facts(match.end).isOrdinal
        return Candidate(
          tokens: index..<match.end + (isNumbered ? 1 : 0), stem: stem, entityClass: .person,
          evidence: .lexicon(match.sense))
      }
    }
    return nil
  }

  /// كليمنتين نكويتا سلامي: behind a word that no list knows it is the surname of somebody else.
  private func isBehindUnknown(_ index: Int) -> Bool {
    guard index > 0, reader.continues(index), reader.word(index - 1).script == .arabic else { return false }
    let facts = reader.facts(index - 1)
    return (!facts.isKnown || facts.isName) && !facts.isFunction && !facts.exact.contains(.common)
      && !facts.isOrdinary
      && reader.word(index - 1).stems.dropFirst().allSatisfy { $0.letters.count < 3 || !$0.hasArticle }
  }

  /// A surname of people.tsv that is nobody's given name and no ordinary word.
  private func isDistinctive(_ match: Reader.Match, at index: Int, _ reading: Int) -> Bool {
    if isBehindUnknown(index) { return false }
    if match.end - index > 1 { return true }
    let facts = reader.facts(index, reading: reading)
    return !facts.exact.contains(anyOf: [.given, .common, .place, .country, .organisation, .classNoun])
      && !facts.bare.contains(anyOf: [.head, .noun, .adjective, .institution, .nationality, .portfolio, .modifier])
  }
}
