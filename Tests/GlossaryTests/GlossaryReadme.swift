import TestSupport

/// What Glossaries/README.md promises of the files, read from its text, so that the two cannot drift apart.
struct GlossaryReadme {
  struct Layout {
    let key: [String]
    let columns: [String]
  }

  /// File name → its row of the table.
  let layouts: [String: Layout]
  private let paragraphs: [String]

  static let shared = try? GlossaryReadme()

  init() throws {
    let text = try PackageFolder.text(of: "Glossaries/README.md")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var layouts: [String: Layout] = [:]
    for line in lines where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map(\.trimmed)
      guard cells.count == 3 else { continue }
      let layout = Layout(key: Self.list(cells[1]), columns: Self.list(cells[2]))
      for file in Self.quoted(cells[0]) { layouts[file] = layout }
    }
    self.layouts = layouts
    paragraphs = lines.split { $0.trimmed.isEmpty }.map { $0.map(\.trimmed).joined(separator: " ") }
  }

  /// The values that the paragraph about a file lists behind the column's name and `is` or `is one of`.
  func values(of column: String, in file: String) -> [String] {
    for paragraph in paragraphs where paragraph.hasPrefix("`\(file)`") {
      for start in ["`\(column)` is one of ", "`\(column)` is "] {
        guard let found = paragraph.firstRange(of: start) else { continue }
        return Self.list(paragraph[found.upperBound...].prefix { $0 != "." && $0 != ";" })
      }
    }
    return []
  }

  /// Whether the README has a word between blanks, backquotes or punctuation, as when it names a value.
  func mentions(_ word: String) -> Bool {
    paragraphs.contains { paragraph in
      paragraph.split { !($0.isLetter || $0.isNumber || $0 == "-") }.contains { $0 == word }
    }
  }

  private static func list(_ text: some StringProtocol) -> [String] {
    text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The texts between backquotes.
  private static func quoted(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
