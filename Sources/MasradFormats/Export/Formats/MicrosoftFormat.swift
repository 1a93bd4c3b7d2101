/// A glossary of Microsoft's Document Translation.
///
/// Source: Microsoft's documentation: TSV before the other forms, two columns, one source to one target.
enum MicrosoftFormat {
  static let description = FormatDescription(
    ending: "tsv",
    FormatCapabilities(carries: [], shows: [.variants], leavesOut: [.rejected, .deprecated], hasOneTarget: true),
    table: TableLayout(dialect: .bareTSV, columns: [.arabic, .english], forms: .rows(.replacement)))
}
