import GRDB
import Masrad
import MasradFormats

extension Termbase {
  /// Takes in the rows of a table: edited ones by three-way comparison with what went out, new ones as new entries, and
  /// the mentions of texts that the termbase does not know.
  ///
  /// Nothing is changed when a conflict stays open. Rows that the table no longer has are reported, and their entries
  /// stay. Needs memory for one row and for what was changed in entries that were there.
  ///
  /// A table without identifiers has no state to be compared with: what differs from a decision is a conflict, and
  /// nothing is missing.
  ///
  /// - Parameters:
  ///   - base: the change whose state the table shows; nil to find the export that it was.
  ///   - dryRun: report only.
  public func add(
    _ rows: ImportedEntries, rule: ConflictRule = .stop, base: Int? = nil, dryRun: Bool = false, author: Author
  ) throws(TermbaseError) -> ImportReport {
    try writeOrNot { db in
      let session = try WriteSession(db, now: clock.now)
      let why = author.why.isEmpty ? "import of \(rows.file)" : author.why
      var importer = Importer(
        session: session,
        base: rows.hasIdentifiers || base != nil ? try ImportBase.find(session, rows, wanted: base) : nil,
        editor: Editor(session: session, decision: Decision(who: author.who, at: session.now, why: why)), rule: rule,
        rows: rows)
      var mentions = try ImportedMentions(session)
      try rows.read { row, documents in
        let number = try importer.add(row)
        try mentions.add(row.entry.mentions, of: number, documents)
      }
      try importer.end()
      var report = importer.report
      report.newDocuments = mentions.newDocuments
      report.knownDocuments = mentions.knownDocuments
      report.overlappingMentions = mentions.overlapping
      guard !dryRun, report.conflicts.isEmpty, report.repeated.isEmpty else { return (report, false) }
      report.change = try session.finish(.importing, author, summary: "import of \(rows.file)")
      return (report, true)
    }
  }
}

/// Brings rows together with the entries of a termbase.
private struct Importer {
  let session: WriteSession
  let base: ImportBase?
  let editor: Editor
  let rule: ConflictRule
  let rows: ImportedEntries
  private(set) var report = ImportReport()
  private var links = TitleLinking()
  private var lines = RowLines()
  /// Of rows whose identifier is not that of their entry.
  private var renamed: [String: (id: String, line: Int?)] = [:]
  /// Read when the first row asks.
  private var owners: FormOwners?

  init(session: WriteSession, base: ImportBase?, editor: Editor, rule: ConflictRule, rows: ImportedEntries) {
    self.session = session
    self.base = base
    self.editor = editor
    self.rule = rule
    self.rows = rows
    report.base = base?.export
  }

  /// - Returns: the number of the row's entry.
  mutating func add(_ row: ImportedEntry) throws -> Int {
    let record = try placed(row)
    if row.entry.entityClass == .title { links.add(title: row.entry.english.form, record.id) }
    return record.number
  }

  private mutating func placed(_ row: ImportedEntry) throws -> (id: String, number: Int) {
    let key = Folding.key(of: row.entry.arabic)
    if let id = row.id {
      if let first = renamed[id] {
        report.repeated.append((id, row.place, ImportedEntry.place(row.file, first.line)))
        return (first.id, try session.lookup.number(first.id) ?? 0)
      }
      if let number = try session.lookup.number(id) {
        if let first = lines[number] {
          report.repeated.append((id, row.place, ImportedEntry.place(row.file, first.line)))
          return (id, number)
        }
        if !isMade(number), let record = try session.resolved(id) {
          lines.mark(number, row.line)
          if record.id != id { renamed[id] = (record.id, row.line) }
          return try change(record, row)
        }
      }
    }
    if !rows.hasIdentifiers, let record = try owner(row, key: key) { return (record.id, record.number) }
    // A row with an identifier of its own beside one that has just been made is another entry.
    if let record = try identified(row, key: key), row.id == nil || !isMade(record.number) {
      if let id = row.id { renamed[id] = (record.id, row.line) }
      return try change(record, row)
    }
    return try make(row, key: key)
  }

  private func isMade(_ number: Int) -> Bool { session.firstInserted.map { number >= $0 } ?? false }

  /// The entry of a row's class and headword, of several the one with the same English, else the oldest; of any class
  /// where the file says none, if that is one entry.
  ///
  /// Two rows of a file with one headword and two Englishes are two entries.
  private func identified(_ row: ImportedEntry, key: String) throws -> EntryRecord? {
    let classes = row.carried.contains(.entityClass) ? [row.entry.entityClass] : EntityClass.allCases
    let found = try classes.flatMap { try session.lookup.ids($0, key: key) }
    guard let first = try found.first.flatMap({ try session.peek($0) }) else { return nil }
    guard found.count > 1 || isMade(first.number) else { return first }
    let english = row.editable.values[.english]
    for id in found {
      if let record = try session.peek(id), rows.asWritten(record).values[.english] == english { return record }
    }
    return classes.count > 1 && found.count > 1 || isMade(first.number) ? nil : first
  }

