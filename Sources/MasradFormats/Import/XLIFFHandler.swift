import Masrad
import XML

/// Reads the units of an XLIFF 2 that we wrote; of others' the source and target of each unit, and its glossary.
final class XLIFFHandler: GlossaryMarkupHandler {
  private var values: [(column: String, text: String)] = []
  private var property = ""
  private var isOurs = false
  private var source = ""
  private var target = ""
  private var note = ""
  private var id = ""
  private var isFinal = false
  private var languages = (source: "ar", target: "en")

  override func isInline(_ name: String) -> Bool { ["mrk", "pc", "sm", "em", "sc", "ec", "ph", "cp"].contains(name) }

  override func begin(_ element: MarkupElement, _ parser: MarkupParser) {
    switch element.name {
    case "xliff":
      languages.source = Self.primary(element["srcLang"] ?? "ar")
      languages.target = Self.primary(element["trgLang"] ?? "en")
    case "unit":
      (values, source, target, note, isFinal) = ([], "", "", "", false)
      id = XMLName.decode(element["id"] ?? "")
    case "metaGroup": isOurs = element["category"] == XLIFFFormat.category
    case "meta": property = element["type"] ?? ""
    case "segment": isFinal = element["state"] == "final"
    default: break
    }
  }

  private static func primary(_ tag: String) -> String { String(tag.lowercased().prefix { $0 != "-" }) }

  override func finish(_ name: String, _ parser: MarkupParser) {
    switch name {
    case "meta": if isOurs, let column = TableProperties.column(property) { values.append((column, text)) }
    case "note": if note.isEmpty { note = text }
    case "source": source += text
    case "target": target += text
    case "unit": finish(parser)
    default: break
    }
  }

  private func finish(_ parser: MarkupParser) {
    var (arabic, english) = (source, target)
    if languages.source == "en", languages.target == "ar" { swap(&arabic, &english) }
    guard ArabicScript.isIn(arabic), !TermText.term(english).isEmpty else { return }
    var all = values
    if !values.contains(where: { $0.column == "status" }), isFinal { all.append(("status", Status.approved.rawValue)) }
    let row = GlossaryRow(
      all + [("arabic", arabic), ("english", english), ("notes", note), ("id", id)], file: file, line: parser.line,
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
