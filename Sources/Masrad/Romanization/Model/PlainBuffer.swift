/// A growing run of plain values in memory of its own. Arrays ask at every change whether somebody else has them; the
/// searches of the letter model change theirs millions of times.
struct PlainBuffer<Value: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// - Parameter index: less than `count`, which is not checked.
  @inline(__always)
  subscript(index: Int) -> Value {
    get { start[index] }
    nonmutating set { start[index] = newValue }
  }

  @inline(__always)
  mutating func append(_ value: Value) {
    if count == capacity { reserve(count + 1) }
    start[count] = value
    count += 1
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Makes it so long; what is new has no value yet.
  mutating func resize(_ count: Int) {
    if count > capacity { reserve(count) }
    self.count = count
  }

  @inline(never)
  private mutating func reserve(_ wanted: Int) {
    let size = max(wanted, 2 * capacity)
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: size)
    larger.update(from: start, count: count)
    start.deallocate()
    (start, capacity) = (larger, size)
  }
}
