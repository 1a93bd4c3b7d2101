import Testing

@testable import Masrad

/// Articles of raw news that the recogniser labels for itself.
@Suite struct NewsSampleTests {
  private static func read(_ articles: Int, size: Int, leftOut: Set<Int> = []) -> NewsSample {
    var sample = NewsSample(size: size)
    for article in 0..<articles {
      for paragraph in 0..<4 { sample.add("خبر \(article) و \(paragraph)", isLeftOut: leftOut.contains(article)) }
      sample.add(" ", isLeftOut: false)
    }
    sample.finishArticle()
    return sample
  }

  @Test func wholeArticlesAreDrawn() {
    let sample = Self.read(50, size: 10)
    #expect(sample.texts.count == 10)
    #expect(Set(sample.texts).count == 10)
    for text in sample.texts { #expect(text.split(separator: "\n").count == 4, "\(text)") }
  }

  @Test func theSameNewsGiveTheSameSample() {
    #expect(Self.read(50, size: 10).texts == Self.read(50, size: 10).texts)
    #expect(Self.read(3, size: 10).texts.count == 3)
    #expect(Self.read(3, size: 0).texts.isEmpty)
  }

  /// Late articles are as likely as early ones: half of the sample is from the second half of the news.
  @Test func allArticlesAreAsLikely() {
    let numbers = Self.read(1000, size: 200).texts.compactMap { text in
      text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }
    #expect(numbers.count == 200)
    #expect((70...130).contains(numbers.filter { $0 >= 500 }.count))
  }

  @Test func whatOthersHaveAnnotatedIsLeftOut() {
    let sample = Self.read(6, size: 10, leftOut: [1, 4])
    #expect(sample.texts.count == 4)
    #expect(!sample.texts.contains { $0.hasPrefix("خبر 1 ") || $0.hasPrefix("خبر 4 ") })
  }

  @Test func shortArticlesAreLeftOut() {
    var sample = NewsSample(size: 5)
    for _ in 0..<3 { sample.add("خبر", isLeftOut: false) }
    sample.finishArticle()
    #expect(sample.texts.isEmpty)
  }

  /// A tagger learns from the news what its lists know: who is annotated nowhere but often named by a line of the lists.
  @Test func theTaggerLearnsFromWhatTheRecognizerLabels() throws {
    func parameters(selfLabelled: Int) throws -> [UInt8] {
      var options = RecognitionTrainer.Options()
      options.harvests = false
      options.selfLabelled = selfLabelled
      var trainer = RecognitionTrainer(lexicon: try Sample.lexicon(), options: options)
      var article = AnnotatedArticle(document: Document(path: "a.json", text: "التقى سالم حمدان وفدا في غريان أمس."))
      article.mentions = [(6..<16, .person), (25..<30, .place)]
      trainer.add(article, name: "news")
      var reader = trainer.rawReader(file: "raw.txt")
      for _ in 0..<4 { trainer.add(rawLine: "وصل وفد من طرابلس إلى بنغازي في زيارة", to: &reader) }
      trainer.finish(reader)
      return try trainer.parameters(name: "news")
    }
    let alone = try parameters(selfLabelled: 0)
    let with = try parameters(selfLabelled: 1)
    #expect(alone != with)
    #expect(with == (try parameters(selfLabelled: 1)))
    #expect(TaggerParameters(.lasting(with)) != nil)
  }
}
