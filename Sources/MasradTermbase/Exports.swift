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
  /// - Parameter entries: the identifiers in it; nil for all that the termbase has.
  public func remember(
    export path: String, format: String, at number: Int? = nil, entries: [String]?, author: Author
  ) throws(TermbaseError) {
    try write { db in
      let last = try ChangeLog.last(db)
      let all = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM entry WHERE merged_into IS NULL") ?? 0
      let isAll = entries == nil || number == nil && entries?.count == all
      let list = isAll ? nil : entries?.joined(separator: "\n")
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
}

/// The state that a table went out with.
struct ImportBase {
  /// nil where the caller named a change.
  let export: ExportRecord?
  /// What differs from the entries now, by identifier; nil where there was none then.
  private let differences: [String: EntryRecord?]

  /// How many states are held against a file that comes back.
  private static let limit = 20

  /// Whether an entry was not as it is now.
  func differs(_ id: String) -> Bool { differences[id] != nil }

  /// An entry as it was then; what this import has made was not there.
  func entry(_ id: String, _ session: WriteSession) throws -> EntryRecord? {
    if let record = differences[id] { return record }
    guard let record = try session.lookup.entry(id) else { return nil }
    return session.firstInserted.map { record.number >= $0 } ?? false ? nil : record
  }

  /// The entries that went out and that no row names, in their order.
  ///
  /// - Parameter isNamed: of an identifier, and its number if there still is such an entry.
  func missing(_ session: WriteSession, isNamed: (String, Int?) -> Bool) throws -> [String] {
    guard let export else { return [] }
    var found: [(number: Int, id: String)] = []
    let ids = try RawStatement(session.db, "SELECT number, id, merged_into IS NULL FROM entry WHERE number < ?")
    ids.bind(session.firstInserted ?? .max)
    while try ids.next() {
      let (number, id) = (ids.int(0), ids.string(1))
      let isThere = differences[id].map { $0.map { $0.mergedInto == nil } ?? false } ?? (ids.int(2) == 1)
      if isThere, export.entries?.contains(id) ?? true, !isNamed(id, number) { found.append((number, id)) }
    }
    for (id, record) in differences {
      guard let record, record.mergedInto == nil, export.entries?.contains(id) ?? true,
        try session.lookup.number(id) == nil, !isNamed(id, nil)
      else { continue }
      found.append((record.number, id))
    }
    return found.sorted { ($0.number, $0.id) < ($1.number, $1.id) }.map(\.id)
  }

  // MARK: Finding

  /// The export that a file was made of: the one whose state differs least from it, of equals the newest.
  ///
  /// Most rows of a table that comes back are as they went out, so that the state they went out with stands apart
  /// from those before and behind it, whatever the file is called by now. Only entries that have changed since the
  /// oldest of the states tell them apart, so the others are not looked at.
  ///
  /// - Parameter wanted: a change whose state is the base, where the caller knows.
  static func find(_ session: WriteSession, _ rows: ImportedEntries, wanted: Int?) throws -> ImportBase? {
    let exports = try Exports.all(session.db)
    var numbers = Array(Set(exports.map(\.change)).sorted(by: >).prefix(limit))
    if let wanted { numbers = [wanted] }
    guard !numbers.isEmpty else { return nil }
    var walk = try Rewinding(session)
    var states: [(change: Int, differences: [String: EntryRecord?], cost: Int)] = []
    for number in numbers {
      try walk.rewind(to: number)
      states.append((number, walk.differences, 0))
    }
    // The last state is the oldest, and differs wherever another does.
    let telling = Set(walk.differences.keys)
    var misfits: Set<Int> = []
    let parts = exports.filter { $0.entries != nil && numbers.contains($0.change) }
    if states.count > 1 && !telling.isEmpty || !parts.isEmpty {
      try rows.read { row, _ in
        guard let id = row.id else { return }
        let current = try telling.contains(id) ? session.lookup.entry(id) : nil
        let isThere = try current != nil || session.lookup.number(id) != nil
        for place in states.indices {
          let old = states[place].differences[id]
          if telling.contains(id) { states[place].cost += cost(of: row, beside: old ?? current, rows) }
          guard old.map({ $0 != nil }) ?? isThere else { continue }
          for part in parts where part.change == states[place].change && part.entries?.contains(id) == false {
            misfits.insert(part.number)
          }
        }
      }
    }
    guard var best = states.first else { return nil }
    for state in states where state.cost < best.cost { best = state }
    // Of one state's exports that have all rows one of the file's format, the one with the fewest entries, that of the
    // file's name, the newest.
    let candidates = exports.filter { $0.change == best.change }
    func rank(_ export: ExportRecord) -> (Int, Int, Int, Int) {
      (
        export.format == rows.format ? 0 : 1, export.entries?.count ?? .max,
        name(export.path) == name(rows.file) ? 0 : 1, -export.number
      )
    }
    let export = candidates.filter { !misfits.contains($0.number) }.min { rank($0) < rank($1) }
    return ImportBase(export: export ?? candidates.first, differences: best.differences)
  }

  /// The name of a file without its folder.
  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  /// How many fields of a row are not those of a state; a row that the state does not have counts most.
  private static func cost(of row: ImportedEntry, beside record: EntryRecord?, _ rows: ImportedEntries) -> Int {
    guard let record, record.mergedInto == nil else { return 10 }
    let (old, new) = (rows.asWritten(record), row.editable)
    var cost = 0
    for (field, value) in new.values.pairs where old.values[field] != value { cost += 1 }
    for (field, value) in new.forms.pairs where Set(old.forms[field] ?? []) != Set(value) { cost += 1 }
    return cost
  }
}

/// Goes back through the log from the entries as they are now, state by state; texts are left out.
private struct Rewinding {
  private let session: WriteSession
  /// What differs from now; nil where there was no such entry.
  private(set) var differences: [String: EntryRecord?] = [:]
  private var number: Int

  init(_ session: WriteSession) throws {
    self.session = session
    number = try ChangeLog.last(session.db)
  }

  /// - Parameter target: not behind the state where it stands.
  mutating func rewind(to target: Int) throws {
    guard (0...number).contains(target) else { throw RequestError.unknownChange(number: target, last: number) }
    let rows = try Row.fetchCursor(
      session.db,
      sql: """
        SELECT kind, object, before, after FROM change_item WHERE change > ? AND change <= ? AND kind = 'entry'
        ORDER BY change DESC, object
        """, arguments: [target, number])
    while let row = try rows.next() {
      let item = try ChangeLog.item(row).inverse
      let id = item.object.key
      let record = try differences[id] ?? session.lookup.entry(id)
      differences.updateValue(item.applied(to: record?.fields).map { EntryRecord(id: id, fields: $0) }, forKey: id)
    }
    number = target
  }
}
