import Masrad

/// A table of other programs: its columns and how its rows are written.
struct TableLayout: Sendable {
  enum Column: Equatable, Sendable {
    case identifier, arabic, english, entityClass, status, context, notes
    /// The class, and the notes behind it.
    case comment
    /// Always this.
    case constant(String)
  }

  /// How an entry's other Arabic forms go along.
  enum Forms: Equatable, Sendable {
    case none
    /// Each is a row of its own, the headword's first; rows of one id are one entry again.
    case rows(SurfaceForms.Use)
    /// All in the headword's cell, parted by this.
    case cell(String)
  }

  var dialect: CSVWriter.Dialect
  /// The names of the columns, when the format has a line of them.
  var header: [String]?
  var columns: [Column]
  var forms: Forms
  /// What stands before the rows.
  var firstLine: String?
  /// A term that begins so would be a comment.
  var commentMark: Unicode.Scalar?

  var separator: Unicode.Scalar { Unicode.Scalar(dialect.separator) }

  func row(_ entry: Entry, arabic: String, english: String, of headword: String? = nil) -> [String] {
    columns.map { column in
      switch column {
      case .identifier: entry.id
      case .arabic: arabic
      case .english: english
      case .entityClass: entry.entityClass.rawValue
      case .status: entry.status.rawValue
      case .context: entry.context
      case .notes: entry.notes
      case .comment: Self.comment(entry, of: headword)
      case .constant(let text): text
      }
    }
  }

  /// `person; an engineer`; of a form: `person; form of خلوصي أكار`. What a machine is not sure of says so behind the
  /// class, since who sees the term sees no confidence.
  private static func comment(_ entry: Entry, of headword: String?) -> String {
    let isUnsure = entry.status == .proposed && !entry.english.isConfirmed
    let start = entry.entityClass.rawValue + (isUnsure ? unsure : "")
    let rest = headword.map { "form of \($0)" } ?? entry.notes
    return rest.isEmpty ? start : "\(start); \(rest)"
  }

  /// The class of a comment, and what stands behind it; nil for another's comment.
  static func parts(ofComment comment: String) -> (entityClass: EntityClass, rest: String)? {
    let scalars = comment.unicodeScalars
    let end = scalars.firstIndex(of: ";") ?? scalars.endIndex
    var start = String(scalars[..<end])
    if start.hasSuffix(unsure) { start.removeLast(unsure.count) }
    guard let known = EntityClass(rawValue: start) else { return nil }
    let rest = end == scalars.endIndex ? "" : String(scalars[scalars.index(after: end)...])
    return (known, TermText.note(rest))
  }

  private static let unsure = " (unsure)"
}

/// Writes such a table row by row.
struct TermTableWriter: GlossaryWriter {
  private let layout: TableLayout
  private var writer: CSVWriter
  private(set) var refusals: [ExportRefusal] = []

  init(_ layout: TableLayout) {
    self.layout = layout
    writer = CSVWriter(layout.dialect)
  }

  mutating func begin(_ header: GlossaryHeader) {
    if let line = layout.firstLine { writer.addLine(line) }
    if let names = layout.header { writer.add(names) }
  }

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    switch layout.forms {
    case .none: add(record, entry.arabic)
    case .rows(let use):
      add(record, entry.arabic)
      for form in SurfaceForms.of(entry, for: use) { add(record, form, of: entry.arabic) }
    case .cell(let separator):
      let forms = [entry.arabic] + SurfaceForms.of(entry, for: .lookup)
      let targets = [entry.english.form] + entry.alternatives.filter { $0.usage == .admitted }.map(\.form)
      writer.add(
        layout.row(entry, arabic: forms.joined(separator: separator), english: targets.joined(separator: separator)))
    }
  }

  private mutating func add(_ record: GlossaryRecord, _ arabic: String, of headword: String? = nil) {
    if let mark = layout.commentMark, arabic.unicodeScalars.first == mark {
      refusals.append(.term(ExportPlace(record), text: arabic))
    } else {
      writer.add(layout.row(record.entry, arabic: arabic, english: record.entry.english.form, of: headword))
    }
  }

  mutating func end() {}

  mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

  var pendingBytes: Int { writer.bytes.count }
}
