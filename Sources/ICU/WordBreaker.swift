internal import CICU

/// Finds words by UAX #29. One instance is for one thread.
public final class WordBreaker {
  private let handle: OpaquePointer

  public init(locale: String = "ar") throws(ICUError) {
    handle = try icuOpen("word breaker for \(locale)") { icu_word_breaker_open(locale, &$0) }
  }

  deinit { icu_breaker_close(handle) }

  /// The words of `text`, without what stands between them.
  public func words(of text: String) throws(ICUError) -> [String] {
    let units = Array(text.utf16)
    var status: icu_status = 0
    var words: [String] = []
    units.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      icu_breaker_set(handle, base, Int32(buffer.count), &status)
      guard status <= 0 else { return }
      var start = 0
      while true {
        var isWord = false
        let end = Int(icu_breaker_next(handle, &isWord))
        if end < 0 { break }
        if isWord { words.append(String(decoding: buffer[start..<end], as: UTF16.self)) }
        start = end
      }
    }
    guard status <= 0 else { throw ICUError(code: status, context: "set text") }
    return words
  }
}
