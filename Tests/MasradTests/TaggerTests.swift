import Testing

@testable import Masrad

/// The tagger on a handful of sentences: enough to see that training, files and folds hold together.
@Suite struct TaggerTests {
  private static let corpus = """
    قال O
    وزير B-TTL
    الدفاع I-TTL
    سالم B-PER
    حمدان I-PER
    في O
    مدينة O
    زليتن B-LOC
    أمس O
    . O

    وصل O
    كريم B-PER
    حمدان I-PER
    إلى O
    زليتن B-LOC
    صباحا O

    نفت O
    شركة O
    النجوم B-ORG
    ذلك O
    أمس O

    """

  private func trainer(_ text: String = corpus) throws -> RecognitionTrainer {
    var trainer = RecognitionTrainer(lexicon: try Lexicon.builtIn())
    try trainer.add(columns: text, file: "corpus.txt", name: "news")
    return trainer
  }

  private func repeated(_ count: Int) -> String { String(repeating: Self.corpus, count: count) }

  @Test func aSmallCorpusIsLearnt() throws {
    var trainer = try trainer(repeated(8))
    let figures = try trainer.judged(columns: Self.corpus, file: "corpus.txt", name: "news")
    #expect(figures.total(TagClass.allCases).f1 == 1)
    #expect(figures.total([.title]).right == 1)
    #expect(figures.differences.isEmpty)
  }

  @Test func theSameDataGiveTheSameBytes() throws {
    var first = try trainer()
    var second = try trainer()
    #expect(try first.parameters(name: "news") == second.parameters(name: "news"))
  }

  @Test func aCutFileIsRefused() throws {
    var trainer = try trainer()
    let bytes = try trainer.parameters(name: "news")
    #expect(TaggerParameters(.lasting(bytes)) != nil)
    for count in [0, 3, 4, 16, 35, 36, bytes.count / 2, bytes.count - 1] {
      #expect(TaggerParameters(.lasting(Array(bytes.prefix(count)))) == nil, "\(count) bytes")
    }
    #expect(TaggerParameters(.lasting(bytes + [0])) == nil)
  }

  @Test func aDamagedFileDoesNotCrash() throws {
    let lexicon = try Lexicon.builtIn()
    var trainer = try trainer()
    let bytes = try trainer.parameters(name: "news")
    var generator = SplitMix(seed: 7)
    for _ in 0..<40 {
      var damaged = bytes
      for _ in 0..<50 {
        damaged[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      guard let parameters = TaggerParameters(.lasting(damaged)) else { continue }
      let words = WordTable()
      let tagger = Tagger(parameters, words: words, facts: FactsTable(lexicon: lexicon, words: words), lexicon: lexicon)
      var document = TagDocument()
      let text = Document(path: "", text: "قال وزير الدفاع سالم حمدان في مدينة زليتن أمس")
      let tokens = Tokenizer.tokens(of: text, words: words)
      document.append(
        tokens, flags: PhraseFlags(lexicon: lexicon, words: words),
        grammar: GrammarLabels(unread: tokens.count).labels[...])
      let tagging = tagger.tag(document)
      #expect(tagging.labels.count == document.count)
      #expect(tagging.labels.allSatisfy { $0 < UInt8(TagLabel.count) })
    }
  }

  @Test func foldsAreContiguousAndHoldEverySentenceOnce() throws {
    let lexicon = try Lexicon.builtIn()
    let words = WordTable()
    let flags = PhraseFlags(lexicon: lexicon, words: words)
    let corpus = try ColumnCorpus(repeated(7), file: "corpus.txt", domain: 0)
    let grammar = GrammarReader(
      lexicon: lexicon, words: words, facts: FactsTable(lexicon: lexicon, words: words))
    let document = corpus.document(0..<corpus.count, words: words, flags: flags, grammar: grammar)
    let folds = (0..<5).map { document.fold($0, of: 5) }
    #expect(folds.flatMap(\.document.words) == document.document.words)
    #expect(folds.flatMap(\.gold) == document.gold)
    #expect(folds.map(\.document.sentenceCount).reduce(0, +) == document.document.sentenceCount)
  }

  /// Names that stand in one fold alone, with nothing around them that tells them: whoever finds them has seen them.
  @Test func whatIsLeftOutIsNotSeen() throws {
    var text = ""
    for number in 0..<300 {
      let name = ["ظ", "غ", "ذ", "خ", "ث", "ض", "ط", "ص", "ش", "ز"].map { $0 }[number % 10]
      let word = name + ["ظغ", "ذخ", "ثض", "طص", "شز", "ظذ"][number / 50] + name
      let label = number % 2 == 0 ? "B-PER" : "O"
      text += "\(word) \(label)\n\n"
    }
    var trainer = try trainer(text)
    let own = try trainer.judged(columns: text, file: "corpus.txt", name: "news").total([.person]).recall
    #expect(own > 0.9)
    #expect(try trainer.crossValidated(name: "news", folds: 6).total([.person]).recall <= own)
  }

  @Test func aMissingLabelIsPlaced() throws {
    let error = #expect(throws: TrainingDataError.self) {
      _ = try ColumnCorpus("قال O\nسالم\n", file: "corpus.txt", domain: 0)
    }
    #expect(
      error
        == TrainingDataError(file: "corpus.txt", line: 2, column: 5, reason: .columns(found: 1, expected: 2)))
  }

  @Test func anUnknownLabelIsPlaced() throws {
    let error = #expect(throws: TrainingDataError.self) {
      _ = try ColumnCorpus("قال O\nسالم B-MAN\n", file: "corpus.txt", domain: 0)
    }
    #expect(error == TrainingDataError(file: "corpus.txt", line: 2, column: 6, reason: .unknownLabel("B-MAN")))
  }

  @Test func corporaNameTheirClassesInTheirOwnWay() {
    #expect(LabelNames.tagClass("GPE").tagClass == .place)
    #expect(LabelNames.tagClass("OCC").tagClass == .title)
    #expect(LabelNames.tagClass("MIS").tagClass == .other)
    #expect(LabelNames.tagClass("DATE").tagClass == nil)
    #expect(LabelNames.tagClass("MAN").unknown)
  }
}
