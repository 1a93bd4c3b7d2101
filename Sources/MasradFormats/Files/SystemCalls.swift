#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system refused, as a fact; the command line puts it in words.
public struct FileError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case missing, isFolder, notFolder, forbidden, noSpace
    case other(code: Int32)
  }
  public enum Action: Sendable { case read, write }

  public let action: Action
  /// As the user named it; `-` is standard input or output.
  public let path: String
  public let reason: Reason

  public init(_ action: Action, _ path: String, _ reason: Reason) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  init(_ action: Action, _ path: String, code: Int32) {
    let reason: Reason =
      switch code {
      case ENOENT: .missing
      case EISDIR: .isFolder
      case ENOTDIR: .notFolder
      case EACCES, EPERM, EROFS: .forbidden
      case ENOSPC, EDQUOT: .noSpace
      default: .other(code: code)
      }
    self.init(action, path, reason)
  }

  /// The system's own words for a code that has none of ours.
  public static func systemWords(_ code: Int32) -> String {
    guard let words = strerror(code) else { return "error \(code)" }
    return String(cString: words)
  }
}

/// The system's calls that read and write bytes; nothing else in the program calls them.
///
/// Plain `read(2)` and `write(2)` rather than Foundation, whose loading costs more than reading most texts.
public enum SystemCalls {
  public static let standardInput: Int32 = 0
  public static let standardOutput: Int32 = 1
  public static let standardError: Int32 = 2

  /// Makes writing beyond the limit of a file's size an error of that writing; else it ends the process, and what was
  /// half written stays.
  public static func letLargeFilesFail() { signal(SIGXFSZ, SIG_IGN) }

  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Reads what there is, at most `count` bytes; empty at the end.
  public static func read(
    _ descriptor: Int32, path: String, atMost count: Int = 1 << 16
  ) throws(FileError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      var result = -1
      repeat {
        #if canImport(Glibc)
          result = Glibc.read(descriptor, buffer.baseAddress, count)
        #elseif canImport(Musl)
          result = Musl.read(descriptor, buffer.baseAddress, count)
        #else
          result = Darwin.read(descriptor, buffer.baseAddress, count)
        #endif
      } while result < 0 && errno == EINTR
      if result < 0 { code = errno }
      used = max(0, result)
    }
    if code != 0 { throw FileError(.read, path, code: code) }
    return bytes
  }

  /// Writes all bytes.
  public static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, code == 0 {
        #if canImport(Glibc)
          let result = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        #elseif canImport(Musl)
          let result = Musl.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        #else
          let result = Darwin.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        #endif
        if result >= 0 { done += result } else if errno != EINTR { code = errno }
      }
    }
    if code != 0 { throw FileError(.write, path, code: code) }
  }

  /// All bytes of a file, or of standard input where the path is `-`.
  public static func contents(of path: String) throws(FileError) -> [UInt8] {
    var descriptor = standardInput
    if path != "-" {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(.read, path, code: errno) }
    }
    defer { if path != "-" { close(descriptor) } }
    // A file is read at once where the system says how long it is; what it says is no promise.
    var bytes = try read(descriptor, path: path, atMost: max(1 << 18, min(size(of: descriptor), 1 << 28)))
    if bytes.isEmpty { return bytes }
    while true {
      let chunk = try read(descriptor, path: path, atMost: 1 << 18)
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  /// The length of an open file; 0 for what has none, such as a pipe.
  private static func size(of descriptor: Int32) -> Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }
}
