import Masrad

/// Writes a glossary as a table for the terminal.
public enum GlossaryText {
  public static func bytes(_ selection: GlossarySelection, isTerminal: Bool) -> [UInt8] {
    var table = TextTable(
      [
        .init("Arabic", isArabic: true), .init("English"), .init("Class"), .init("Confidence", .right),
        .init("Provenance"), .init("Count", .right),
      ], isolates: isTerminal)
    for entry in selection.entries {
      let cells = [
        entry.arabic, entry.english.form, entry.entityClass.rawValue,
        Figure.confidence(entry.english.confidence), entry.english.provenance.rawValue,
        String(entry.mentions.count),
      ]
      table.add(cells.map { GlossaryCSV.clean($0) })
    }
    return Array(table.text.utf8)
  }
}
