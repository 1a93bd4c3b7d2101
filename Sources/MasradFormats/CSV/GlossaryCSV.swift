import Masrad

/// Writes a glossary as the table that a translator opens.
public enum GlossaryCSV {
  public static let columns = [
    "Arabic", "English", "Class", "Status", "Confidence", "Provenance", "Alternatives", "Arabic variants",
    "Titles", "Occurrences", "First context", "Notes", "ID",
  ]

  /// What stands between the values of a field that holds several.
  static let valueSeparator = " | "

  public static func bytes(_ selection: GlossarySelection) -> [UInt8] {
    var writer = CSVWriter()
    writer.add(columns)
    for entry in selection.entries { writer.add(record(entry, selection).map(clean)) }
    return writer.bytes
  }

  private static func record(_ entry: Entry, _ selection: GlossarySelection) -> [String] {
    [
      entry.arabic,
      entry.english.form,
      entry.entityClass.rawValue,
      entry.status.rawValue,
      Figure.text(entry.english.confidence),
      entry.english.provenance.rawValue,
      entry.alternatives.map(\.form).joined(separator: valueSeparator),
      entry.variants.map(\.surface).joined(separator: valueSeparator),
      selection.titles(of: entry).joined(separator: valueSeparator),
      String(entry.mentions.count),
      entry.context,
      entry.notes,
      entry.id,
    ]
  }

  /// Without the invisible characters that a text may carry: marks of direction go, controls become blanks.
  static func clean(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !ArabicScript.isDirectionMark(scalar) {
      switch scalar.value {
      case 0x0A: out.append(scalar)
      case 0...0x1F, 0x7F...0x9F, 0xA0, 0x2028, 0x2029: out.append(" ")
      case 0xFEFF: continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}

extension GlossaryCSV {
  /// A text in a line for a terminal: without what is invisible, line ends made blanks.
  public static func shown(_ text: String) -> String { clean(text).replacing("\n", with: " ") }

  /// A cell as it comes back when nobody has touched it.
  public static func asRead(_ text: String) -> String {
    var scalars = clean(text).unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}
