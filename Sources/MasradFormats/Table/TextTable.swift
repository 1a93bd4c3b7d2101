/// Lays records out in columns that line up on a terminal.
public struct TextTable {
  public enum Alignment: Sendable { case left, right }

  public struct Column: Sendable {
    let name: String
    let alignment: Alignment
    /// Whether its cells are set apart as text of their own direction.
    let isArabic: Bool

    public init(_ name: String, _ alignment: Alignment = .left, isArabic: Bool = false) {
      self.name = name
      self.alignment = alignment
      self.isArabic = isArabic
    }
  }

  private let columns: [Column]
  private let isolates: Bool
  private var rows: [[String]] = []

  /// - Parameter isolates: true on a terminal, which orders bidirectional text; they would be dirt in a file.
  public init(_ columns: [Column], isolates: Bool) {
    self.columns = columns
    self.isolates = isolates
  }

  public mutating func add(_ row: [String]) { rows.append(row) }

  /// The table with a line of column names; blanks at the ends of lines are left out.
  public var text: String {
    var widths = columns.map { DisplayWidth.of($0.name) }
    for row in rows {
      for (number, cell) in row.enumerated() { widths[number] = max(widths[number], DisplayWidth.of(cell)) }
    }
    var out = line(columns.map(\.name), widths, isHeader: true)
    for row in rows { out += line(row, widths, isHeader: false) }
    return out
  }

  private func line(_ cells: [String], _ widths: [Int], isHeader: Bool) -> String {
    var out = ""
    var pending = ""
    for (number, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[number] - DisplayWidth.of(cell))
      let isIsolated = isolates && columns[number].isArabic && !isHeader
      let shown = isIsolated ? Isolates.around(cell) : cell
      switch columns[number].alignment {
      case .left:
        out += pending + shown
        pending = padding + "  "
      case .right:
        out += pending + padding + shown
        pending = "  "
      }
    }
    return out + "\n"
  }
}
