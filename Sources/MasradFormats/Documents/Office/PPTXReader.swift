import Masrad
import XML

/// Reads the texts of a presentation: slide by slide in the order of showing, each with its notes.
enum PPTXReader {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> TextCollector {
    let package = try OfficePackage(bytes)
    let main = try package.mainPart()
    let order = SlideListHandler()
    try package.parse(main, order)
    let related = try package.relationships(of: [main])[main] ?? []
    let parts = Dictionary(related.map { ($0.id, $0.target) }) { first, _ in first }
    let slides = order.relationships.compactMap { parts[$0] }
    let notes = try package.relationships(of: slides).mapValues { related in
      related.filter { $0.type == "notesSlide" }.map(\.target)
    }
    var handlers: [String: DrawingHandler] = [:]
    try package.parse(Set(slides).union(notes.values.joined())) { name in
      let handler = DrawingHandler()
      handlers[name] = handler
      return handler
    }
    var text = TextCollector()
    for (index, slide) in slides.enumerated() {
      guard let handler = handlers[slide] else { throw DocumentError(.missingPart(slide)) }
      for paragraph in handler.paragraphs { text.add(paragraph, label: "slide \(index + 1)") }
      for note in notes[slide] ?? [] {
        for paragraph in handlers[note]?.paragraphs ?? [] { text.add(paragraph, label: "slide \(index + 1) notes") }
      }
    }
    return text
  }
}

/// The slides in their order (ISO/IEC 29500-1, 19.2.1.34).
final class SlideListHandler: MarkupHandler {
  private(set) var relationships: [String] = []

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    guard element.name == "sldId" else { return }
    if let id = element.attributes.first(where: { $0.name == "id" && !$0.namespace.isEmpty }) {
      relationships.append(id.value)
    }
  }
  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {}
  func text(_ text: String, _ parser: MarkupParser) {}
}

/// The paragraphs of a slide (ISO/IEC 29500-1, 21.1.2), those of tables among them.
final class DrawingHandler: MarkupHandler {
  private(set) var paragraphs: [String] = []
  private var paragraph = ""
  private var isText = false
  private var skipped = 0

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch element.name {
    case "Fallback": skipped = 1
    case "p" where Self.isDrawing(element.namespace): paragraph = ""
    case "t" where Self.isDrawing(element.namespace): isText = true
    case "br" where Self.isDrawing(element.namespace): paragraph += "\n"
    default: break
    }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard Self.isDrawing(namespace) else { return }
    if name == "t" { isText = false }
    if name == "p" { paragraphs.append(paragraph) }
  }

  func text(_ text: String, _ parser: MarkupParser) { if isText, skipped == 0 { paragraph += text } }

  private static func isDrawing(_ namespace: String) -> Bool {
    namespace.hasSuffix("/drawingml/2006/main") || namespace.hasSuffix("/drawingml/main")
  }
}
