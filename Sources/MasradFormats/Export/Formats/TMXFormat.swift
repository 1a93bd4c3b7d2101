import Masrad

/// TMX 1.4b: one translation unit an entry; what a memory has no place for is in `prop` elements, one for each column of
/// our table.
///
/// Source: the TMX 1.4b specification and its DTD, against which a file of this kind validates.
enum TMXFormat {
  static let description = FormatDescription(
    ending: "tmx",
    FormatCapabilities(
      carries: Set(FormatCapabilities.Content.allCases).subtracting([.mentions]),
      leavesOut: [.rejected, .deprecated], keepsLines: true)
  ) { TMXWriter() }

  static let propertyPrefix = "x-masrad-"
}

private struct TMXWriter: GlossaryWriter {
  private var text = ByteText()
  private var table = GlossaryTable(style: "news")

  mutating func begin(_ header: GlossaryHeader) {
    table = GlossaryTable(style: header.style)
    text.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n")
    text.add(" <header creationtool=\"Masrad\" creationtoolversion=\"\(MasradVersion.text)\" segtype=\"phrase\"")
    text.add(" o-tmf=\"Masrad\" adminlang=\"en\" srclang=\"ar\" datatype=\"plaintext\"/>\n <body>\n")
  }

  mutating func add(_ record: GlossaryRecord) {
    text.open(2, "tu", "tuid", record.entry.id)
    if !record.entry.notes.isEmpty { text.element(3, "note", record.entry.notes) }
    TableProperties.forEach(record, table) { name, value in
      text.element(3, "prop", type: TMXFormat.propertyPrefix + name, value)
    }
    add("ar", record.entry.arabic)
    add("en", record.entry.english.form)
    text.close(2, "tu")
  }

  private mutating func add(_ language: String, _ segment: String) {
    text.open(3, "tuv", "xml:lang", language, line: false)
    text.add("<seg>")
    text.addXML(segment)
    text.add("</seg></tuv>\n")
  }

  mutating func end() { text.add(" </body>\n</tmx>\n") }

  mutating func takeBytes() -> [UInt8] { text.take() }

  var pendingBytes: Int { text.bytes.count }
}

/// The columns of our table as properties, for formats that have a place for any: name in lower case with hyphens.
enum TableProperties {
  /// Columns that have a place of their own, or that say nothing without the documents.
  private static let others: Set<String> = ["Arabic", "English", "Notes", "ID", "Occurrences"]
  private static let names: [(name: String, place: Int)] = GlossaryTable.columns.enumerated().compactMap {
    others.contains($1) ? nil : (name(of: $1), $0)
  }

  private static func name(of column: String) -> String {
    String(column.lowercased().map { $0 == " " ? "-" : $0 })
  }

  /// The column that a property of this name holds, in lower case; nil for another's.
  static func column(_ name: String) -> String? {
    names.first { $0.name == name }.map { GlossaryTable.columns[$0.place].lowercased() }
  }

  /// Hands over the properties that have a value.
  static func forEach(_ record: GlossaryRecord, _ table: GlossaryTable, _ body: (String, String) -> Void) {
    let values = table.record(record)
    for (name, place) in names where !values[place].isEmpty { body(name, values[place]) }
  }
}
