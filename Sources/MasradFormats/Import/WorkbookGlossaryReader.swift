import Masrad

/// Reads a glossary from a workbook: our table on one or more sheets, or Phrase's. Sheets without the columns are
/// passed over. A row without a class is of its sheet's. A place is the row and the number of the column.
struct WorkbookGlossaryReader: GlossaryRowReader {
  private(set) var errors: [UserGlossaryError] = []
  private(set) var moreErrors = 0
  private(set) var style: String?
  private var records: [GlossaryRecord] = []
  private var place = 0

  init(_ bytes: [UInt8], file: String) throws(UserGlossaryError) {
    let book = try WorkbookReader(bytes, file: file)
    var ids = MadeIdentifiers()
    var hasSheet = false
    for sheet in book.sheets {
      // Rows are counted sheet by sheet: a place names the sheet where there are several.
      let place = book.sheets.count > 1 ? "\(file) (\(sheet.name))" : file
      let first = records.count
      guard let header = sheet.rows.first else { continue }
      let names = header.cells.mapValues { TermText.term($0) }
      if names.values.contains("CID"), names.values.contains("ar"), names.values.contains("en") {
        hasSheet = true
        readPhrase(sheet, names, &ids)
      } else {
        do throws(UserGlossaryError) {
          guard let columns = try Self.columns(names, place, row: header.number) else { continue }
          read(sheet, columns, place, &ids)
        } catch {
          add(error)
        }
        hasSheet = true
      }
      for number in first..<records.count where book.sheets.count > 1 { records[number].sheet = sheet.name }
    }
    if !hasSheet { throw UserGlossaryError(file: file, line: 1, column: 1, .badWorkbook(.noSheet)) }
  }

  mutating func next() -> GlossaryRecord? {
    guard place < records.count else { return nil }
    defer { place += 1 }
    return records[place]
  }

  private mutating func add(_ error: UserGlossaryError) {
    if errors.count < GlossaryTableReader.keptErrors { errors.append(error) } else { moreErrors += 1 }
  }

  /// The columns of our table by their names in lower case; nil for a sheet of another kind.
  ///
  /// - Throws: where a sheet that is ours by most of its columns lacks one, or has one twice: what people wrote on it
  ///   would be passed over.
  private static func columns(
    _ names: [Int: String], _ file: String, row: Int
  ) throws(UserGlossaryError) -> [String: Int]? {
    var columns: [String: Int] = [:]
    for (number, name) in names.sorted(by: { $0.key < $1.key }) where !name.isEmpty {
      guard columns.updateValue(number, forKey: name.lowercased()) != nil,
        GlossaryColumn(rawValue: name.lowercased()) != nil
      else { continue }
      throw UserGlossaryError(file: file, line: row, column: number + 1, .repeatedColumn(name))
    }
    let missing = ["Arabic", "English"].filter { columns[$0.lowercased()] == nil }
    guard let first = missing.first else { return columns }
    guard GlossaryColumns(columns).count >= ownColumns else { return nil }
    let found = names.sorted { $0.key < $1.key }.map(\.value)
    throw UserGlossaryError(file: file, line: row, column: 1, .missingColumn(first, found: found))
  }

  /// A sheet with so many of our columns is ours.
  private static let ownColumns = 4

  private mutating func read(
    _ sheet: WorkbookReader.Sheet, _ columns: [String: Int], _ file: String, _ ids: inout MadeIdentifiers
  ) {
    let names = Set(columns.keys)
    let width = (columns.values.max() ?? 0) + 1
    let places = GlossaryColumns(columns)
    let entityClass = WorkbookFormat.entityClass(sheet: sheet.name) ?? .term
    for (cells, line) in sheet.rows.dropFirst().map({ ($0.cells, $0.number) }) where !cells.isEmpty {
      let fields = (0..<width).map { DelimitedReader.Field(text: cells[$0] ?? "", line: line, column: $0 + 1) }
      do throws(UserGlossaryError) {
        let row = GlossaryRow(fields: fields, columns: places, file: file, isGuarded: false)
        let result = try row.record(default: entityClass)
        style = result.style ?? style
        var record = result.record
        record.line = line
        record.hasOwnID = !record.entry.id.isEmpty
        record.columns = row.saying(names)
        ids.complete(&record.entry)
        records.append(record)
      } catch {
        add(error)
      }
    }
  }

  // MARK: Phrase

  private mutating func readPhrase(
    _ sheet: WorkbookReader.Sheet, _ names: [Int: String], _ ids: inout MadeIdentifiers
  ) {
    func column(_ name: String) -> Int? { names.filter { $0.value == name }.keys.min() }
    func cell(_ name: String, _ row: WorkbookReader.Row) -> String {
      column(name).flatMap { row.cells[$0] } ?? ""
    }
    var entry: Entry?
    func finish() {
      guard let done = entry, !done.arabic.isEmpty, !done.english.form.isEmpty else { return }
      var record = GlossaryRecord(done)
      record.hasOwnID = !done.id.isEmpty
      ids.complete(&record.entry)
      records.append(record)
    }
    for row in sheet.rows.dropFirst() where !row.cells.isEmpty {
      let id = TermText.term(cell("CID", row))
      if entry == nil || id != entry?.id || id.isEmpty {
        finish()
        entry = Entry(
          id: id, entityClass: EntityClass(rawValue: cell("concept_domain", row)) ?? .term, arabic: "",
          english: EnglishForm(form: "", provenance: .authority, confidence: 0.99),
          notes: TermText.note(cell("concept_note", row)))
      }
      guard var current = entry else { continue }
      let arabic = TermText.term(cell("ar", row))
      if current.arabic.isEmpty {
        current.arabic = arabic
      } else if !arabic.isEmpty {
        current.variants.append(
          Variant(surface: arabic, kind: .of(arabic, headword: current.arabic), count: 0))
      }
      let english = TermText.term(cell("en", row))
      if current.english.form.isEmpty {
        current.english.form = english
        if isTrue(cell("preferred", row)) {
          current.status = .approved
          current.english = EnglishForm(form: english, provenance: .decision, confidence: 1)
        }
      } else if !english.isEmpty {
        current.alternatives.append(
          EnglishForm(
            form: english, provenance: .authority, confidence: 0,
            usage: isTrue(cell("forbidden", row)) ? .deprecated : .admitted))
      }
      entry = current
    }
    finish()
  }

  private func isTrue(_ cell: String) -> Bool { cell.lowercased() == "true" || cell == "1" }
}
