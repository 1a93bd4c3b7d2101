internal import CICU

/// A call into ICU that failed.
public struct ICUError: Error, Equatable, CustomStringConvertible {
  /// ICU's own code, above 0.
  public let code: Int32
  /// What was being done.
  public let context: String

  public var description: String { "\(context): \(String(cString: icu_status_name(code)))" }
}

/// Calls ICU and throws when the status it leaves is a failure.
func icu<Result>(
  _ context: @autoclosure () -> String, _ call: (inout icu_status) -> Result
) throws(ICUError) -> Result {
  var status: icu_status = 0
  let result = call(&status)
  guard status <= 0 else { throw ICUError(code: status, context: context()) }
  return result
}

/// Opens an ICU object; ICU gives no object without a failing status, but C's types can't say so.
func icuOpen<Handle>(
  _ context: @autoclosure () -> String, _ call: (inout icu_status) -> Handle?
) throws(ICUError) -> Handle {
  var status: icu_status = 0
  guard let handle = call(&status), status <= 0 else { throw ICUError(code: status, context: context()) }
  return handle
}

/// Calls a function that fills a UTF-16 buffer, again with more room when the first did not suffice.
func icuText(
  _ context: @autoclosure () -> String, capacity: Int,
  _ fill: (UnsafeMutablePointer<UInt16>?, Int32, inout icu_status) -> Int32
) throws(ICUError) -> String {
  var capacity = capacity
  while true {
    var status: icu_status = 0
    var needed: Int32 = 0
    let units = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
      needed = fill(buffer.baseAddress, Int32(capacity), &status)
      count = min(Int(needed), capacity)
    }
    if icu_is_overflow(status) {
      capacity = Int(needed)
      continue
    }
    guard status <= 0 else { throw ICUError(code: status, context: context()) }
    return String(decoding: units, as: UTF16.self)
  }
}
