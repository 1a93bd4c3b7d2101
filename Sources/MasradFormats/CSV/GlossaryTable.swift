import Masrad

/// A glossary as a table: the columns of our CSV, TSV and XLSX.
///
/// Everything but the mentions fits in. What a translator has no use for (where an alternative comes from, how often a
/// variant stands, ids of titles) is in the last column, `Details`, as values that begin with what they are:
/// `model 0.02 Khulusi Akar | short 9 أكار | title t-turkish-defence-minister`.
struct GlossaryTable {
  static let columns = [
    "Arabic", "English", "Class", "Status", "Confidence", "Provenance", "Alternatives", "Arabic variants",
    "Titles", "Occurrences", "First context", "Notes", "ID", "Details",
  ]
  let style: String

  /// - Parameter record: prepared, as FormatCapabilities does it.
  func record(_ record: GlossaryRecord) -> [String] {
    let entry = record.entry
    return [
      entry.arabic,
      entry.english.form,
      entry.entityClass.rawValue,
      entry.status.rawValue,
      Figure.text(entry.english.confidence),
      entry.english.provenance.rawValue,
      ValueList.text(entry.alternatives.map { .init(text: $0.form, isDeprecated: $0.usage == .deprecated) }),
      ValueList.text(entry.variants.map(\.surface)),
      ValueList.text(record.titles),
      String(entry.mentions.count),
      entry.context,
      entry.notes,
      entry.id,
      details(entry),
    ]
  }

  private func details(_ entry: Entry) -> String {
    var values: [String] = []
    if style != "news" { values.append("style \(style)") }
    if !entry.source.isEmpty { values.append("source \(entry.source)") }
    for form in entry.alternatives {
      values.append("\(form.provenance.rawValue) \(Figure.text(form.confidence)) \(form.form)")
    }
    for variant in entry.variants { values.append("\(variant.kind.rawValue) \(variant.count) \(variant.surface)") }
    for form in entry.attached { values.append("attached \(form.count) \(form.surface)") }
    for title in entry.titles { values.append("title \(title)") }
    return ValueList.text(values)
  }
}
