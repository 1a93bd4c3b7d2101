/// The weights of the attributes of words and signs, found by the attribute's hash and read where they lie.
///
/// Layout: the table's size (UInt32); for each place of the table the upper half of the attribute's hash and the offset
/// of its record behind the table (UInt32 each; a record's offset counts from 1, 0 is an empty place); the records.
/// A record has a byte with one bit for each slot, and for each of them `TagLabel.count` signed bytes.
struct WeightTable: Sendable {
  static let empty = WeightTable(.empty)

  private let bytes: ParameterBytes
  private let capacity: Int
  private let records: Int

  init(_ bytes: ParameterBytes) {
    let capacity = Int(bytes.word(0))
    let isWhole = capacity > 0 && capacity <= (bytes.count - 4) / 8
    self.bytes = isWhole ? bytes : .empty
    self.capacity = isWhole ? capacity : 0
    records = 4 + 8 * self.capacity - 1
  }

  /// Hands over the weights of an attribute at each slot that has any.
  @inline(__always)
  func forEachSlot(of hash: UInt64, _ body: (_ slot: Int, _ scores: SIMD16<Int16>) -> Void) {
    let record = record(of: hash)
    guard record > 0 else { return }
    var offset = records + record
    let slots = bytes.byte(offset)
    offset += 1
    for slot in 0..<Attribute.slotCount where slots & (1 << UInt8(slot)) != 0 {
      body(slot, bytes.labelScores(offset))
      offset += TagLabel.count
    }
  }

  /// Hands over the weights of an attribute where they lie, `TagLabel.count` of them at each slot that has any.
  @inline(__always)
  func forEachRow(of hash: UInt64, _ body: (_ slot: Int, _ row: UnsafePointer<Int8>) -> Void) {
    let record = record(of: hash)
    guard record > 0 else { return }
    var offset = records + record
    let slots = bytes.byte(offset)
    offset += 1
    for slot in 0..<Attribute.slotCount where slots & (1 << UInt8(slot)) != 0 {
      guard let row = bytes.signed(offset, count: TagLabel.count) else { return }
      body(slot, row)
      offset += TagLabel.count
    }
  }

  /// For each of so many classes of attributes whether the table has any of the class.
  func presence() -> AttributePresence {
    var presence = AttributePresence()
    for place in 0..<capacity where bytes.word(4 + 8 * place + 4) != 0 { presence.insert(bytes.word(4 + 8 * place)) }
    return presence
  }

  private func record(of hash: UInt64) -> Int {
    guard capacity > 0 else { return 0 }
    let print = UInt32(truncatingIfNeeded: hash >> 32)
    var place = Self.place(hash, capacity)
    // A damaged table may have no empty place; then every place has been seen once.
    for _ in 0..<capacity {
      let entry = bytes.long(4 + 8 * place)
      let record = UInt32(truncatingIfNeeded: entry >> 32)
      if record == 0 || UInt32(truncatingIfNeeded: entry) == print { return Int(record) }
      place = place + 1 == capacity ? 0 : place + 1
    }
    return 0
  }

  /// The place where the search for a hash begins, by its lower half.
  static func place(_ hash: UInt64, _ capacity: Int) -> Int {
    Int((UInt64(UInt32(truncatingIfNeeded: hash)) * UInt64(capacity)) >> 32)
  }
}

/// Tells most attributes that a table lacks from those that it has, from few enough bytes to stay near the processor:
/// of the pairs of words that are asked for, few have weights.
struct AttributePresence: Sendable {
  private static let bits = 1 << 20
  private var words = [UInt64](repeating: 0, count: bits / 64)

  /// - Parameter print: the upper half of an attribute's hash.
  fileprivate mutating func insert(_ print: UInt32) {
    let bit = Int(print) & (Self.bits - 1)
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  func mayHave(_ hash: UInt64) -> Bool {
    let bit = Int(hash >> 32) & (Self.bits - 1)
    return words[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }
}

/// Lays out a `WeightTable`.
struct WeightTableWriter {
  static let greatestUnit: Float = 128

  /// How many steps a weight of 1 has in the file: as many as leave the greatest weights within a byte.
  static func unit(_ vectors: [Vector]) -> Float {
    let sizes = vectors.map { size($0.weights) }
    // A few weights may be cut off; they decide by themselves all the same.
    let top = sizes.sorted(by: >).dropFirst(sizes.count / 2000).first ?? 1
    return max(8, min(greatestUnit, 127 / max(top, 0.01)))
  }

  typealias Vector = (attribute: UInt64, slot: UInt8, weights: SIMD16<Float>)

  /// The table of the vectors that weigh most, at most `limit` of them: as many as that where that many are more than 0
  /// when they are rounded. Of equal ones all are kept or none.
  static func bytes(_ vectors: [Vector], unit: Float, limit: Int) -> [UInt8] {
    let sizes = vectors.map { size($0.weights) }
    let threshold = max(sizes.sorted(by: >).dropFirst(limit).first ?? 0, 0.5 / unit)
    var records: [UInt64: [UInt8: [Int8]]] = [:]
    for (vector, size) in zip(vectors, sizes) where size > threshold {
      records[vector.attribute, default: [:]][vector.slot] = quantise(vector.weights, unit)
    }
    return layOut(records)
  }

  private static func quantise(_ weights: SIMD16<Float>, _ unit: Float) -> [Int8] {
    (0..<TagLabel.count).map { Int8(max(-127, min(127, (weights[$0] * unit).rounded()))) }
  }

  /// The greatest weight of a vector, signs left out.
  private static func size(_ weights: SIMD16<Float>) -> Float {
    (0..<TagLabel.count).reduce(0) { max($0, abs(weights[$1])) }
  }

  private static func layOut(_ records: [UInt64: [UInt8: [Int8]]]) -> [UInt8] {
    let capacity = records.count * 7 / 5 + 1
    var prints = [UInt32](repeating: 0, count: capacity)
    var offsets = prints
    var blob: [UInt8] = []
    for (hash, slots) in records.sorted(by: { $0.key < $1.key }) {
      var place = WeightTable.place(hash, capacity)
      while offsets[place] != 0 { place = place + 1 == capacity ? 0 : place + 1 }
      prints[place] = UInt32(truncatingIfNeeded: hash >> 32)
      offsets[place] = UInt32(blob.count + 1)
      blob.append(slots.keys.reduce(0) { $0 | 1 << $1 })
      for (_, scores) in slots.sorted(by: { $0.key < $1.key }) { blob += scores.map { UInt8(bitPattern: $0) } }
    }
    var bytes: [UInt8] = []
    bytes.append(word: UInt32(capacity))
    for (print, offset) in zip(prints, offsets) {
      bytes.append(word: print)
      bytes.append(word: offset)
    }
    return bytes + blob
  }
}
