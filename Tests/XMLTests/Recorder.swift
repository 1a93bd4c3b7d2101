import XML

/// Writes down what a parser finds, neighbouring texts as one.
final class Recorder: MarkupHandler {
  var events: [String] = []
  var lines: [Int] = []
  /// The name of the element at which the reading ends.
  var stopsAt: String?

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    let attributes = element.attributes.map { " \($0.namespace)|\($0.name)=\($0.value)" }.joined()
    add("<\(element.namespace)|\(element.name)\(attributes)>", parser)
    if element.name == stopsAt { parser.stop() }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) { add("</\(name)>", parser) }

  func text(_ text: String, _ parser: MarkupParser) {
    if events.last?.hasPrefix("=") == true {
      events[events.count - 1] += text
    } else {
      add("=" + text, parser)
    }
  }

  private func add(_ event: String, _ parser: MarkupParser) {
    events.append(event)
    lines.append(parser.line)
  }
}
