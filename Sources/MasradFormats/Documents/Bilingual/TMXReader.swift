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
  private(set) var failure: DocumentError?
  private(set) var pairs = LanguagePairs()
  private var units = TMXUnitReader()
  private var hasRoot = false

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    guard hasRoot || element.name == "tmx" else {
      failure = DocumentError(.wrongRoot(found: element.name, expected: "tmx"), line: parser.line, column: 1)
      parser.stop()
      return
    }
    hasRoot = true
    units.start(element, line: parser.line)
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    if let unit = units.end(name) { add(unit) }
  }

  func text(_ text: String, _ parser: MarkupParser) { units.append(text) }

  private func add(_ unit: TMXUnit) {
    for variant in unit.variants where variant.language != "ar" && !variant.language.isEmpty {
      pairs.otherLanguages.insert(variant.language)
    }
    guard let arabic = unit.first("ar") else { return }
    let english = unit.first("en")
    let pair = LanguagePair(
      first: arabic.text, second: english?.text, firstLine: arabic.line, secondLine: english?.line ?? arabic.line,
      id: unit.id, note: unit.notes.isEmpty ? nil : unit.notes.joined(separator: " "))
    if let segment = pair.segment(arabicIsFirst: true) { pairs.segments.append(segment) }
  }
}
