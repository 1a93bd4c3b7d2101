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

  /// What a reader makes of a file, such as `grammar-words.tsv`.
  /// - Parameter none: what it is when the program was built without the file.
  static func read<Content>(
    _ name: String, none: Content, _ read: ([UInt8]) throws(GlossaryFileError) -> Content
  ) -> Result<Content, GlossaryFileError> {
    Result { () throws(GlossaryFileError) in
      guard let bytes = bytes(of: name) else { return none }
      return try read(bytes)
    }
  }

  /// The names of all embedded files, in the order of the alphabet.
  public static var names: [String] {
    (0..<masrad_glossary_count()).map { String(cString: masrad_glossary_name($0)) }
  }
}
