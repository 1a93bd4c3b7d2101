import FoundationEssentials

/// The files of the package's own folder, found from where this file stands.
public enum PackageFolder {
  public static let path: String = {
    // …/Tests/TestSupport/PackageFolder.swift
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  }()

  /// The bytes of a file, by its path within the package.
  public static func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + file)))
  }

  /// A file's text; what is not UTF-8 becomes U+FFFD.
  public static func text(of file: String) throws -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
  }

  /// The fields of the lines of a table, cut at TABs, without its comments (`#`) and its header.
  public static func records(of file: String) throws -> [[String]] {
    try text(of: file).split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The files beneath a folder of the package that end in `ending`, as paths within that folder, in order.
  public static func files(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder).filter { $0.hasSuffix(ending) }
      .sorted()
  }
}
