internal import CArchive

/// Reads the entries of a zip file that lies in memory.
///
/// All that is unpacked counts against the limits, so that a small file cannot fill the machine. One instance is for
/// one thread at a time.
public final class ZipReader {
  private let bytes: [UInt8]
  private let limits: ZipLimits
  private let allowance: Int
  fileprivate var unpacked = 0

  public init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    guard Self.isZip(bytes) else { throw .notZip }
    self.bytes = bytes
    self.limits = limits
    allowance = limits.allowance(bytes.count)
  }

  /// Whether the bytes begin as a zip file does.
  public static func isZip(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The names of the files, in their order.
  public func names() throws(ZipError) -> [String] {
    var names: [String] = []
    try forEach { (name, _) throws(ZipError) in names.append(name) }
    return names
  }

  /// A file unpacked whole; nil when there is none of that name.
  public func contents(of name: String) throws(ZipError) -> [UInt8]? {
    var contents: [UInt8]?
    try forEach([name]) { (_, stream) throws(ZipError) in contents = try stream.contents() }
    return contents
  }

  /// Hands over the files in their order, each once; what `body` does not read of one is not unpacked.
  /// - Parameter names: nil for all.
  public func forEach(
    _ names: Set<String>? = nil, _ body: (String, ZipStream) throws(ZipError) -> Void
  ) throws(ZipError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(ZipError) in
      guard let start = buffer.baseAddress, let reader = carchive_reader_open(start, buffer.count) else {
        throw .notZip
      }
      defer { carchive_reader_close(reader) }
      var seen: Set<String> = []
      var count = 0
      while true {
        switch carchive_reader_next(reader) {
        case CARCHIVE_ENTRY: break
        case CARCHIVE_END: return
        default: throw count == 0 ? .notZip : .damaged(String(cString: carchive_reader_error(reader)))
        }
        count += 1
        if count > limits.entries { throw .tooManyEntries(limit: limits.entries) }
        guard carchive_reader_is_file(reader), let pointer = carchive_reader_name(reader) else { continue }
        let name = String(cString: pointer)
        if let names, !names.contains(name) { continue }
        guard seen.insert(name).inserted else { continue }
        if carchive_reader_is_encrypted(reader) { throw .encrypted(entry: name) }
        try body(name, ZipStream(reader, of: self))
        if let names, names.count == seen.count { return }
      }
    }
  }

  fileprivate func count(_ count: Int) throws(ZipError) {
    unpacked += count
    if unpacked > allowance { throw .tooLarge(limit: allowance) }
  }
}

/// The bytes of one entry while a zip file is read; of no use afterwards.
public struct ZipStream {
  private let handle: OpaquePointer
  private let reader: ZipReader

  fileprivate init(_ handle: OpaquePointer, of reader: ZipReader) {
    self.handle = handle
    self.reader = reader
  }

  /// Unpacks into a buffer; how many bytes, 0 at the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
    guard let start = buffer.baseAddress, !buffer.isEmpty else { return 0 }
    let count = carchive_reader_read(handle, start, buffer.count)
    guard count >= 0 else { throw .damaged(String(cString: carchive_reader_error(handle))) }
    try reader.count(count)
    return count
  }

  public func contents() throws(ZipError) -> [UInt8] {
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try chunk.withUnsafeMutableBufferPointer { (buffer) throws(ZipError) in
        try read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if count == 0 { return contents }
      contents += chunk[..<count]
    }
  }
}
