import Masrad

/// Puts a document's text together line by line, and keeps where each stretch comes from.
struct TextCollector {
  private(set) var text = ""
  private(set) var origins: [TextOrigin] = []
  /// Where texts begin that have nothing to do with one another.
  private var texts: [Int] = []
  /// In scalars.
  private(set) var count = 0
  private var lineStart = 0

  var isAtLineStart: Bool { count == lineStart }

  /// Says where what is appended next stands in the file.
  mutating func mark(line: Int? = nil, column: Int = 1, label: String? = nil) {
    if origins.last?.start == count { origins.removeLast() }
    origins.append(TextOrigin(start: count, line: line, column: column, label: label))
  }

  mutating func append(_ text: some StringProtocol) {
    guard !text.isEmpty else { return }
    self.text += text
    count += text.unicodeScalars.count
    if let end = text.unicodeScalars.lastIndex(of: "\n") {
      lineStart = count - text.unicodeScalars[end...].count + 1
    }
  }

  /// Ends the line, unless nothing is on it.
  mutating func endLine() {
    guard !isAtLineStart else { return }
    text += "\n"
    count += 1
    lineStart = count
  }

  /// Adds a text as a line, or lines, of its own with one origin; a blank one is left out.
  mutating func add(_ text: String, line: Int? = nil, column: Int = 1, label: String? = nil) {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
    endLine()
    mark(line: line, column: column, label: label)
    append(text)
    endLine()
  }

  /// Adds a text that has nothing to do with those before and behind it.
  mutating func add(separate text: String, line: Int, label: String?) {
    let start = count
    add(text, line: line, label: label)
    if count > start { texts.append(start) }
  }

  func document(path: String) -> Document { Document(path: path, text: text, origins: origins, texts: texts) }
}
