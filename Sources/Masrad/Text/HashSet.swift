/// A set of hashes of 64 bits.
struct HashSet: Sendable {
  /// Open addressed; 0 where a slot is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var count = 0

  func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] != 0 }

  mutating func insert(_ hash: UInt64) {
    let slot = slot(of: hash)
    guard slots[slot] == 0 else { return }
    slots[slot] = max(1, hash)
    count += 1
    guard count * 2 > slots.count else { return }
    let old = slots
    slots = [UInt64](repeating: 0, count: 2 * old.count)
    for hash in old where hash != 0 { slots[self.slot(of: hash)] = hash }
  }

  /// Where a hash stands, or the free slot where it would.
  private func slot(of hash: UInt64) -> Int {
    let hash = max(1, hash)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
