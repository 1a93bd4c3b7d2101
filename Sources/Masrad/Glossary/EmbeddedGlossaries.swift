internal import CGlossaries

/// The files of Glossaries/ as they were when the program was built.
public enum EmbeddedGlossaries {
  /// The bytes of a file where they lie; nil where there is none of that name.
  static func raw(_ name: String) -> StaticBytes? {
    var count = 0
    guard let start = masrad_glossary(name, &count) else { return nil }
    return StaticBytes(start: start, count: count)
  }

  /// A copy of the bytes of a file, such as `people.tsv`; nil where there is none of that name.
  public static func bytes(of name: String) -> [UInt8]? {
    var count = 0
    guard let start = masrad_glossary(name, &count) else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The names of all embedded files, in the order of the alphabet.
  public static var names: [String] {
    (0..<masrad_glossary_count()).map { String(cString: masrad_glossary_name($0)) }
  }
}
