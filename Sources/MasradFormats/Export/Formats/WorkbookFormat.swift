import Masrad

/// Our table as a workbook: a sheet for each class, from right to left, its header frozen, every cell a string but the
/// two figures, the status chosen from a list.
///
/// Source: ECMA-376, and what openpyxl and LibreOffice read.
enum WorkbookFormat {
  static let description = FormatDescription(
    ending: "xlsx",
    FormatCapabilities(
      carries: Set(FormatCapabilities.Content.allCases).subtracting([.mentions]), keepsLines: true)
  ) { WorkbookFormatWriter() }
}

private struct WorkbookFormatWriter: GlossaryWriter {
  private var sheets: [EntityClass: WorkbookWriter.Sheet] = [:]
  private var table = GlossaryTable(style: "news")
  private var tooLong: ExportError?
  private var bytes: [UInt8] = []

  mutating func begin(_ header: GlossaryHeader) { table = GlossaryTable(style: header.style) }

  mutating func add(_ record: GlossaryRecord) {
    let cells = zip(GlossaryTable.columns, table.record(record)).map { name, value -> WorkbookWriter.Cell in
      let isFigure = name == "Confidence" || name == "Occurrences"
      if isFigure, let number = Double(value) { return .number(number) }
      if value.utf8.count > WorkbookWriter.cellLimit, value.utf16.count > WorkbookWriter.cellLimit, tooLong == nil {
        tooLong = .cellTooLong(
          ExportPlace(record), column: name, characters: value.utf16.count, limit: WorkbookWriter.cellLimit)
      }
      return .text(value)
    }
    let entityClass = record.entry.entityClass
    sheets[entityClass, default: Self.sheet(entityClass)].rows.append(cells)
  }

  private static func sheet(_ entityClass: EntityClass) -> WorkbookWriter.Sheet {
    var choices: [Int: [String]] = [:]
    for (number, name) in GlossaryTable.columns.enumerated() {
      if name == "Status" { choices[number] = Status.allCases.map(\.rawValue) }
      if name == "Class" { choices[number] = EntityClass.allCases.map(\.rawValue) }
    }
    return WorkbookWriter.Sheet(
      name: ReadingColumns.heading(entityClass), header: GlossaryTable.columns, isRightToLeft: true, choices: choices)
  }

  mutating func end() throws(ExportError) {
    if let tooLong { throw tooLong }
    let used = EntityClass.allCases.compactMap { sheets[$0] }
    bytes = try WorkbookWriter.bytes(used.isEmpty ? [Self.sheet(.term)] : used)
  }

  mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  var pendingBytes: Int { bytes.count }
}
