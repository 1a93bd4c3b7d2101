import GRDB
import Masrad

/// Gives new entries of an import their titles, once all rows have an identifier here.
///
/// Titles by identifier stand in their table as the file has them until then: references are looked at when the
/// transaction ends.
struct TitleLinking {
  /// The identifiers of the file's titles, by their English.
  private var byEnglish: [String: String] = [:]
  private var named: [(number: Int, names: [String])] = []
  private var first: Int?

  mutating func add(title english: String, _ id: String) {
    if byEnglish[english] == nil { byEnglish[english] = id }
  }

  /// - Parameter names: the English of titles that have no identifier in the file.
  mutating func add(_ record: inout EntryRecord, names: [String]) {
    if !names.isEmpty {
      named.append((record.number, names))
      record.titles = []
    }
    if first == nil, !names.isEmpty || !record.titles.isEmpty { first = record.number }
  }

  /// - Parameter ids: the identifiers of entries whose rows have another.
  func link(_ session: WriteSession, _ ids: [String: String]) throws {
    guard let first else { return }
    let insertion = try RawStatement(session.db, "INSERT INTO holding VALUES (?, ?, ?)")
    for (number, names) in named {
      for (position, id) in names.compactMap({ byEnglish[$0] }).enumerated() {
        insertion.bind(number)
        insertion.bind(position)
        insertion.bind(id)
        try insertion.run()
      }
    }
    let titles = try String.fetchAll(
      session.db, sql: "SELECT DISTINCT title FROM holding WHERE entry >= ?", arguments: [first])
    for title in titles {
      let target = try ids[title] ?? session.resolved(title)?.id
      if let target, target != title {
        try session.db.execute(
          sql: "UPDATE holding SET title = ? WHERE entry >= ? AND title = ?", arguments: [target, first, title])
      } else if target == nil {
        try session.db.execute(sql: "DELETE FROM holding WHERE entry >= ? AND title = ?", arguments: [first, title])
      }
    }
    // Nobody holds himself, nor a title twice.
    try session.db.execute(
      sql: """
        DELETE FROM holding WHERE entry >= ? AND (title = (SELECT id FROM entry WHERE number = holding.entry)
          OR EXISTS (SELECT 1 FROM holding AS other WHERE other.entry = holding.entry AND other.title = holding.title
            AND other.position < holding.position))
        """, arguments: [first])
  }
}
