#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a file whole or not at all.
///
/// The bytes go to a temporary file beside the target, are forced to the disk, and take the target's name at the end;
/// who reads the target sees the old file or the new one. A device or a pipe is written as it is.
public enum AtomicFile {
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let target = resolved(path)
    switch kind(of: target) {
    case .folder: throw FileError(.write, path, .isFolder)
    case .device: try writeThrough(bytes, to: target, named: path)
    case .file(let mode): try replace(target, with: bytes, mode: mode, named: path)
    case .missing: try replace(target, with: bytes, mode: nil, named: path)
    }
  }

  /// Says before long work whether `path` can be written at all.
  public static func check(_ path: String) throws(FileError) {
    let target = resolved(path)
    switch kind(of: target) {
    case .folder: throw FileError(.write, path, .isFolder)
    case .device:
      guard access(target, W_OK) == 0 else { throw FileError(.write, path, code: errno) }
    case .file, .missing:
      let folder = Self.folder(of: target)
      switch kind(of: folder) {
      case .folder: break
      case .missing: throw FileError(.write, path, .missing)
      case .file, .device: throw FileError(.write, path, .notFolder)
      }
      guard access(folder, W_OK | X_OK) == 0 else { throw FileError(.write, path, code: errno) }
    }
  }

  enum Kind {
    case missing, folder, device
    case file(mode: mode_t)
  }

  /// Whether this is a file, which can be read twice.
  static func isFile(_ path: String) -> Bool {
    if path != "-", case .file = kind(of: path) { true } else { false }
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file(mode: status.st_mode & 0o7777)
    default: return .device
    }
  }

  /// Where a symbolic link leads, so that the link stays a link.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func writeThrough(_ bytes: [UInt8], to target: String, named path: String) throws(FileError) {
    let descriptor = open(target, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
    defer { close(descriptor) }
    try SystemCalls.write(bytes, to: descriptor, path: path)
  }

  private static func replace(
    _ target: String, with bytes: [UInt8], mode: mode_t?, named path: String
  ) throws(FileError) {
    let temporary = "\(target).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
    do throws(FileError) {
      defer { close(descriptor) }
      if let mode { fchmod(descriptor, mode) }
      try SystemCalls.write(bytes, to: descriptor, path: path)
      guard fsync(descriptor) == 0 else { throw FileError(.write, path, code: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileError(.write, path, code: code)
    }
    flushFolder(of: target)
  }

  /// Forces the new name to the disk; a file system that cannot do so has written the file all the same.
  static func flushFolder(of target: String) {
    let descriptor = open(folder(of: target), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
