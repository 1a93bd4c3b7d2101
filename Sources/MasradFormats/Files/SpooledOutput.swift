#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes output piece by piece and hands it on whole, or not at all.
///
/// A little is kept in memory, more in a temporary file: beside the target, whose name it takes at the end, or, for
/// standard output, one that no folder shows. What is not finished leaves nothing behind.
public final class SpooledOutput {
  private let path: String
  private let target: String
  private let memoryLimit: Int
  private var pending: [UInt8] = []
  private var descriptor: Int32?
  /// The file beside the target.
  private var temporary: String?

  /// - Parameter path: of a file; `-` for standard output.
  public init(path: String, memoryLimit: Int = 4 << 20) {
    self.path = path
    self.memoryLimit = memoryLimit
    target = path == "-" ? path : AtomicFile.resolved(path)
  }

  deinit {
    if let descriptor { close(descriptor) }
    if let temporary { unlink(temporary) }
  }

  public func write(_ bytes: [UInt8]) throws(FileError) {
    if pending.isEmpty { pending = bytes } else { pending += bytes }
    guard pending.count > memoryLimit else { return }
    try spill()
  }

  private func spill() throws(FileError) {
    let file: Int32
    if let descriptor { file = descriptor } else { file = try open() }
    descriptor = file
    try SystemCalls.write(pending, to: file, path: path)
    pending.removeAll(keepingCapacity: true)
  }

  private var isFile: Bool {
    guard path != "-" else { return false }
    switch AtomicFile.kind(of: target) {
    case .file, .missing: return true
    case .folder, .device: return false
    }
  }

  private func open() throws(FileError) -> Int32 {
    if isFile {
      let name = "\(target).\(getpid()).tmp"
      let file = openFile(name)
      guard file >= 0 else { throw FileError(.write, path, code: errno) }
      temporary = name
      if case .file(let mode) = AtomicFile.kind(of: target) { fchmod(file, mode) }
      return file
    }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let name = "\(folder)/masrad.\(getpid()).tmp"
    let file = openFile(name)
    guard file >= 0 else { throw FileError(.write, name, code: errno) }
    unlink(name)
    return file
  }

  private func openFile(_ name: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    #elseif canImport(Musl)
      Musl.open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    #else
      Darwin.open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    #endif
  }

  /// Hands everything on.
  public func finish() throws(FileError) {
    guard let descriptor else {
      if path == "-" {
        try SystemCalls.write(pending, to: SystemCalls.standardOutput, path: path)
      } else {
        try AtomicFile.write(pending, to: path)
      }
      return
    }
    try spill()
    if let temporary {
      guard fsync(descriptor) == 0, rename(temporary, target) == 0 else { throw FileError(.write, path, code: errno) }
      self.temporary = nil
      AtomicFile.flushFolder(of: target)
      return
    }
    try copy(descriptor)
  }

  private func copy(_ descriptor: Int32) throws(FileError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileError(.write, path, code: errno) }
    var out = SystemCalls.standardOutput
    if path != "-" {
      out = device(target)
      guard out >= 0 else { throw FileError(.write, path, code: errno) }
    }
    defer { if path != "-" { close(out) } }
    while true {
      let bytes = try SystemCalls.read(descriptor, path: path, atMost: 1 << 18)
      if bytes.isEmpty { return }
      try SystemCalls.write(bytes, to: out, path: path)
    }
  }

  private func device(_ name: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(name, O_WRONLY | O_CLOEXEC)
    #elseif canImport(Musl)
      Musl.open(name, O_WRONLY | O_CLOEXEC)
    #else
      Darwin.open(name, O_WRONLY | O_CLOEXEC)
    #endif
  }
}
