/// A growing list of plain values that is read without counting who holds it; its owner frees it.
struct PlainList<Value> {
  private var base: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private var capacity = 64

  init() { base = .allocate(capacity: capacity) }

  @inline(__always)
  subscript(index: Int) -> Value {
    get {
      precondition(index >= 0 && index < count)
      return base[index]
    }
    nonmutating set {
      precondition(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  var values: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  mutating func append(_ value: Value) {
    if count == capacity { grow() }
    (base + count).initialize(to: value)
    count += 1
  }

  private mutating func grow() {
    let grown = UnsafeMutablePointer<Value>.allocate(capacity: 2 * capacity)
    grown.moveInitialize(from: base, count: count)
    base.deallocate()
    (base, capacity) = (grown, 2 * capacity)
  }

  /// Empties the list; its memory is kept for what comes next.
  mutating func removeAll() {
    base.deinitialize(count: count)
    count = 0
  }

  mutating func removeLast() {
    count -= 1
    (base + count).deinitialize(count: 1)
  }

  func free() {
    base.deinitialize(count: count)
    base.deallocate()
  }
}
