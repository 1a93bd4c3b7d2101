/// Puts distinct spellings of elements of Arabic names into groups of one name, by their letters.
///
/// Time and memory grow with the number of spellings: those with a key in common are compared, never all with all. The
/// result does not depend on the order of the spellings or on the number of threads.
public struct SpellingGroups: Sendable {
  /// The numbers of the spellings of each group of two and more.
  public let groups: [[Int]]
  /// Pairs that were compared, and those that were likely enough to be looked at again.
  public let compared: Int
  public let likely: Int

  /// - Parameter spellings: folded or not, each once.
  public init?(_ spellings: [String]) {
    guard let model = ReconciliationModel.builtIn else { return nil }
    let form = { (number: Int) in
      SpellingForm(arabic: Array(Folding.key(of: spellings[number]).unicodeScalars))
    }
    let store = SpellingStore(count: spellings.count, form: form)
    let pairs = CandidatePairs(store, script: .arabic)
    let threshold = model.arabicScale.threshold
    let scorer: @Sendable () -> (Int, Int) -> Float = {
      let scorer = SpellingScorer(model)
      return { scorer.letters(store[$0], store[$1]) - threshold }
    }
    let likely = pairs.scored(least: 0, scorer)
    let link = AverageLink(count: store.count, pairs: likely, least: 0, score: scorer())
    groups = link.groups.map { $0.map { store.given[$0] }.sorted() }.sorted { $0[0] < $1[0] }
    compared = pairs.compared
    self.likely = likely.count
  }

  /// Scores pairs of spellings, so often, by letters; the sum of the scores. For measuring.
  public static func scoreAll(_ spellings: [String], rounds: Int) -> (pairs: Int, sum: Float) {
    guard let model = ReconciliationModel.builtIn, spellings.count > 1 else { return (0, 0) }
    let store = SpellingStore(count: spellings.count) {
      SpellingForm(arabic: Array(Folding.key(of: spellings[$0]).unicodeScalars))
    }
    let scorer = SpellingScorer(model)
    var sum: Float = 0
    var pairs = 0
    for round in 0..<rounds {
      for place in 0..<store.count - 1 - round % 7 {
        sum += scorer.letters(store[place], store[place + 1 + round % 7])
        pairs += 1
      }
    }
    return (pairs, sum)
  }
}
