import GRDB
import Masrad

extension Termbase {
  /// The glossary of some texts: the entries that they name, in the order of the first mentions.
  ///
  /// - Parameter paths: in their order; those that the termbase does not have are left out.
  public func glossary(ofPaths paths: [String]) throws(TermbaseError) -> Glossary {
    try read { db in
      var documents: [DocumentRecord] = []
      for path in paths {
        let ids = try Int64.fetchAll(
          db, sql: "SELECT id FROM document WHERE path = ? ORDER BY id DESC LIMIT 1",
          arguments: [path])
        documents += try ids.compactMap { try RecordReader.document(db, $0) }
      }
      var order: [String] = []
      var records: [String: EntryRecord] = [:]
      for mention in documents.flatMap(\.mentions) where records[mention.entry] == nil {
        guard let record = try RecordReader.entry(db, mention.entry) else { continue }
        records[mention.entry] = record
        order.append(mention.entry)
      }
      let kept = order.compactMap { records[$0] }.filter { $0.status != .rejected }
      return GlossaryMaker(style: try style(db), documents: documents).glossary(kept)
    }
  }

  /// The glossary of all that the termbase holds now, or held behind a change.
  public func glossary(at number: Int? = nil) throws(TermbaseError) -> Glossary {
    try read { db in try Self.snapshot(db, at: number).glossary(style: try style(db)) }
  }

  private func style(_ db: Database) throws -> String {
    try String.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'style'") ?? "news"
  }
}

extension Snapshot {
  public func glossary(style: String) -> Glossary {
    GlossaryMaker(style: style, documents: documents.values.sorted { $0.id < $1.id }).glossary(current)
  }
}

/// Puts records together as a glossary.
private struct GlossaryMaker {
  let style: String
  let documents: [DocumentRecord]

  func glossary(_ records: [EntryRecord]) -> Glossary {
    var mentions: [String: [(mention: Mention, record: MentionRecord)]] = [:]
    for (number, document) in documents.enumerated() {
      for record in document.mentions {
        let mention = Mention(
          document: number, range: record.start..<max(record.start, record.end), surface: record.surface,
          line: record.line, column: record.column)
        mentions[record.entry, default: []].append((mention, record))
      }
    }
    return Glossary(
      style: style, documents: documents.map { Glossary.Source(path: $0.path, scalars: $0.scalars) },
      entries: records.map { $0.entry(mentions: mentions[$0.id] ?? []) })
  }
}
