import XML

/// Takes the paragraphs out of a part of WordprocessingML (ISO/IEC 29500-1, 17).
///
/// What a change took away is left out and what it put in is kept; so is hidden text, left out, and the older copy of a
/// text box, which stands beside the newer one.
final class WordHandler: MarkupHandler {
  private let label: (String) -> String
  private var paragraphs = ParagraphStack()
  private var number = 0
  private var note = ""
  /// How many elements are open since one that is left out.
  private var skipped = 0
  private var isText = false
  private var isHidden = false
  private var runProperties = false
  private var paragraphProperties = false
  /// Whether the end of a paragraph was deleted, so that the next one goes on with it.
  private struct Join {
    /// Of the open paragraph itself.
    var own = false
    /// Of the paragraph that ended last within it.
    var inner = false
  }
  /// One for the part, and one for each open paragraph.
  private var joins = [Join()]

  /// - Parameter label: `paragraph`, to which the number is added, or the whole label of a note by its id.
  init(label: @escaping (String) -> String) { self.label = label }

  func add(to text: inout TextCollector) { paragraphs.add(to: &text) }

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    if skipped > 0 {
      skipped += 1
      return
    }
    guard Self.isWord(element.namespace) else {
      if element.name == "Fallback" { skipped = 1 }
      return
    }
    switch element.name {
    case "p": beginParagraph()
    case "pPr": paragraphProperties = true
    case "r": isHidden = false
    case "rPr": runProperties = true
    case "vanish" where runProperties && !paragraphProperties: isHidden = Self.isOn(element)
    case "del" where runProperties: if paragraphProperties { joins[joins.count - 1].own = true }
    case "moveFrom" where runProperties: if paragraphProperties { joins[joins.count - 1].own = true }
    case "del", "moveFrom", "delText", "instrText", "rt", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange":
      skipped = 1
    case "t": isText = true
    case "tab" where !paragraphProperties: append("\t")
    case "br", "cr": append("\n")
    case "noBreakHyphen": append("\u{2011}")
    case "sym": append(" ")
    case "footnote", "endnote": note = element["id"] ?? ""
    default: break
    }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard Self.isWord(namespace) else { return }
    switch name {
    case "p": endParagraph()
    case "pPr": paragraphProperties = false
    case "rPr": runProperties = false
    case "t": isText = false
    default: break
    }
  }

  func text(_ text: String, _ parser: MarkupParser) { if isText, skipped == 0 { append(text) } }

  private func append(_ text: String) { if !isHidden { paragraphs.append(text) } }

  private func beginParagraph() {
    number += 1
    // A text box stands within a run of the paragraph that holds it.
    isHidden = false
    if joins[joins.count - 1].inner {
      joins[joins.count - 1].inner = false
      paragraphs.reopen()
    } else {
      let label = label(note)
      paragraphs.begin(label: label == "paragraph" ? "paragraph \(number)" : label)
    }
    joins.append(Join())
  }

  private func endParagraph() {
    paragraphs.end()
    guard joins.count > 1 else { return }
    joins[joins.count - 2].inner = joins[joins.count - 1].own
    joins.removeLast()
  }

  /// In the transitional and the strict form of the standard.
  private static func isWord(_ namespace: String) -> Bool {
    namespace.hasSuffix("/wordprocessingml/2006/main") || namespace.hasSuffix("/wordprocessingml/main")
  }

  private static func isOn(_ element: MarkupElement) -> Bool { !["0", "false", "off"].contains(element["val"] ?? "1") }
}
