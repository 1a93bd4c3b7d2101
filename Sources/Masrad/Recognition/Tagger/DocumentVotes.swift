/// Collects what a first pass made of the other uses of each word in the sentences around it.
struct DocumentVotes {
  /// So many sentences before and behind count.
  static let reach = 50
  /// 0 where the word stands nowhere else near by; else a label, its share in three steps and its count in three.
  static let codeCount = 1 + TagLabel.count * 9

  /// How often each stem has each label within reach; all 0 between two documents.
  private var tallies: [SIMD16<Int16>] = []

  static func label(of code: UInt8) -> UInt8 { (code - 1) / 9 }

  /// One code a token.
  ///
  /// - Parameter keys: for each token the number of its main stem, below `keyCount`.
  mutating func codes(_ document: TagDocument, keys: [Int32], keyCount: Int, labels: [UInt8]) -> [UInt8] {
    if tallies.count < keyCount {
      tallies.append(contentsOf: repeatElement(.zero, count: keyCount - tallies.count))
    }
    var codes = [UInt8](repeating: 0, count: document.count)
    var entering = 0
    var leaving = 0
    for number in 0..<document.sentenceCount {
      while entering < document.sentenceCount, entering <= number + Self.reach {
        for token in document.sentence(entering) { tallies[Int(keys[token])][Int(labels[token])] += 1 }
        entering += 1
      }
      while leaving < number - Self.reach {
        for token in document.sentence(leaving) { tallies[Int(keys[token])][Int(labels[token])] -= 1 }
        leaving += 1
      }
      for token in document.sentence(number) {
        var others = tallies[Int(keys[token])]
        others[Int(labels[token])] -= 1
        codes[token] = Self.code(others)
      }
    }
    for key in keys { tallies[Int(key)] = .zero }
    return codes
  }

  /// The label most given to the other uses, names before no name, with its share and count.
  private static func code(_ tally: SIMD16<Int16>) -> UInt8 {
    let total = tally.wrappedSum()
    guard total > 0 else { return 0 }
    var best = 0
    for label in 1..<TagLabel.count where tally[label] > 0 && (best == 0 || tally[label] > tally[best]) { best = label }
    let count = tally[best]
    let share = count * 3 >= total * 2 ? 2 : count * 3 >= total ? 1 : 0
    let size = total >= 4 ? 2 : total >= 2 ? 1 : 0
    return UInt8(1 + best * 9 + share * 3 + size)
  }
}
