/// A document with the labels that its tokens may have, and the corpus that its annotation comes from.
struct TrainingDocument: Sendable {
  var document = TagDocument()
  var allowed: [LabelSet] = []
  /// The annotated labels; `unjudged` where there is no annotation, or one that does not count.
  var gold: [UInt8] = []
  /// The number of the corpus whose guidelines the labels follow.
  var domain: Int
  /// Which of the word profiles it is seen with; see `TaggerTraining`.
  var view = 0
  /// The votes and labels of a first pass; empty before there was one.
  var votes: [UInt8] = []
  var own: [UInt8] = []

  /// The sentences `range` as a document of their own.
  func sentences(_ range: Range<Int>) -> TrainingDocument {
    var part = TrainingDocument(domain: domain, view: view)
    for number in range {
      part.document.append(document, sentence: number)
      part.allowed += allowed[document.sentence(number)]
      part.gold += gold[document.sentence(number)]
    }
    return part
  }

  /// The document without the sentences of which nothing is known, as they teach nothing.
  var labelled: TrainingDocument {
    var part = TrainingDocument(domain: domain, view: view)
    for number in 0..<document.sentenceCount {
      let sentence = document.sentence(number)
      guard allowed[sentence].contains(where: { $0 != .any }) else { continue }
      part.document.append(document, sentence: number)
      part.allowed += allowed[sentence]
      part.gold += gold[sentence]
      if !votes.isEmpty {
        part.votes += votes[sentence]
        part.own += own[sentence]
      }
    }
    return part
  }

  static let unjudged: UInt8 = 255

  /// Fold `number` of `count`: contiguous sentences.
  func fold(_ number: Int, of count: Int) -> TrainingDocument {
    sentences(document.sentenceCount * number / count..<document.sentenceCount * (number + 1) / count)
  }
}
