import Masrad

/// Writes a glossary as the table that a translator opens.
public enum GlossaryCSV {
  public static func bytes(_ selection: GlossarySelection) -> [UInt8] {
    var writer = CSVWriter()
    let table = GlossaryTable(style: selection.glossary.style)
    writer.add(GlossaryTable.columns)
    for entry in selection.entries { writer.add(table.record(selection.record(entry))) }
    return writer.bytes
  }

  /// Without the invisible characters that a text may carry: marks of direction go, controls become blanks.
  static func clean(_ text: String) -> String { TermText.clean(text) }
}
