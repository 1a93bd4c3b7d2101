/// A CSV for Crowdin's glossaries.
///
/// Source: Crowdin's documentation, "Glossary" (support.crowdin.com/enterprise/glossary): TBX, XLSX and CSV are taken; a
/// concept has a definition, a subject and terms in languages. It names no columns: on upload the user says what each
/// is. Here a line is a term: the concept, the Arabic, the English, the subject and the description.
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
