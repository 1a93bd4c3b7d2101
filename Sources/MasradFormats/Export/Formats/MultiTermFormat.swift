/// A table for MultiTerm and Trados: UTF-8 CSV, one line an entry, synonyms in one cell.
///
/// Source: RWS's help: a first line of labels, one entry a row, synonyms parted by `|`.
enum MultiTermFormat {
  static let description = FormatDescription(
    ending: "csv",
    FormatCapabilities(
      carries: [.identifier, .entityClass, .status, .alternatives, .variants, .context, .notes],
      shows: [.attachedForms, .variantKinds], leavesOut: [.rejected], leavesOutUnconfirmed: true,
      replaces: ["|": "/"]),
    table: TableLayout(
      dialect: .csv, header: ["Entry ID", "Arabic", "English", "Subject", "Status", "Context", "Note"],
      columns: [.identifier, .arabic, .english, .entityClass, .status, .context, .notes], forms: .cell("|")))
}
