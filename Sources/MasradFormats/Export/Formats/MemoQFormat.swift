/// memoQ's term base import: CSV, UTF-8, comma, with a header.
///
/// Source: memoQ's help on importing terms (fields are mapped by their names; alternatives in one field are split by a
/// character: choose `|`) and on the WS API's CSV (Entry_ID, Entry_Note). The forms of the Arabic stand in one field.
enum MemoQFormat {
  static let description = FormatDescription(
    ending: "csv",
    FormatCapabilities(
      carries: [.identifier, .entityClass, .alternatives, .variants, .notes], shows: [.attachedForms, .variantKinds],
      leavesOut: [.rejected, .deprecated], leavesOutUnconfirmed: true, replaces: ["|": "/"]),
    table: TableLayout(
      dialect: .csv, header: ["Entry_ID", "Entry_Subject", "Arabic", "English", "Entry_Note"],
      columns: [.identifier, .entityClass, .arabic, .english, .notes], forms: .cell("|")))
}
