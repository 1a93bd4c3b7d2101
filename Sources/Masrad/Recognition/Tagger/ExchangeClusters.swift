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

  /// How often a word stands beside the words of each class, on one side.
  private struct Neighbours {
    var counts: [Int32]
    /// The classes whose count is not 0.
    var touched: [Int32] = []

    init(classCount: Int) { counts = [Int32](repeating: 0, count: classCount) }

    mutating func add(_ count: Int32, of place: Int) {
      if counts[place] == 0 { touched.append(Int32(place)) }
      counts[place] += count
    }

    mutating func clear() {
      for place in touched { counts[Int(place)] = 0 }
      touched.removeAll(keepingCapacity: true)
    }

    var sum: Int32 { touched.reduce(0) { $0 + counts[Int($1)] } }
  }

  /// Moves every word once to where it fits best; says how many moved.
  private mutating func round() -> Int {
    var moved = 0
    var right = Neighbours(classCount: classCount)
    var left = right
    for word in 0..<bigrams.wordCount {
      right.clear()
      left.clear()
      let own = collect(word, &right, &left)
      let old = Int(classes[word])
      move(old, right, left, own, sign: -1)
      let best = bestClass(old, right, left, own)
      move(best, right, left, own, sign: 1)
      guard best != old else { continue }
      classes[word] = Int32(best)
      moved += 1
    }
    return moved
  }

  /// Sums a word's neighbours by class; returns how often it stands beside itself.
  private func collect(_ word: Int, _ right: inout Neighbours, _ left: inout Neighbours) -> Int32 {
    var own: Int32 = 0
    for place in Int(bigrams.followerStarts[word])..<Int(bigrams.followerStarts[word + 1]) {
      let (other, count) = bigrams.followers[place]
      if Int(other) == word { own += count } else { right.add(count, of: Int(classes[Int(other)])) }
    }
    for place in Int(bigrams.leaderStarts[word])..<Int(bigrams.leaderStarts[word + 1]) {
      let (other, count) = bigrams.leaders[place]
      if Int(other) != word { left.add(count, of: Int(classes[Int(other)])) }
    }
    return own
  }

  /// Takes a word's counts out of a class (`sign` -1) or puts them in (1).
  private mutating func move(_ place: Int, _ right: Neighbours, _ left: Neighbours, _ own: Int32, sign: Int32) {
    for to in right.touched {
      let count = sign * right.counts[Int(to)]
      pairs[place * classCount + Int(to)] += count
      leftTotals[place] += count
      rightTotals[Int(to)] += count
    }
    for from in left.touched {
      let count = sign * left.counts[Int(from)]
      pairs[Int(from) * classCount + place] += count
      leftTotals[Int(from)] += count
      rightTotals[place] += count
    }
    pairs[place * classCount + place] += sign * own
    leftTotals[place] += sign * own
    rightTotals[place] += sign * own
  }

  /// The class that a word, taken out of its own, makes likeliest; the lower of equals.
  private func bestClass(_ old: Int, _ right: Neighbours, _ left: Neighbours, _ own: Int32) -> Int {
    let (rightSum, leftSum) = (right.sum + own, left.sum + own)
    var best = old
    var bestGain = -Double.infinity
    pairs.withUnsafeBufferPointer { pairs in
      for candidate in 0..<classCount {
        let row = candidate * classCount
        var gain = 0.0
        for to in right.touched where Int(to) != candidate {
          let now = pairs[row + Int(to)]
          gain += cost(now + right.counts[Int(to)]) - cost(now)
        }
        for from in left.touched where Int(from) != candidate {
          let now = pairs[Int(from) * classCount + candidate]
          gain += cost(now + left.counts[Int(from)]) - cost(now)
        }
        let inner = pairs[row + candidate]
        gain += cost(inner + right.counts[candidate] + left.counts[candidate] + own) - cost(inner)
        gain -= cost(leftTotals[candidate] + rightSum) - cost(leftTotals[candidate])
        gain -= cost(rightTotals[candidate] + leftSum) - cost(rightTotals[candidate])
        guard gain > bestGain else { continue }
        best = candidate
        bestGain = gain
      }
    }
    return best
  }

  @inline(__always)
  private func cost(_ count: Int32) -> Double {
    count < 1 << 16 ? entropy[Int(count)] : Double(count) * log(Double(count))
  }
}
