import Masrad

/// Reads our table (CSV or TSV) line by line; the columns Arabic and English are needed, the others may be missing, and
/// those of other names are passed over.
public struct GlossaryTableReader {
  /// Reading ends behind so many malformed lines: the file is something else.
  static let errorLimit = 100
  /// How many of them are kept.
  static let keptErrors = 20

  public private(set) var errors: [UserGlossaryError] = []
  public private(set) var moreErrors = 0
  /// The romanisation style that the lines name.
  public private(set) var style: String?
  private let file: String
  private var reader: DelimitedReader
  private var columns: [String: Int]?
  private var columnNames: Set<String> = []
  private var columnCount = 0
  private var ids = MadeIdentifiers()

  /// - Parameter separator: nil for a comma, or a tab where the file's name ends like that of tabbed text; in both cases
  ///   the first line is heard.
  public init(_ source: ByteSource, separator: Unicode.Scalar? = nil) {
    file = source.path
    reader = DelimitedReader(source, separator: separator ?? UserGlossaryReader.separator(of: source.path))
    guard separator == nil else { return }
    do throws(DelimitedError) {
      try reader.detectSeparator()
    } catch {
      add(UserGlossaryError(error, file: file))
    }
  }

  /// The next entry; nil at the end. A malformed line is passed over and noted.
  public mutating func next() -> GlossaryRecord? {
    while errors.count + moreErrors < Self.errorLimit {
      do throws(UserGlossaryError) {
        guard let fields = try line() else {
          if columns == nil, errors.isEmpty { add(UserGlossaryError(file: file, line: 1, column: 1, .noHeader)) }
          return nil
        }
        if columns == nil {
          try readHeader(fields)
        } else if let record = try record(fields) {
          return record
        }
      } catch {
        add(error)
        // Without the column names the other lines mean nothing.
        if columns == nil { return nil }
      }
    }
    return nil
  }

  private mutating func add(_ error: UserGlossaryError) {
    if errors.count < Self.keptErrors { errors.append(error) } else { moreErrors += 1 }
  }

  private mutating func line() throws(UserGlossaryError) -> [DelimitedReader.Field]? {
    do {
      return try reader.next()
    } catch {
      throw UserGlossaryError(error, file: file)
    }
  }

  private mutating func readHeader(_ fields: [DelimitedReader.Field]) throws(UserGlossaryError) {
    var found: [String: Int] = [:]
    for (number, field) in fields.enumerated() {
      let name = Self.plain(field.text)
      guard !name.isEmpty else { continue }
      guard found.updateValue(number, forKey: name.lowercased()) == nil else {
        throw error(.repeatedColumn(name), field)
      }
    }
    for name in ["Arabic", "English"] where found[name.lowercased()] == nil {
      throw error(.missingColumn(name, found: fields.map { Self.plain($0.text) }), fields[0])
    }
    columns = found
    columnNames = Set(found.keys)
    columnCount = fields.count
  }

  private static func plain(_ text: String) -> String { TermText.term(CellGuard.unguarded(text)) }

  private func error(_ reason: UserGlossaryError.Reason, _ field: DelimitedReader.Field) -> UserGlossaryError {
    UserGlossaryError(file: file, line: field.line, column: field.column, reason)
  }

  // MARK: Entries

  private mutating func record(_ fields: [DelimitedReader.Field]) throws(UserGlossaryError) -> GlossaryRecord? {
    guard fields.count == columnCount else {
      let last = fields[min(fields.count, columnCount + 1) - 1]
      throw error(.fieldCount(found: fields.count, expected: columnCount), last)
    }
    // A line of separators alone is a spreadsheet's empty row.
    guard fields.contains(where: { !$0.text.isEmpty }) else { return nil }
    let row = GlossaryRow(fields: fields, columns: columns ?? [:], file: file)
    let result = try row.record()
    if let style = result.style { self.style = style }
    var record = result.record
    record.line = fields[0].line
    record.hasOwnID = !record.entry.id.isEmpty
    record.columns = columnNames
    ids.complete(&record.entry)
    return record
  }
}

/// Identifiers for entries that come without: a line that a person added, a format that has none.
struct MadeIdentifiers {
  private var uses: [String: Int] = [:]

