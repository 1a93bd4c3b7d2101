import GRDB
import Masrad

/// Reads entries and documents from their tables.
enum RecordReader {
  // MARK: Entries

  static func entry(_ db: Database, _ id: String) throws -> EntryRecord? {
    let statement = try db.cachedStatement(sql: "\(entryColumns) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]), var record = entry(row) else { return nil }
    let arguments: StatementArguments = [record.number]
    let forms = try db.cachedStatement(sql: "\(formColumns) WHERE entry = ?")
    record.forms = try Row.fetchAll(forms, arguments: arguments).compactMap(form)
    record.sortForms()
    let titles = try db.cachedStatement(sql: "SELECT title FROM holding WHERE entry = ? ORDER BY position")
    record.titles = try String.fetchAll(titles, arguments: arguments)
    let decisions = try db.cachedStatement(sql: "SELECT field, who, at, why FROM decision WHERE entry = ?")
    for row in try Row.fetchAll(decisions, arguments: arguments) { record.decisions[row[0]] = decision(row) }
    return record
  }

  /// All entries, the merged ones among them, in the order in which they came.
  ///
  /// - Parameter condition: on the table `entry`; empty for all.
  static func entries(_ db: Database, where condition: String = "") throws -> [EntryRecord] {
    let filter = condition.isEmpty ? "" : "WHERE \(condition)"
    var records: [EntryRecord] = []
    var places: [Int: Int] = [:]
    let rows = try Row.fetchCursor(db, sql: "\(entryColumns) \(filter) ORDER BY number")
    while let row = try rows.next() {
      guard let record = entry(row) else { continue }
      places[record.number] = records.count
      records.append(record)
    }
    let within = condition.isEmpty ? "" : "WHERE entry IN (SELECT number FROM entry WHERE \(condition))"
    let forms = try Row.fetchCursor(db, sql: "\(formColumns) \(within) ORDER BY entry, language, position, form")
    while let row = try forms.next() {
      if let place = places[row[0]], let form = form(row) { records[place].forms.append(form) }
    }
    let titles = try Row.fetchCursor(db, sql: "SELECT entry, title FROM holding \(within) ORDER BY entry, position")
    while let row = try titles.next() { if let place = places[row[0]] { records[place].titles.append(row[1]) } }
    let decisions = try Row.fetchCursor(db, sql: "SELECT field, who, at, why, entry FROM decision \(within)")
    while let row = try decisions.next() {
      if let place = places[row[4]] { records[place].decisions[row[0]] = decision(row) }
    }
    return records
  }

  private static let entryColumns = """
    SELECT number, id, class, arabic, english, provenance, confidence, source, status, context, notes, merged_into
    FROM entry
    """
  private static let formColumns = "SELECT entry, language, form, kind, usage, confidence, count, position FROM form"

  private static func entry(_ row: Row) -> EntryRecord? {
    let (entityClass, provenance, status): (String, String, String) = (row[2], row[5], row[8])
    var record = EntryRecord(
      number: row[0], id: row[1], entityClass: EntityClass(rawValue: entityClass) ?? .term, arabic: row[3],
      english: row[4])
    record.provenance = Provenance(rawValue: provenance) ?? .rule
    record.confidence = row[6]
    record.source = row[7]
    record.status = Status(rawValue: status) ?? .proposed
    record.context = row[9]
    record.notes = row[10]
    record.mergedInto = row[11]
    return record
  }

  private static func form(_ row: Row) -> FormRecord? {
    let (language, usage): (String, String) = (row[1], row[4])
    guard let language = FormRecord.Language(rawValue: language), let usage = FormRecord.Usage(rawValue: usage) else {
      return nil
    }
    return FormRecord(
      language: language, form: row[2], kind: row[3], usage: usage, confidence: row[5], count: row[6], position: row[7])
  }

  private static func decision(_ row: Row) -> Decision { Decision(who: row[1], at: row[2], why: row[3]) }

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
