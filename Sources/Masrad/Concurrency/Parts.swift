internal import Dispatch
internal import Glibc

/// Work on a long list in as many parts as there are cores, the results in the order of the list.
enum Parts {
  /// How many parts run at once.
  static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// How many parts a list of `count` items is worked on in: one where it is too short for more to gain anything.
  static func number(of count: Int, threads: Int = cores) -> Int { max(1, min(threads, count / least)) }

  /// The fewest items that are worth a thread.
  private static let least = 256

  /// What `work` makes of each part of `0..<count`, in order. `work` is given the part's number, by which it finds what
  /// belongs to one thread at a time.
  static func map<Value: Sendable>(
    _ count: Int, parts: Int, _ work: @Sendable (_ part: Int, _ items: Range<Int>) -> Value
  ) -> [Value] {
    guard parts > 1 else { return [work(0, 0..<count)] }
    var results = [Value?](repeating: nil, count: parts)
    results.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        slots[part] = work(part, count * part / parts..<count * (part + 1) / parts)
      }
    }
    return results.compactMap { $0 }
  }

  /// Two pieces of work, at once where that is worth it; neither may touch what the other changes.
  static func both<First, Second>(
    atOnce: Bool, _ first: () -> First, _ second: () -> Second
  ) -> (First, Second) {
    guard atOnce else { return (first(), second()) }
    nonisolated(unsafe) var one: First?
    nonisolated(unsafe) var other: Second?
    withoutActuallyEscaping(first) { first in
      withoutActuallyEscaping(second) { second in
        nonisolated(unsafe) let (first, second) = (first, second)
        DispatchQueue.concurrentPerform(iterations: 2) { number in
          if number == 0 { one = first() } else { other = second() }
        }
      }
    }
    guard let one, let other else { return (first(), second()) }
    return (one, other)
  }
}
