/// OmegaT's glossaries, for the folder `glossary` of a project.
///
/// Source: OmegaT's manual and a run of 3.6. The text form is source, target and comment parted by tabs, without
/// quotes, UTF-8 without byte order mark, `#` begins a comment; `.utf8` is read as UTF-8 whatever the system's
/// encoding. The CSV is read line by line, with quotes, and has no header. A status would be seen in the comment only
/// and a deprecated English form be offered as a good one: those stay behind.
enum OmegaTFormat {
  private static let capabilities = FormatCapabilities(
    carries: [.entityClass, .notes], shows: [.variants, .variantKinds, .attachedForms],
    leavesOut: [.rejected, .deprecated])

  private static func layout(_ dialect: CSVWriter.Dialect, comment: Unicode.Scalar?) -> TableLayout {
    TableLayout(
      dialect: dialect, columns: [.arabic, .english, .comment], forms: .rows(.lookup), commentMark: comment)
  }

  static let text = FormatDescription(ending: "txt", capabilities, table: layout(.bareTSV, comment: "#"))
  static let utf8 = FormatDescription(ending: "utf8", capabilities, table: layout(.bareTSV, comment: "#"))
  static let csv = FormatDescription(ending: "csv", capabilities, table: layout(.quotedCSV, comment: nil))
}
