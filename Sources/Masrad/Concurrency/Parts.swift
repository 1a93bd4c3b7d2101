/// Work on a long list in as many parts as there are threads, each part with tables of its own.
enum Parts {
  /// How many parts a list of `count` items is worked on in: one where it is too short for more to gain anything.
  static func number(of count: Int, threads: Int = Parallel.cores) -> Int { max(1, min(threads, count / least)) }

  /// The fewest items that are worth a thread.
  private static let least = 256

  /// What `work` makes of each stretch of `0..<count`, in order. `work` is given a number below `parts`, by which it finds
  /// what belongs to one thread at a time.
  static func map<Value: Sendable>(
    _ count: Int, parts: Int, _ work: @Sendable (_ part: Int, _ items: Range<Int>) -> Value
  ) -> [Value] {
    // More stretches than threads, so that none waits long for the last.
    let stretches = parts > 1 ? min(count, parts * stretchesOfThread) : 1
    let results = Slots([Value?](repeating: nil, count: stretches))
    Parallel.forEach(stretches, threads: parts) { thread, number in
      results[number] = work(thread, count * number / stretches..<count * (number + 1) / stretches)
    }
    return results.values.compactMap(\.self)
  }

  private static let stretchesOfThread = 12
}
