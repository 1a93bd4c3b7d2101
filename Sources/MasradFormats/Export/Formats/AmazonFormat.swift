/// Custom terminology of Amazon Translate, one-way.
///
/// Source: Amazon's documentation: the first row has the languages' codes, the source first; 10 MiB; the match is exact
/// and heeds case.
enum AmazonFormat {
  static let description = FormatDescription(
    ending: "csv",
    FormatCapabilities(carries: [], shows: [.variants], leavesOut: [.rejected, .deprecated], hasOneTarget: true),
    table: TableLayout(
      dialect: .csv, header: ["ar", "en"], columns: [.arabic, .english], forms: .rows(.replacement)),
    limits: TableLimits(file: 10 << 20))
}
