import Masrad

/// The columns of our table that a reader knows, by their names in lower case.
enum GlossaryColumn: String, CaseIterable {
  case arabic, english
  case entityClass = "class"
  case status, confidence, provenance, alternatives
  case variants = "arabic variants"
  case titles
  case context = "first context"
  case notes, id, details
}

/// Where the columns stand in a file.
struct GlossaryColumns {
  private var places = [Int?](repeating: nil, count: GlossaryColumn.allCases.count)

  /// - Parameter names: in lower case; those of no column are passed over.
  init(_ names: [String: Int]) {
    for (number, column) in GlossaryColumn.allCases.enumerated() { places[number] = names[column.rawValue] }
  }

  /// How many columns there are.
  var count: Int { places.count { $0 != nil } }

  subscript(column: GlossaryColumn) -> Int? { places[Self.number(column)] }

  private static func number(_ column: GlossaryColumn) -> Int {
    switch column {
    case .arabic: 0
    case .english: 1
    case .entityClass: 2
    case .status: 3
    case .confidence: 4
    case .provenance: 5
    case .alternatives: 6
    case .variants: 7
    case .titles: 8
    case .context: 9
    case .notes: 10
    case .id: 11
    case .details: 12
    }
  }
}

/// One line of a table on its way to an entry.
struct GlossaryRow {
  private let fields: [DelimitedReader.Field]
  private let columns: GlossaryColumns
  private let file: String
  /// Whether an apostrophe before what would begin a formula is a guard.
  private let isGuarded: Bool

  init(fields: [DelimitedReader.Field], columns: GlossaryColumns, file: String, isGuarded: Bool = true) {
    self.fields = fields
    self.columns = columns
    self.file = file
    self.isGuarded = isGuarded
  }

  /// A row of named values, all at one place of a file.
  init(_ values: [(column: String, text: String)], file: String, line: Int, column: Int) {
    fields = values.map { DelimitedReader.Field(text: $0.text, line: line, column: column) }
    columns = GlossaryColumns(Dictionary(values.enumerated().map { ($1.column, $0) }) { first, _ in first })
    self.file = file
    isGuarded = false
  }

  /// - Parameter entityClass: of a row that names none.
  func record(
    default entityClass: EntityClass = .term
  ) throws(UserGlossaryError) -> (record: GlossaryRecord, style: String?) {
    let arabic = term(.arabic)
    guard !arabic.isEmpty else { throw error(.emptyField(column: "Arabic"), .arabic) }
    guard ArabicScript.isIn(arabic) else { throw error(.noArabicLetter(column: "Arabic", value: arabic), .arabic) }
    let status = try choice(.status, "Status", default: Status.proposed)
    let english = term(.english)
    guard !english.isEmpty || status == .rejected || status == .deprecated else {
      throw error(.emptyField(column: "English"), .english)
    }
    let provenance = try choice(
      .provenance, "Provenance", default: status == .approved ? Provenance.decision : .authority)
    var details = TableDetails(cell(.details))
    var entry = Entry(
      id: term(.id), entityClass: try choice(.entityClass, "Class", default: entityClass), arabic: arabic,
      english: EnglishForm(
        form: english, provenance: provenance, confidence: try confidence(provenance == .decision ? 1 : 0.99)),
      source: details.source, status: status, attached: details.attached, titles: details.titles,
      context: TermText.note(cell(.context)), notes: TermText.note(cell(.notes)))
    entry.alternatives = ValueList.parse(cell(.alternatives)).map { details.alternative($0) }
    entry.variants = ValueList.parse(cell(.variants)).map { details.variant($0.text, of: arabic) }
    return (GlossaryRecord(entry, titles: ValueList.parse(cell(.titles)).map(\.text)), details.style)
  }

  /// Those of the columns that say something in this row: a cell of class or status that is blank says nothing, not that
  /// the entry is a term or undecided.
  func saying(_ names: Set<String>) -> Set<String> {
    var names = names
    for column in [GlossaryColumn.entityClass, .status] {
      if let field = field(column), field.text.isEmpty || term(column).isEmpty { names.remove(column.rawValue) }
    }
    return names
  }

  private func field(_ column: GlossaryColumn) -> DelimitedReader.Field? { columns[column].map { fields[$0] } }

  private func cell(_ column: GlossaryColumn) -> String {
    guard let place = columns[column] else { return "" }
    return isGuarded ? CellGuard.unguarded(fields[place].text) : fields[place].text
  }

  private func term(_ column: GlossaryColumn) -> String { TermText.term(cell(column)) }

  private func error(_ reason: UserGlossaryError.Reason, _ column: GlossaryColumn) -> UserGlossaryError {
    let place = field(column) ?? fields[0]
    return UserGlossaryError(file: file, line: place.line, column: place.column, reason)
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ column: GlossaryColumn, _ name: String, default value: Value
  ) throws(UserGlossaryError) -> Value where Value.RawValue == String {
    let text = term(column)
    guard !text.isEmpty else { return value }
    guard let value = Value(rawValue: text) ?? Value(rawValue: text.lowercased()) else {
      throw error(.unknownValue(column: name, value: text, allowed: Value.allCases.map(\.rawValue)), column)
    }
    return value
  }

  /// A number of 0…1; a spreadsheet of many languages writes `0,95`.
  private func confidence(_ value: Double) throws(UserGlossaryError) -> Double {
    let text = term(.confidence)
    guard !text.isEmpty else { return value }
    let plain = Double(text) == nil ? String(text.map { $0 == "," || $0 == "٫" ? "." : $0 }) : text
    guard let number = Double(plain), (0...1).contains(number) else {
      throw error(.unknownValue(column: "Confidence", value: text, allowed: ["0…1"]), .confidence)
    }
    return number
  }
}
