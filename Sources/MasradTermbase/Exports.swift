import GRDB
import Masrad

/// A table that went out.
public struct ExportRecord: Equatable, Sendable {
  public var number: Int
  public var at: String
  public var who: String
  public var path: String
  public var format: String
  /// The change behind which it shows the termbase.
  public var change: Int
  /// The identifiers that it holds; nil for all.
  public var entries: Set<String>?
}

extension Termbase {
  /// Remembers that a table went out, so that it can come back.
  ///
  /// - Parameter entries: the identifiers in it.
  public func remember(
    export path: String, format: String, at number: Int? = nil, entries: [String], author: Author
  ) throws(TermbaseError) {
    try write { db in
      let last = try ChangeLog.last(db)
      let all = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM entry WHERE merged_into IS NULL") ?? 0
      let list = number == nil && entries.count == all ? nil : entries.joined(separator: "\n")
      // The same table once more is no other base.
      try db.execute(
        sql: "DELETE FROM export WHERE path = ? AND format = ? AND change = ? AND entries IS ?",
        arguments: [path, format, number ?? last, list])
      try db.execute(
        sql: "INSERT INTO export (at, who, path, format, change, entries) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [clock.now, author.who, path, format, number ?? last, list])
    }
  }

  /// What went out, the newest first.
  public func exports() throws(TermbaseError) -> [ExportRecord] { try read { db in try Exports.all(db) } }
}

enum Exports {
  static func all(_ db: Database) throws -> [ExportRecord] {
    try Row.fetchAll(db, sql: "SELECT * FROM export ORDER BY number DESC").map { row in
      let entries: String? = row["entries"]
      return ExportRecord(
        number: row["number"], at: row["at"], who: row["who"], path: row["path"], format: row["format"],
        change: row["change"],
        entries: entries.map { Set($0.split(separator: "\n").map(String.init)) })
    }
  }

  /// How many states are held against a file that comes back.
  private static let limit = 20

  /// The export that a file was made of: the one whose state differs least from it, of equals the newest.
  ///
  /// Most rows of a table that comes back are as they went out, so that the state they went out with stands apart
  /// from those before and behind it, whatever the file is called by now.
  ///
  /// - Parameters:
  ///   - current: the entries now.
  ///   - wanted: a change whose state is the base, where the caller knows.
  ///   - editable: an entry as the file has it when nobody has touched it.
  static func base(
    _ db: Database, of rows: [ImportedEntry], current: [EntryRecord], wanted: Int?,
    editable: (EntryRecord) -> EditableEntry
  ) throws -> (export: ExportRecord?, snapshot: Snapshot)? {
    let exports = try all(db)
    var states = Array(Set(exports.map(\.change)).sorted(by: >).prefix(limit))
    if let wanted { states = [wanted] }
    guard !states.isEmpty else { return nil }
    var walk = try Rewinding(db, from: current)
    var best: (cost: Int, change: Int, snapshot: Snapshot)?
    for change in states {
      try walk.rewind(to: change)
      let cost = cost(of: rows, beside: walk.snapshot, editable)
      if best == nil || cost < best?.cost ?? 0 { best = (cost, change, walk.snapshot) }
      if cost == 0 { break }
    }
    guard let best else { return nil }
    // Of one state's exports the one with the fewest entries that still has all rows.
    let ids = Set(rows.compactMap(\.id).filter { best.snapshot.entries[$0] != nil })
    let fitting = exports.filter { $0.change == best.change && ($0.entries.map(ids.isSubset) ?? true) }
    let export = fitting.min { ($0.entries?.count ?? .max, -$0.number) < ($1.entries?.count ?? .max, -$1.number) }
    return (export ?? exports.first { $0.change == best.change }, best.snapshot)
  }

  /// How many fields of the rows are not those of a state; a row that the state does not have counts most.
  private static func cost(
    of rows: [ImportedEntry], beside snapshot: Snapshot, _ editable: (EntryRecord) -> EditableEntry
  ) -> Int {
    var cost = 0
    for row in rows {
      guard let id = row.id else { continue }
      guard let record = snapshot.entries[id], record.mergedInto == nil else {
        cost += 10
        continue
      }
      let (old, new) = (editable(record), row.editable)
      for (field, value) in new.values where old.values[field] != value { cost += 1 }
      for (field, value) in new.forms where Set(old.forms[field] ?? []) != Set(value) { cost += 1 }
    }
    return cost
  }
}
