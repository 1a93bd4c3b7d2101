internal import CArchive

/// Makes a zip file in memory: the same entries give the same bytes, on every machine and at every time.
public final class ZipWriter {
  private final class Output {
    var bytes: [UInt8] = []
  }

  private let output = Output()
  private var handle: OpaquePointer?

  /// What cannot happen but for want of memory or a misuse.
  public enum Failure: Error, Equatable, Sendable {
    /// A name with other characters than ASCII, or empty.
    case name(String)
    case failed
  }

  public init() {}

  deinit { if let handle { _ = carchive_writer_close(handle) } }

  /// Adds a file; the order of the calls is that of the entries.
  /// - Parameters:
  ///   - name: ASCII, with `/` between folders.
  ///   - compresses: false stores the bytes as they are, which ODF asks for its first entry.
  public func add(_ name: String, _ bytes: [UInt8], compresses: Bool = true) throws(Failure) {
    guard !name.isEmpty, name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { throw .name(name) }
    guard let handle = open() else { throw .failed }
    let isDone = bytes.withUnsafeBytes {
      carchive_writer_add(handle, name, $0.baseAddress, $0.count, compresses)
    }
    if !isDone { throw .failed }
  }

  /// Ends the file and gives its bytes; a writer makes one file.
  public func finish() throws(Failure) -> [UInt8] {
    guard let handle = open() else { throw .failed }
    let isDone = carchive_writer_close(handle)
    self.handle = nil
    guard isDone else { throw .failed }
    return output.bytes
  }

  private func open() -> OpaquePointer? {
    if handle == nil {
      handle = carchive_writer_open(Unmanaged.passUnretained(output).toOpaque()) { user, bytes, count in
        let output = Unmanaged<Output>.fromOpaque(user).takeUnretainedValue()
        output.bytes += UnsafeRawBufferPointer(start: bytes, count: count)
      }
    }
    return handle
  }
}
