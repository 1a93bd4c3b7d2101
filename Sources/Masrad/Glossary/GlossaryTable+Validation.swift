/// Reading with an error that names the file, the line and what was expected.
extension GlossaryTable {
  /// The place of a column that the table must have.
  func needed(_ name: String) throws(GlossaryFileError) -> Int {
    guard let column = column(name) else {
      throw .missingColumn(file: self.name, line: 1, column: name, found: columns)
    }
    return column
  }

  /// A field that must not be empty.
  func filled(_ record: Int, _ column: Int) throws(GlossaryFileError) -> String {
    let text = field(record, column)
    guard !text.isEmpty else { throw .emptyField(file: name, line: line(of: record), column: columns[column]) }
    return text
  }

  /// A field whose value is one of a short list.
  func value<Value: RawRepresentable & CaseIterable>(
    _ record: Int, _ column: Int
  ) throws(GlossaryFileError) -> Value where Value.RawValue == String {
    let text = field(record, column)
    guard let value = Value(rawValue: text) else {
      throw .unknownValue(
        file: name, line: line(of: record), column: columns[column], value: text,
        allowed: Value.allCases.map(\.rawValue))
    }
    return value
  }
}
