import Testing

@testable import Masrad

/// Our stand-off annotations, on a raw text of three lines.
@Suite struct AnnotatedNewsTests {
  private static let lines = [1: "خبر اليوم", 2: "وقال وزير الدفاع سالم حمدان و كريم . ثم عاد", 3: ""]
  private static let sentences = "file\tline\tstart\tend\nraw.txt\t2\t0\t36\n"

  private func documents(_ annotations: String) throws -> [TrainingDocument] {
    let lexicon = try Lexicon.builtIn()
    let words = WordTable()
    let news = try AnnotatedNews(
      annotations: StandoffTable(annotations, file: "annotations.tsv", columns: 5), file: "annotations.tsv",
      sentences: StandoffTable(Self.sentences, file: "sentences.tsv", columns: 4), domain: 0)
    return try news.documents(
      lines: ["raw.txt": Self.lines], words: words, flags: PhraseFlags(lexicon: lexicon, words: words),
      grammar: Self.grammar(lexicon, words))
  }

  private static func grammar(_ lexicon: Lexicon, _ words: WordTable) -> GrammarReader {
    GrammarReader(lexicon: lexicon, words: words, facts: FactsTable(lexicon: lexicon, words: words))
  }

  @Test func spansBecomeLabels() throws {
    let found = try documents(
      """
      file\tline\tstart\tend\tclass\tcountry\toptional
      raw.txt\t2\t5\t16\ttitle\t\t
      raw.txt\t2\t17\t27\tperson\t\t
      raw.txt\t2\t30\t34\tperson\t\t1

      """)
    let document = try #require(found.first)
    let unjudged = TrainingDocument.unjudged
    // خبر اليوم | وقال وزير الدفاع سالم حمدان وكريم | ثم عاد: the article's other words are not judged.
    #expect(document.gold == [unjudged, unjudged, 0, 7, 8, 1, 2, unjudged, unjudged, unjudged])
    #expect(document.allowed[7] == .any)
    #expect(document.allowed[3] == .only(.begin(.title)))
  }

  @Test func aSpanWithoutItsSentenceIsRefused() {
    let error = #expect(throws: TrainingDataError.self) { try documents("raw.txt\t2\t30\t44\tperson\n") }
    #expect(error?.reason == .noSentence)
    #expect(error?.line == 1)
  }

  @Test func aWordThatIsNoNumberIsPlaced() {
    let error = #expect(throws: TrainingDataError.self) { try documents("raw.txt\t2\tx\t44\tperson\n") }
    #expect(
      error
        == TrainingDataError(file: "annotations.tsv", line: 1, column: 11, reason: .notNumber("x")))
  }

  @Test func aDetachedConjunctionIsJoined() {
    #expect(DetachedConjunction.joined("محمد و كريم و 3 و م") == "محمد وكريم و 3 و م")
  }

  /// An article annotated whole is labelled to its end, but for what is optional.
  @Test func anArticleIsLabelledWhole() throws {
    let lexicon = try Sample.lexicon()
    let words = WordTable()
    var article = AnnotatedArticle(
      document: Document(path: "a.json", text: "وقال وزير الدفاع سالم حمدان: ثم عاد إلى غريان."))
    article.mentions = [(5..<16, .title), (17..<27, .person)]
    article.optional = [39..<44]
    let document = TrainingDocument(
      article, domain: 0, words: words, flags: PhraseFlags(lexicon: lexicon, words: words),
      grammar: Self.grammar(lexicon, words))
    #expect(document.gold == [0, 7, 8, 1, 2, 0, 0, 0, TrainingDocument.unjudged])
    #expect(document.allowed.last == .any)
    #expect(document.allowed[3] == .only(.begin(.person)))
  }

  /// Parts of the articles are dealt out in turn, so that each part is judged by a tagger that has seen its neighbours.
  @Test func everyArticleIsTaggedByOneThatHasNotSeenIt() throws {
    var options = RecognitionTrainer.Options()
    options.harvests = false
    var trainer = RecognitionTrainer(lexicon: try Sample.lexicon(), options: options)
    for number in 0..<4 {
      var article = AnnotatedArticle(
        document: Document(path: "\(number).json", text: "التقى سالم حمدان وفدا في غريان رقم \(number) أمس."))
      article.mentions = [(6..<16, .person), (25..<30, .place)]
      trainer.add(article, name: "news")
    }
    let tags = try trainer.heldOutTags(name: "news", folds: 2)
    #expect(tags.articles.count == 4)
    #expect(tags.articles.allSatisfy { $0.count == 9 })
    #expect(try trainer.judgedWhole(tags, folds: 2).counts[.place]?.right == 4)
  }
}
