import Masrad
import XML

/// Reads the units of TMX 1.4b that have an Arabic variant.
enum TMXReader {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> LanguagePairs {
    let handler = TMXSegmentHandler()
    do throws(MarkupError) {
      try MarkupParser.parse(bytes, handler: handler)
    } catch {
      throw DocumentError(error)
    }
    if let failure = handler.failure { throw failure }
    return handler.pairs
  }
}

final class TMXSegmentHandler: MarkupHandler {
  private struct Variant {
    var language: String
    var text: String
    var line: Int
  }

  private(set) var failure: DocumentError?
  private(set) var pairs = LanguagePairs()
  private var variants: [Variant] = []
  private var id: String?
  private var note: String?
  private var language = ""
  private var line = 0
  private var depth = 0
  private var isNote = false
  private var inline: InlineText?
  private var inlineDepth = 0

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    depth += 1
    if inline != nil {
      inline?.start(element.name, code: nil)
      return
    }
    switch element.name {
    case "tmx": break
    case "tu": (variants, id, note) = ([], element["tuid"], nil)
    case "tuv": language = LanguageTag.language(element["lang"] ?? "")
    case "seg":
      line = parser.line
      inline = InlineText()
      inlineDepth = depth
    case "note": isNote = true
    default:
      guard depth == 1 else { break }
      failure = DocumentError(.wrongRoot(found: element.name, expected: "tmx"), line: parser.line, column: 1)
      parser.stop()
    }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    defer { depth -= 1 }
    if let inline {
      guard depth == inlineDepth else {
        self.inline?.end(name)
        return
      }
      variants.append(Variant(language: language, text: inline.text, line: line))
      self.inline = nil
      return
    }
    if name == "note" { isNote = false }
    if name == "tu" { add() }
  }

  func text(_ text: String, _ parser: MarkupParser) {
    if inline != nil {
      inline?.append(text)
    } else if isNote {
      note = (note ?? "") + text
    }
  }

  private func add() {
    let others = variants.filter { $0.language != "ar" }
    let other = others.first { $0.language == "en" } ?? others.first
    for variant in others where !variant.language.isEmpty { pairs.otherLanguages.insert(variant.language) }
    guard let arabic = variants.first(where: { $0.language == "ar" }) else { return }
    let target = other.flatMap { $0.language == "en" ? $0 : nil }
    let pair = LanguagePair(
      first: arabic.text, second: target?.text, firstLine: arabic.line, secondLine: target?.line ?? arabic.line,
      id: id, note: note)
    if let segment = pair.segment(arabicIsFirst: true) { pairs.segments.append(segment) }
  }
}
