import Masrad
import XML

/// Reads the text of an OpenDocument text: its body with notes, then headers and footers.
enum ODTReader {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> TextCollector {
    let package = try OfficePackage(bytes)
    let manifest = OpenDocumentManifest()
    try package.parse(["META-INF/manifest.xml"]) { _ in manifest }
    if manifest.isEncrypted { throw DocumentError(.encrypted) }
    var text = TextCollector()
    // The styles that the body names may be of either part.
    let styles = OpenDocumentHandler(in: ["header": "header", "footer": "footer"])
    try package.parse(["styles.xml"]) { _ in styles }
    let body = OpenDocumentHandler(in: ["text": ""], hidden: styles.hidden)
    try package.parse("content.xml", body)
    body.add(to: &text)
    styles.add(to: &text)
    return text
  }
}

/// Whether the parts are encrypted (OpenDocument 1.3, part 2, 3.4).
final class OpenDocumentManifest: MarkupHandler {
  private(set) var isEncrypted = false

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    if element.name == "encryption-data" {
      isEncrypted = true
      parser.stop()
    }
  }
  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {}
  func text(_ text: String, _ parser: MarkupParser) {}
}

/// The styles of OpenDocument whose text is not shown (1.3, part 3, 16.29.6 and 20.343), each by family and name.
struct HiddenStyles {
  private var names: Set<String> = []
  private var open = ""

  mutating func start(_ element: MarkupElement) {
    switch element.name {
    case "style" where element.namespace.hasSuffix(":style:1.0"):
      let family = element["family"] ?? ""
      open = "\(family) \(element["name"] ?? "")"
      if let parent = element["parent-style-name"], names.contains("\(family) \(parent)") { names.insert(open) }
    case "default-style", "list-style", "outline-style": open = ""
    case "text-properties" where !open.isEmpty:
      if let display = element["display"] {
        if display == "none" { names.insert(open) } else { names.remove(open) }
      }
    default: break
    }
  }

  /// Whether a paragraph, heading or span is of such a style.
  func has(_ element: MarkupElement) -> Bool {
    guard !names.isEmpty, let name = element["style-name"] else { return false }
    return names.contains("\(element.name == "span" ? "text" : "paragraph") \(name)")
  }
}

/// Takes the paragraphs out of a part of OpenDocument (1.3, part 3, 5 and 6). What a change took away and what is hidden
/// is left out.
final class OpenDocumentHandler: MarkupHandler {
  /// The labels of the elements that hold text; an empty one stands for the paragraph's number.
  private let containers: [String: String]
  private var open: [(name: String, label: String)] = []
  private var paragraphs = ParagraphStack()
  private var number = 0
  private var noteNumber = 0
  /// How many elements are open since one that is left out.
  private var skipped = 0
  /// White space stands for one blank, and for none where a blank was.
  private var endsInBlank = true

  /// The hidden styles known so far.
  private(set) var hidden: HiddenStyles

  init(in containers: [String: String], hidden: HiddenStyles = HiddenStyles()) {
    self.containers = containers
    self.hidden = hidden
  }

  func add(to text: inout TextCollector) { paragraphs.add(to: &text) }

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    if skipped > 0 {
      skipped += 1
      return
    }
    if let label = containers[element.name], Self.isContainer(element.namespace) {
      open.append((element.name, label))
      return
    }
    guard let last = open.last else {
      hidden.start(element)
      return
    }
    switch element.name {
    case "p", "h", "span":
      guard Self.isText(element.namespace) else { break }
      if element.name != "span" { number += 1 }
      if hidden.has(element) {
        skipped = 1
      } else if element.name != "span" {
        paragraphs.begin(label: last.label.isEmpty ? "paragraph \(number)" : last.label)
        endsInBlank = true
      }
    case "tracked-changes", "annotation", "note-citation", "ruby-text", "hidden-text", "desc", "title":
      if element.namespace != "" { skipped = 1 }
    case "note-body":
      noteNumber += 1
      open.append((element.name, "note \(noteNumber)"))
    case "s": append(String(repeating: " ", count: min(1000, max(1, Int(element["c"] ?? "1") ?? 1))))
    case "tab": append("\t")
    case "line-break": append("\n")
    default: break
    }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if let last = open.last, last.name == name, containers[name] == nil || Self.isContainer(namespace) {
      open.removeLast()
    } else if name == "p" || name == "h", Self.isText(namespace) {
      paragraphs.end()
      endsInBlank = false
    }
  }

  func text(_ text: String, _ parser: MarkupParser) {
    guard skipped == 0, paragraphs.isOpen else { return }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        if !endsInBlank { out.append(" ") }
        endsInBlank = true
      } else {
        out.append(scalar)
        endsInBlank = false
      }
    }
    paragraphs.append(String(out))
  }

  private func append(_ text: String) {
    paragraphs.append(text)
    endsInBlank = text != "\t"
  }

  private static func isText(_ namespace: String) -> Bool { namespace.hasSuffix(":text:1.0") }
  private static func isContainer(_ namespace: String) -> Bool {
    namespace.hasSuffix(":office:1.0") || namespace.hasSuffix(":style:1.0")
  }
}
