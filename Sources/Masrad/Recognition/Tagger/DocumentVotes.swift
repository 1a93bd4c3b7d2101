/// Collects what a first pass made of the other uses of each word in the sentences around it. A label that the first pass
/// was sure of weighs more than one that it doubted.
struct DocumentVotes {
  /// So many sentences before and behind count.
  static let reach = 50
  /// 0 where the word stands nowhere else near by; else a label, its share in three steps and its weight in three.
  static let codeCount = 1 + TagLabel.count * 9

  /// The weight of each label within reach of each stem, and in the last lane the number of uses; all 0 between two
  /// documents.
  private var tallies: [SIMD16<Int16>] = []
  private var votes: [SIMD16<Int16>] = []
  private static let uses = 15

  static func label(of code: UInt8) -> UInt8 { (code - 1) / 9 }

  /// One code a token.
  ///
  /// - Parameter keys: for each token the number of its main stem, below `keyCount`.
  /// - Parameter unit: how many steps of a margin make 1.
  mutating func codes(
    _ document: TagDocument, keys: [Int32], keyCount: Int, tagging: Tagging, unit: Float
  ) -> [UInt8] {
    if tallies.count < keyCount {
      tallies.append(contentsOf: repeatElement(.zero, count: keyCount - tallies.count))
    }
    weigh(tagging, unit)
    var codes = [UInt8](repeating: 0, count: document.count)
    var entering = 0
    var leaving = 0
    for number in 0..<document.sentenceCount {
      while entering < document.sentenceCount, entering <= number + Self.reach {
        for token in document.sentence(entering) { tallies[Int(keys[token])] &+= votes[token] }
        entering += 1
      }
      while leaving < number - Self.reach {
        for token in document.sentence(leaving) { tallies[Int(keys[token])] &-= votes[token] }
        leaving += 1
      }
      for token in document.sentence(number) { codes[token] = Self.code(tallies[Int(keys[token])] &- votes[token]) }
    }
    for key in keys { tallies[Int(key)] = .zero }
    return codes
  }

  /// Makes each token's vote: 1 for a label in doubt, up to 4 for a sure one.
  private mutating func weigh(_ tagging: Tagging, _ unit: Float) {
    let steps = (Int16(unit), Int16(unit * 2.5), Int16(unit * 5))
    votes.removeAll(keepingCapacity: true)
    for (label, margin) in zip(tagging.labels, tagging.margins) {
      var vote = SIMD16<Int16>.zero
      vote[Int(label)] = 1 + (margin > steps.0 ? 1 : 0) + (margin > steps.1 ? 1 : 0) + (margin > steps.2 ? 1 : 0)
      vote[Self.uses] = 1
      votes.append(vote)
    }
  }

  /// The label most given to the other uses, names before no name, with its share and weight.
  private static func code(_ tally: SIMD16<Int16>) -> UInt8 {
    guard tally[uses] > 0 else { return 0 }
    var best = 0
    var total = tally[0]
    for label in 1..<TagLabel.count where tally[label] > 0 {
      total += tally[label]
      if best == 0 || tally[label] > tally[best] { best = label }
    }
    let weight = Int(tally[best])
    let share = weight * 3 >= Int(total) * 2 ? 2 : weight * 3 >= Int(total) ? 1 : 0
    let size = weight >= 8 ? 2 : weight >= 3 ? 1 : 0
    return UInt8(1 + best * 9 + share * 3 + size)
  }
}
