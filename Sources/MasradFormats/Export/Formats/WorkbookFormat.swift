import Masrad

/// Our table as a workbook: a sheet for each class, from right to left, its header frozen and with filters, every cell a
/// string but the two figures, class and status chosen from a list. The column Details, which is for Masrad alone, is
/// hidden.
///
/// Source: ECMA-376, and what openpyxl and LibreOffice read.
enum WorkbookFormat {
  static let description = FormatDescription(
    ending: "xlsx",
    FormatCapabilities(
      carries: Set(FormatCapabilities.Content.allCases).subtracting([.mentions]), keepsLines: true)
  ) { WorkbookFormatWriter() }

  static func sheetName(_ entityClass: EntityClass) -> String { ReadingColumns.heading(entityClass) }

  /// The class of the entries on a sheet that has the name of one.
  static func entityClass(sheet name: String) -> EntityClass? {
    EntityClass.allCases.first { sheetName($0).lowercased() == TermText.term(name).lowercased() }
  }
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
    var sheet = WorkbookWriter.Sheet(
      name: WorkbookFormat.sheetName(entityClass), header: GlossaryTable.columns, isRightToLeft: true, isFiltered: true)
    for (number, name) in GlossaryTable.columns.enumerated() {
      sheet.widths.append(widths[name] ?? 24)
      if name == "Status" { sheet.choices[number] = Status.allCases.map(\.rawValue) }
      if name == "Class" { sheet.choices[number] = EntityClass.allCases.map(\.rawValue) }
      if name == "Details" { sheet.hidden.insert(number) }
    }
    return sheet
  }

  /// Of columns that hold more or less than others.
  private static let widths = [
    "English": 32, "Class": 13, "Status": 12, "Confidence": 12, "Provenance": 12, "Alternatives": 32,
    "Occurrences": 12, "First context": 60, "ID": 28,
  ]

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
