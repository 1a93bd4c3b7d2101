#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the time stamps of changes come from.
public struct TermbaseClock: Sendable {
  private let seconds: @Sendable () -> Int

  /// - Parameter seconds: gives the seconds since 1970-01-01T00:00:00Z.
  public init(_ seconds: @escaping @Sendable () -> Int) { self.seconds = seconds }

  /// The system's clock; where `SOURCE_DATE_EPOCH` is set, that time, so that a run can be repeated exactly
  /// (reproducible-builds.org/specs/source-date-epoch).
  public static let system = TermbaseClock {
    if let fixed = getenv("SOURCE_DATE_EPOCH"), let value = Int(String(cString: fixed)) { return value }
    return time(nil)
  }

  /// The time now in UTC as ISO 8601 has it: `2026-11-25T21:40:00Z`.
  public var now: String { Self.text(seconds()) }

  static func text(_ seconds: Int) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    let rest = seconds - days * 86_400
    let (year, month, day) = date(days)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let four = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    return "\(four)-\(two(month))-\(two(day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  /// The date of a day counted from 1970-01-01 in the Gregorian calendar, by eras of 400 years that begin in March.
  private static func date(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
