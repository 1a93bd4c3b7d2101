import GRDB
import Masrad
import MasradFormats

/// A text that was read for a build.
public struct ReadDocument: Sendable {
  public var document: Document
  /// The SHA-256 of its bytes.
  public var hash: String
  /// With what its names were found.
  public var recognition: String

  public init(_ document: Document, hash: String, recognition: String) {
    self.document = document
    self.hash = hash
    self.recognition = recognition
  }
}

/// What a build did to a termbase.
public struct BuildSummary: Equatable, Sendable {
  public var newEntries = 0
  /// Entries that were there and got a form or a title more.
  public var grownEntries = 0
  public var newDocuments = 0
  public var changedDocuments = 0
  /// New entries that may be persons who were there under a longer name: the identifier, and theirs.
  public var possiblyKnown: [PossiblyKnown] = []
  public var change: Change?

  public struct PossiblyKnown: Equatable, Sendable {
    public var id: String
    public var bearers: [PossibleBearer]
  }
}

extension Termbase {
  /// Adds the entries and mentions of texts; what a person decided stays as it is.
  ///
  /// - Parameters:
  ///   - glossary: made of `documents`, in their order, with the termbase's own `decisions()`.
  public func add(
    _ glossary: Glossary, documents: [ReadDocument], author: Author
  ) throws(TermbaseError) -> BuildSummary {
    let result = try change(.build, author) { session in
      var intake = Intake(session: session, path: path)
      try intake.add(glossary, documents)
      let count = documents.count
      return (intake.summary, "build of \(count) \(count == 1 ? "text" : "texts")")
    }
    var summary = result.value
    summary.change = result.change
    return summary
  }
}

/// Brings a glossary's entries together with those of the termbase.
private struct Intake {
  let session: WriteSession
  let path: String
  var summary = BuildSummary()
  /// The termbase's identifier of each of the glossary's.
  private var ids: [String: String] = [:]

  init(session: WriteSession, path: String) {
    self.session = session
    self.path = path
  }

  mutating func add(_ glossary: Glossary, _ documents: [ReadDocument]) throws {
    // Before any is written: entries of one run that share a headword are two on purpose.
    let known = try glossary.entries.map { try match($0) }
    var made: Set<String> = []
    let surnames = zip(glossary.entries, known).filter { $1 == nil && $0.entityClass == .person }.map { entry, _ in
      Folding.key(of: entry.arabic)
    }
    let bearers = try NameBearers(session.db, of: Set(surnames))
    for (entry, match) in zip(glossary.entries, known) {
      if let match {
        ids[entry.id] = match
      } else {
        let id = try session.freeID(entry.id)
        var record = EntryRecord(entry, id: id, number: session.newNumber())
        record.titles = []
        if entry.entityClass == .person { note(bearers[record.key], in: &record) }
        record.decideIfApproved(Decision(who: "", at: session.now, why: entry.source))
        try session.save(record)
        ids[entry.id] = id
        made.insert(id)
        summary.newEntries += 1
      }
    }
    for (entry, match) in zip(glossary.entries, known) {
      let id = ids[entry.id] ?? entry.id
      guard var record = try session.entry(id) else { continue }
      let before = record
      if match != nil { grow(&record, entry) }
      for title in entry.titles.compactMap({ ids[$0] }) where !record.titles.contains(title) && title != id {
        record.titles.append(title)
      }
      guard record != before else { continue }
      if !made.contains(id) { summary.grownEntries += 1 }
      try session.save(record)
    }
    for (number, read) in documents.enumerated() { try add(read, number, glossary) }
  }

  // MARK: Entries

