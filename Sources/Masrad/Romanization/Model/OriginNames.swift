/// Tells which Latin names the lists have for which origin, however Arabic writes them: طونتش is in no list, but Tunç is
/// Turkish and Tonic is not.
///
/// A Bloom filter: a name that was put in is always found, one in about two hundred others too. Layout: a power of two
/// of bits, eight a byte.
struct OriginNames: Sendable {
  private static let probes = 4

  private let bits: ModelBytes
  private let mask: Int

  init?(_ bytes: ModelBytes) {
    guard bytes.count > 0, bytes.count & (bytes.count - 1) == 0 else { return nil }
    bits = bytes
    mask = 8 * bytes.count - 1
  }

  /// - Parameters:
  ///   - letters: the name, by `RomanAlphabet`.
  ///   - origin: a region of Arabic also has what the lists have for Arabic.
  func contains(_ letters: [UInt8], _ origin: Origin) -> Bool {
    contains(letters, Self.beginning(origin))
      || origin.isArabic && origin != .arabic && contains(letters, .arabic)
  }

  /// The origins for which the lists have a name, a bit for each.
  func origins(of letters: [UInt8], among origins: [Key]) -> UInt64 {
    var found: UInt64 = 0
    var arabic: Bool?
    for (number, origin) in origins.prefix(64).enumerated() {
      var isKnown = contains(letters, origin.beginning)
      if !isKnown, origin.isRegion {
        let isArabic = arabic ?? contains(letters, .arabic)
        arabic = isArabic
        isKnown = isArabic
      }
      if isKnown { found |= 1 << UInt64(number) }
    }
    return found
  }

  /// What an origin is looked up by.
  struct Key: Sendable {
    fileprivate let beginning: UInt64
    /// A region of Arabic.
    fileprivate let isRegion: Bool

    init(_ origin: Origin) {
      beginning = OriginNames.beginning(origin)
      isRegion = origin.isArabic && origin != .arabic
    }
  }

  @inline(__always)
  private func contains(_ letters: [UInt8], _ beginning: UInt64) -> Bool {
    let (first, step) = Self.hashes(letters, beginning)
    for number in 0..<Self.probes {
      let place = (first &+ number &* step) & mask
      if bits.byte(place >> 3) >> (place & 7) & 1 == 0 { return false }
    }
    return true
  }

  /// The parameter bytes of a set of names.
  /// - Parameter size: bytes, a power of two.
  static func bytes(_ names: [(letters: [UInt8], origin: Origin)], size: Int) -> [UInt8] {
    var bits = [UInt8](repeating: 0, count: size)
    for name in names {
      for place in places(name.letters, name.origin, 8 * size - 1) { bits[place >> 3] |= 1 << UInt8(place & 7) }
    }
    return bits
  }

  private static func places(_ letters: [UInt8], _ origin: Origin, _ mask: Int) -> [Int] {
    let (first, step) = hashes(letters, beginning(origin))
    return (0..<probes).map { (first &+ $0 &* step) & mask }
  }

  /// The hash of an origin, which its names go on from.
  private static func beginning(_ origin: Origin) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in origin.name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ 0xFF) &* 0x100_0000_01B3
  }

  @inline(__always)
  private static func hashes(_ letters: [UInt8], _ beginning: UInt64) -> (first: Int, step: Int) {
    var hash = beginning
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 31) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
    return (Int(truncatingIfNeeded: hash & 0x7FFF_FFFF), Int(truncatingIfNeeded: hash >> 32) | 1)
  }
}
