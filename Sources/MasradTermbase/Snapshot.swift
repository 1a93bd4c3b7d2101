import GRDB
import Masrad

/// All that a termbase holds at one time, without its log.
public struct Snapshot: Equatable, Sendable {
  /// By identifier; those merged into others among them.
  public var entries: [String: EntryRecord] = [:]
  public var documents: [Int64: DocumentRecord] = [:]

  /// The entries that stand for themselves, in the order in which they came.
  public var current: [EntryRecord] {
    entries.values.filter { $0.mergedInto == nil }.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }
}

extension Termbase {
  /// The state behind a change; the newest without a number.
  public func snapshot(at number: Int? = nil) throws(TermbaseError) -> Snapshot {
    try read { db in try Self.snapshot(db, at: number) }
  }

  static func snapshot(_ db: Database, at number: Int?) throws -> Snapshot {
    var snapshot = Snapshot()
    for record in try RecordReader.entries(db) { snapshot.entries[record.id] = record }
    for record in try RecordReader.documents(db) { snapshot.documents[record.id] = record }
    let last = try ChangeLog.last(db)
    guard let number, number != last else { return snapshot }
    guard (0...last).contains(number) else { throw RequestError.unknownChange(number: number, last: last) }
    // The log backwards, from the newest change to the one behind the wanted state.
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT kind, object, before, after FROM change_item WHERE change > ? ORDER BY change DESC, kind, object",
      arguments: [number])
    while let row = try rows.next() { snapshot.apply(try ChangeLog.item(row).inverse) }
    return snapshot
  }
}

extension Snapshot {
  mutating func apply(_ item: ChangeItem) {
    let key = item.object.key
    switch item.object.kind {
    case .entry:
      entries[key] = item.applied(to: entries[key]?.fields).map { EntryRecord(id: key, fields: $0) }
    case .document:
      guard let id = Int64(key) else { return }
      documents[id] = item.applied(to: documents[id]?.fields).map { DocumentRecord(id: id, fields: $0) }
    }
  }
}
