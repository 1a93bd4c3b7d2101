/// Our table, for spreadsheets (`csv`) and for programs (`csv-plain`, `tsv`): one line an entry, nothing lost but the
/// places of the mentions. The guard of formulas is that of OWASP's ASVS 1.2.10.
enum OwnTables {
  private static let capabilities = FormatCapabilities(
    carries: Set(FormatCapabilities.Content.allCases).subtracting([.mentions]), keepsLines: true)

  static let csv = description("csv", .excel)
  static let plain = description("csv", .plain)
  static let tsv = description("tsv", .tsv)

  private static func description(_ ending: String, _ dialect: CSVWriter.Dialect) -> FormatDescription {
    FormatDescription(ending: ending, capabilities) { OwnTableWriter(dialect) }
  }
}

private struct OwnTableWriter: GlossaryWriter {
  private var writer: CSVWriter
  private var table = GlossaryTable(style: "news")

  init(_ dialect: CSVWriter.Dialect) { writer = CSVWriter(dialect) }

  mutating func begin(_ header: GlossaryHeader) {
    table = GlossaryTable(style: header.style)
    writer.add(GlossaryTable.columns)
  }

  mutating func add(_ record: GlossaryRecord) { writer.add(table.record(record)) }

  mutating func end() {}

  mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

  var pendingBytes: Int { writer.bytes.count }
}
