import Masrad
import XML

/// Reads TMX, a unit at a time; of units of other makers the first Arabic and English segment.
final class TMXHandler: GlossaryMarkupHandler {
  private var values: [(column: String, text: String)] = []
  private var property = ""
  private var language = ""
  private var segments: [String: String] = [:]
  private var note = ""
  private var id = ""
  private var isInVariant = false

  override func isCode(_ name: String) -> Bool { ["bpt", "ept", "ph", "it", "ut"].contains(name) }
  override func isInline(_ name: String) -> Bool { name == "hi" || name == "sub" }

  override func begin(_ element: MarkupElement, _ parser: MarkupParser) {
    switch element.name {
    case "tu":
      (values, segments, note, id) = ([], [:], "", element["tuid"] ?? "")
      isInVariant = false
    case "tuv":
      language = Self.language(element)
      isInVariant = true
    case "prop": property = element["type"] ?? ""
    default: break
    }
  }

  override func finish(_ name: String, _ parser: MarkupParser) {
    switch name {
    case "prop":
      let prefix = TMXFormat.propertyPrefix
      if !isInVariant, property.hasPrefix(prefix),
        let column = TableProperties.column(String(property.dropFirst(prefix.count)))
      {
        values.append((column, text))
      }
    case "note": if !isInVariant, note.isEmpty { note = text }
    case "seg": if segments[language] == nil { segments[language] = text }
    case "tu": finish(parser)
    default: break
    }
  }

  private func finish(_ parser: MarkupParser) {
    guard let arabic = segments["ar"], let english = segments["en"], ArabicScript.isIn(arabic) else { return }
    let row = GlossaryRow(
      values + [("arabic", arabic), ("english", english), ("notes", note), ("id", id)], file: file, line: parser.line,
      column: parser.column)
    do throws(UserGlossaryError) {
      let result = try row.record()
      header.style = result.style ?? header.style
      var record = result.record
      record.line = parser.line
      emit(record, parser)
    } catch {
      fail(error, parser)
    }
  }
}
