import Testing

@testable import Masrad

/// Work that is shared out: each piece once, the results in their order, on any number of threads.
@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 2, 255, 256, 257, 5000], [1, 2, 3, 8])
  func resultsComeInOrder(count: Int, threads: Int) {
    #expect(Parallel.map(count, threads: threads) { $0 * 3 } == (0..<count).map { $0 * 3 })
    #expect(Parts.map(count, parts: threads) { _, items in Array(items) }.flatMap(\.self) == Array(0..<count))
  }

  @Test(arguments: [0, 1, 256, 257, 16_384, 100_001]) func stretchesCoverTheList(count: Int) {
    let stretches = Parallel.mapRanges(count) { $0 }
    #expect(stretches.flatMap(\.self) == Array(0..<count))
    #expect(stretches.count <= 64)
  }

  /// An optional is a result like any other.
  @Test func nothingIsLost() {
    let found = Parallel.map(100) { $0 % 2 == 0 ? $0 : nil as Int? }
    #expect(found.count == 100)
    #expect(found.compactMap(\.self).count == 50)
  }

  @Test(arguments: [1, 4]) func eachThreadHasItsOwnNumber(threads: Int) {
    let counts = Slots([[Int]](repeating: [], count: threads))
    Parallel.forEach(1000, threads: threads) { thread, number in counts[thread].append(number) }
    #expect(counts.values.flatMap(\.self).sorted() == Array(0..<1000))
  }

  @Test func bothAreDone() {
    for atOnce in [false, true] {
      #expect(
        Parallel.both(atOnce: atOnce) {
          1
        } _: {
          "two"
        } == (1, "two"))
    }
  }
}
