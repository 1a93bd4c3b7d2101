/// DeepL's glossaries: TSV (what its API takes by default) or CSV.
///
/// Source: DeepL's API documentation: no header, the source first; a source has one target, twice the same source is an
/// error; 10 MiB, 1,024 bytes a text; no controls, no byte order mark, no empty term.
enum DeepLFormat {
  private static let capabilities = FormatCapabilities(
    carries: [], shows: [.variants], leavesOut: [.rejected, .deprecated], hasOneTarget: true)
  private static let limits = TableLimits(text: 1024, file: 10 << 20)

  static let tsv = FormatDescription(ending: "tsv", capabilities, table: layout(.bareTSV), limits: limits)
  static let csv = FormatDescription(ending: "csv", capabilities, table: layout(.csv), limits: limits)

  private static func layout(_ dialect: CSVWriter.Dialect) -> TableLayout {
    TableLayout(dialect: dialect, columns: [.arabic, .english], forms: .rows(.replacement))
  }
}
