/// Training with raw news that the recogniser itself has labelled: grammar, lists and what a document tells twice find
/// more than a tagger does, which learns from it what they know.
extension RecognitionTrainer {
  /// The parameter file trained with documents and, when some are wanted, with articles of the raw news that a first
  /// tagger of the same documents and the rest of the recogniser have labelled.
  ///
  /// - Parameter domain: the number of the corpus whose guidelines count.
  func parameters(trainedOn documents: [TrainingDocument], domain: Int) -> [UInt8] {
    training.parameters(documents + selfLabelled(documents, domain: domain), profiles: profiles, domain: domain)
  }

  private func selfLabelled(_ documents: [TrainingDocument], domain: Int) -> [TrainingDocument] {
    guard !sample.texts.isEmpty else { return [] }
    // The decision between tagger, grammar and lists knows the guidelines of our own annotations.
    let guidelines = news.first?.domain ?? whole.first?.domain ?? domain
    var first = training
    // A harvest would take as long again.
    first.options.harvests = false
    let bytes = first.parameters(documents, profiles: profiles, domain: guidelines)
    guard let parameters = TaggerParameters(.lasting(bytes)) else { return [] }
    let tagger = NameTagger(parameters, lexicon: lexicon, words: words, facts: facts)
    let comparison = NameComparison(lexicon: lexicon)
    return sample.texts.map { text in
      let reader = Reader(Document(path: "", text: text), lexicon: lexicon, words: words, facts: facts)
      let finder = MentionFinder(reader: reader, tagger: tagger, comparison: comparison)
      var article = AnnotatedArticle(document: reader.document)
      article.mentions = finder.mentions().map {
        (range: reader.offsets($0.tokens, proclitics: $0.proclitics), entityClass: $0.entityClass)
      }
      return TrainingDocument(article, domain: selfLabelledDomain, words: words, flags: flags, grammar: grammar)
    }
  }
}
