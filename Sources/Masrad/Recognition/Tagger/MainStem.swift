/// Chooses the reading of a word by which the tagger knows it: وغولر is و and غولر, وليد is one word.
enum MainStem {
  static func number(_ word: Word, _ facts: FactsTable.WordFacts, _ statistics: WordStatistics) -> Int {
    guard word.script == .arabic, word.stems.count > 1 else { return 0 }
    if facts.stems[0].isKnown { return 0 }
    let full = statistics.count(word.whole.exact)
    for number in word.stems.indices.dropFirst() {
      let stem = word.stems[number]
      guard stem.letters.count >= 2 else { continue }
      let count = statistics.count(stem.exact)
      if Proclitics.isRare(stem), facts.stems[number].isNoWord, !Proclitics.isOften(stemCount: count, fullCount: full) {
        continue
      }
      if facts.stems[number].isKnown, stem.letters.count >= 3 { return number }
      if Proclitics.isSplit(stem, stemCount: count, fullCount: full) { return number }
    }
    return 0
  }
}
