/// Values by hashes of 64 bits, which need not be hashed again: two keys of one hash are less likely than one in a
/// thousand million.
struct HashMap<Value> {
  /// Open addressed: the hash, and the value's number; -1 where a slot is free.
  private var slots: [(hash: UInt64, number: Int32)]
  private var values: [Value] = []

  init(capacity: Int = 8) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Self.free(size)
    values.reserveCapacity(capacity)
  }

  private static func free(_ size: Int) -> [(hash: UInt64, number: Int32)] { .init(repeating: (0, -1), count: size) }

  var count: Int { values.count }

  /// In the order in which they came.
  var all: [Value] { values }

  @inline(__always)
  func has(_ hash: UInt64) -> Bool { slots[slot(of: hash)].number >= 0 }

  @inline(__always)
  subscript(hash: UInt64) -> Value? {
    let number = slots[slot(of: hash)].number
    return number < 0 ? nil : values[Int(number)]
  }

  /// The value of a hash, to be changed; `initial` where there is none yet.
  subscript(hash: UInt64, default initial: @autoclosure () -> Value) -> Value {
    get { self[hash] ?? initial() }
    _modify {
      let place = slot(of: hash)
      var number = Int(slots[place].number)
      if number < 0 {
        number = values.count
        values.append(initial())
        slots[place] = (hash, Int32(number))
        if values.count * 2 > slots.count { grow() }
      }
      yield &values[number]
    }
  }

  mutating func set(_ value: Value, for hash: UInt64) { self[hash, default: value] = value }

  /// Where a hash stands, or the free slot where it would.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].number >= 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Self.free(2 * old.count)
    for own in old where own.number >= 0 { slots[slot(of: own.hash)] = own }
  }
}
