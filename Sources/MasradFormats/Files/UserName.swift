#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Who is at work, as the system knows.
public enum UserName {
  /// The name of the process's user; `user 1000` where the system has no name for it.
  public static var system: String {
    let number = geteuid()
    guard let record = getpwuid(number) else { return "user \(number)" }
    return String(cString: record.pointee.pw_name)
  }

  /// A value of the environment; nil where it is not set or empty.
  public static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
