import XML

/// The first element of a document.
final class MarkupRoot: MarkupHandler {
  private var name = ""

  /// The local name of the root of an XML document, lower case; `html` for HTML, nil for what is neither.
  static func name(_ bytes: [UInt8]) -> String? {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0]
    guard let first = bytes.prefix(256).first(where: { !blanks.contains($0) }), first == UInt8(ascii: "<") else {
      return nil
    }
    let start = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    if start.contains("<!doctype html") || start.contains("<html") { return "html" }
    let handler = MarkupRoot()
    try? MarkupParser.parse(bytes, handler: handler)
    return handler.name.isEmpty ? nil : handler.name.lowercased()
  }

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    name = element.name
    parser.stop()
  }
  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {}
  func text(_ text: String, _ parser: MarkupParser) {}
}

extension DocumentError {
  /// The place and cause of an error of a parser.
  init(_ error: MarkupError, part: String? = nil) {
    let reason: Reason =
      switch error.reason {
      case .malformed(let words): .malformedXML(words)
      case .declaresEntity(let name): .declaresEntity(name)
      case .unknownEntity(let name): .unknownEntity(name)
      case .tooLong: .longTag
      case .noMemory: .tooLarge
      }
    self.init(reason, part: part, line: error.line, column: error.column)
  }
}
