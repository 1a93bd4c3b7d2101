/// A one-way glossary of Google Cloud Translation v3.
///
/// Source: Google's API documentation: two columns, no header.
enum GoogleFormat {
  static let description = FormatDescription(
    ending: "csv",
    FormatCapabilities(carries: [], shows: [.variants], leavesOut: [.rejected, .deprecated], hasOneTarget: true),
    table: TableLayout(dialect: .csv, columns: [.arabic, .english], forms: .rows(.replacement)))
}
