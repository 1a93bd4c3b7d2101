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
  private var columns: GlossaryColumns?
  private var columnNames: Set<String> = []
  private var columnCount = 0
  private var ids = MadeIdentifiers()
  private var hasEnded = false

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
    while !hasEnded, errors.count + moreErrors < Self.errorLimit {
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
        // Without the column names the other lines mean nothing, nor do those of a field without end.
        if columns == nil || error.reason == .fieldTooLong { hasEnded = true }
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
    columns = GlossaryColumns(found)
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
    let row = GlossaryRow(fields: fields, columns: columns ?? GlossaryColumns([:]), file: file)
    let result = try row.record()
    if let style = result.style { self.style = style }
    var record = result.record
    record.line = fields[0].line
    record.hasOwnID = !record.entry.id.isEmpty
    record.columns = row.saying(columnNames)
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
