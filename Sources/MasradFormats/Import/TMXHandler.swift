import Masrad
import XML

/// Reads a glossary from TMX, a unit at a time; of units of other makers the first Arabic and English segment.
final class TMXHandler: GlossaryUnitHandler<TMXUnitReader> {
  override func add(_ unit: TMXUnit, _ parser: MarkupParser) {
    guard let arabic = unit.first("ar"), let english = unit.first("en") else { return }
    let values: [(column: String, text: String)] = unit.properties.compactMap { type, text in
      type.hasPrefix(TMXFormat.propertyPrefix)
        ? TableProperties.column(String(type.dropFirst(TMXFormat.propertyPrefix.count))).map { ($0, text) } : nil
    }
    emit(values, arabic: arabic.text, english: english.text, notes: unit.notes.first, id: unit.id, parser)
  }
}
