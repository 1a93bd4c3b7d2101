/// A document as the tagger reads it: distinct words and the gaps before them, cut into sentences.
struct TagDocument: Sendable {
  /// The words' numbers in the run's `WordTable`.
  private(set) var words: [Int32] = []
  private(set) var gaps: [UInt16] = []
  /// What each token is in a phrase of the glossaries; see `PhraseFlags`.
  private(set) var phrases: [UInt8] = []
  /// What grammar and lists take each token for; see `GrammarLabels`.
  private(set) var grammar: [UInt8] = []
  /// Where each sentence begins; the last one ends with the document.
  private(set) var starts: [Int] = []

  var count: Int { words.count }
  var sentenceCount: Int { starts.count }

  func sentence(_ number: Int) -> Range<Int> {
    starts[number]..<(number + 1 < starts.count ? starts[number + 1] : words.count)
  }

  /// Adds tokens; they begin a sentence, and one begins wherever a sentence's end stands between two of them.
  ///
  /// - Parameter grammar: a label for each of the tokens.
  mutating func append(_ tokens: [Token], flags: PhraseFlags, grammar labels: ArraySlice<UInt8>) {
    guard !tokens.isEmpty else { return }
    let first = words.count
    for (index, token) in tokens.enumerated() {
      if index == 0 || token.gap.ends { starts.append(words.count) }
      words.append(Int32(token.word))
      gaps.append(token.gap.rawValue)
    }
    flags.append(words: Array(words[first...]), gaps: Array(gaps[first...]), to: &phrases)
    grammar += labels.count == tokens.count ? labels : GrammarLabels(unread: tokens.count).labels[...]
  }

  /// Adds a sentence of another document.
  mutating func append(_ other: TagDocument, sentence number: Int) {
    let range = other.sentence(number)
    starts.append(words.count)
    words += other.words[range]
    gaps += other.gaps[range]
    phrases += other.phrases[range]
    grammar += other.grammar[range]
  }

  init() {}

  /// The document as somebody sees it who has not read it by the grammar.
  var unread: TagDocument {
    var document = self
    document.grammar = GrammarLabels(unread: count).labels
    return document
  }

  /// An article of a raw corpus, unread.
  init(_ corpus: RawCorpus, _ range: Range<Int>, flags: PhraseFlags) {
    words = Array(corpus.words[range])
    gaps = Array(corpus.gaps[range])
    for index in words.indices where index == 0 || Gap(rawValue: gaps[index]).ends { starts.append(index) }
    flags.append(words: words, gaps: gaps, to: &phrases)
    grammar = GrammarLabels(unread: words.count).labels
  }
}
