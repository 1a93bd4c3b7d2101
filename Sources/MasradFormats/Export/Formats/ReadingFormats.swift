import Masrad

/// The columns of a glossary for people to read and print.
enum ReadingColumns {
  static let names = ["Arabic", "English", "Status", "Other English", "Arabic variants", "Titles", "Notes"]

  static let capabilities = FormatCapabilities(
    carries: [],
    shows: [.entityClass, .status, .alternatives, .deprecatedForms, .variants, .variantKinds, .titles, .notes],
    keepsLines: false)

  static func of(_ record: GlossaryRecord) -> [String] {
    let entry = record.entry
    return [
      entry.arabic, entry.english.form, entry.status.rawValue,
      entry.alternatives.map { $0.usage == .deprecated ? "not \($0.form)" : $0.form }.joined(separator: "; "),
      entry.variants.map(\.surface).joined(separator: "؛ "), record.titles.joined(separator: "; "), entry.notes,
    ]
  }

  static func heading(_ entityClass: EntityClass) -> String {
    switch entityClass {
    case .person: "People"
    case .place: "Places"
    case .organisation: "Organisations"
    case .title: "Titles"
    case .term: "Terms"
    }
  }
}

/// One HTML page with a table for each class, the Arabic set from right to left, ready to print.
enum HTMLFormat {
  static let description = FormatDescription(ending: "html", ReadingColumns.capabilities) { HTMLWriter() }
}

private struct HTMLWriter: GlossaryWriter {
  private var text = ByteText()
  private var records: [EntityClass: [GlossaryRecord]] = [:]

  mutating func begin(_ header: GlossaryHeader) {
    text.add(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Glossary</title>
      <style>
      body { font: 11pt/1.4 serif; margin: 2em; }
      table { border-collapse: collapse; width: 100%; margin-bottom: 2em; }
      th, td { border: 1px solid #999; padding: .25em .5em; text-align: left; vertical-align: top; }
      td[dir=rtl] { text-align: right; font-size: 1.2em; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
      </style>
      </head>
      <body>
      <h1>Glossary</h1>

      """)
  }

  mutating func add(_ record: GlossaryRecord) { records[record.entry.entityClass, default: []].append(record) }

  mutating func end() {
    for entityClass in EntityClass.allCases {
      guard let records = records[entityClass] else { continue }
      text.add("<h2>\(ReadingColumns.heading(entityClass))</h2>\n<table>\n<thead><tr>")
      for name in ReadingColumns.names { text.add("<th scope=\"col\">\(name)</th>") }
      text.add("</tr></thead>\n<tbody>\n")
      for record in records {
        text.add("<tr id=\"")
        text.addXML(record.entry.id)
        text.add("\">")
        for (number, cell) in ReadingColumns.of(record).enumerated() {
          text.add(number == 0 || number == 4 ? "<td lang=\"ar\" dir=\"rtl\">" : "<td dir=\"auto\">")
          text.addXML(cell)
          text.add("</td>")
        }
        text.add("</tr>\n")
      }
      text.add("</tbody>\n</table>\n")
    }
    text.add("</body>\n</html>\n")
  }

  mutating func takeBytes() -> [UInt8] { text.take() }

  var pendingBytes: Int { text.bytes.count }
}

/// A Markdown file with a table for each class.
enum MarkdownFormat {
  static let description = FormatDescription(ending: "md", ReadingColumns.capabilities) { MarkdownWriter() }
}

private struct MarkdownWriter: GlossaryWriter {
  private var text = ByteText()
  private var records: [EntityClass: [GlossaryRecord]] = [:]

  mutating func begin(_ header: GlossaryHeader) { text.add("# Glossary\n") }

  mutating func add(_ record: GlossaryRecord) { records[record.entry.entityClass, default: []].append(record) }

  mutating func end() {
    for entityClass in EntityClass.allCases {
      guard let records = records[entityClass] else { continue }
      text.add("\n## \(ReadingColumns.heading(entityClass))\n\n")
      text.add("| " + ReadingColumns.names.joined(separator: " | ") + " |\n")
      text.add("|" + String(repeating: " --- |", count: ReadingColumns.names.count) + "\n")
      for record in records {
        text.add("| " + ReadingColumns.of(record).map(Self.escaped).joined(separator: " | ") + " |\n")
      }
    }
  }

  /// What would be markup stands for itself.
  private static func escaped(_ cell: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      if "\\`*_[]<>|#&~".unicodeScalars.contains(scalar) { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }

  mutating func takeBytes() -> [UInt8] { text.take() }

  var pendingBytes: Int { text.bytes.count }
}
