import GRDB
import Masrad

/// Takes in the mentions of a file: those of texts that the termbase does not know. Of a text that it knows it has the
/// mentions already, and those of its last reading count.
struct ImportedMentions {
  private let session: WriteSession
  private let insertion: RawStatement
  /// The termbase's numbers of the file's texts; nil for those that it knows.
  private var documents: [Int64?]?
  private(set) var newDocuments = 0
  private(set) var knownDocuments = 0
  private(set) var overlapping = 0

  init(_ session: WriteSession) throws {
    self.session = session
    insertion = try RawStatement(
      session.db, "INSERT OR IGNORE INTO mention VALUES (?, ?, ?, ?, ?, '', ?, ?, '') RETURNING document")
  }

  /// - Parameters:
  ///   - number: of the entry.
  ///   - sources: the texts of the file.
  mutating func add(_ mentions: [Mention], of number: Int, _ sources: [Glossary.Source]) throws {
    guard !mentions.isEmpty else { return }
    if documents == nil { documents = try sources.map { try document($0) } }
    for mention in mentions {
      guard let documents, documents.indices.contains(mention.document), let document = documents[mention.document]
      else { continue }
      insertion.bind(document)
      insertion.bind(mention.range.lowerBound)
      insertion.bind(mention.range.upperBound)
      insertion.bind(number)
      insertion.bind(EntryRecord.plain(mention.surface))
      insertion.bind(mention.line)
      insertion.bind(mention.column)
      if try insertion.next() { try insertion.run() } else { overlapping += 1 }
    }
  }

  private mutating func document(_ source: Glossary.Source) throws -> Int64? {
    let path = EntryRecord.plain(source.path)
    let known = try Int64.fetchOne(session.db, sql: "SELECT id FROM document WHERE path = ?", arguments: [path])
    guard known == nil else {
      knownDocuments += 1
      return nil
    }
    newDocuments += 1
    let record = DocumentRecord(
      id: session.newDocument(), path: path, hash: "", scalars: source.scalars, recognition: "", mentions: [])
    try session.insert(record)
    return record.id
  }
}
