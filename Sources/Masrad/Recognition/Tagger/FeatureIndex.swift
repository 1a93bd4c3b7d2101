/// Numbers the features of a training: an attribute seen from a slot, shared by all corpora or one corpus's own.
final class FeatureIndex {
  struct Feature {
    let attribute: UInt64
    let slot: UInt8
    /// 0 for the copy that all corpora share, else 1 + the corpus.
    let copy: UInt8
  }

  private var slots: [Int32] = [Int32](repeating: -1, count: 1 << 16)
  private var keys: [UInt64] = []
  private(set) var features: [Feature] = []
  private var counts: [Int32] = []
  /// The place of each feature among those that are kept; -1 for the rest.
  private var places: [Int32] = []
  private(set) var keptCount = 0

  private static func key(_ attribute: UInt64, _ slot: Int, _ copy: Int) -> UInt64 {
    WordHash.append(UInt64(slot) << 8 | UInt64(copy), to: attribute)
  }

  /// Counts `count` uses of a feature, in the shared copy and the corpus's own.
  func count(_ attribute: UInt64, slot: Int, domain: Int, _ count: Int) {
    for copy in [0, domain + 1] {
      let number = add(Self.key(attribute, slot, copy), attribute, slot, copy)
      counts[number] += Int32(count)
    }
  }

  /// Keeps the features that were counted often enough.
  func keep(leastCount: Int) {
    places = []
    keptCount = 0
    for count in counts {
      places.append(count >= leastCount ? Int32(keptCount) : -1)
      if count >= leastCount { keptCount += 1 }
    }
    features = zip(features, counts).filter { $0.1 >= leastCount }.map(\.0)
  }

  /// Appends the places of the kept copies of a feature.
  func append(_ attribute: UInt64, slot: Int, domain: Int, to list: inout [Int32]) {
    for copy in [0, domain + 1] {
      let key = Self.key(attribute, slot, copy)
      let number = slots[place(of: key)]
      if number >= 0, places[Int(number)] >= 0 { list.append(places[Int(number)]) }
    }
  }

  private func place(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func add(_ key: UInt64, _ attribute: UInt64, _ number: Int, _ copy: Int) -> Int {
    let found = place(of: key)
    if slots[found] >= 0 { return Int(slots[found]) }
    slots[found] = Int32(keys.count)
    keys.append(key)
    features.append(Feature(attribute: attribute, slot: UInt8(number), copy: UInt8(copy)))
    counts.append(0)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() { slots[place(of: key)] = Int32(number) }
  }
}
