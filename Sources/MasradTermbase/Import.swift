import GRDB
import Masrad

extension Termbase {
  /// Takes in the rows of a table: edited ones by three-way comparison with what went out, new ones as new entries.
  ///
  /// Nothing is changed when a conflict stays open. Rows that the table no longer has are reported, and their entries
  /// stay.
  ///
  /// - Parameters:
  ///   - base: the change whose state the table shows; nil to find the export that it was.
  ///   - dryRun: report only.
  ///   - asWritten: an entry as a file of the format has it, so that what writing alone changes is no edit.
  public func add(
    _ rows: [ImportedEntry], of file: String, rule: ConflictRule = .stop, base: Int? = nil, dryRun: Bool = false,
    author: Author, asWritten: (Entry) -> Entry = { $0 }
  ) throws(TermbaseError) -> ImportReport {
    try write { db in
      let session = try WriteSession(db, now: clock.now)
      try session.loadAll()
      let why = author.why.isEmpty ? "import of \(file)" : author.why
      var importer = Importer(
        session: session,
        base: try Exports.base(db, of: rows, current: session.all, wanted: base) {
          EditableEntry(asWritten($0.entry(mentions: [])))
        },
        editor: Editor(session: session, decision: Decision(who: author.who, at: session.now, why: why)), rule: rule)
      try importer.add(rows) { EditableEntry(asWritten($0.entry(mentions: []))) }
      var report = importer.report
      // The session has written nothing so far: an import that stops leaves no trace.
      guard !dryRun, report.conflicts.isEmpty, report.repeated.isEmpty else { return report }
      report.change = try session.finish(.importing, author, summary: "import of \(file)")
      return report
    }
  }
}

/// Brings rows together with the entries of a termbase.
private struct Importer {
  let session: WriteSession
  let base: (export: ExportRecord?, snapshot: Snapshot)?
  let editor: Editor
  let rule: ConflictRule
  var report = ImportReport()
  private var byIdentity: [String: String] = [:]
  private var made: Set<String> = []
  /// The termbase's identifier of each row's.
  private var ids: [String: String] = [:]

  init(
    session: WriteSession, base: (export: ExportRecord?, snapshot: Snapshot)?, editor: Editor, rule: ConflictRule
  ) {
    self.session = session
    self.base = base
    self.editor = editor
    self.rule = rule
    report.base = base?.export
    for record in session.all where record.mergedInto == nil {
      let identity = Self.identity(record.entityClass, record.arabic)
      if byIdentity[identity] == nil { byIdentity[identity] = record.id }
    }
  }

  /// What makes two entries of different origin one: class and folded headword.
  private static func identity(_ entityClass: EntityClass, _ arabic: String) -> String {
    entityClass.rawValue + " " + Folding.key(of: arabic)
  }

  /// - Parameter editable: an entry as the file has it when nobody has touched it.
  mutating func add(_ rows: [ImportedEntry], editable: (EntryRecord) -> EditableEntry) throws {
    var places: [String: String] = [:]
    for row in rows {
      guard let id = row.id else { continue }
      if let first = places[id] { report.repeated.append((id, row.place, first)) } else { places[id] = row.place }
    }
    guard report.repeated.isEmpty else { return }
    for row in rows {
      if let record = try match(row) { try change(record, row, editable) } else { try make(row) }
    }
    try link(rows)
    if let export = base?.export, let snapshot = base?.snapshot {
      let sent = snapshot.current.map(\.id).filter { export.entries?.contains($0) ?? true }
      report.missing = sent.filter { places[$0] == nil }
    }
  }

  private func match(_ row: ImportedEntry) throws -> EntryRecord? {
    if let id = row.id, let record = try session.resolved(id) { return record }
    guard let id = identified(row) else { return nil }
    // A row with an identifier of its own beside one that has just been made is another entry.
    return row.id != nil && made.contains(id) ? nil : try session.entry(id)
  }

  /// The entry of a row's class and headword; of any class where the file says none, if that is one entry.
  private func identified(_ row: ImportedEntry) -> String? {
    guard !row.carried.contains(.entityClass) else {
      return byIdentity[Self.identity(row.entry.entityClass, row.entry.arabic)]
    }
    let found = EntityClass.allCases.compactMap { byIdentity[Self.identity($0, row.entry.arabic)] }
    return found.count == 1 ? found[0] : nil
  }

