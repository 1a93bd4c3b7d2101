/// A CSV for Crowdin's glossaries.
///
/// Crowdin takes any columns and asks on upload what each is; its names are not in its public documentation. Here a
/// line is a term: the Arabic, the English, the description and the subject.
enum CrowdinFormat {
  static let description = FormatDescription(
    ending: "csv",
    FormatCapabilities(
      carries: [.identifier, .entityClass, .variants, .notes], shows: [.attachedForms, .variantKinds],
      leavesOut: [.rejected, .deprecated]),
    table: TableLayout(
      dialect: .csv, header: ["Concept ID", "Arabic", "English", "Subject", "Description"],
      columns: [.identifier, .arabic, .english, .entityClass, .notes], forms: .rows(.lookup)))
}
