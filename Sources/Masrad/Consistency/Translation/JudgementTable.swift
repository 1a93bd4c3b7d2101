/// Judgements by element and words: a hash table of plain numbers, since nearly every question has been asked before.
struct JudgementTable {
  private struct Slot {
    /// 0 where the slot is free.
    var key: UInt64 = 0
    var value = 0.0
  }

  private var slots: UnsafeMutableBufferPointer<Slot>
  private var count = 0

  init() { slots = Self.room(4096) }

  private static func room(_ count: Int) -> UnsafeMutableBufferPointer<Slot> {
    let room = UnsafeMutableBufferPointer<Slot>.allocate(capacity: count)
    room.initialize(repeating: Slot())
    return room
  }

  func free() { slots.deallocate() }

  /// A hash of 64 bits, by which a question is known: two of one hash are less likely than one in a thousand million.
  @inline(__always)
  static func key(_ element: Int, _ words: NameMatcher.Words, _ start: Int, _ length: Int) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: element << 2 | length)
    for offset in 0..<length { key = WordHash.append(UInt64(truncatingIfNeeded: words[start + offset]), to: key) }
    return max(1, key)
  }

  /// The value of a key; less than 0 where there is none yet.
  @inline(__always)
  func value(_ key: UInt64) -> Double {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slots[slot].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  mutating func add(_ key: UInt64, _ value: Double) {
    insert(Slot(key: key, value: value))
    count += 1
    guard count * 2 > slots.count else { return }
    let old = slots
    slots = Self.room(2 * old.count)
    for slot in old where slot.key != 0 { insert(slot) }
    old.deallocate()
  }

  private func insert(_ value: Slot) {
    var slot = Int(truncatingIfNeeded: value.key) & (slots.count - 1)
    while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = value
  }
}