  // MARK: Rows of forms

  /// The entry that a row, which has no identifier, gives another form of, with the English that it had before this
  /// import.
  private mutating func owner(_ row: ImportedEntry, key: String) throws -> EntryRecord? {
    let owners = try owners ?? FormOwners(session.db)
    self.owners = owners
    let ids = owners[row.entry.arabic]
    guard !ids.isEmpty else { return nil }
    let english = row.editable.values[.english]
    func isSame(_ record: EntryRecord) -> Bool { rows.asWritten(record).values[.english] == english }
    for id in ids {
      guard let record = try session.lookup.entry(id), isSame(record), record.key != key,
        !row.carried.contains(.entityClass) || record.entityClass == row.entry.entityClass
      else { continue }
      // An entry of its own that says the same is the row's.
      if let own = try identified(row, key: key), isSame(own) { return nil }
      return record
    }
    return nil
  }

  /// Whether a form is known as one with something joined to it, which files of some formats list as a variant.
  private func isAttached(_ form: String, of record: EntryRecord) throws -> Bool {
    if record.form(.attached, form) != nil { return true }
    return try Bool.fetchOne(
      session.db, sql: "SELECT EXISTS (SELECT 1 FROM mention WHERE entry = ? AND attached = ?)",
      arguments: [record.number, form]) ?? false
  }

  // MARK: Entries that are there

  private mutating func change(_ found: EntryRecord, _ row: ImportedEntry) throws -> (id: String, number: Int) {
    var record = found
    let isNew = isMade(record.number)
    let ours = rows.asWritten(record)
    var old: EditableEntry?
    if let id = row.id, let base {
      // Most entries are as they went out.
      let isSame = id == record.id && !base.differs(id) && !session.isTouched(id)
      old = isSame ? ours : try base.entry(id, session).map(rows.asWritten)
    }
    // Without a common beginning a machine's proposal says nothing against what is there.
    let isProposal = old == nil && row.isProposal
    var theirs = row.editable
    if rows.mixesAttached, let forms = theirs.forms[.variants] {
      theirs.forms[.variants] = try forms.filter {
        try record.form(.arabic, $0) != nil || !isAttached($0, of: record)
      }
    }
    if isProposal { theirs.values = CaseTable() }
    let comparison = ThreeWay(base: old, ours: ours, theirs: theirs) { field in
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
    } else if isNew {
      try session.rewrite(record)
    } else {
      report.changedEntries.append(record.id)
      try session.save(record)
    }
    return (record.id, record.number)
  }

  private func apply(
    _ changes: CaseTable<EditableEntry.Field, String>, _ comparison: ThreeWay, to record: inout EntryRecord
  ) throws {
    for (field, value) in changes.pairs {
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

  private mutating func make(_ row: ImportedEntry, key: String) throws -> (id: String, number: Int) {
    let wanted =
      row.id.map(EntryRecord.plain)
      ?? Entry.makeID(row.entry.entityClass, english: row.entry.english.form, arabic: row.entry.arabic)
    let id = try freeID(wanted)
    var record = EntryRecord(row.entry, id: id, number: session.newNumber(), keepsAttached: true)
    if record.status != .proposed { record.decisions["status"] = editor.decision }
    if record.status == .approved {
      record.provenance = .decision
      record.confidence = 1
      record.decisions["english"] = editor.decision
    }
    if let own = row.id {
      lines.mark(record.number, row.line)
      if own != id { renamed[own] = (id, row.line) }
    }
    links.add(&record, names: row.titleNames)
    try session.insert(record, key: key)
    report.newEntries += 1
    return (id, record.number)
  }

  private func freeID(_ wanted: String) throws -> String {
    var id = wanted
    var count = 1
    while try session.lookup.number(id) != nil {
      count += 1
      id = "\(wanted)-\(count)"
    }
    return id
  }

  // MARK: End

  mutating func end() throws {
    guard report.repeated.isEmpty else {
      report.conflicts = []
      return
    }
    try links.link(session, renamed.mapValues(\.id))
    guard let base, base.export != nil else { return }
    report.missing = try base.missing(session) { id, number in
      renamed[id] != nil || number.map { lines[$0] != nil } ?? false
    }
  }
}

/// The line of the row that has an entry's identifier, by the entry's number; four bytes each.
private struct RowLines {
  private var lines: [UInt32] = []

  mutating func mark(_ number: Int, _ line: Int?) {
    while lines.count <= number { lines.append(0) }
    lines[number] = UInt32(clamping: (line ?? 0) + 1)
  }

  /// nil where no row has it.
  subscript(number: Int) -> (line: Int?, Void)? {
    guard number < lines.count, lines[number] > 0 else { return nil }
    return (lines[number] > 1 ? Int(lines[number] - 1) : nil, ())
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
