/// The bytes of a parameter file, read where they lie. Whatever is asked for beyond their end is 0, so that a damaged
/// file can give wrong figures but never a crash.
struct ParameterBytes: @unchecked Sendable {
  // Immutable for as long as the program runs, hence free to be shared.
  private let start: UnsafeRawPointer?
  let count: Int

  static let empty = ParameterBytes(start: nil, count: 0)

  init(start: UnsafeRawPointer?, count: Int) {
    self.start = start
    self.count = start == nil ? 0 : count
  }

  /// A copy that lives as long as the program.
  static func lasting(_ bytes: [UInt8]) -> ParameterBytes {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 8)
    bytes.withUnsafeBytes { if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) } }
    return ParameterBytes(start: UnsafeRawPointer(copy), count: bytes.count)
  }

  /// A part of the bytes; empty when it would reach beyond their end.
  func part(_ offset: Int, _ count: Int) -> ParameterBytes {
    guard let start, offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else { return .empty }
    return ParameterBytes(start: start + offset, count: count)
  }

  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    guard let start, offset >= 0, offset < count else { return 0 }
    return start.load(fromByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  func short(_ offset: Int) -> UInt16 {
    guard let start, offset >= 0, offset + 2 <= count else { return 0 }
    return UInt16(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  @inline(__always)
  func word(_ offset: Int) -> UInt32 {
    guard let start, offset >= 0, offset + 4 <= count else { return 0 }
    return UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func long(_ offset: Int) -> UInt64 {
    guard let start, offset >= 0, offset + 8 <= count else { return 0 }
    return UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// So many signed bytes where they lie; nil where one of them lies outside.
  @inline(__always)
  func signed(_ offset: Int, count length: Int) -> UnsafePointer<Int8>? {
    guard let start, offset >= 0, offset + length <= count else { return nil }
    return (start + offset).assumingMemoryBound(to: Int8.self)
  }

  /// `TagLabel.count` signed bytes.
  @inline(__always)
  func labelScores(_ offset: Int) -> SIMD16<Int16> {
    guard let start, offset >= 0, offset + TagLabel.count <= count else { return .zero }
    var scores = SIMD16<Int16>.zero
    for label in 0..<TagLabel.count {
      scores[label] = Int16(start.load(fromByteOffset: offset + label, as: Int8.self))
    }
    return scores
  }
}

extension [UInt8] {
  mutating func append(short value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  mutating func append(word value: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}
