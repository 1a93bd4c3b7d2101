/// A stand-off table: tab-separated lines that begin with the name of a raw file, a line of it (1-based) and a span of
/// that line in Unicode scalars, end exclusive. Comment lines and a header are passed over.
struct StandoffTable {
  struct Row: Equatable, Sendable {
    let file: String
    let line: Int
    let span: Range<Int>
    /// What stands behind the span.
    let rest: [String]
    /// Where the row stands in the table.
    let place: Int
  }

  private(set) var rows: [Row] = []

  /// - Parameter columns: how many columns a line has at least.
  init(_ text: String, file: String, columns: Int) throws(TrainingDataError) {
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("file\t") else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= columns else {
        throw TrainingDataError(
          file: file, line: number, column: line.unicodeScalars.count + 1,
          reason: .columns(found: fields.count, expected: columns))
      }
      var numbers: [Int] = []
      for field in fields[1...3] {
        guard let value = Int(field), value >= 0 else {
          let column = line.unicodeScalars.distance(from: line.startIndex, to: field.startIndex) + 1
          throw TrainingDataError(file: file, line: number, column: column, reason: .notNumber(String(field)))
        }
        numbers.append(value)
      }
      guard numbers[1] < numbers[2] else {
        throw TrainingDataError(
          file: file, line: number, column: 1, reason: .span(start: numbers[1], end: numbers[2], length: .max))
      }
      rows.append(
        Row(
          file: String(fields[0]), line: numbers[0], span: numbers[1]..<numbers[2],
          rest: fields[4...].map(String.init), place: number))
    }
  }
}
