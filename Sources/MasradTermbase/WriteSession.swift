import GRDB

/// What one change does: it reads and alters records in memory, and at its end writes them and the log at once.
final class WriteSession {
  let db: Database
  let now: String
  let lookup: EntryLookup
  private let writer: RecordWriter
  private var entries: [String: (before: EntryRecord?, after: EntryRecord?)] = [:]
  private var entryOrder: [String] = []
  private var documents: [Int64: (before: DocumentRecord?, after: DocumentRecord?)] = [:]
  private var nextNumber: Int
  private var nextDocument: Int64

  init(_ db: Database, now: String) throws {
    self.db = db
    self.now = now
    lookup = try EntryLookup(db)
    writer = try RecordWriter(db)
    nextNumber = (try Int.fetchOne(db, sql: "SELECT MAX(number) FROM entry") ?? 0) + 1
    // AUTOINCREMENT never gives a number twice, the log having the old one.
    let last = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'document'")
    nextDocument = (last ?? 0) + 1
  }

  // MARK: Entries

  func entry(_ id: String) throws -> EntryRecord? {
    if let known = entries[id] { return known.after }
    let record = try lookup.entry(id)
    entries[id] = (record, record)
    return record
  }

  /// The same without keeping it in memory, for changes that look at many and alter few.
  func peek(_ id: String) throws -> EntryRecord? {
    if let known = entries[id] { return known.after }
    return try lookup.entry(id)
  }

  /// The entry that an identifier means now: that into which it was merged.
  func resolved(_ id: String) throws -> EntryRecord? {
    var record = try peek(id)
    guard record?.mergedInto != nil else { return record }
    var seen: Set<String> = [id]
    while let target = record?.mergedInto, seen.insert(target).inserted { record = try peek(target) }
    return record
  }

  func save(_ record: EntryRecord) throws {
    if entries[record.id] == nil { _ = try entry(record.id) }
    if touched.insert(record.id).inserted { entryOrder.append(record.id) }
    entries[record.id, default: (nil, nil)].after = record
  }
  private var touched: Set<String> = []

  /// Whether this change has altered an entry so far.
  func isTouched(_ id: String) -> Bool { touched.contains(id) }

  func remove(entry id: String) throws {
    _ = try entry(id)
    if touched.insert(id).inserted { entryOrder.append(id) }
    entries[id]?.after = nil
  }

  /// The number of the next new entry.
  func newNumber() -> Int {
    defer { nextNumber += 1 }
    return nextNumber
  }

  /// The identifier, or where another entry has it, the same with a number behind.
  func freeID(_ id: String) throws -> String {
    var candidate = id
    var number = 1
    while try entry(candidate) != nil {
      number += 1
      candidate = "\(id)-\(number)"
    }
    return candidate
  }

  // MARK: Many new entries

  /// Writes a new entry at once, so that a change that makes many needs memory for one. Its line of the log follows at
  /// the end, when the entry is as it will be.
  ///
  /// - Parameter key: the folded headword.
  func insert(_ record: EntryRecord, key: String) throws {
    if firstInserted == nil { firstInserted = record.number }
    try writer.write(record, isNew: true, key: key)
  }

  /// Writes an entry that `insert` has written once more.
  func rewrite(_ record: EntryRecord) throws { try writer.write(record, isNew: false) }

  /// Entries from this number on came with `insert`.
  private(set) var firstInserted: Int?

  /// Writes a new document without mentions, which the caller adds; its line of the log follows at the end.
  func insert(_ record: DocumentRecord) throws {
    try writer.write(record)
    insertedDocuments.append(record.id)
  }
  private var insertedDocuments: [Int64] = []

  // MARK: Documents

  func document(_ id: Int64) throws -> DocumentRecord? {
    if let known = documents[id] { return known.after }
    let record = try RecordReader.document(db, id)
    documents[id] = (record, record)
    return record
  }

  func save(_ record: DocumentRecord) throws {
    if documents[record.id] == nil { _ = try document(record.id) }
    documents[record.id, default: (nil, nil)].after = record
  }

  func remove(document id: Int64) throws {
    _ = try document(id)
    documents[id]?.after = nil
  }

  func newDocument() -> Int64 {
    defer { nextDocument += 1 }
    return nextDocument
  }

  /// The documents that name an entry.
  func documents(naming entry: EntryRecord) throws -> [DocumentRecord] {
    try Int64.fetchAll(
      db, sql: "SELECT DISTINCT document FROM mention WHERE entry = ? ORDER BY document", arguments: [entry.number]
    ).compactMap { try document($0) }
  }

  // MARK: Objects

  func fields(_ object: ObjectID) throws -> Fields? {
    switch object.kind {
    case .entry: try entry(object.key)?.fields
    case .document: try Int64(object.key).flatMap { try document($0) }?.fields
    }
  }

  func save(_ object: ObjectID, _ fields: Fields?) throws {
    switch (object.kind, fields) {
    case (.entry, let fields?): try save(EntryRecord(id: object.key, fields: fields))
    case (.entry, nil): try remove(entry: object.key)
    case (.document, let fields?):
      if let id = Int64(object.key) { try save(DocumentRecord(id: id, fields: fields)) }
    case (.document, nil):
      if let id = Int64(object.key) { try remove(document: id) }
    }
  }

  // MARK: End

  /// Writes what differs.
  ///
  /// - Returns: nil when nothing does; the log then has no entry either.
  func finish(_ action: Change.Action, _ author: Author, summary: String, undoing: [Int] = []) throws -> Change? {
    let number = try ChangeLog.last(db) + 1
    var log = try LogWriter(db, change: number)
    var removed: [EntryRecord] = []
    for id in entryOrder {
      guard let slot = entries[id], slot.before != slot.after else { continue }
      guard try log.add(id, before: slot.before, after: slot.after) else { continue }
      if let after = slot.after {
        try writer.write(after, isNew: slot.before == nil)
      } else if let before = slot.before {
        removed.append(before)
      }
    }
    if let firstInserted {
      try RecordReader.forEach(db, from: firstInserted) { record in
        // Those that the loop above has written are logged.
        if !touched.contains(record.id) { _ = try log.add(record.id, before: nil, after: record) }
      }
    }
    for (id, slot) in documents.sorted(by: { $0.key < $1.key }) where slot.before != slot.after {
      guard try log.add(.document, String(id), slot.before?.fields, slot.after?.fields) else { continue }
      if let after = slot.after {
        try writer.write(after)
      } else if let before = slot.before {
        try writer.remove(before)
      }
    }
    for id in insertedDocuments {
      _ = try log.add(.document, String(id), nil, try RecordReader.document(db, id)?.fields)
    }
    for record in removed { try writer.remove(record) }
    guard log.count > 0 else { return nil }
    var random = SystemRandomNumberGenerator()
    try db.execute(
      sql: "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        number, Hexadecimal.text(random.next()) + Hexadecimal.text(random.next()), now, author.who, author.why,
        action.rawValue, summary,
      ])
    for undone in undoing {
      try db.execute(sql: "INSERT INTO undoing VALUES (?, ?)", arguments: [undone, number])
    }
    return try ChangeLog.change(db, number)
  }
}

extension Termbase {
  /// Makes one change: `body` alters records, then all is written, or nothing.
  func change<Value>(
    _ action: Change.Action, _ author: Author, _ body: (WriteSession) throws -> (value: Value, summary: String)
  ) throws(TermbaseError) -> (value: Value, change: Change?) {
    try write { db in
      let session = try WriteSession(db, now: clock.now)
      let result = try body(session)
      return (result.value, try session.finish(action, author, summary: result.summary))
    }
  }
}
