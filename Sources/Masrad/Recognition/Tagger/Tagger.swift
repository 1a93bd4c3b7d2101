/// Labels the tokens of documents as names of people, places, organisations and as titles, with trained parameters.
///
/// A first pass labels each sentence by itself; a second one knows what the first made of the same words elsewhere in
/// the document. For one thread, like the `WordTable` that it shares with the run.
final class Tagger {
  private let sight: WordSight
  private let words: WordTable
  private var keys = WordKeys()
  private var first: TaggerPass
  private var second: TaggerPass?

  init(_ parameters: TaggerParameters, words: WordTable, facts: FactsTable, lexicon: Lexicon) {
    self.words = words
    sight = WordSight(words: words, facts: facts, lexicon: lexicon, profiles: parameters.profiles)
    first = TaggerPass(parameters.first)
    second = parameters.second.map { TaggerPass($0) }
  }

  /// - Parameter sight: what is seen in the words under the same profiles, when somebody has worked it out already.
  init(_ parameters: TaggerParameters, words: WordTable, sight: WordSight) {
    self.words = words
    self.sight = sight
    first = TaggerPass(parameters.first)
    second = parameters.second.map { TaggerPass($0) }
  }

  func tag(_ document: TagDocument) -> Tagging {
    let tagging = firstPass(document)
    guard second != nil else { return tagging }
    let notes = notes(document, tagging)
    var better = Tagging()
    second?.tag(document, keys, notes: notes, into: &better)
    return better
  }

  /// The labels of the first pass alone.
  func firstPass(_ document: TagDocument) -> Tagging {
    prepare()
    var tagging = Tagging()
    first.tag(document, keys, notes: nil, into: &tagging)
    return tagging
  }

  /// What the second pass is told of a document.
  func notes(_ document: TagDocument, _ tagging: Tagging) -> TaggerPass.Notes {
    let numbers = document.words.map { keys.numbers[Int($0)] }
    let votes = DocumentVotes(document, keys: numbers, keyCount: keys.stemCount, labels: tagging.labels)
    return TaggerPass.Notes(votes: votes.codes, labels: tagging.labels)
  }

  /// Works out the scores of words that are new in the table.
  private func prepare() {
    while keys.numbers.count < words.words.count {
      let seen = sight[keys.numbers.count]
      keys.append(seen)
      first.append(seen.attributes)
      second?.append(seen.attributes)
    }
  }
}
