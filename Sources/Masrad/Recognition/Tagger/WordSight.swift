/// What the tagger sees in each distinct word of a run, worked out once.
final class WordSight {
  private let words: WordTable
  private let facts: FactsTable
  private let attributes: WordAttributes
  private var seen: [WordAttributes.Seen?] = []

  private let remembers: Bool

  /// - Parameter remembers: false where each word is asked for once.
  init(words: WordTable, facts: FactsTable, lexicon: Lexicon, profiles: WordProfiles, remembers: Bool = true) {
    self.words = words
    self.remembers = remembers
    self.facts = facts
    attributes = WordAttributes(profiles: profiles, lexicon: lexicon)
  }

  subscript(word: Int) -> WordAttributes.Seen {
    guard remembers else { return attributes.seen(in: words.words[word], facts[word]) }
    while seen.count <= word { seen.append(nil) }
    if let known = seen[word] { return known }
    let found = attributes.seen(in: words.words[word], facts[word])
    seen[word] = found
    return found
  }
}
