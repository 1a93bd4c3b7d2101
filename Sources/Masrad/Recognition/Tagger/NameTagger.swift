/// Labels the words of documents as people, places, organisations and titles, with the built-in parameters.
///
/// For one thread, like the `WordTable` that it shares with the run. What depends on a distinct word alone is worked out
/// when the word is first met.
public final class NameTagger {
  private let tagger: Tagger
  private let flags: PhraseFlags

  /// What the tagger makes of a token.
  public struct Tag: Equatable, Sendable {
    public let label: TagLabel
    /// The best other label.
    public let rival: TagLabel
    /// By how much the best labels of the sentence beat the best ones with another label here; 0 is a draw. Of spans
    /// of news whose least margin is below 2, half are right; from 3, seven in ten; from 4, nine; from 6, 97 in a hundred.
    public let margin: Float
  }

  /// Nil when the program was built without parameters.
  public convenience init?(lexicon: Lexicon, words: WordTable) {
    self.init(lexicon: lexicon, words: words, facts: FactsTable(lexicon: lexicon, words: words))
  }

  convenience init?(lexicon: Lexicon, words: WordTable, facts: FactsTable) {
    guard let parameters = TaggerParameters.builtIn else { return nil }
    self.init(parameters, lexicon: lexicon, words: words, facts: facts)
  }

  init(_ parameters: TaggerParameters, lexicon: Lexicon, words: WordTable, facts: FactsTable) {
    tagger = Tagger(parameters, words: words, facts: facts, lexicon: lexicon)
    flags = PhraseFlags(lexicon: lexicon, words: words)
  }

  /// A tag for each token of a document.
  ///
  /// - Parameter grammar: what grammar and lists take the tokens for.
  public func tags(_ tokens: [Token], grammar: GrammarLabels) -> [Tag] {
    var document = TagDocument()
    document.append(tokens, flags: flags, grammar: grammar.labels[...])
    let tagging = tagger.tag(document)
    return tokens.indices.map { index in
      Tag(
        label: TagLabel(rawValue: tagging.labels[index]), rival: TagLabel(rawValue: tagging.rivals[index]),
        margin: Float(tagging.margins[index]) / tagger.unit)
    }
  }
}
