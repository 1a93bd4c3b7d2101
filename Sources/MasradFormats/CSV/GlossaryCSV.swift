import Masrad

/// Writes a glossary as the table that a translator opens.
public enum GlossaryCSV {
  public static func bytes(_ selection: GlossarySelection) -> [UInt8] {
    // A table has no limits that could be an error.
    (try? GlossaryExport.bytes(selection, .csv).bytes) ?? []
  }

  /// Without the invisible characters that a text may carry: marks of direction go, controls become blanks.
  static func clean(_ text: String) -> String { TermText.clean(text) }
}
