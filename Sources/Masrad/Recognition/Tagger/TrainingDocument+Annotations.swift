extension TrainingDocument {
  /// An article that is annotated whole, with its text as it stands.
  init(_ article: AnnotatedArticle, domain: Int, words: WordTable, flags: PhraseFlags, grammar: GrammarReader) {
    self.init(domain: domain)
    let tokens = Tokenizer.tokens(of: article.document, words: words)
    document.append(tokens, flags: flags, grammar: grammar.labels(of: article.document).labels[...])
    let spans =
      article.mentions.map { ($0.range, TagClass($0.entityClass)) } + article.optional.map { ($0, nil as TagClass?) }
    addGold(tokens, in: 0..<article.document.scalars.count, spans: spans)
  }

  /// Adds the labels of tokens, the last that were added to the document: those of `spans` within `sentence`.
  mutating func addGold(
    _ tokens: [Token], in sentence: Range<Int>, spans: [(range: Range<Int>, tagClass: TagClass?)]
  ) {
    var previous: Int?
    for token in tokens {
      guard token.range.overlaps(sentence) else {
        gold.append(Self.unjudged)
        allowed.append(.any)
        previous = nil
        continue
      }
      let number = spans.firstIndex { $0.range.overlaps(token.range) }
      defer { previous = number }
      guard let number else {
        gold.append(0)
        allowed.append([.only(.outside), .of(.other)])
        continue
      }
      guard let tagClass = spans[number].tagClass else {
        gold.append(Self.unjudged)
        allowed.append(.any)
        continue
      }
      let label = previous == number && !token.gap.ends ? TagLabel.inside(tagClass) : .begin(tagClass)
      gold.append(label.rawValue)
      allowed.append(.only(label))
    }
  }
}
