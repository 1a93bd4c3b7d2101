/// How often a word stands in news, and how often behind a given name: what tells an unknown name from an
/// ordinary word. Counted by `masrad train words`; the model card is Models/words.md.
///
/// The file is laid out to be searched where it lies: the mark `MSW2`, the number of words (UInt32), the words'
/// hashes in ascending order (UInt32 each), for each a byte: log2 of the count (5 bits), name class (3 bits); and
/// `NameLetters`.
struct WordStatistics: Sendable {
  struct Record: Sendable, Equatable {
    /// log2 of the count, rounded down.
    let magnitude: UInt8
    /// 0 (hardly ever behind a given name) … 7 (mostly).
    let nameClass: UInt8

    /// About how often the word was counted.
    var count: Double { Double(1 << Int(magnitude)) * 1.4 }
  }

  static let mark: [UInt8] = Array("MSW2".utf8)
  /// Words seen less often than this are left out.
  static let leastCount = 5
  /// The upper bounds of the name classes, as shares of a word's uses that stand behind a given name.
  static let shares: [Double] = [0.005, 0.012, 0.03, 0.06, 0.12, 0.25, 0.5]

  /// What the letters say of words that were not counted.
  let letters: NameLetters
  private let bytes: StaticBytes
  private let count: Int

  /// The embedded statistics; empty when the program was built without them.
  static let builtIn = WordStatistics(EmbeddedGlossaries.raw("Models/words.bin"))

  init(_ bytes: StaticBytes?) {
    guard let bytes, bytes.count >= 8, (0..<4).allSatisfy({ bytes[$0] == Self.mark[$0] }),
      bytes.count == 8 + 5 * Int(bytes.word(at: 4)) + NameLetters.size
    else {
      self.bytes = StaticBytes.empty
      count = 0
      letters = NameLetters(.empty)
      return
    }
    self.bytes = bytes
    count = Int(bytes.word(at: 4))
    letters = NameLetters(bytes.end(NameLetters.size))
  }

  /// The record of a word by the hash of its folded letters; nil for a rare word.
  func record(_ hash: UInt64) -> Record? {
    let wanted = Self.short(hash)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if bytes.word(at: 8 + 4 * middle) < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < count, bytes.word(at: 8 + 4 * low) == wanted else { return nil }
    let code = bytes[8 + 4 * count + low]
    return Record(magnitude: code >> 3, nameClass: code & 7)
  }

  /// About how often a word was counted; 0 for a rare word.
  func count(_ hash: UInt64) -> Double { record(hash)?.count ?? 0 }

  static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}

/// Bytes that live as long as the program.
struct StaticBytes: @unchecked Sendable {
  private let start: UnsafePointer<UInt8>?
  let count: Int

  static let empty = StaticBytes(start: nil, count: 0)

  init(start: UnsafePointer<UInt8>?, count: Int) {
    self.start = start
    self.count = start == nil ? 0 : count
  }

  /// Where the bytes lie.
  var address: UnsafeRawPointer? { UnsafeRawPointer(start) }

  /// The last bytes, no more than `length`.
  func end(_ length: Int) -> StaticBytes {
    let length = max(0, min(length, count))
    return StaticBytes(start: start.map { $0 + (count - length) }, count: length)
  }

  subscript(_ offset: Int) -> UInt8 {
    guard let start, offset >= 0, offset < count else { return 0 }
    return start[offset]
  }

  /// Four bytes, the least significant first.
  func word(at offset: Int) -> UInt32 {
    guard let start, offset >= 0, offset + 4 <= count else { return 0 }
    return UInt32(littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
