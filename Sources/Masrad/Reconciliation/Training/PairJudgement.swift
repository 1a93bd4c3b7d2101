/// How well scores tell pairs of one name from others.
public struct PairJudgement: Sendable {
  public struct Category: Sendable {
    public let name: String
    public let isOne: Bool
    public var count = 0
    public var accepted = 0
  }

  public private(set) var averagePrecision = 0.0
  public private(set) var right = 0
  public private(set) var accepted = 0
  public private(set) var wanted = 0
  /// Shares accepted, in the order of the kinds' names; those of one name first.
  public private(set) var categories: [Category] = []
  /// The calibrated log odds from which 98 of 100 accepted pairs are of one name, and the share of such pairs found so;
  /// nil where no odds are so sure.
  public private(set) var sure: (odds: Double, recall: Double)?
  /// Pairs judged wrongly, the surest first: first form, second form, category, calibrated probability.
  public private(set) var errors: [(first: String, second: String, category: String, probability: Double)] = []

  public var precision: Double { accepted > 0 ? Double(right) / Double(accepted) : 0 }
  public var recall: Double { wanted > 0 ? Double(right) / Double(wanted) : 0 }
  public var f1: Double { right > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  /// - Parameters:
  ///   - odds: calibrated log odds of each row.
  ///   - isAccepted: whether the row's odds reach the threshold that was chosen without it.
  init(_ rows: [PairRow], odds: [Float], isAccepted: [Bool]) {
    averagePrecision = Self.averagePrecision(odds, rows.map(\.isOne))
    var found: [String: Category] = [:]
    for (index, row) in rows.enumerated() {
      let key = (row.isOne ? "1" : "2") + row.category
      var category = found[key] ?? Category(name: row.category, isOne: row.isOne)
      category.count += 1
      if row.isOne { wanted += 1 }
      if isAccepted[index] {
        category.accepted += 1
        accepted += 1
        if row.isOne { right += 1 }
      }
      found[key] = category
    }
    sure = Self.surest(odds, rows.map(\.isOne), precision: 0.98)
    categories = found.sorted { $0.key < $1.key }.map(\.value)
    let wrong = rows.indices.filter { isAccepted[$0] != rows[$0].isOne }
    let order = wrong.sorted { abs(odds[$0]) != abs(odds[$1]) ? abs(odds[$0]) > abs(odds[$1]) : $0 < $1 }
    errors = order.map {
      (rows[$0].first, rows[$0].second, rows[$0].category, Logistic.probability(Double(odds[$0])))
    }
  }

  /// Precision at each pair of one name, from the surest on, in the mean; pairs with the same score come together.
  static func averagePrecision(_ scores: [Float], _ isOne: [Bool]) -> Double {
    let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    let total = isOne.count { $0 }
    guard total > 0 else { return 0 }
    var (right, seen, last, sum) = (0, 0, 0, 0.0)
    for (place, index) in order.enumerated() {
      seen += 1
      if isOne[index] { right += 1 }
      let isEnd = place + 1 == order.count || scores[order[place + 1]] != scores[index]
      guard isEnd else { continue }
      sum += Double(right - last) * Double(right) / Double(seen)
      last = right
    }
    return sum / Double(total)
  }

  /// The lowest score from which accepting is so precise.
  static func surest(_ scores: [Float], _ isOne: [Bool], precision: Double) -> (odds: Double, recall: Double)? {
    let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    let total = max(1, isOne.count { $0 })
    var right = 0
    var best: (odds: Double, recall: Double)?
    for (place, index) in order.enumerated() {
      if isOne[index] { right += 1 }
      let isEnd = place + 1 == order.count || scores[order[place + 1]] != scores[index]
      if isEnd, Double(right) >= precision * Double(place + 1) {
        best = (Double(scores[index]), Double(right) / Double(total))
      }
    }
    return best
  }

  /// The score from which accepting gives the best F1, a pair of one name counting `weight` times.
  static func bestThreshold(_ scores: [Float], _ isOne: [Bool], weight: Double) -> Float {
    let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    let total = weight * Double(isOne.count { $0 })
    var (right, accepted, best, threshold): (Double, Double, Double, Float) = (0, 0, 0, 0)
    for index in order {
      accepted += isOne[index] ? weight : 1
      if isOne[index] { right += weight }
      let f1 = 2 * right / (accepted + total)
      if f1 > best { (best, threshold) = (f1, scores[index]) }
    }
    return threshold
  }
}
