/// Finds, without comparing all spellings with all, the pairs that may be of one name.
///
/// The number of pairs grows with the number of spellings and not with its square: in a block larger than `window` a
/// spelling is compared with the `window` that follow it in the order of symbols.
struct CandidatePairs {
  /// Two spellings by their places in the store, and the log odds of their score.
  struct Pair: Sendable, Equatable {
    let first: UInt32
    let second: UInt32
    let odds: Float
  }

  static let window = 96
  private static let numberBits: UInt64 = 24

  private let store: SpellingStore
  /// Key and spelling of each filing, sorted.
  private let filings: [UInt64]
  /// Where each spelling's filings are told, and their places in `filings`.
  private let starts: [UInt32]
  private let places: [UInt32]

  init(_ store: SpellingStore, script: SpellingForm.Script, breadth: SpellingKeys.Breadth = .usual) {
    self.store = store
    precondition(store.count < 1 << Self.numberBits)
    let mask = UInt64.max << Self.numberBits
    let parts = Parallel.mapRanges(store.count) { range in
      var keys = SpellingKeys(script, breadth)
      var filings: [UInt64] = []
      for place in range { keys.forEach(store[place]) { filings.append($0 & mask | UInt64(place)) } }
      return filings
    }
    var filings = Self.sorted(parts)
    Self.removeRepeated(&filings)
    var counts = [UInt32](repeating: 0, count: store.count + 1)
    for filing in filings { counts[Int(filing & ~mask) + 1] += 1 }
    for place in 0..<store.count { counts[place + 1] += counts[place] }
    starts = counts
    var places = [UInt32](repeating: 0, count: filings.count)
    for (index, filing) in filings.enumerated() {
      let spelling = Int(filing & ~mask)
      places[Int(counts[spelling])] = UInt32(index)
      counts[spelling] += 1
    }
    self.filings = filings
    self.places = places
  }

  /// The pairs whose score is at least `least`, in the order of their places.
  ///
  /// - Parameter scorer: makes the score of two places, for one thread.
  func scored(least: Float, _ scorer: @Sendable () -> (Int, Int) -> Float) -> [Pair] {
    Parallel.mapRanges(store.count) { range in
      let score = scorer()
      var pairs: [Pair] = []
      forEach(in: range) { a, b in
        let odds = score(a, b)
        if odds >= least { pairs.append(Pair(first: UInt32(a), second: UInt32(b), odds: odds)) }
      }
      return pairs
    }.flatMap { $0 }
  }

  /// How many pairs there are to compare.
  var compared: Int {
    Parallel.mapRanges(store.count) { range in
      var count = 0
      forEach(in: range) { _, _ in count += 1 }
      return count
    }.reduce(0, +)
  }

  /// Whether two spellings are compared at all.
  func contains(_ a: Int, _ b: Int) -> Bool {
    let (low, high) = (min(a, b), max(a, b))
    var found = false
    forEach(in: low..<low + 1) { _, other in if other == high { found = true } }
    return found
  }

  private func forEach(in range: Range<Int>, _ body: (Int, Int) -> Void) {
    // The last spelling that each one was met with.
    var met = [UInt32](repeating: .max, count: store.count)
    let numberMask: UInt64 = (1 << Self.numberBits) - 1
    filings.withUnsafeBufferPointer { filings in
      met.withUnsafeMutableBufferPointer { met in
        for spelling in range {
          for place in starts[spelling]..<starts[spelling + 1] {
            let own = Int(places[Int(place)])
            let key = filings[own] >> Self.numberBits
            var other = own + 1
            let end = min(filings.count, own + 1 + Self.window)
            while other < end, filings[other] >> Self.numberBits == key {
              let number = Int(filings[other] & numberMask)
              if met[number] != UInt32(spelling) {
                met[number] = UInt32(spelling)
                body(spelling, number)
              }
              other += 1
            }
          }
        }
      }
    }
  }

  // MARK: Sorting

  /// All values in order: by their highest byte first, then each such part by itself, on all cores.
  private static func sorted(_ parts: [[UInt64]]) -> [UInt64] {
    var counts = [Int](repeating: 0, count: 257)
    for part in parts { for value in part { counts[Int(value >> 56) + 1] += 1 } }
    for place in 0..<256 { counts[place + 1] += counts[place] }
    let starts = counts
    var out = [UInt64](repeating: 0, count: starts[256])
    for part in parts {
      for value in part {
        out[counts[Int(value >> 56)]] = value
        counts[Int(value >> 56)] += 1
      }
    }
    out.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let values = buffer
      Parallel.forEach(256) { _, part in
        var own = UnsafeMutableBufferPointer(rebasing: values[starts[part]..<starts[part + 1]])
        own.sort()
      }
    }
    return out
  }

  private static func removeRepeated(_ values: inout [UInt64]) {
    var count = 0
    for place in values.indices where place == 0 || values[place] != values[place - 1] {
      values[count] = values[place]
      count += 1
    }
    values.removeLast(values.count - count)
  }
}
