internal import Glibc

/// Clusters words by the exchange algorithm: each word moves to the class that makes a class bigram model of the
/// corpus likeliest, until little moves. Deterministic: words in the order of their frequency, ties to the lower class.
struct ExchangeClusters {
  /// The bigrams of the words 0 up to `wordCount`, and how often each stands.
  struct Bigrams {
    let wordCount: Int
    /// Right neighbours of each word: `followers[followerStarts[w]..<followerStarts[w + 1]]`.
    var followerStarts: [Int32] = []
    var followers: [(word: Int32, count: Int32)] = []
    var leaderStarts: [Int32] = []
    var leaders: [(word: Int32, count: Int32)] = []
  }

  private let bigrams: Bigrams
  private let classCount: Int
  private var classes: [Int32]
  /// How often class a stands before class b, at `a * classCount + b`.
  private var pairs: [Int32]
  private var leftTotals: [Int32]
  private var rightTotals: [Int32]
  /// n ln n, so that it is looked up.
  private let entropy: [Double]

  init(_ bigrams: Bigrams, classCount: Int) {
    self.bigrams = bigrams
    self.classCount = classCount
    classes = (0..<bigrams.wordCount).map { Int32($0 < classCount ? $0 : $0 % classCount) }
    pairs = [Int32](repeating: 0, count: classCount * classCount)
    leftTotals = [Int32](repeating: 0, count: classCount)
    rightTotals = leftTotals
    entropy = (0..<(1 << 16)).map { $0 < 2 ? 0 : Double($0) * log(Double($0)) }
    for word in 0..<bigrams.wordCount {
      let from = Int(classes[word])
      for place in Int(bigrams.followerStarts[word])..<Int(bigrams.followerStarts[word + 1]) {
        let (other, count) = bigrams.followers[place]
        let to = Int(classes[Int(other)])
        pairs[from * classCount + to] += count
        leftTotals[from] += count
        rightTotals[to] += count
      }
    }
  }

  /// The class of each word after `rounds` rounds.
  static func classes(of bigrams: Bigrams, count: Int, rounds: Int) -> [Int32] {
    var clustering = ExchangeClusters(bigrams, classCount: count)
    for _ in 0..<rounds where clustering.round() * 1000 < bigrams.wordCount { break }
    return clustering.classes
  }

  /// Moves every word once to where it fits best; says how many moved.
  private mutating func round() -> Int {
    var moved = 0
    var right = [Int32](repeating: 0, count: classCount)
    var left = right
    for word in 0..<bigrams.wordCount {
      let old = Int(classes[word])
      var touchedRight: [Int32] = []
      var touchedLeft: [Int32] = []
      var own: Int32 = 0
      for place in Int(bigrams.followerStarts[word])..<Int(bigrams.followerStarts[word + 1]) {
        let (other, count) = bigrams.followers[place]
        if Int(other) == word {
          own += count
          continue
        }
        let to = Int(classes[Int(other)])
        if right[to] == 0 { touchedRight.append(Int32(to)) }
        right[to] += count
      }
      for place in Int(bigrams.leaderStarts[word])..<Int(bigrams.leaderStarts[word + 1]) {
        let (other, count) = bigrams.leaders[place]
        if Int(other) == word { continue }
        let from = Int(classes[Int(other)])
        if left[from] == 0 { touchedLeft.append(Int32(from)) }
        left[from] += count
      }
      move(out: old, right, left, touchedRight, touchedLeft, own, sign: -1)
      let best = bestClass(old, right, left, touchedRight, touchedLeft, own)
      move(out: best, right, left, touchedRight, touchedLeft, own, sign: 1)
      if best != old {
        classes[word] = Int32(best)
        moved += 1
      }
      for to in touchedRight { right[Int(to)] = 0 }
      for from in touchedLeft { left[Int(from)] = 0 }
    }
    return moved
  }

  /// Takes a word's counts out of a class (`sign` -1) or puts them in (1).
  private mutating func move(
    out place: Int, _ right: [Int32], _ left: [Int32], _ touchedRight: [Int32], _ touchedLeft: [Int32], _ own: Int32,
    sign: Int32
  ) {
    for to in touchedRight {
      let count = sign * right[Int(to)]
      pairs[place * classCount + Int(to)] += count
      leftTotals[place] += count
      rightTotals[Int(to)] += count
    }
    for from in touchedLeft {
      let count = sign * left[Int(from)]
      pairs[Int(from) * classCount + place] += count
      leftTotals[Int(from)] += count
      rightTotals[place] += count
    }
    pairs[place * classCount + place] += sign * own
    leftTotals[place] += sign * own
    rightTotals[place] += sign * own
  }

  private func bestClass(
    _ old: Int, _ right: [Int32], _ left: [Int32], _ touchedRight: [Int32], _ touchedLeft: [Int32], _ own: Int32
  ) -> Int {
    let rightSum = touchedRight.reduce(own) { $0 + right[Int($1)] }
    let leftSum = touchedLeft.reduce(own) { $0 + left[Int($1)] }
    var best = old
    var bestGain = -Double.infinity
    pairs.withUnsafeBufferPointer { pairs in
      for candidate in 0..<classCount {
        var gain = 0.0
        let row = candidate * classCount
        for to in touchedRight where Int(to) != candidate {
          let now = pairs[row + Int(to)]
          gain += cost(now + right[Int(to)]) - cost(now)
        }
        for from in touchedLeft where Int(from) != candidate {
          let now = pairs[Int(from) * classCount + candidate]
          gain += cost(now + left[Int(from)]) - cost(now)
        }
        let inner = pairs[row + candidate]
        gain += cost(inner + right[candidate] + left[candidate] + own) - cost(inner)
        gain -= cost(leftTotals[candidate] + rightSum) - cost(leftTotals[candidate])
        gain -= cost(rightTotals[candidate] + leftSum) - cost(rightTotals[candidate])
        if gain > bestGain || (gain == bestGain && candidate < best) {
          best = candidate
          bestGain = gain
        }
      }
    }
    return best
  }

  @inline(__always)
  private func cost(_ count: Int32) -> Double {
    count < 1 << 16 ? entropy[Int(count)] : Double(count) * log(Double(count))
  }
}
