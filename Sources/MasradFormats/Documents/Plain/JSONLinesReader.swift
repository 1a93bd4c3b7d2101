import Masrad

/// Reads JSON Lines: in each line an object with a `text`, and an `id` that names it. The lines are texts by themselves:
/// a corpus is kept so, and what a surname means in one article says nothing of the next.
enum JSONLinesReader {
  static func read(_ text: String) throws(DocumentError) -> TextCollector {
    var collector = TextCollector()
    for (index, line) in TextLines.split(text).enumerated() {
      guard line.utf8.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      let value: JSONValue
      do {
        value = try JSONReader.read(Array(line.utf8))
      } catch {
        throw DocumentError(.json, line: index + 1, column: error.column)
      }
      guard let text = value["text"]?.text else { throw DocumentError(.noMember("text"), line: index + 1, column: 1) }
      let id = value["id"]?.text ?? value["id"]?.integer.map { String($0) }
      collector.add(separate: text, line: index + 1, label: id.map { "id \($0)" })
    }
    return collector
  }
}
