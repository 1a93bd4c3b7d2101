import Masrad
import XML

/// Reads the units of a bilingual format from the parser's events, for glossaries and for texts.
protocol MarkupUnitReader {
  associatedtype Unit
  init()
  mutating func start(_ element: MarkupElement, line: Int)
  /// The unit that ends with an element; nil where none does.
  mutating func end(_ name: String) -> Unit?
  mutating func append(_ text: String)
}

/// Reads a glossary from a format of units, one at a time.
class GlossaryUnitHandler<Reader: MarkupUnitReader>: GlossaryMarkupHandler {
  private(set) var units = Reader()

  /// Takes a unit, for subclasses.
  func add(_ unit: Reader.Unit, _ parser: MarkupParser) {}

  override func start(_ element: MarkupElement, _ parser: MarkupParser) { units.start(element, line: parser.line) }

  override func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    if let unit = units.end(name) { add(unit, parser) }
  }

  override func text(_ text: String, _ parser: MarkupParser) { units.append(text) }
}
