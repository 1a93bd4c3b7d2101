internal import CICU

/// Rules that ICU could not read.
public struct RuleError: Error, Equatable, Sendable {
  /// ICU's own code, above 0.
  public let code: Int32
  /// The end of what ICU read without fault, at most 15 UTF-16 units.
  public let before: String
  /// ICU's name of the code: `U_MALFORMED_SET`.
  public var name: String { String(cString: icu_status_name(code)) }
}

/// A transliterator built from ICU rules. One instance is for one thread at a time.
public final class Transliterator {
  private let handle: OpaquePointer

  /// - Parameter rules: the text of the rules. Those that begin with `::` load all of ICU's own transforms, which
  ///   takes eight milliseconds: leave them out.
  public init(rules: String) throws(RuleError) {
    let units = Array(rules.utf16)
    var before = [UInt16](repeating: 0, count: Int(ICU_CONTEXT_LENGTH))
    var status: icu_status = 0
    guard let handle = icu_transliterator_open(units, Int32(units.count), &before, &status), status <= 0 else {
      throw RuleError(code: status, before: String(decoding: before.prefix { $0 != 0 }, as: UTF16.self))
    }
    self.handle = handle
  }

  deinit { icu_transliterator_close(handle) }

  /// The text rewritten by the rules.
  public func transliterate(_ text: String) throws(ICUError) -> String {
    let source = Array(text.utf16)
    var capacity = 4 * source.count + 16
    while true {
      var status: icu_status = 0
      var units = source + [UInt16](repeating: 0, count: capacity - source.count)
      let count = icu_transliterate(handle, &units, Int32(source.count), Int32(capacity), &status)
      if icu_is_overflow(status) {
        capacity = Int(count) + 1
        continue
      }
      guard status <= 0 else { throw ICUError(code: status, context: "transliterate") }
      return String(decoding: units.prefix(Int(count)), as: UTF16.self)
    }
  }
}
