/// What the lexicon says of one reading of a word, taken by itself.
struct StemFacts: Sendable {
  /// As it stands.
  let exact: KindSet
  /// Without its article.
  let bare: KindSet

  /// Could it be an element of a person's name?
  var isName: Bool { exact.contains(.given) || exact.contains(.family) || exact.contains(.personShort) }
}

/// A set of sense kinds.
struct KindSet: Sendable {
  private var bits: UInt32 = 0
  mutating func insert(_ kind: Sense.Kind) { bits |= 1 << UInt32(kind.rawValue) }
  func contains(_ kind: Sense.Kind) -> Bool { bits & (1 << UInt32(kind.rawValue)) != 0 }
  var isEmpty: Bool { bits == 0 }
}

/// The facts of each distinct word of a run, looked up once.
final class FactsTable {
  struct WordFacts { let stems: [StemFacts] }

  private let lexicon: Lexicon
  private let words: WordTable
  private var facts: [WordFacts] = []

  init(lexicon: Lexicon, words: WordTable) {
    self.lexicon = lexicon
    self.words = words
  }

  subscript(word: Int) -> WordFacts {
    while facts.count <= word { facts.append(look(up: words.words[facts.count])) }
    return facts[word]
  }

  private func look(up word: Word) -> WordFacts {
    WordFacts(stems: word.stems.map { StemFacts(exact: kinds($0.exact, .exact), bare: kinds($0.bare, .bare)) })
  }

  private func kinds(_ word: UInt64, _ space: LexiconFile.Space) -> KindSet {
    var set = KindSet()
    for sense in lexicon.senses(of: WordHash.append(word, to: space.rawValue)) { set.insert(sense.kind) }
    return set
  }
}
