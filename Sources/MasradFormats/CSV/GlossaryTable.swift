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

  func record(_ record: GlossaryRecord) -> [String] {
    let entry = record.entry
    return [
      TermText.term(entry.arabic),
      TermText.term(entry.english.form),
      entry.entityClass.rawValue,
      entry.status.rawValue,
      Figure.text(entry.english.confidence),
      entry.english.provenance.rawValue,
      ValueList.text(alternatives(entry).map { .init(text: $0.form, isDeprecated: $0.usage == .deprecated) }),
      ValueList.text(variants(entry).map(\.surface)),
      ValueList.text(record.titles.map(TermText.term)),
      String(entry.mentions.count),
      TermText.note(entry.context),
      TermText.note(entry.notes),
      TermText.term(entry.id),
      details(entry),
    ]
  }

  private func details(_ entry: Entry) -> String {
    var values: [String] = []
    if style != "news" { values.append("style \(style)") }
    let source = TermText.term(entry.lastingSource)
    if !source.isEmpty { values.append("source \(source)") }
    for form in alternatives(entry) {
      values.append("\(form.provenance.rawValue) \(Figure.text(form.confidence)) \(form.form)")
    }
    for variant in variants(entry) { values.append("\(variant.kind.rawValue) \(variant.count) \(variant.surface)") }
    for form in entry.attached {
      let surface = TermText.term(form.surface)
      if !surface.isEmpty { values.append("attached \(form.count) \(surface)") }
    }
    for title in entry.titles { values.append("title \(TermText.term(title))") }
    return ValueList.text(values)
  }

  private func alternatives(_ entry: Entry) -> [EnglishForm] {
    entry.alternatives.compactMap {
      var form = $0
      form.form = TermText.term(form.form)
      return form.form.isEmpty ? nil : form
    }
  }

  private func variants(_ entry: Entry) -> [Variant] {
    entry.variants.compactMap {
      var variant = $0
      variant.surface = TermText.term(variant.surface)
      return variant.surface.isEmpty ? nil : variant
    }
  }
}
