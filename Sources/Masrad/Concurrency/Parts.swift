/// Work on a long list in as many parts as there are threads, each part with tables of its own.
enum Parts {
  /// How many parts a list of `count` items is worked on in: one where it is too short for more to gain anything.
  static func number(of count: Int, threads: Int = Parallel.cores) -> Int { max(1, min(threads, count / least)) }

  /// The fewest items that are worth a thread.
  private static let least = 256

  /// What `work` makes of each part of `0..<count`, in order. `work` is given the part's number, by which it finds what
  /// belongs to one thread at a time.
  static func map<Value: Sendable>(
    _ count: Int, parts: Int, _ work: @Sendable (_ part: Int, _ items: Range<Int>) -> Value
  ) -> [Value] {
    Parallel.map(parts, threads: parts) { work($0, count * $0 / parts..<count * ($0 + 1) / parts) }
  }
}
