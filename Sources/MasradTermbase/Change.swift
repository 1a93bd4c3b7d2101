import GRDB

/// One entry of the log: what was done at once, by whom, when and why.
public struct Change: Equatable, Sendable {
  public enum Action: String, Sendable {
    case build, edit, merge, undo
    case importing = "import"
  }
  public var number: Int
  /// UTC, ISO 8601.
  public var at: String
  public var who: String
  public var why: String
  public var action: Action
  /// What was done, in a line: `approve p-hulusi-akar`.
  public var summary: String
  /// How many entries and documents it touched.
  public var count: Int
  /// The change that undid it.
  public var undoneBy: Int?

  public init(
    number: Int, at: String, who: String, why: String, action: Action, summary: String, count: Int, undoneBy: Int? = nil
  ) {
    self.number = number
    self.at = at
    self.who = who
    self.why = why
    self.action = action
    self.summary = summary
    self.count = count
    self.undoneBy = undoneBy
  }
}

/// Who makes a change, and why.
public struct Author: Equatable, Sendable {
  public var who: String
  public var why: String

  public init(who: String, why: String = "") {
    self.who = who
    self.why = why
  }
}

/// Reads the log.
enum ChangeLog {
  private static let columns = """
    SELECT number, at, who, why, action, summary,
      (SELECT COUNT(*) FROM change_item WHERE change = number) AS count
    FROM change
    """

  static func last(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: "SELECT MAX(number) FROM change") ?? 0 }

  /// The changes that are undone, and by which. An undoing that is itself undone counts for nothing.
  static func undone(_ db: Database) throws -> [Int: Int] {
    var undone: [Int: Int] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT undone, change FROM undoing ORDER BY change DESC") {
      let (number, by): (Int, Int) = (row[0], row[1])
      if undone[by] == nil { undone[number] = by }
    }
    return undone
  }

  static func change(_ db: Database, _ number: Int) throws -> Change? {
    let undone = try undone(db)
    return try Row.fetchOne(db, sql: "\(columns) WHERE number = ?", arguments: [number]).map { change($0, undone) }
  }

  static func changes(_ db: Database, after number: Int) throws -> [Change] {
    let undone = try undone(db)
    return try Row.fetchAll(db, sql: "\(columns) WHERE number > ? ORDER BY number", arguments: [number]).map {
      change($0, undone)
    }
  }

  /// The newest changes, the newest first; of one entry where an identifier is given.
  static func newest(_ db: Database, count: Int, entry: String?) throws -> [Change] {
    let condition =
      entry == nil
      ? ""
      : "WHERE number IN (SELECT change FROM change_item WHERE kind = 'entry' AND object = :entry)"
    let undone = try undone(db)
    return try Row.fetchAll(
      db, sql: "\(columns) \(condition) ORDER BY number DESC LIMIT :count",
      arguments: entry.map { ["entry": $0, "count": count] } ?? ["count": count]
    ).map { change($0, undone) }
  }

  static func items(_ db: Database, of number: Int) throws -> [ChangeItem] {
    try Row.fetchAll(
      db, sql: "SELECT kind, object, before, after FROM change_item WHERE change = ? ORDER BY kind, object",
      arguments: [number]
    ).map(item)
  }

  static func item(_ row: Row) throws -> ChangeItem {
    let kind: String = row["kind"]
    let (before, after): (String?, String?) = (row["before"], row["after"])
    return ChangeItem(
      stored: ObjectID(kind: ObjectID.Kind(rawValue: kind) ?? .entry, key: row["object"]),
      before: try before.map(FieldsJSON.fields), after: try after.map(FieldsJSON.fields))
  }

  private static func change(_ row: Row, _ undone: [Int: Int]) -> Change {
    Change(
      number: row["number"], at: row["at"], who: row["who"], why: row["why"],
      action: Change.Action(rawValue: row["action"]) ?? .edit, summary: row["summary"], count: row["count"],
      undoneBy: undone[row["number"]])
  }
}
