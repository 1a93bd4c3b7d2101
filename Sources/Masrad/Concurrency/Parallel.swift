internal import Dispatch
internal import Glibc
import Synchronization

/// Work shared out to threads. What comes out is the same on any number of them.
package enum Parallel {
  /// How many threads run at once.
  package static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Calls `body` once for each number below `count`, with the number of the thread that does it. Threads draw the
  /// numbers in their order, so that one long piece of work holds up one thread alone.
  static func forEach(
    _ count: Int, threads: Int = cores, _ body: @Sendable (_ thread: Int, _ number: Int) -> Void
  ) {
    let threads = min(threads, count)
    guard threads > 1 else {
      for number in 0..<count { body(0, number) }
      return
    }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < count else { return }
        body(thread, number)
      }
    }
  }

  /// What `work` makes of each number below `count`, in their order.
  static func map<Value: Sendable>(
    _ count: Int, threads: Int = cores, _ work: @Sendable (_ number: Int) -> Value
  ) -> [Value] {
    let results = Slots([Value?](repeating: nil, count: count))
    forEach(count, threads: threads) { _, number in results[number] = work(number) }
    return results.values.compactMap(\.self)
  }

  /// What `work` makes of each stretch of `0..<count`, in order: for items that are too light to be drawn one by one.
  static func mapRanges<Value: Sendable>(_ count: Int, _ work: @Sendable (_ items: Range<Int>) -> Value) -> [Value] {
    let size = max(leastItems, (count + mostRanges - 1) / mostRanges)
    return map((count + size - 1) / size) { work($0 * size..<min(count, ($0 + 1) * size)) }
  }

  /// The fewest light items that are worth a draw, and the most stretches that a list is cut into.
  private static let leastItems = 256
  private static let mostRanges = 64

  /// Lets go of what is used no more on another thread: to take apart what a long text has left is work too.
  package static func discard<Value>(_ value: Value) {
    nonisolated(unsafe) let value = value
    DispatchQueue.global().async { withExtendedLifetime(value) {} }
  }

  /// Two pieces of work, at once where that is worth it; neither may touch what the other changes.
  package static func both<First, Second>(
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

/// Values of which each is read and written by one thread at a time; who shares them out sees to that.
final class Slots<Value>: @unchecked Sendable {
  private let buffer: UnsafeMutableBufferPointer<Value>

  init(_ values: [Value]) {
    buffer = .allocate(capacity: values.count)
    _ = buffer.initialize(from: values)
  }

  deinit {
    buffer.deinitialize()
    buffer.deallocate()
  }

  subscript(number: Int) -> Value {
    _read { yield buffer[number] }
    _modify { yield &buffer[number] }
  }

  var values: [Value] { Array(buffer) }
}
