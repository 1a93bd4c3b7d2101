#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes text of bytes that ought to be UTF-8.
enum ValidText {
  /// nil where they are not. Decoding would mend them, and the text then be other bytes: that costs one comparison, the
  /// library's own validation of a slice several times that.
  static func string(_ bytes: ArraySlice<UInt8>) -> String? { bytes.withUnsafeBufferPointer(string) }

  static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var text = String(decoding: bytes, as: UTF8.self)
    let isSame = text.withUTF8 { decoded in
      guard decoded.count == bytes.count else { return false }
      guard let first = decoded.baseAddress, let second = bytes.baseAddress else { return true }
      return memcmp(first, second, bytes.count) == 0
    }
    return isSame ? text : nil
  }
}
