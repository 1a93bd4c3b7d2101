/// What raw news tells of a word: its clusters, its distribution, and how a first tagger labelled it.
///
/// Laid out to be searched where it lies: the number of words (UInt32), the words' hashes in ascending order (UInt32
/// each), and for each a record of `recordSize` bytes: coarse and middle cluster (a byte each), fine cluster (two
/// bytes), the distribution codes (a nibble each), the harvest (a nibble each; all 15 where there is none).
struct WordProfiles: Sendable {
  struct Profile: Equatable, Sendable {
    var coarse: UInt8
    var middle: UInt8
    var fine: UInt16
    var codes: [UInt8]
    /// Shares of its uses in news that a first tagger took for each class; empty where there are none.
    var harvest: [UInt8]
  }

  static let codeCount = 16
  static let harvestCount = 4
  static let recordSize = 4 + codeCount / 2 + harvestCount / 2
  static let empty = WordProfiles(.empty)

  private let bytes: ParameterBytes
  let count: Int

  init(_ bytes: ParameterBytes) {
    let count = Int(bytes.word(0))
    let isWhole = bytes.count == 4 + count * (4 + Self.recordSize)
    self.bytes = isWhole ? bytes : .empty
    self.count = isWhole ? count : 0
  }

  /// The profile of a word by the hash of its folded letters; nil for a rare word.
  func profile(_ hash: UInt64) -> Profile? {
    let wanted = WordStatistics.short(hash)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if bytes.word(4 + 4 * middle) < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < count, bytes.word(4 + 4 * low) == wanted else { return nil }
    return record(at: 4 + 4 * count + low * Self.recordSize)
  }

  private func record(at offset: Int) -> Profile {
    var codes: [UInt8] = []
    codes.reserveCapacity(Self.codeCount)
    for number in 0..<Self.codeCount { codes.append(nibble(offset + 4, number)) }
    var harvest: [UInt8] = []
    for number in 0..<Self.harvestCount { harvest.append(nibble(offset + 4 + Self.codeCount / 2, number)) }
    if harvest.allSatisfy({ $0 == 15 }) { harvest = [] }
    return Profile(
      coarse: bytes.byte(offset), middle: bytes.byte(offset + 1), fine: bytes.short(offset + 2), codes: codes,
      harvest: harvest)
  }

  private func nibble(_ offset: Int, _ number: Int) -> UInt8 {
    let byte = bytes.byte(offset + number / 2)
    return number % 2 == 0 ? byte & 15 : byte >> 4
  }

  /// Every profile, by short hash.
  var all: [(key: UInt32, profile: Profile)] {
    (0..<count).map { (key: bytes.word(4 + 4 * $0), profile: record(at: 4 + 4 * count + $0 * Self.recordSize)) }
  }

  /// The layout of `profiles`, whose keys are short hashes.
  static func bytes(of profiles: [(key: UInt32, profile: Profile)]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 + profiles.count * (4 + recordSize))
    bytes.append(word: UInt32(profiles.count))
    for (key, _) in profiles { bytes.append(word: key) }
    for (_, profile) in profiles {
      bytes.append(profile.coarse)
      bytes.append(profile.middle)
      bytes.append(short: profile.fine)
      append(nibbles: profile.codes, count: codeCount, to: &bytes)
      append(nibbles: profile.harvest, count: harvestCount, to: &bytes)
    }
    return bytes
  }

  private static func append(nibbles: [UInt8], count: Int, to bytes: inout [UInt8]) {
    func nibble(_ number: Int) -> UInt8 { number < nibbles.count ? min(nibbles[number], 15) : 15 }
    for number in stride(from: 0, to: count, by: 2) { bytes.append(nibble(number) | nibble(number + 1) << 4) }
  }
}
