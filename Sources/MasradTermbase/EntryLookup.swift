import GRDB
import Masrad

/// Finds entries one by one, its statements prepared once.
///
/// It belongs to one access to the database.
struct EntryLookup {
  private let byID: RawStatement
  private let forms: RawStatement
  private let titles: RawStatement
  private let decisions: RawStatement
  private let numbers: RawStatement
  private let byHeadword: RawStatement

  init(_ db: Database) throws {
    byID = try RawStatement(db, "\(RecordReader.entryColumns) WHERE id = ?")
    forms = try RawStatement(db, "\(RecordReader.formColumns) WHERE entry = ?")
    titles = try RawStatement(db, "SELECT title FROM holding WHERE entry = ? ORDER BY position")
    decisions = try RawStatement(db, "SELECT field, who, at, why FROM decision WHERE entry = ?")
    numbers = try RawStatement(db, "SELECT number FROM entry WHERE id = ?")
    byHeadword = try RawStatement(
      db, "SELECT id FROM entry WHERE class = ? AND key = ? AND merged_into IS NULL ORDER BY number")
  }

  func entry(_ id: String) throws -> EntryRecord? {
    byID.bind(id)
    guard try byID.next() else { return nil }
    var record = RecordReader.entry(byID)
    byID.reset()
    forms.bind(record.number)
    while try forms.next() { if let form = RecordReader.form(forms) { record.forms.append(form) } }
    record.sortForms()
    titles.bind(record.number)
    while try titles.next() { record.titles.append(titles.string(0)) }
    decisions.bind(record.number)
    while try decisions.next() { record.decisions[decisions.string(0)] = RecordReader.decision(decisions, first: 1) }
    return record
  }

  /// The number of the entry with this identifier.
  func number(_ id: String) throws -> Int? {
    numbers.bind(id)
    guard try numbers.next() else { return nil }
    defer { numbers.reset() }
    return numbers.int(0)
  }

  /// The entries of a class with this folded headword, the oldest first.
  func ids(_ entityClass: EntityClass, key: String) throws -> [String] {
    byHeadword.bind(entityClass.rawValue)
    byHeadword.bind(key)
    var ids: [String] = []
    while try byHeadword.next() { ids.append(byHeadword.string(0)) }
    return ids
  }
}
