import GRDB
import Masrad

/// The figures of a termbase.
public struct TermbaseStatus: Equatable, Sendable {
  public var version: Int
  public var style: String
  /// By class, of the entries that stand for themselves.
  public var classes: [(entityClass: EntityClass, count: Int)]
  public var statuses: [(status: Status, count: Int)]
  /// How many entries a person decided anything about.
  public var decided: Int
  public var merged: Int
  public var documents: Int
  public var mentions: Int
  public var last: Change?
  public var exports: Int

  public static func == (a: TermbaseStatus, b: TermbaseStatus) -> Bool {
    String(describing: a) == String(describing: b)
  }
}

extension Termbase {
  public func status() throws(TermbaseError) -> TermbaseStatus {
    try read { db in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      func counts(_ column: String) throws -> [String: Int] {
        let rows = try Row.fetchAll(
          db, sql: "SELECT \(column), COUNT(*) FROM entry WHERE merged_into IS NULL GROUP BY \(column)")
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
      }
      let (classes, statuses) = (try counts("class"), try counts("status"))
      return TermbaseStatus(
        version: try number("PRAGMA user_version"),
        style: try String.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'style'") ?? "",
        classes: EntityClass.allCases.map { ($0, classes[$0.rawValue] ?? 0) },
        statuses: Status.allCases.map { ($0, statuses[$0.rawValue] ?? 0) },
        decided: try number("SELECT COUNT(DISTINCT entry) FROM decision"),
        merged: try number("SELECT COUNT(*) FROM entry WHERE merged_into IS NOT NULL"),
        documents: try number("SELECT COUNT(*) FROM document"), mentions: try number("SELECT COUNT(*) FROM mention"),
        last: try ChangeLog.newest(db, count: 1, entry: nil).first, exports: try number("SELECT COUNT(*) FROM export"))
    }
  }

  /// The newest changes, the newest first.
  ///
  /// - Parameter entry: only those of this entry.
  public func log(count: Int = 20, entry: String? = nil) throws(TermbaseError) -> [Change] {
    try read { db in
      if let entry, try RecordReader.entry(db, entry) == nil { throw try EntryFinder.unknown(db, entry) }
      return try ChangeLog.newest(db, count: count, entry: entry)
    }
  }

  /// What a change did, entry by entry.
  public func details(of number: Int) throws(TermbaseError) -> [ChangeDetail] {
    try read { db in
      guard try ChangeLog.change(db, number) != nil else {
        throw RequestError.unknownChange(number: number, last: try ChangeLog.last(db))
      }
      return try ChangeLog.items(db, of: number).map { item in
        ChangeDetail(
          isDocument: item.object.kind == .document, object: item.object.key, isNew: item.before == nil,
          isGone: item.after == nil, before: item.before ?? [:], after: item.after ?? [:])
      }
    }
  }
}

/// What a change did to one entry or document: the fields that differ.
public struct ChangeDetail: Equatable, Sendable {
  public var isDocument: Bool
  public var object: String
  public var isNew: Bool
  public var isGone: Bool
  public var before: [String: String]
  public var after: [String: String]
}

/// Helps where an identifier is not known.
enum EntryFinder {
  static func unknown(_ db: Database, _ id: String) throws -> RequestError {
    // What begins or ends alike, or has the text as a form, is likely what was meant.
    let like = "%" + id.filter { $0 != "%" && $0 != "_" } + "%"
    let nearest = try String.fetchAll(
      db,
      sql: """
        SELECT id FROM entry WHERE merged_into IS NULL AND (id LIKE :like OR arabic LIKE :like OR english LIKE :like)
        ORDER BY length(id), id LIMIT 3
        """, arguments: ["like": like])
    return .unknownEntry(id: id, nearest: nearest)
  }
}