  mutating func complete(_ entry: inout Entry) {
    guard entry.id.isEmpty else { return }
    let id = Entry.makeID(entry.entityClass, english: entry.english.form, arabic: entry.arabic)
    let count = uses[id, default: 0] + 1
    uses[id] = count
    entry.id = count == 1 ? id : "\(id)-\(count)"
  }
}

/// One line of a table on its way to an entry.
struct GlossaryRow {
  let fields: [DelimitedReader.Field]
  /// By the columns' names in lower case.
  let columns: [String: Int]
  let file: String
  /// Whether an apostrophe before what would begin a formula is a guard.
  let isGuarded: Bool

  init(fields: [DelimitedReader.Field], columns: [String: Int], file: String, isGuarded: Bool = true) {
    self.fields = fields
    self.columns = columns
    self.file = file
    self.isGuarded = isGuarded
  }

  /// A row of named values, all at one place of a file.
  init(_ values: [(column: String, text: String)], file: String, line: Int, column: Int) {
    fields = values.map { DelimitedReader.Field(text: $0.text, line: line, column: column) }
    columns = Dictionary(values.enumerated().map { ($1.column, $0) }) { first, _ in first }
    self.file = file
    isGuarded = false
  }

  func record() throws(UserGlossaryError) -> (record: GlossaryRecord, style: String?) {
    let arabic = term("arabic")
    guard !arabic.isEmpty else { throw error(.emptyField(column: "Arabic"), "arabic") }
    guard ArabicScript.isIn(arabic) else { throw error(.noArabicLetter(column: "Arabic", value: arabic), "arabic") }
    let status = try choice("Status", default: Status.proposed)
    let english = term("english")
    guard !english.isEmpty || status == .rejected || status == .deprecated else {
      throw error(.emptyField(column: "English"), "english")
    }
    let provenance = try choice("Provenance", default: status == .approved ? Provenance.decision : .authority)
    var details = TableDetails(cell("details"))
    var entry = Entry(
      id: term("id"), entityClass: try choice("Class", default: EntityClass.term), arabic: arabic,
      english: EnglishForm(
        form: english, provenance: provenance, confidence: try confidence(provenance == .decision ? 1 : 0.99)),
      source: details.source, status: status, attached: details.attached, titles: details.titles,
      context: TermText.note(cell("first context")), notes: TermText.note(cell("notes")))
    entry.alternatives = ValueList.parse(cell("alternatives")).map { details.alternative($0) }
    entry.variants = ValueList.parse(cell("arabic variants")).map { details.variant($0.text, of: arabic) }
    return (
      GlossaryRecord(entry, titles: ValueList.parse(cell("titles")).map(\.text)), details.style
    )
  }

  private func field(_ name: String) -> DelimitedReader.Field? { columns[name].map { fields[$0] } }

  private func cell(_ name: String) -> String {
    field(name).map { isGuarded ? CellGuard.unguarded($0.text) : $0.text } ?? ""
  }

  private func term(_ name: String) -> String { TermText.term(cell(name)) }

  private func error(_ reason: UserGlossaryError.Reason, _ name: String) -> UserGlossaryError {
    let place = field(name) ?? fields[0]
    return UserGlossaryError(file: file, line: place.line, column: place.column, reason)
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, default value: Value
  ) throws(UserGlossaryError) -> Value where Value.RawValue == String {
    let text = term(name.lowercased())
    guard !text.isEmpty else { return value }
    guard let value = Value(rawValue: text.lowercased()) else {
      throw error(.unknownValue(column: name, value: text, allowed: Value.allCases.map(\.rawValue)), name.lowercased())
    }
    return value
  }

  /// A number of 0…1; a spreadsheet of many languages writes `0,95`.
  private func confidence(_ value: Double) throws(UserGlossaryError) -> Double {
    let text = term("confidence")
    guard !text.isEmpty else { return value }
    let plain = String(text.map { $0 == "," || $0 == "٫" ? "." : $0 })
    guard let number = Double(plain), (0...1).contains(number) else {
      throw error(.unknownValue(column: "Confidence", value: text, allowed: ["0…1"]), "confidence")
    }
    return number
  }
}
