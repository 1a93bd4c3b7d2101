import GRDB
import Masrad

/// Writes entries and documents to their tables; only `WriteSession` calls it, so that the log misses nothing.
struct RecordWriter {
  let db: Database
  private let entry: Statement
  private let form: Statement
  private let holding: Statement
  private let decision: Statement
  private let mention: Statement
  private let removals: [Statement]

  init(_ db: Database) throws {
    self.db = db
    entry = try db.cachedStatement(
      sql: """
        INSERT INTO entry (number, id, class, arabic, key, english, provenance, confidence, source, status, context,
          notes, merged_into)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET class = excluded.class, arabic = excluded.arabic, key = excluded.key,
          english = excluded.english, provenance = excluded.provenance, confidence = excluded.confidence,
          source = excluded.source, status = excluded.status, context = excluded.context, notes = excluded.notes,
          merged_into = excluded.merged_into
        """)
    form = try db.cachedStatement(sql: "INSERT INTO form VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    holding = try db.cachedStatement(sql: "INSERT INTO holding VALUES (?, ?, ?)")
    decision = try db.cachedStatement(sql: "INSERT INTO decision VALUES (?, ?, ?, ?, ?)")
    mention = try db.cachedStatement(
      sql: "INSERT INTO mention VALUES (?, ?, ?, (SELECT number FROM entry WHERE id = ?), ?, ?, ?, ?, ?)")
    removals = try ["form", "holding", "decision"].map {
      try db.cachedStatement(sql: "DELETE FROM \($0) WHERE entry = ?")
    }
  }

  func write(_ record: EntryRecord, isNew: Bool) throws {
    let number = record.number
    try run(
      entry,
      [
        number, record.id, record.entityClass.rawValue, record.arabic, record.key, record.english,
        record.provenance.rawValue, record.confidence, record.source, record.status.rawValue, record.context,
        record.notes, record.mergedInto,
      ])
    if !isNew { for removal in removals { try run(removal, [number]) } }
    for value in record.forms {
      try run(
        form,
        [
          number, value.language.rawValue, value.form, value.kind, value.usage.rawValue, value.confidence, value.count,
          value.position,
        ])
    }
    for (position, title) in record.titles.enumerated() { try run(holding, [number, position, title]) }
    for (field, value) in record.decisions { try run(decision, [number, field, value.who, value.at, value.why]) }
  }

  func remove(_ record: EntryRecord) throws {
    for removal in removals { try run(removal, [record.number]) }
    try db.execute(sql: "DELETE FROM entry WHERE number = ?", arguments: [record.number])
  }

  func write(_ record: DocumentRecord) throws {
    try db.execute(
      sql: """
        INSERT INTO document (id, path, hash, scalars, recognition) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET path = excluded.path, hash = excluded.hash, scalars = excluded.scalars,
          recognition = excluded.recognition
        """, arguments: [record.id, record.path, record.hash, record.scalars, record.recognition])
    try db.execute(sql: "DELETE FROM mention WHERE document = ?", arguments: [record.id])
    for value in record.mentions {
      try run(
        mention,
        [
          record.id, value.start, value.end, value.entry, value.surface, value.attached, value.line, value.column,
          value.context,
        ])
    }
  }

  func remove(_ record: DocumentRecord) throws {
    try db.execute(sql: "DELETE FROM mention WHERE document = ?", arguments: [record.id])
    try db.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [record.id])
  }

  private func run(_ statement: Statement, _ values: [(any DatabaseValueConvertible)?]) throws {
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}
