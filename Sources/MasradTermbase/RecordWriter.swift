import GRDB
import Masrad

/// Writes entries and documents to their tables; only `WriteSession` calls it, so that the log misses nothing.
struct RecordWriter {
  private let entry: RawStatement
  private let form: RawStatement
  private let holding: RawStatement
  private let decision: RawStatement
  private let document: RawStatement
  private let mention: RawStatement
  private let removals: [RawStatement]
  private let mentionRemoval: RawStatement
  private let entryRemoval: RawStatement
  private let documentRemoval: RawStatement

  init(_ db: Database) throws {
    entry = try RawStatement(
      db,
      """
      INSERT INTO entry (number, id, class, arabic, key, english, provenance, confidence, source, status, context,
        notes, merged_into)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET class = excluded.class, arabic = excluded.arabic, key = excluded.key,
        english = excluded.english, provenance = excluded.provenance, confidence = excluded.confidence,
        source = excluded.source, status = excluded.status, context = excluded.context, notes = excluded.notes,
        merged_into = excluded.merged_into
      """)
    form = try RawStatement(db, "INSERT INTO form VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    holding = try RawStatement(db, "INSERT INTO holding VALUES (?, ?, ?)")
    decision = try RawStatement(db, "INSERT INTO decision VALUES (?, ?, ?, ?, ?)")
    document = try RawStatement(
      db,
      """
      INSERT INTO document (id, path, hash, scalars, recognition) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET path = excluded.path, hash = excluded.hash, scalars = excluded.scalars,
        recognition = excluded.recognition
      """)
    mention = try RawStatement(
      db, "INSERT INTO mention VALUES (?, ?, ?, (SELECT number FROM entry WHERE id = ?), ?, ?, ?, ?, ?)")
    removals = try ["form", "holding", "decision"].map { try RawStatement(db, "DELETE FROM \($0) WHERE entry = ?") }
    mentionRemoval = try RawStatement(db, "DELETE FROM mention WHERE document = ?")
    entryRemoval = try RawStatement(db, "DELETE FROM entry WHERE number = ?")
    documentRemoval = try RawStatement(db, "DELETE FROM document WHERE id = ?")
  }

  /// - Parameter key: the folded headword, where the caller has it.
  func write(_ record: EntryRecord, isNew: Bool, key: String? = nil) throws {
    let number = record.number
    entry.bind(number)
    entry.bind(record.id)
    entry.bind(record.entityClass.rawValue)
    entry.bind(record.arabic)
    entry.bind(key ?? record.key)
    entry.bind(record.english)
    entry.bind(record.provenance.rawValue)
    entry.bind(record.confidence)
    entry.bind(record.source)
    entry.bind(record.status.rawValue)
    entry.bind(record.context)
    entry.bind(record.notes)
    entry.bind(record.mergedInto)
    try entry.run()
    if !isNew { try removeParts(of: number) }
    for value in record.forms {
      form.bind(number)
      form.bind(value.language.rawValue)
      form.bind(value.form)
      form.bind(value.kind)
      form.bind(value.usage.rawValue)
      form.bind(value.confidence)
      form.bind(value.count)
      form.bind(value.position)
      try form.run()
    }
    for (position, title) in record.titles.enumerated() {
      holding.bind(number)
      holding.bind(position)
      holding.bind(title)
      try holding.run()
    }
    for (field, value) in record.decisions {
      decision.bind(number)
      decision.bind(field)
      decision.bind(value.who)
      decision.bind(value.at)
      decision.bind(value.why)
      try decision.run()
    }
  }

  private func removeParts(of number: Int) throws {
    for removal in removals {
      removal.bind(number)
      try removal.run()
    }
  }

  func remove(_ record: EntryRecord) throws {
    try removeParts(of: record.number)
    entryRemoval.bind(record.number)
    try entryRemoval.run()
  }

  func write(_ record: DocumentRecord) throws {
    document.bind(record.id)
    document.bind(record.path)
    document.bind(record.hash)
    document.bind(record.scalars)
    document.bind(record.recognition)
    try document.run()
    try removeMentions(of: record)
    for value in record.mentions {
      mention.bind(record.id)
      mention.bind(value.start)
      mention.bind(value.end)
      mention.bind(value.entry)
      mention.bind(value.surface)
      mention.bind(value.attached)
      mention.bind(value.line)
      mention.bind(value.column)
      mention.bind(value.context)
      try mention.run()
    }
  }

  private func removeMentions(of record: DocumentRecord) throws {
    mentionRemoval.bind(record.id)
    try mentionRemoval.run()
  }

  func remove(_ record: DocumentRecord) throws {
    try removeMentions(of: record)
    documentRemoval.bind(record.id)
    try documentRemoval.run()
  }
}
