#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that come in pieces, from a file, from standard input or from memory, so that a reader needs memory for what
/// it is reading and not for the file.
public final class ByteSource {
  /// As the user named it, for messages.
  public let path: String
  private var descriptor: Int32?
  private var pending: [UInt8]

  /// - Parameter path: of a file; `-` for standard input.
  public init(path: String) throws(FileError) {
    self.path = path
    pending = []
    guard path != "-" else {
      descriptor = SystemCalls.standardInput
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw FileError(.read, path, code: errno) }
    descriptor = opened
  }

  public init(_ bytes: [UInt8], path: String) {
    self.path = path
    pending = bytes
  }

  deinit {
    if let descriptor, descriptor != SystemCalls.standardInput { close(descriptor) }
  }

  /// The next bytes; none at the end.
  public func next() throws(FileError) -> [UInt8] {
    if !pending.isEmpty {
      defer { pending = [] }
      return pending
    }
    guard let descriptor else { return [] }
    return try SystemCalls.read(descriptor, path: path, atMost: 1 << 18)
  }

  /// Gives bytes back, which are then the next.
  func unread(_ bytes: [UInt8]) { pending = bytes + pending }

  /// All that is left.
  public func rest() throws(FileError) -> [UInt8] {
    var bytes = try next()
    while true {
      let more = try next()
      if more.isEmpty { return bytes }
      bytes += more
    }
  }
}
