/// Places in a row behind a noun of several: محافظات الوسطى وجنوب الشرقية والظاهرة, أحياء المرغنية والحلنقة ومكرام.
///
/// A place that the lists have behind the noun of one alone, محافظة الظاهرة, is meant there, too, whatever else its word
/// may be.
struct PlaceRows {
  let reader: Reader

  /// The names of the row behind the noun at `index`, but for those that need no noun.
  func behind(_ index: Int) -> [Candidate] {
    guard let noun = reader.classNoun(at: index), reader.lexicon.field(noun, "class") == EntityClass.place.rawValue,
      let one = one(noun)
    else { return [] }
    var found: [Candidate] = []
    var start = index + 1
    var count = 0
    while count < Self.longest, let element = element(at: start, one, noun, isFirst: count == 0) {
      if let candidate = element.candidate { found.append(candidate) }
      start = element.end
      count += 1
    }
    // One name behind a noun of several is a row of its own sentence: ولايات الجنوب.
    return count > 1 ? found : []
  }

  /// More elements no row of a text has.
  private static let longest = 24

  /// The hash of the noun of one such place; nil for a noun of one.
  private func one(_ noun: Sense) -> UInt64? {
    if noun.form.isPlural { return PhraseWords.hash(reader.lexicon.field(noun, "arabic"), .exact) }
    // محافظتي, محافظتا
    let letters = reader.lexicon.field(noun, "arabic").unicodeScalars
    guard letters.suffix(2).elementsEqual(["ت", "ي"]) || letters.suffix(2).elementsEqual(["ت", "ا"]) else { return nil }
    return PhraseWords.hash(String(String.UnicodeScalarView(letters.dropLast(2))) + "ة", .exact)
  }

  private func element(
    at start: Int, _ one: UInt64, _ noun: Sense, isFirst: Bool
  ) -> (end: Int, candidate: Candidate?)? {
    guard start < reader.tokens.count else { return nil }
    let gap = reader.tokens[start].gap
    let stem: Stem
    if isFirst {
      guard gap.isPlain else { return nil }
      stem = reader.word(start).whole
    } else if gap.isPlain {
      guard let joined = reader.word(start).stems.first(where: { $0.proclitics == 1 && $0.first == "و" }) else {
        return nil
      }
      stem = joined
    } else {
      guard gap.enumerates else { return nil }
      stem =
        reader.word(start).stems.first { $0.proclitics == 1 && $0.first == "و" && listed(start, $0) != nil }
        ?? reader.word(start).whole
    }
    if let (end, sense) = behindNoun(start, stem, one) {
      let candidate = Candidate(
        tokens: start..<end, stem: stem, entityClass: .place, evidence: .lexicon(sense))
      return (end, candidate)
    }
    if let listed = listed(start, stem) { return (listed.end, nil) }
    // محافظات الوسطى وجنوب الشرقية: a word that is no place of the lists may begin the row, for others to tell.
    if isFirst, stem.hasArticle { return (start + 1, nil) }
    guard !isFirst, reader.facts(start, stem).isUnlisted, !InflectedWords.contains(reader.word(start), behind: 1) else {
      return nil
    }
    let candidate = Candidate(
      tokens: start..<start + 1, stem: stem, entityClass: .place, evidence: .classNoun(noun))
    return (start + 1, candidate)
  }

  private func listed(_ index: Int, _ stem: Stem) -> Reader.Match? {
    reader.longest(at: index, stem, .exact) { $0.kind == .place || $0.kind == .country }
  }

  /// The longest place that the lists have as the noun and these words.
  private func behindNoun(_ start: Int, _ stem: Stem, _ one: UInt64) -> (end: Int, sense: Sense)? {
    var hash = WordHash.append(stem.exact, to: one)
    var best: (Int, Sense)?
    for end in start + 1...start + Self.longestName {
      if let sense = reader.lexicon.senses(of: hash).first(where: { $0.kind == .place }) { best = (end, sense) }
      guard reader.continues(end) else { break }
      hash = WordHash.append(reader.word(end).whole.exact, to: hash)
    }
    return best
  }

  /// So many words a place has at most behind its noun.
  private static let longestName = 4
}
