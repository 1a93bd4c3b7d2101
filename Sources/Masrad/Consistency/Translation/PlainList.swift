/// A growing list of plain values that is read without counting who holds it; its owner frees it.
struct PlainList<Value> {
  private var base: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private var capacity = 64

  init() { base = .allocate(capacity: capacity) }

  @inline(__always)
  subscript(index: Int) -> Value {
    precondition(index >= 0 && index < count)
    return base[index]
  }

  mutating func append(_ value: Value) {
    if count == capacity {
      let grown = UnsafeMutablePointer<Value>.allocate(capacity: 2 * capacity)
      grown.moveInitialize(from: base, count: count)
      base.deallocate()
      (base, capacity) = (grown, 2 * capacity)
    }
    (base + count).initialize(to: value)
    count += 1
  }

  func free() {
    base.deinitialize(count: count)
    base.deallocate()
  }
}
