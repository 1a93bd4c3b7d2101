/// What grammar and lists by themselves take a document's tokens for, as labels that the tagger is told.
///
/// Guidelines bound names in other ways than ours: what these labels mean for a corpus, training on it teaches.
public struct GrammarLabels: Sendable {
  /// A raw `TagLabel` for each token.
  let labels: [UInt8]

  /// - Parameter mentions: of a document of `count` tokens; none overlap.
  init(_ mentions: [Candidate], count: Int) {
    var labels = [UInt8](repeating: TagLabel.outside.rawValue, count: count)
    for mention in mentions where mention.tokens.upperBound <= count {
      guard let tagClass = TagClass(mention.entityClass) else { continue }
      for token in mention.tokens {
        let label = token == mention.tokens.lowerBound ? TagLabel.begin(tagClass) : .inside(tagClass)
        labels[token] = label.rawValue
      }
    }
    self.labels = labels
  }

  /// - Parameter read: what grammar and lists find in the document; what it tells by that is found, too.
  init(_ read: [Candidate], _ reader: Reader, _ comparison: NameComparison) {
    self.init(MentionFinder.told(read, reader, comparison), count: reader.tokens.count)
  }

  /// For tokens that grammar and lists have not read.
  public init(unread count: Int) { labels = [UInt8](repeating: TagLabel.outside.rawValue, count: count) }
}

/// Reads texts by grammar and lists alone, for the tagger's training.
struct GrammarReader {
  let lexicon: Lexicon
  let words: WordTable
  let facts: FactsTable
  private let comparison: NameComparison

  init(lexicon: Lexicon, words: WordTable, facts: FactsTable) {
    self.lexicon = lexicon
    self.words = words
    self.facts = facts
    comparison = NameComparison(lexicon: lexicon)
  }

  func labels(of document: Document) -> GrammarLabels {
    let reader = Reader(document, lexicon: lexicon, words: words, facts: facts)
    return GrammarLabels(Recognizer(reader: reader).mentions(), reader, comparison)
  }
}
