#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the texts that an argument of the command line names.
public enum InputFinder {
  /// The endings of a file's name that make it a text when a folder is read.
  ///
  /// Tables are not among them, since a glossary may lie beside its texts; `tableEndings` are when a column is named.
  public static let textEndings = DocumentFormat.allCases.filter { $0 != .csv && $0 != .tsv }.flatMap(\.endings)
  public static let tableEndings = [DocumentFormat.csv, .tsv].flatMap(\.endings)

  public struct Found: Equatable, Sendable {
    public var paths: [String] = []
    public var problems: [InputError] = []
  }

  /// The paths of an argument: itself for a file or `-`; for a folder its texts and those of its folders, in the
  /// order of their bytes.
  ///
  /// Names that begin with a full stop are left out, and links to folders are not followed, since they may lead back.
  /// - Parameter tables: whether the tables of a folder are texts, too.
  public static func find(_ argument: String, tables: Bool = false) -> Found {
    guard argument != "-", isFolder(argument) else { return Found(paths: [argument]) }
    var found = Found()
    walk(argument, textEndings + (tables ? tableEndings : []), &found)
    if found.paths.isEmpty, found.problems.isEmpty { found.problems.append(.noTexts(folder: argument)) }
    found.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return found
  }

  private static func walk(_ folder: String, _ endings: [String], _ found: inout Found) {
    guard let stream = opendir(folder) else {
      found.problems.append(.file(FileError(.read, folder, code: errno)))
      return
    }
    var names: [String] = []
    while let record = readdir(stream) {
      let name = withUnsafePointer(to: &record.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(stream)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if isText(name, endings), !isFolder(path) {
        found.paths.append(path)
      } else if isFolder(path), !isLink(path) {
        walk(path, endings, &found)
      }
    }
  }

  private static func isText(_ name: String, _ endings: [String]) -> Bool {
    // What Word leaves beside a document that it has open.
    if name.hasPrefix("~$") { return false }
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
