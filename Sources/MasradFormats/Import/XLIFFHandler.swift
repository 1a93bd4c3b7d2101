import Masrad
import XML

/// Reads a glossary from XLIFF: each unit that we wrote; of others' the entries of its glossary module, else its source
/// and target.
final class XLIFFHandler: GlossaryUnitHandler<XLIFFUnitReader> {
  override func add(_ unit: XLIFFUnit, _ parser: MarkupParser) {
    let own = unit.metadata.filter { $0.category == XLIFFFormat.category }
    if own.isEmpty, !unit.glossary.isEmpty {
      for entry in unit.glossary { add(entry, parser) }
      return
    }
    var values: [(column: String, text: String)] = own.compactMap { meta in
      TableProperties.column(meta.type).map { ($0, meta.text) }
    }
    if !values.contains(where: { $0.column == "status" }), unit.segments.contains(where: { $0.state == "final" }) {
      values.append(("status", Status.approved.rawValue))
    }
    add(
      values, unit.segments.map { $0.source ?? "" }.joined(), unit.segments.map { $0.target ?? "" }.joined(),
      unit.notes.first, XMLName.decode(unit.id ?? ""), parser)
  }

  private func add(_ entry: XLIFFUnit.GlossaryEntry, _ parser: MarkupParser) {
    guard let first = entry.translations.first else { return }
    let others = ValueList.text(Array(entry.translations.dropFirst()))
    add([("alternatives", others)], entry.term, first, entry.definition, nil, parser)
  }

  private func add(
    _ values: [(column: String, text: String)], _ source: String, _ target: String, _ notes: String?, _ id: String?,
    _ parser: MarkupParser
  ) {
    let isReversed =
      LanguageTag.language(units.languages.source) == "en" && LanguageTag.language(units.languages.target) == "ar"
    let (arabic, english) = isReversed ? (target, source) : (source, target)
    emit(values, arabic: arabic, english: english, notes: notes, id: id, parser)
  }
}
