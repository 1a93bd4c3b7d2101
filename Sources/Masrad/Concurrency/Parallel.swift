internal import Dispatch
import Synchronization

/// Work shared out to threads.
enum Parallel {
  /// Calls `body` once for each number below `count`, with the number of the thread that does it. Threads draw the
  /// numbers in their order, so that one long piece of work holds up one thread alone.
  static func forEach(_ count: Int, threads: Int, _ body: @Sendable (_ thread: Int, _ number: Int) -> Void) {
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
