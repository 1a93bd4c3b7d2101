import Masrad

/// The paragraphs of a document, of which one may stand within another, as in a text box.
struct ParagraphStack {
  private struct Paragraph {
    var text: String
    var label: String
  }

  private var open: [Paragraph] = []
  private var closed: [Paragraph] = []

  var isOpen: Bool { !open.isEmpty }

  mutating func begin(label: String) { open.append(Paragraph(text: "", label: label)) }

  mutating func append(_ text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text
  }

  mutating func end() { if let paragraph = open.popLast() { closed.append(paragraph) } }

  /// Takes the paragraph that ended last up again.
  mutating func reopen() { if let paragraph = closed.popLast() { open.append(paragraph) } }

  func add(to text: inout TextCollector) {
    for paragraph in closed { text.add(paragraph.text, label: paragraph.label) }
  }
}
