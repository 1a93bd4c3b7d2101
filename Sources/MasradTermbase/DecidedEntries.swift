import GRDB
import Masrad

/// The termbase's decisions as a list that the recogniser uses as it uses a user's own.
enum DecidedEntries {
  private static let mark = "termbase:"

  /// The identifier within the source of an entry that rests on a decision; nil for others.
  static func id(inSource source: String) -> String? {
    source.hasPrefix(mark) ? String(source.dropFirst(mark.count)) : nil
  }

  static func entry(_ record: EntryRecord) -> UserGlossary.Entry {
    UserGlossary.Entry(
      arabic: record.arabic, english: record.english, entityClass: record.entityClass, status: record.status,
      alternatives: record.admitted(.english).map(\.form),
      // A surname alone that no person gave would take every bearer of the name for this one.
      variants: record.admitted(.arabic).map(\.form).filter { record.decisions["ar:" + $0] != nil },
      place: mark + record.id)
  }
}

extension Termbase {
  /// What people decided, as a list for the recogniser: names, forms and merges. Rejected entries are left out of it,
  /// since their names are found and left out later.
  public func decisions() throws(TermbaseError) -> UserGlossary {
    try read { db in
      let records = try RecordReader.entries(
        db,
        where: """
          merged_into IS NULL AND status IN ('proposed', 'approved') AND number IN (SELECT entry FROM decision
          WHERE field IN ('arabic', 'english', 'status', 'class') OR field LIKE 'ar:%')
          """)
      return UserGlossary(entries: records.map(DecidedEntries.entry))
    }
  }
}
