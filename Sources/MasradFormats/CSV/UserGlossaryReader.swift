import Masrad

/// Reads a user's list of names and titles, the tables that `masrad build` writes among them.
///
/// A line that is malformed is left out and reported; the others are used.
public struct UserGlossaryReader {
  public private(set) var glossary = UserGlossary(entries: [])
  public private(set) var errors: [UserGlossaryError] = []
  private let file: String
  private var columns: [String: Int] = [:]
  private var columnCount = 0

  /// - Parameters:
  ///   - text: the file's text, without byte order mark.
  ///   - file: its name, for messages and provenance; its ending tells TSV from CSV.
  public init(_ text: String, file: String) {
    self.file = file
    var reader = DelimitedReader(text, separator: Self.separator(of: file))
    var hasHeader = false
    while true {
      do throws(DelimitedError) {
        guard let record = try reader.next() else { break }
        if hasHeader {
          read(record)
        } else {
          guard readHeader(record) else { return }
          hasHeader = true
        }
      } catch {
        errors.append(UserGlossaryError(error, file: file))
        // Without the column names the other lines mean nothing.
        if !hasHeader { return }
      }
    }
    if !hasHeader { add(.noHeader, line: 1, column: 1) }
  }

  /// Reads a file in UTF-8, or in UTF-16 with a byte order mark.
  public init(path: String) throws(InputError) {
    let bytes: [UInt8]
    do {
      bytes = try SystemCalls.contents(of: path)
    } catch {
      throw .file(error)
    }
    do {
      self.init(try TextDecoder.decode(bytes, nil), file: path)
    } catch {
      throw .encoding(path: path, error)
    }
  }

  static func separator(of file: String) -> Unicode.Scalar {
    let name = file.lowercased()
    return [".tsv", ".tab", ".utf8", ".txt"].contains { name.hasSuffix($0) } ? "\t" : ","
  }

  private mutating func add(_ reason: UserGlossaryError.Reason, line: Int, column: Int) {
    errors.append(UserGlossaryError(file: file, line: line, column: column, reason))
  }

  private mutating func add(_ reason: UserGlossaryError.Reason, _ field: DelimitedReader.Field) {
    add(reason, line: field.line, column: field.column)
  }

  // MARK: Header

  private mutating func readHeader(_ record: [DelimitedReader.Field]) -> Bool {
    columnCount = record.count
    for (number, field) in record.enumerated() {
      let name = Self.plain(field.text).lowercased()
      guard !name.isEmpty else { continue }
      guard columns.updateValue(number, forKey: name) == nil else {
        add(.repeatedColumn(Self.plain(field.text)), field)
        return false
      }
    }
    for name in ["Arabic", "English"] where columns[name.lowercased()] == nil {
      add(.missingColumn(name, found: record.map { Self.plain($0.text) }), record[0])
      return false
    }
    return true
  }

  private func field(_ name: String, _ record: [DelimitedReader.Field]) -> DelimitedReader.Field? {
    columns[name.lowercased()].map { record[$0] }
  }

  // MARK: Records

  private mutating func read(_ record: [DelimitedReader.Field]) {
    guard record.count == columnCount else {
      let last = record[min(record.count, columnCount + 1) - 1]
      add(.fieldCount(found: record.count, expected: columnCount), last)
      return
    }
    // A line of separators alone is a spreadsheet's empty row.
    guard record.contains(where: { !Self.plain($0.text).isEmpty }) else { return }
    do throws(UserGlossaryError) {
      if let entry = try entry(record) { glossary.entries.append(entry) }
    } catch {
      errors.append(error)
    }
  }

  /// - Returns: nil for a line that says which English not to use.
  private func entry(_ record: [DelimitedReader.Field]) throws(UserGlossaryError) -> UserGlossary.Entry? {
    let arabic = try filled("Arabic", record)
    guard ArabicScript.isIn(arabic.text) else {
      throw error(.noArabicLetter(column: "Arabic", value: arabic.text), arabic)
    }
    let entityClass = try choice("Class", record, default: EntityClass.term)
    let status = try choice("Status", record, default: Status.proposed)
    guard status != .rejected, status != .deprecated else { return nil }
    let english = try filled("English", record)
    return UserGlossary.Entry(
      arabic: arabic.text, english: english.text, entityClass: entityClass, status: status,
      alternatives: values("Alternatives", record), variants: values("Arabic variants", record),
      place: "\(file):\(arabic.line)")
  }

  private func filled(
    _ name: String, _ record: [DelimitedReader.Field]
  ) throws(UserGlossaryError) -> DelimitedReader.Field {
    guard var field = field(name, record) else {
      throw UserGlossaryError(
        file: file, line: record[0].line, column: record[0].column, .emptyField(column: name))
    }
    field.text = Self.plain(field.text)
    guard !field.text.isEmpty else { throw error(.emptyField(column: name), field) }
    return field
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ record: [DelimitedReader.Field], default value: Value
  ) throws(UserGlossaryError) -> Value where Value.RawValue == String {
    guard let field = field(name, record) else { return value }
    let text = Self.plain(field.text)
    guard !text.isEmpty else { return value }
    guard let value = Value(rawValue: text.lowercased()) else {
      throw error(.unknownValue(column: name, value: text, allowed: Value.allCases.map(\.rawValue)), field)
    }
    return value
  }

  private func values(_ name: String, _ record: [DelimitedReader.Field]) -> [String] {
    guard let field = field(name, record) else { return [] }
    return ValueList.parse(CellGuard.unguarded(field.text))
      .filter { !$0.isDeprecated }.map { Self.trimmed($0.text) }.filter { !$0.isEmpty }
  }

  private func error(
    _ reason: UserGlossaryError.Reason, _ field: DelimitedReader.Field
  ) -> UserGlossaryError {
    UserGlossaryError(file: file, line: field.line, column: field.column, reason)
  }

  /// A cell's text without its guard and the blanks around it.
  private static func plain(_ text: String) -> String { trimmed(CellGuard.unguarded(text)) }

  private static func trimmed(_ text: String) -> String {
    TermText.trimmed(GlossaryCSV.clean(text))
  }
}
