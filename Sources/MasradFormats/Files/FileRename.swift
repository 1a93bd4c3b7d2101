#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gives a finished file the name that it shall have.
public enum FileRename {
  /// A name beside a file, for its making.
  public static func temporaryName(beside path: String) -> String { "\(path).\(getpid()).tmp" }

  /// Puts a file in the place of another, which readers see whole before and whole behind it.
  public static func rename(_ path: String, to target: String) throws(FileError) {
    #if canImport(Glibc)
      let result = Glibc.rename(path, target)
    #elseif canImport(Musl)
      let result = Musl.rename(path, target)
    #else
      let result = Darwin.rename(path, target)
    #endif
    guard result == 0 else { throw FileError(.write, target, code: errno) }
  }

  /// Removes a file where there is one.
  public static func remove(_ path: String) { unlink(path) }
}
