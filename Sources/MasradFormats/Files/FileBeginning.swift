#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The first bytes of a file and its size.
public struct FileBeginning: Sendable {
  public let bytes: [UInt8]
  public let size: Int

  /// Reads at most `count` bytes; nil where there is no file.
  public static func read(_ path: String, count: Int) throws(FileError) -> FileBeginning? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileError(.read, path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path, code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path, .isFolder) }
    return FileBeginning(
      bytes: try SystemCalls.read(descriptor, path: path, atMost: count), size: Int(status.st_size))
  }

  /// Whether there is a file or folder of this name.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether this is a file in the form of SQLite's databases; a pipe or device is not asked.
  public static func isDatabase(_ path: String) -> Bool {
    guard AtomicFile.isFile(path), let beginning = try? read(path, count: 16) else { return false }
    return beginning.bytes.elementsEqual("SQLite format 3\0".utf8)
  }
}
