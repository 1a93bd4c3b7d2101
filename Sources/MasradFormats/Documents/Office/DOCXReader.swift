import Masrad
import XML

/// Reads the text of a Word document: its body, then notes, headers and footers.
enum DOCXReader {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> TextCollector {
    let package = try OfficePackage(bytes)
    let main = try package.mainPart()
    var text = TextCollector()
    let body = WordHandler { _ in "paragraph" }
    try package.parse(main, body)
    body.add(to: &text)
    let related = try package.relationships(of: [main])[main] ?? []
    let kinds = ["footnotes", "endnotes", "header", "footer"]
    var handlers: [String: WordHandler] = [:]
    let others = related.filter { kinds.contains($0.type) }
    let types = Dictionary(others.map { ($0.target, $0.type) }) { first, _ in first }
    try package.parse(Set(types.keys)) { name in
      let type = types[name] ?? ""
      let handler = WordHandler { note in
        switch type {
        case "footnotes": "footnote \(note)"
        case "endnotes": "endnote \(note)"
        default: type
        }
      }
      handlers[name] = handler
      return handler
    }
    for kind in kinds {
      for part in others.filter({ $0.type == kind }).map(\.target).sorted() {
        handlers.removeValue(forKey: part)?.add(to: &text)
      }
    }
    return text
  }
}
