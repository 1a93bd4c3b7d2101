/// The whole recogniser on our own annotations.
extension RecognitionTrainer {
  /// Tags of the articles of our annotations, each by a tagger trained on the other parts of them and on all that was
  /// added beside.
  ///
  /// - Parameter folds: into how many contiguous parts the annotations are cut.
  public mutating func heldOutTags(name: String, folds: Int) throws(TrainingDataError) -> HeldOutTags {
    let domain = domain(name)
    let documents = try documents()
    let own = documents.filter { $0.domain == domain }
    let articles = try articles()
    let names = NameComparison(lexicon: lexicon)
    var tags = HeldOutTags()
    tags.articles = [[NameTagger.Tag]](repeating: [], count: articles.count)
    for fold in 0..<folds {
      let held = articles.indices.filter { self.fold(of: $0, among: articles.count, folds) == fold }
      let rest = own.indices.filter { self.fold(of: $0, among: articles.count, folds) != fold }.map { own[$0] }
      guard let tagger = tagger(trainedOn: documents.filter { $0.domain != domain } + rest, domain: domain) else {
        continue
      }
      for number in held {
        let reader = Reader(articles[number].document, lexicon: lexicon, words: words, facts: facts)
        tags.articles[number] = tagger.tags(reader, Recognizer(reader: reader).mentions(), names)
      }
    }
    return tags
  }

  /// The part that an annotated article is in: contiguous parts of the annotated sentences, whose neighbours may be of one
  /// article; those annotated whole are dealt out in turn.
  func fold(of number: Int, among count: Int, _ folds: Int) -> Int {
    let sentences = max(0, count - whole.count)
    return number < sentences ? number * folds / sentences : (number - sentences) % folds
  }

  /// Figures of grammar and lists alone on our annotations, by class with exact spans.
  public func judgedRules() throws(TrainingDataError) -> TagFigures {
    var comparison = MentionComparison()
    let names = NameComparison(lexicon: lexicon)
    for article in try articles() { judge(article, tags: nil, model: nil, names, &comparison) }
    return comparison.figures
  }

  /// Figures of the whole recogniser on our annotations. The weights of the decision are fitted to the other parts.
  ///
  /// - Parameter tags: of taggers that had not seen the articles.
  public func judgedWhole(_ tags: HeldOutTags, folds: Int) throws(TrainingDataError) -> TagFigures {
    let articles = try articles()
    let names = NameComparison(lexicon: lexicon)
    let parts = zip(articles, tags.articles).map { examples($0, $1, names) }
    var comparison = MentionComparison()
    for fold in 0..<folds {
      func isHeld(_ number: Int) -> Bool { self.fold(of: number, among: parts.count, folds) == fold }
      let model = DecisionFitter().fitted(parts.indices.filter { !isHeld($0) }.flatMap { parts[$0] })
      for number in parts.indices where isHeld(number) {
        judge(articles[number], tags: tags.articles[number], model: model, names, &comparison)
      }
    }
    return comparison.figures
  }

  /// The weights of the decision, fitted to all annotations, as the file's text.
  public func decision(_ tags: HeldOutTags) throws(TrainingDataError) -> String {
    let names = NameComparison(lexicon: lexicon)
    let all = zip(try articles(), tags.articles).flatMap { examples($0, $1, names) }
    return DecisionFitter().fitted(all).text
  }

  private func judge(
    _ article: AnnotatedArticle, tags: [NameTagger.Tag]?, model: DecisionModel?, _ names: NameComparison,
    _ comparison: inout MentionComparison
  ) {
    let reader = Reader(article.document, lexicon: lexicon, words: words, facts: facts)
    guard tags.map({ $0.count == reader.tokens.count }) ?? true else { return }
    let finder = MentionFinder(
      reader: reader, read: Recognizer(reader: reader).mentions(), tags: tags, comparison: names, model: model)
    comparison.add(
      article,
      finder.mentions().map {
        (range: reader.offsets($0.tokens, proclitics: $0.proclitics), entityClass: $0.entityClass)
      })
  }

  /// The candidates in the judged part of an article. One that touches an optional annotation is left out.
  private func examples(
    _ article: AnnotatedArticle, _ tags: [NameTagger.Tag], _ names: NameComparison
  ) -> [DecisionFitter.Example] {
    let reader = Reader(article.document, lexicon: lexicon, words: words, facts: facts)
    guard tags.count == reader.tokens.count else { return [] }
    let read = Recognizer(reader: reader).mentions()
    let candidates = JointDecision(
      reader: reader, read: read, tags: tags, model: DecisionModel(), comparison: names
    ).candidates()
    let features = DecisionFeatures(reader: reader, tags: tags, candidates: candidates)
    return candidates.compactMap { candidate in
      let range = reader.offsets(candidate.tokens, proclitics: candidate.candidate.proclitics)
      guard article.judged?.overlaps(range) ?? true, !article.optional.contains(where: { $0.overlaps(range) }) else {
        return nil
      }
      let isMention = MentionComparison.isAnnotated(range, candidate.entityClass, in: article)
      return DecisionFitter.Example(features: features.of(candidate), isMention: isMention)
    }
  }

  private func articles() throws(TrainingDataError) -> [AnnotatedArticle] {
    var articles: [AnnotatedArticle] = []
    for annotated in news { articles += try annotated.articles(lines: lines) }
    return articles + whole.map(\.article)
  }

  private func tagger(trainedOn documents: [TrainingDocument], domain: Int) -> NameTagger? {
    let bytes = parameters(trainedOn: documents, domain: domain)
    return TaggerParameters(.lasting(bytes)).map {
      NameTagger($0, lexicon: lexicon, words: words, facts: facts)
    }
  }
}
