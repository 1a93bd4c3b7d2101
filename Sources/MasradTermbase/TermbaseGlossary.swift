import GRDB
import Masrad
import MasradFormats

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

  /// Hands over what the termbase holds now, entry by entry; needs memory for one.
  ///
  /// - Parameter body: false ends the reading.
  public func forEachRecord(
    _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(TermbaseError) -> GlossaryHeader {
    try read { db in
      var header = GlossaryHeader(style: try style(db))
      var documents: [Int: Int] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT id, path, scalars FROM document ORDER BY id") {
        documents[row[0]] = header.documents.count
        header.documents.append(Glossary.Source(path: row[1], scalars: row[2]))
      }
      var english: [String: String] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT id, english FROM entry WHERE id IN (SELECT title FROM holding)")
      {
        english[row[0]] = row[1]
      }
      let mentions = try Following(
        RawStatement(
          db,
          """
          SELECT entry, document, start, end, surface, attached, line, column, context FROM mention
          ORDER BY entry, document, start, end
          """))
      var goesOn = true
      try RecordReader.forEach(db, where: "merged_into IS NULL") { record in
        guard goesOn else { return }
        var found: [(mention: Mention, record: MentionRecord)] = []
        try mentions.forEach(of: record.number) { row in
          guard let document = documents[row.int(1)] else { return }
          let mention = MentionRecord(
            start: row.int(2), end: row.int(3), entry: record.id, surface: row.string(4), attached: row.string(5),
            line: row.int(6), column: row.int(7), context: row.string(8))
          found.append((mention.mention(in: document), mention))
        }
        let entry = record.entry(mentions: found)
        goesOn = body(GlossaryRecord(entry, titles: entry.titles.compactMap { english[$0] }), header)
      }
      return header
    }
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
        mentions[record.entry, default: []].append((record.mention(in: number), record))
      }
    }
    return Glossary(
      style: style, documents: documents.map { Glossary.Source(path: $0.path, scalars: $0.scalars) },
      entries: records.map { $0.entry(mentions: mentions[$0.id] ?? []) })
  }
}
