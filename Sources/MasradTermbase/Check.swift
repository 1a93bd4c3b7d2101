import GRDB
import Masrad

extension Termbase {
  /// Looks whether the file is whole: the database's own check, references, keys, and that the log, gone back to its
  /// beginning, leaves nothing.
  ///
  /// - Returns: what is wrong, in words; empty when all is well.
  public func check() throws(TermbaseError) -> [String] {
    try read { db in
      let database = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").flatMap { $0.split(separator: "\n") }
        .map(String.init).filter { $0 != "ok" && !$0.hasPrefix("***") }
      // Of a damaged file a few findings say as much as all.
      guard database.count <= Self.told else {
        return database.prefix(Self.told) + ["\(database.count - Self.told) more findings of this kind"]
      }
      guard database.isEmpty else { return database }
      var found: [String] = []
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        let (table, parent): (String, String) = (row[0], row[2])
        found.append("a line of \(table) speaks of a line of \(parent) that is not there")
      }
      for record in try RecordReader.entries(db) {
        let key = try String.fetchOne(db, sql: "SELECT key FROM entry WHERE number = ?", arguments: [record.number])
        if key != record.key { found.append("the key of \(record.id) is not that of its headword") }
      }
      let start = try Self.snapshot(db, at: 0)
      for id in start.entries.keys.sorted() { found.append("the log does not know where \(id) comes from") }
      for id in start.documents.keys.sorted() { found.append("the log does not know where document \(id) comes from") }
      return found
    }
  }

  private static let told = 3
}
