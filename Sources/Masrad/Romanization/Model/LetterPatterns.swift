/// Weights of small patterns of Arabic and Latin letters in a candidate: a unit with its neighbours, letters in a row.
///
/// Where the joint models count what is usual, these weights are fitted so that right candidates beat wrong ones
/// (`LetterPatternFitter`). A pattern's weight lies at its hash; patterns that share a place share a weight, in the
/// fitting too.
///
/// Layout: the scale (Float), then a signed byte for each place; their number is a power of two.
struct LetterPatterns: Sendable {
  private let weights: ModelBytes
  private let scale: Float
  private let mask: Int

  init?(_ bytes: ModelBytes) {
    let size = bytes.count - 4
    guard size > 0, size & (size - 1) == 0 else { return nil }
    scale = bytes.real(0)
    weights = bytes.part(4, size)
    mask = size - 1
  }

  /// The sum of the weights of a candidate's patterns.
  func score(word: [UInt8], units: [UInt32]) -> Float {
    var total = 0
    Self.forEach(word: word, units: units) { place in
      let byte = weights.byte(place & mask)
      total += byte < 128 ? byte : byte - 256
    }
    return Float(total) * scale
  }

  static func bytes(_ weights: [Float]) -> [UInt8] {
    let scale = max(1e-6, weights.reduce(0) { max($0, abs($1)) } / 127)
    var out = ByteWriter()
    out.append(scale)
    out.append(weights.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / scale).rounded())))) })
    return out.bytes
  }

  // MARK: Patterns

  /// Calls `body` with a hash of 31 bits of each pattern of a word cut into units.
  @inline(__always)
  static func forEach(word: [UInt8], units: [UInt32], _ body: (Int) -> Void) {
    var position = 0
    var before: UInt32 = 0
    var beforeThat: UInt32 = 0
    let marked = PatternSkeletons.isMarked(word)
    var latin: UInt64 = 0  // the Latin letters before, the last in the lowest five bits
    for (index, unit) in units.enumerated() {
      let next = position + (unit >> 15 & 63 != 0 ? 2 : 1)
      let left = letter(word, position - 1)
      let left2 = letter(word, position - 2)
      let right = letter(word, next)
      let right2 = letter(word, next + 1)
      let own = UInt64(unit)
      body(place(1, own, 0, 0))
      body(place(2, own, left, 0))
      body(place(3, own, right, 0))
      body(place(4, own, left << 8 | right, 0))
      body(place(5, own, left2 << 8 | left, 0))
      body(place(6, own, right << 8 | right2, 0))
      body(place(7, own, left2 << 24 | left << 16 | right << 8 | right2, 0))
      body(place(8, own, UInt64(before), 0))
      body(place(9, own, UInt64(before), UInt64(beforeThat)))
      body(place(10, own, UInt64(before), right + 1))
      body(place(11, own, latin & 0x3FF, 0))
      body(place(12, own, latin & 0x7FFF, right))
      body(place(13, own, index == 0 ? 1 : 0, UInt64(min(word.count, 9))))
      if marked {
        body(place(26, own, left << 8 | right, 1))
        body(place(27, own, latin & 0x3FF, 1))
        body(place(28, own, UInt64(before), 1))
      }
      for shift in [10, 5, 0] as [UInt32] {
        let code = UInt64(unit >> shift & 31)
        guard code != 0 else { continue }
        latin = latin << 5 | code
        body(place(14, latin & 0x7FFF, 0, 0))
        body(place(15, latin & 0xF_FFFF, 0, 0))
        body(place(20, latin & 0x1FF_FFFF, 0, 0))
      }
      body(place(21, own, latin & 0xF_FFFF, right << 8 | right2))
      for other in 0..<max(0, index - 1) where units[other] & 0x7FFF != 0 && own & 0x7FFF != 0 {
        body(place(19, own, UInt64(units[other]), 0))
      }
      beforeThat = before
      before = unit
      position = next
    }
    body(place(16, latin & 0x3FF, 0, 0))
    body(place(17, latin & 0x7FFF, 0, 0))
    body(place(18, latin & 0xF_FFFF, 0, 0))
    body(place(22, latin & 0x7FFF, letter(word, 0), letter(word, word.count - 1)))
    let skeletons = PatternSkeletons(word: word, units: units)
    body(place(23, skeletons.latin, skeletons.arabic, skeletons.kind))
    body(place(24, skeletons.latin, skeletons.kind, 0))
    body(place(25, skeletons.ending, skeletons.arabicEnding, skeletons.kind))
  }

  /// A letter of the word; 63 outside.
  @inline(__always)
  private static func letter(_ word: [UInt8], _ index: Int) -> UInt64 {
    index >= 0 && index < word.count ? UInt64(word[index]) : 63
  }

  @inline(__always)
  private static func place(_ kind: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> Int {
    var hash = (a &+ kind &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 31) ^ b) &* 0x94D0_49BB_1331_11EB
    hash = (hash ^ (hash >> 29) ^ c) &* 0xBF58_476D_1CE4_E5B9
    return Int(hash >> 33)
  }
}
