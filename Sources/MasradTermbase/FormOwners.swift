import GRDB

/// The entries of each Arabic form besides the headword, as texts and people have it: a table without identifiers, such
/// as OmegaT's, gives every form a row of its own, and says nowhere whose it is.
struct FormOwners {
  private var ids: [String: [String]] = [:]

  init(_ db: Database) throws {
    let forms = try Row.fetchCursor(
      db,
      sql: """
        SELECT form, id FROM (
          SELECT form, entry FROM form WHERE language IN ('ar', 'at') AND usage = 'admitted'
          UNION SELECT attached, entry FROM mention WHERE attached <> '')
        JOIN entry ON number = entry WHERE merged_into IS NULL ORDER BY number
        """)
    while let row = try forms.next() { ids[row[0], default: []].append(row[1]) }
  }

  /// The identifiers of the entries that have a form, the oldest first.
  subscript(form: String) -> [String] { ids[form] ?? [] }
}
