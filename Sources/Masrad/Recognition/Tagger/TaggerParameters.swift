/// The parameter file of the tagger, read where it lies.
///
/// Layout, numbers least significant byte first: the mark `MST1`; the number of labels (UInt32); the length of the file
/// (UInt32); a check over these and the lengths (UInt32); the length of each part (UInt32 each); the parts:
/// word profiles, weights and transitions of the first pass, weights and transitions of the second.
struct TaggerParameters: Sendable {
  static let mark: [UInt8] = Array("MST1".utf8)
  private static let partCount = 5
  private static let headerSize = 16 + 4 * partCount

  let profiles: WordProfiles
  let first: Pass
  /// Nil in a file of the first pass alone.
  let second: Pass?

  struct Pass: Sendable {
    let weights: WeightTable
    /// From each label to each other.
    let transitions: [SIMD16<Int16>]
    /// How many steps a score of 1 has.
    let unit: Float
  }

  /// The embedded parameters; nil when the program was built without them.
  static let builtIn: TaggerParameters? = EmbeddedGlossaries.raw("Models/recognition.bin").flatMap { bytes in
    TaggerParameters(ParameterBytes(start: bytes.address, count: bytes.count))
  }

  /// Nil when the bytes are no whole parameter file.
  init?(_ bytes: ParameterBytes) {
    guard bytes.count >= Self.headerSize, (0..<4).allSatisfy({ bytes.byte($0) == Self.mark[$0] }),
      bytes.word(4) == UInt32(TagLabel.count), bytes.word(8) == UInt32(bytes.count)
    else { return nil }
    let lengths = (0..<Self.partCount).map { bytes.word(16 + 4 * $0) }
    guard bytes.word(12) == Self.check(bytes.word(8), lengths) else { return nil }
    guard lengths.reduce(Self.headerSize, { $0 + Int($1) }) == bytes.count else { return nil }
    var offset = Self.headerSize
    var parts: [ParameterBytes] = []
    for length in lengths {
      parts.append(bytes.part(offset, Int(length)))
      offset += Int(length)
    }
    profiles = WordProfiles(parts[0])
    first = Pass(parts[1], parts[2])
    second = parts[3].count > 0 ? Pass(parts[3], parts[4]) : nil
  }

  private static func check(_ count: UInt32, _ lengths: [UInt32]) -> UInt32 {
    UInt32(truncatingIfNeeded: lengths.reduce(UInt64(count)) { WordHash.append(UInt64($1), to: $0) })
  }

  /// The file of these parts, in their order.
  static func bytes(_ parts: [[UInt8]]) -> [UInt8] {
    let lengths = (0..<partCount).map { UInt32($0 < parts.count ? parts[$0].count : 0) }
    let count = UInt32(lengths.reduce(headerSize) { $0 + Int($1) })
    var bytes = mark
    bytes.append(word: UInt32(TagLabel.count))
    bytes.append(word: count)
    bytes.append(word: check(count, lengths))
    for length in lengths { bytes.append(word: length) }
    for part in parts { bytes += part }
    return bytes
  }
}

extension TaggerParameters.Pass {
  fileprivate init(_ weights: ParameterBytes, _ transitions: ParameterBytes) {
    self.weights = WeightTable(weights)
    self.transitions = (0..<TagLabel.count).map { from in
      var row = SIMD16<Int16>.zero
      for to in 0..<TagLabel.count {
        row[to] = Int16(bitPattern: transitions.short(2 * (from * TagLabel.count + to)))
      }
      return row
    }
    // A damaged file may say anything here; margins are counted in steps of 16 bits.
    let written = Float(transitions.word(2 * TagLabel.count * TagLabel.count)) / 256
    unit = min(WeightTableWriter.greatestUnit, max(1, written))
  }
}
