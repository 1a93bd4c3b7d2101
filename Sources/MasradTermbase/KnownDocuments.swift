import GRDB

/// A text of the termbase, without its mentions.
public struct KnownDocument: Equatable, Sendable {
  public var id: Int64
  public var path: String
  public var hash: String
  public var recognition: String
}

extension Termbase {
  /// The texts of the termbase, in the order in which they came.
  public func documents() throws(TermbaseError) -> [KnownDocument] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT id, path, hash, recognition FROM document ORDER BY id").map {
        KnownDocument(id: $0[0], path: $0[1], hash: $0[2], recognition: $0[3])
      }
    }
  }

  /// Gives texts that were moved their new paths.
  public func move(_ moves: [(id: Int64, path: String)], author: Author) throws(TermbaseError) -> Change? {
    guard !moves.isEmpty else { return nil }
    return try change(.build, author) { session in
      for (id, path) in moves {
        guard var record = try session.document(id) else { continue }
        record.path = path
        try session.save(record)
      }
      return ((), moves.count == 1 ? "move of a text" : "move of \(moves.count) texts")
    }.change
  }
}
