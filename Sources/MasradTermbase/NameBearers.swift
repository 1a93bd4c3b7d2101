import GRDB
import Masrad

/// A person who may be another under a shorter name: a surname that stood alone in its text.
public struct PossibleBearer: Equatable, Sendable {
  public var id: String
  public var english: String
}

/// Finds the persons of a termbase whose names end in a name, so that a surname alone is not forgotten beside them. Who
/// it is stays for people to say: many share a surname.
struct NameBearers {
  private var found: [String: [PossibleBearer]] = [:]
  /// How many bearers of a name are told.
  private static let limit = 3

  /// - Parameter keys: the folded headwords that are looked for.
  init(_ db: Database, of keys: Set<String>) throws {
    guard !keys.isEmpty else { return }
    let persons = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, english, key FROM entry
        WHERE class = 'person' AND merged_into IS NULL AND status NOT IN ('rejected', 'deprecated') ORDER BY number
        """)
    while let row = try persons.next() {
      let key: String = row[2]
      var rest = Substring(key)
      while let blank = rest.firstIndex(of: " ") {
        rest = rest[rest.index(after: blank)...]
        let name = String(rest)
        if keys.contains(name) { found[name, default: []].append(PossibleBearer(id: row[0], english: row[1])) }
      }
    }
  }

  /// The bearers of a folded name, the oldest entries first; none where there are more than can be told.
  subscript(key: String) -> [PossibleBearer] {
    guard let bearers = found[key], bearers.count <= Self.limit else { return [] }
    return bearers
  }
}
