import GRDB
import Masrad

/// Reads entries and documents from their tables.
enum RecordReader {
  // MARK: Entries

  static func entry(_ db: Database, _ id: String) throws -> EntryRecord? { try EntryLookup(db).entry(id) }

  /// All entries, the merged ones among them, in the order in which they came.
  ///
  /// - Parameter condition: on the table `entry`; empty for all.
  static func entries(_ db: Database, where condition: String = "") throws -> [EntryRecord] {
    var records: [EntryRecord] = []
    try forEach(db, where: condition) { records.append($0) }
    return records
  }

  /// Hands over entry by entry in the order in which they came; needs memory for one.
  ///
  /// - Parameter first: the number of the first.
  static func forEach(
    _ db: Database, from first: Int = 0, where condition: String = "", _ body: (EntryRecord) throws -> Void
  ) throws {
    let filter = "WHERE number >= \(first)" + (condition.isEmpty ? "" : " AND \(condition)")
    let within = "WHERE entry >= \(first)"
    let entries = try RawStatement(db, "\(entryColumns) \(filter) ORDER BY number")
    // The others go along beside the entries, in the same order.
    let forms = try Following(RawStatement(db, "\(formColumns) \(within) ORDER BY entry, language, form"))
    let titles = try Following(
      RawStatement(db, "SELECT entry, title FROM holding \(within) ORDER BY entry, position"))
    let decisions = try Following(
      RawStatement(db, "SELECT entry, field, who, at, why FROM decision \(within) ORDER BY entry"))
    while try entries.next() {
      var record = entry(entries)
      try forms.forEach(of: record.number) { if let form = form($0) { record.forms.append(form) } }
      record.sortForms()
      try titles.forEach(of: record.number) { record.titles.append($0.string(1)) }
      try decisions.forEach(of: record.number) { record.decisions[$0.string(1)] = decision($0, first: 2) }
      try body(record)
    }
  }

  static let entryColumns = """
    SELECT number, id, class, arabic, english, provenance, confidence, source, status, context, notes, merged_into
    FROM entry
    """
  static let formColumns = "SELECT entry, language, form, kind, usage, confidence, count, position FROM form"

  static func entry(_ row: RawStatement) -> EntryRecord {
    EntryRecord(
      number: row.int(0), id: row.string(1), entityClass: EntityClass(rawValue: row.string(2)) ?? .term,
      arabic: row.string(3), english: row.string(4), provenance: Provenance(rawValue: row.string(5)) ?? .rule,
      confidence: row.double(6), source: row.string(7), status: Status(rawValue: row.string(8)) ?? .proposed,
      context: row.string(9), notes: row.string(10), mergedInto: row.optionalString(11))
  }

  static func form(_ row: RawStatement) -> FormRecord? {
    guard let language = FormRecord.Language(rawValue: row.string(1)),
      let usage = FormRecord.Usage(rawValue: row.string(4))
    else { return nil }
    return FormRecord(
      language: language, form: row.string(2), kind: row.string(3), usage: usage, confidence: row.double(5),
      count: row.int(6), position: row.int(7))
  }

  static func decision(_ row: RawStatement, first column: Int32) -> Decision {
    Decision(who: row.string(column), at: row.string(column + 1), why: row.string(column + 2))
  }

  // MARK: Documents

  static func document(_ db: Database, _ id: Int64) throws -> DocumentRecord? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM document WHERE id = ?", arguments: [id]) else {
      return nil
    }
    return try document(db, row)
  }

  static func documents(_ db: Database) throws -> [DocumentRecord] {
    try Row.fetchAll(db, sql: "SELECT * FROM document ORDER BY id").map { try document(db, $0) }
  }

  private static func document(_ db: Database, _ row: Row) throws -> DocumentRecord {
    var record = DocumentRecord(
      id: row["id"], path: row["path"], hash: row["hash"], scalars: row["scalars"], recognition: row["recognition"],
      mentions: [])
    let mentions = try db.cachedStatement(
      sql: """
        SELECT start, end, id, surface, attached, line, column, mention.context
        FROM mention JOIN entry ON entry.number = mention.entry WHERE document = ? ORDER BY start, end
        """)
    record.mentions = try Row.fetchAll(mentions, arguments: [record.id]).map {
      MentionRecord(
        start: $0[0], end: $0[1], entry: $0[2], surface: $0[3], attached: $0[4], line: $0[5], column: $0[6],
        context: $0[7])
    }
    return record
  }
}

/// Rows of a table that belong to entries, in the order of the entries; their first column is the entry's number.
final class Following {
  private let rows: RawStatement
  private var hasRow: Bool

  init(_ rows: RawStatement) throws {
    self.rows = rows
    hasRow = try rows.next()
  }

  /// Hands over the rows of an entry; those of entries before it are passed over.
  func forEach(of number: Int, _ body: (RawStatement) -> Void) throws {
    while hasRow, rows.int(0) <= number {
      if rows.int(0) == number { body(rows) }
      hasRow = try rows.next()
    }
  }
}
