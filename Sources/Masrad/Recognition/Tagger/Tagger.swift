/// Labels the tokens of documents as names of people, places, organisations and as titles, with trained parameters.
///
/// A first pass labels each sentence by itself; a second one knows what the first made of the same words elsewhere in
/// the document. For one thread, like the `WordTable` that it shares with the run.
final class Tagger {
  private let sight: WordSight
  private var keys = WordKeys()
  /// The number of each word of the table among those that were tagged; -1 for a word that was not yet.
  private var places: [Int32] = []
  /// The numbers of the words of the document in hand.
  private var numbers: [Int32] = []
  private var votes = DocumentVotes()
  private var first: TaggerPass
  private var second: TaggerPass?

  init(_ parameters: TaggerParameters, words: WordTable, facts: FactsTable, lexicon: Lexicon) {
    sight = WordSight(words: words, facts: facts, lexicon: lexicon, profiles: parameters.profiles, remembers: false)
    first = TaggerPass(parameters.first)
    second = parameters.second.map { TaggerPass($0) }
  }

  /// - Parameter sight: what is seen in the words under the same profiles, when somebody has worked it out already.
  init(_ parameters: TaggerParameters, sight: WordSight) {
    self.sight = sight
    first = TaggerPass(parameters.first)
    second = parameters.second.map { TaggerPass($0) }
  }

  /// How many steps of a margin make 1.
  var unit: Float { second?.unit ?? first.unit }

  func tag(_ document: TagDocument) -> Tagging {
    let tagging = firstPass(document)
    guard second != nil else { return tagging }
    let notes = notes(document, tagging)
    var better = Tagging()
    second?.tag(document, numbers, keys, notes: notes, into: &better)
    return better
  }

  /// The labels of the first pass alone.
  func firstPass(_ document: TagDocument) -> Tagging {
    prepare(document)
    var tagging = Tagging()
    first.tag(document, numbers, keys, notes: nil, into: &tagging)
    return tagging
  }

  /// What the second pass is told of the document that the first has just labelled.
  func notes(_ document: TagDocument, _ tagging: Tagging) -> TaggerPass.Notes {
    let stems = numbers.map { keys.numbers[Int($0)] }
    let codes = votes.codes(document, keys: stems, keyCount: keys.stemCount, tagging: tagging, unit: first.unit)
    return TaggerPass.Notes(votes: codes, labels: tagging.labels)
  }

  /// Numbers the document's words and works out the scores of those that are new.
  private func prepare(_ document: TagDocument) {
    numbers.removeAll(keepingCapacity: true)
    for word in document.words {
      while places.count <= Int(word) { places.append(-1) }
      if places[Int(word)] < 0 {
        places[Int(word)] = Int32(keys.numbers.count)
        let seen = sight[Int(word)]
        keys.append(seen)
        first.append(seen.attributes)
        second?.append(seen.attributes)
      }
      numbers.append(places[Int(word)])
    }
  }
}