  // MARK: Entries that are there

  private mutating func change(
    _ found: EntryRecord, _ row: ImportedEntry, _ editable: (EntryRecord) -> EditableEntry
  ) throws {
    var record = found
    if let id = row.id { ids[id] = record.id }
    let old = row.id.flatMap { base?.snapshot.entries[$0] }.map(editable)
    // Without a common beginning a machine's proposal says nothing against what is there.
    let isProposal = old == nil && row.isProposal
    let isNew = made.contains(record.id)
    var theirs = row.editable
    if isProposal { theirs.values = [:] }
    let comparison = ThreeWay(base: old, ours: editable(record), theirs: theirs) { field in
      !isNew && record.decisions[field.rawValue] == nil
    }
    var changes = comparison.changes
    for (field, base, ours, theirs) in comparison.conflicts {
      let conflict = Conflict(
        entry: record.id, arabic: record.arabic, field: field, base: base, ours: ours, theirs: theirs, place: row.place)
      switch ConflictKey(conflict).choice(rule) {
      case .ours?: continue
      case .theirs?: changes[field] = theirs
      case nil: report.conflicts.append(conflict)
      }
    }
    try apply(changes, comparison, to: &record)
    if record == found {
      report.unchanged += 1
    } else {
      if !isNew { report.changedEntries.append(record.id) }
      try session.save(record)
    }
  }

  private func apply(
    _ changes: [EditableEntry.Field: String], _ comparison: ThreeWay, to record: inout EntryRecord
  ) throws {
    for field in EditableEntry.Field.allCases {
      guard let value = changes[field] else { continue }
      switch field {
      case .entityClass: if let value = EntityClass(rawValue: value) { editor.setClass(&record, value) }
      case .arabic: editor.setArabic(&record, value)
      case .english: editor.setEnglish(&record, value)
      case .status: if let value = Status(rawValue: value) { editor.setStatus(&record, value) }
      case .notes: editor.setNotes(&record, value)
      }
    }
    for form in comparison.added[.deprecated] ?? [] where form != record.english {
      try editor.deprecate(&record, .english, form)
    }
    for form in comparison.removed[.deprecated] ?? [] { editor.removeForm(&record, .english, form, .deprecated) }
    for (field, language) in [
      (EditableEntry.FormField.alternatives, FormRecord.Language.english), (.variants, .arabic),
    ] {
      for form in comparison.removed[field] ?? [] { editor.removeForm(&record, language, form) }
      let head = language == .arabic ? record.arabic : record.english
      for form in comparison.added[field] ?? [] where form != head { editor.addForm(&record, language, form) }
    }
  }

  // MARK: New entries

  private mutating func make(_ row: ImportedEntry) throws {
    let wanted =
      row.id.map(EntryRecord.plain)
      ?? Entry.makeID(row.entry.entityClass, english: row.entry.english.form, arabic: row.entry.arabic)
    let id = try session.freeID(wanted)
    var record = EntryRecord(row.entry, id: id, number: session.newNumber())
    record.titles = []
    if record.status != .proposed { record.decisions["status"] = editor.decision }
    if record.status == .approved {
      record.provenance = .decision
      record.confidence = 1
      record.decisions["english"] = editor.decision
    }
    try session.save(record)
    made.insert(id)
    report.newEntries.append(id)
    if let own = row.id { ids[own] = id }
    let identity = Self.identity(record.entityClass, record.arabic)
    if byIdentity[identity] == nil { byIdentity[identity] = id }
  }

  /// Gives new entries their titles, once all rows have an identifier here.
  private func link(_ rows: [ImportedEntry]) throws {
    for row in rows where !row.entry.titles.isEmpty {
      guard let own = row.id, let id = ids[own], made.contains(id), var record = try session.entry(id) else { continue }
      for title in row.entry.titles {
        guard let target = try ids[title] ?? session.resolved(title)?.id, target != id else { continue }
        if !record.titles.contains(target) { record.titles.append(target) }
      }
      try session.save(record)
    }
  }
}

extension ImportedEntry {
  /// Whether the row is a machine's, whom nobody has followed yet.
  fileprivate var isProposal: Bool {
    switch entry.english.provenance {
    case .decision, .authority: false
    case .lexicon, .locale, .composed, .model, .rule: entry.status == .proposed
    }
  }
}
