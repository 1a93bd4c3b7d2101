extension String {
  /// Whether another text has the same bytes: what tells spellings apart, and asks for no normal forms.
  @inline(__always)
  func isWritten(_ other: String) -> Bool {
    let (own, others) = (utf8, other.utf8)
    guard own.count == others.count else { return false }
    let isSame = own.withContiguousStorageIfAvailable { own in
      others.withContiguousStorageIfAvailable { own.elementsEqual($0) }
    }
    return isSame.flatMap(\.self) ?? own.elementsEqual(others)
  }
}

/// Texts as arrays of scalars and back, at once: a `String.UnicodeScalarView` is asked for, and given, one by one.
enum ScalarArray {
  static func of(_ text: String) -> [Unicode.Scalar] {
    var text = text
    return text.withUTF8 { bytes in
      [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
        count = decode(bytes, into: scalars)
      }
    }
  }

  /// Writes the scalars of valid UTF-8 to room for as many as there are bytes; returns how many there are.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<Unicode.Scalar>
  ) -> Int {
    var count = 0
    var index = 0
    while index < bytes.count {
      scalars.initializeElement(at: count, to: decode(bytes, &index))
      count += 1
    }
    return count
  }

  /// The same of a text.
  static func decode(_ text: String, into scalars: UnsafeMutableBufferPointer<Unicode.Scalar>) -> Int {
    var text = text
    return text.withUTF8 { decode($0, into: scalars) }
  }

  /// The scalar whose bytes begin at `index`, which moves behind them. A `String` holds no others than valid ones.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar {
    let first = bytes[index]
    index += 1
    if first < 0x80 { return Unicode.Scalar(first) }
    var value: UInt32
    var rest: Int
    if first < 0xE0 {
      (value, rest) = (UInt32(first & 0x1F), 1)
    } else if first < 0xF0 {
      (value, rest) = (UInt32(first & 0x0F), 2)
    } else {
      (value, rest) = (UInt32(first & 0x07), 3)
    }
    while rest > 0, index < bytes.count {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
      index += 1
      rest -= 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// How many scalars a text has, eight bytes at a time.
  static func count(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      // Every scalar has one byte that is no continuation, 10xxxxxx.
      var continuations = 0
      var place = 0
      while place + 8 <= raw.count {
        let eight = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let marks = (eight >> 7) & ~(eight >> 6) & 0x0101_0101_0101_0101
        continuations += Int((marks &* 0x0101_0101_0101_0101) >> 56)
        place += 8
      }
      for byte in bytes[place...] where byte & 0xC0 == 0x80 { continuations += 1 }
      return bytes.count - continuations
    }
  }

  static func text(_ scalars: some Collection<Unicode.Scalar>) -> String {
    let count = scalars.reduce(0) { $0 + UTF8.width($1) }
    return String(unsafeUninitializedCapacity: count) { bytes in
      var place = 0
      for scalar in scalars {
        for unit in scalar.utf8 {
          bytes[place] = unit
          place += 1
        }
      }
      return place
    }
  }
}
