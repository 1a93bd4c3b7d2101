/// Weblate's CSV for a glossary.
///
/// Source: Weblate's documentation of CSV: the header below is the one it recommends, and it detects the dialect
/// itself, which line ends within fields would mislead. Each form is a line, with the entry's id.
enum WeblateFormat {
  static let description = FormatDescription(
    ending: "csv",
    FormatCapabilities(
      carries: [.identifier, .entityClass, .variants, .context, .notes], shows: [.attachedForms, .variantKinds],
      leavesOut: [.rejected, .deprecated]),
    table: TableLayout(
      dialect: .quotedCSV,
      header: [
        "location", "source", "target", "ID", "fuzzy", "context", "translator_comments", "developer_comments",
      ],
      columns: [
        .constant(""), .arabic, .english, .identifier, .constant(""), .entityClass, .notes, .context,
      ], forms: .rows(.lookup)))
}
