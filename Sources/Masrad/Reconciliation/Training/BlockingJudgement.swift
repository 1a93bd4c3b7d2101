/// How well keys and groups find the pairs of one name among all spellings of a file.
public struct BlockingJudgement: Sendable {
  public internal(set) var forms = 0
  /// Partners that a spelling is compared with, in the mean.
  public internal(set) var pairsPerForm = 0.0
  /// The share of the pairs of one name that are compared.
  public internal(set) var recall = 0.0
}

extension ReconciliationTrainer {
  /// What blocking finds of the Arabic pairs.
  ///
  /// - Parameters:
  ///   - others: further spellings among which they lie.
  ///   - isThorough: with the wider keys.
  public func blocking(among others: [String] = [], isThorough: Bool) -> BlockingJudgement {
    let names = Array(Set(arabicForms + others)).sorted()
    let forms = names.map { SpellingForm(arabic: Self.letters($0)) }
    let store = SpellingStore(count: forms.count) { forms[$0] }
    let pairs = CandidatePairs(store, script: .arabic, breadth: isThorough ? .thorough : .usual)
    var place: [String: Int] = [:]
    for (number, given) in store.given.enumerated() { place[names[given]] = number }
    let ones = arabicRows.filter(\.isOne)
    let found = ones.count { row in
      guard let a = place[row.first], let b = place[row.second] else { return false }
      return pairs.contains(a, b)
    }
    var judgement = BlockingJudgement()
    judgement.forms = names.count
    judgement.pairsPerForm = 2 * Double(pairs.compared) / Double(max(1, names.count))
    judgement.recall = Double(found) / Double(max(1, ones.count))
    return judgement
  }
}