  /// Says of a new entry who it may be.
  private mutating func note(_ bearers: [PossibleBearer], in record: inout EntryRecord) {
    guard !bearers.isEmpty else { return }
    summary.possiblyKnown.append(.init(id: record.id, bearers: bearers))
    let names = bearers.map { "\($0.english) (\($0.id))" }.joined(separator: " or ")
    record.notes = [record.notes, "perhaps \(names)"].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The entry of the termbase that an entry is: the one whose decision it rests on, else that of the same class and
  /// folded headword, else one to which a person gave this headword as a form.
  private func match(_ entry: Entry) throws -> String? {
    if let id = DecidedEntries.id(inSource: entry.source), let record = try session.resolved(id) { return record.id }
    let key = Folding.key(of: entry.arabic)
    let alike = try String.fetchAll(
      session.db, sql: "SELECT id FROM entry WHERE class = ? AND key = ? ORDER BY number",
      arguments: [entry.entityClass.rawValue, key])
    if alike.contains(entry.id) { return try session.resolved(entry.id)?.id }
    if let first = try alike.compactMap({ try session.resolved($0) }).first { return first.id }
    return try owner(of: entry.arabic, entry.entityClass)
  }

  /// The entry to which a person gave an Arabic form.
  private func owner(of form: String, _ entityClass: EntityClass) throws -> String? {
    let id = try String.fetchOne(
      session.db,
      sql: """
        SELECT entry.id FROM decision JOIN entry ON entry.number = decision.entry
        WHERE decision.field = 'ar:' || :form AND entry.class = :class AND (entry.arabic = :form OR EXISTS
          (SELECT 1 FROM form WHERE entry = number AND language = 'ar' AND form = :form AND usage = 'admitted'))
        ORDER BY entry.number
        """, arguments: ["form": form, "class": entityClass.rawValue])
    return try id.flatMap { try session.resolved($0) }?.id
  }

  /// Adds the forms of a text that an entry lacks, and the English of a list that the user named now.
  private func grow(_ record: inout EntryRecord, _ entry: Entry) {
    for variant in entry.variants {
      addForm(&record, variant.surface, variant.kind)
    }
    for mention in entry.mentions {
      let surface = mention.plainSurface
      addForm(&record, surface, .of(surface, headword: record.arabic))
    }
    let isNamed = entry.english.provenance == .authority || entry.english.provenance == .decision
    let english = EntryRecord.plain(entry.english.form)
    guard isNamed, DecidedEntries.id(inSource: entry.source) == nil, record.decisions["english"] == nil,
      record.english != english || record.provenance != entry.english.provenance
    else { return }
    record.setEnglish(english, entry.english.provenance, entry.english.confidence)
    record.source = EntryRecord.plain(entry.source)
    if record.decisions["status"] == nil { record.status = entry.status }
    record.decideIfApproved(Decision(who: "", at: session.now, why: entry.source))
  }

  private func addForm(_ record: inout EntryRecord, _ surface: String, _ kind: Variant.Kind) {
    guard surface != record.arabic, record.form(.arabic, surface) == nil else { return }
    record.add(.arabic, surface, kind: kind.rawValue)
  }

  // MARK: Documents

  private mutating func add(_ read: ReadDocument, _ number: Int, _ glossary: Glossary) throws {
    let document = read.document
    let known = try Int64.fetchOne(
      session.db, sql: "SELECT id FROM document WHERE path = ? ORDER BY hash = ? DESC, id DESC",
      arguments: [document.path, read.hash])
    var record =
      try known.flatMap { try session.document($0) }
      ?? DocumentRecord(
        id: session.newDocument(), path: EntryRecord.plain(document.path), hash: "", scalars: 0, recognition: "",
        mentions: [])
    if known == nil { summary.newDocuments += 1 } else { summary.changedDocuments += 1 }
    record.hash = read.hash
    record.scalars = document.scalars.count
    record.recognition = read.recognition
    var mentions: [MentionRecord] = []
    for entry in glossary.entries {
      for mention in entry.mentions
      where mention.document == number && mention.range.upperBound <= document.scalars.count {
        let surface = mention.plainSurface
        let owner = try owner(of: surface, entry.entityClass)
        let context = document.excerpt(of: mention.range)
        mentions.append(
          MentionRecord(
            start: mention.range.lowerBound, end: mention.range.upperBound, entry: owner ?? ids[entry.id] ?? entry.id,
            surface: EntryRecord.plain(mention.surface), attached: EntryRecord.plain(document.attached(mention.range)),
            line: mention.line, column: mention.column,
            context: EntryRecord.plain(context)))
      }
    }
    record.mentions = mentions.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    try session.save(record)
  }
}

extension EntryRecord {
  /// Puts another English form in front. The old one is in the log alone: who corrects a form does not want it any
  /// more, and says so where it may still be written.
  mutating func setEnglish(_ form: String, _ provenance: Provenance, _ confidence: Double) {
    remove(.english, form)
    english = form
    self.provenance = provenance
    self.confidence = Self.rounded(confidence)
  }

  /// An approved entry of a person's list is that person's decision.
  mutating func decideIfApproved(_ decision: Decision) {
    guard status == .approved, provenance == .decision || provenance == .authority else { return }
    provenance = .decision
    confidence = 1
    for field in ["status", "english"] where decisions[field] == nil { decisions[field] = decision }
  }
}

extension Document {
  /// A mention with the proclitics that are joined to it; empty where none is.
  fileprivate func attached(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    while start > 0, Self.isLetter(scalars[start - 1]) { start -= 1 }
    guard start < range.lowerBound else { return "" }
    let surface = text(start..<range.upperBound)
    return Mention(document: 0, range: range, surface: surface, line: 0, column: 0).plainSurface
  }

  /// A letter or a mark on one.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{640}"
  }
}
