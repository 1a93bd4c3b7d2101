import GRDB
import Masrad
import MasradFormats

/// Writes the lines of one change to the log.
struct LogWriter {
  private let change: Int
  private let item: RawStatement
  /// How many lines it has.
  private(set) var count = 0

  init(_ db: Database, change: Int) throws {
    self.change = change
    item = try RawStatement(
      db, "INSERT INTO change_item (change, kind, object, before, after) VALUES (?, ?, ?, ?, ?)")
  }

  /// - Returns: false when nothing differs; nothing is written then.
  mutating func add(
    _ kind: ObjectID.Kind, _ key: String, _ before: Fields?, _ after: Fields?
  ) throws -> Bool {
    guard let change = ChangeItem(ObjectID(kind: kind, key: key), before: before, after: after) else { return false }
    try write(kind, key, change.before.map(FieldsJSON.bytes), change.after.map(FieldsJSON.bytes))
    return true
  }

  /// The same for an entry; of a new one all fields are written, straight from the record.
  mutating func add(_ id: String, before: EntryRecord?, after: EntryRecord?) throws -> Bool {
    guard before == nil, let after else { return try add(.entry, id, before?.fields, after?.fields) }
    try write(.entry, id, nil, FieldsJSON.bytes(after))
    return true
  }

  private mutating func write(_ kind: ObjectID.Kind, _ key: String, _ before: [UInt8]?, _ after: [UInt8]?) throws {
    item.bind(change)
    item.bind(kind.rawValue)
    item.bind(key)
    item.bind(before)
    item.bind(after)
    try item.run()
    count += 1
  }
}
