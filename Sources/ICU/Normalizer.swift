internal import CICU

/// A Unicode normalisation form. ICU owns the instance and never changes it, so it may be shared by threads.
public struct Normalizer: @unchecked Sendable {
  let handle: OpaquePointer

  /// Canonical composition.
  public static func nfc() throws(ICUError) -> Normalizer {
    Normalizer(handle: try icuOpen("NFC") { icu_nfc(&$0) })
  }

  /// Compatibility composition: turns presentation forms such as `ﺧ` into plain letters.
  public static func nfkc() throws(ICUError) -> Normalizer {
    Normalizer(handle: try icuOpen("NFKC") { icu_nfkc(&$0) })
  }

  public func normalize(_ text: String) throws(ICUError) -> String {
    let source = Array(text.utf16)
    let count = Int32(source.count)
    let clean = try icu("quick check") { icu_normalized_prefix(handle, source, count, &$0) }
    if clean == count { return text }
    return try icuText("normalize", capacity: source.count + 16) { out, capacity, status in
      guard let out else { return 0 }
      return icu_normalize(handle, source, count, out, capacity, &status)
    }
  }
}
