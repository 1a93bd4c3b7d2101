import Masrad
import MasradFormats
import MasradTermbase

/// An edited table on its way back into a termbase.
struct TermbaseImport {
  let file: String
  /// nil to tell by the file.
  let format: GlossaryFormat?
  /// Of a file of text; nil for UTF-8, or UTF-16 with a byte order mark.
  let encoding: TextEncoding?
  /// Of the termbase.
  let path: String
  let wait: WaitOption
  let rule: ConflictRule
  let isInteractive: Bool
  let base: Int?
  let isDry: Bool
  let author: Author

  func run() throws {
    var run = Run()
    let (placed, header) = try GlossarySource.read(file, &run) { (path) throws(GlossaryReadError) in
      let placed = try PlacedEntries(path: path, format: format, encoding: encoding)
      return (placed, try placed.header())
    }
    let rows = ImportedEntries(placed, file: name)
    let opened = try wait.open(path, create: header.style)
    // An import that changes nothing leaves no new file.
    defer { opened.closeUnused() }
    var report = try add(rows, to: opened, rule: rule, &run)
    if isInteractive, !report.conflicts.isEmpty {
      guard let choices = try ConflictDialogue.choices(report.conflicts) else {
        Messages.write("\(name): nothing was changed")
        throw ExitStatus.findings.code
      }
      report = try add(rows, to: opened, rule: .chosen(choices), &run)
    }
    try say(report)
  }

  private var name: String { file == "-" ? "standard input" : file }

  private func add(
    _ rows: ImportedEntries, to termbase: Termbase, rule: ConflictRule, _ run: inout Run
  ) throws -> ImportReport {
    do throws(TermbaseError) {
      return try termbase.add(rows, rule: rule, base: base, dryRun: isDry, author: author)
    } catch {
      guard case .input(let fault) = error else { throw Problem.termbase(error) }
      return try GlossarySource.read(file, &run) { (_) throws(GlossaryReadError) in throw fault }
    }
  }

  private func say(_ report: ImportReport) throws {
    if !report.repeated.isEmpty {
      for (id, place, first) in report.repeated {
        Messages.write("\(place): the ID \(id) stands in \(first) already; leave it empty in the new row")
      }
      throw ExitStatus.data.code
    }
    for id in report.missing.prefix(20) {
      Messages.write("\(id) is no longer in \(name); the entry stays, 'masrad edit reject \(id)' rejects it")
    }
    if report.missing.count > 20 {
      Messages.write("\(report.missing.count - 20) more entries are no longer in \(name); they stay")
    }
    if let base = report.base {
      Messages.write("compared with what went out as \(base.path) at \(base.at) (change \(base.change))")
    }
    guard report.conflicts.isEmpty else {
      try OutputOption.standard.write(Array(ConflictText.text(report.conflicts, theirs: "File").utf8))
      Messages.write(
        "\(TermbaseWording.count(report.conflicts.count, "conflict", "conflicts")), nothing was changed; "
          + "add --theirs, --ours or --interactive")
      throw ExitStatus.findings.code
    }
    if report.knownDocuments > 0 {
      Messages.write(
        "\(TermbaseWording.count(report.knownDocuments, "text", "texts")) of \(name) known already; "
          + "their mentions stay as \(path) has them")
    }
    if report.overlappingMentions > 0 {
      Messages.write(
        "\(TermbaseWording.count(report.overlappingMentions, "mention stands", "mentions stand")) where another "
          + "entry's does; the first was taken")
    }
    let counts =
      "\(report.changedEntries.count) changed, \(report.newEntries) new, \(report.unchanged) unchanged entries"
      + (report.newDocuments > 0
        ? ", mentions in \(TermbaseWording.count(report.newDocuments, "text", "texts"))" : "")
    let end =
      isDry ? "nothing was changed, as asked" : report.change.map { "change \($0.number)" } ?? "nothing to change"
    Messages.write("\(path): \(counts) (\(end))")
  }
}

/// Conflicts side by side.
enum ConflictText {
  static func text(_ conflicts: [Conflict], theirs: String) -> String {
    var table = TextTable(
      [.init("Entry"), .init("Field"), .init("Before"), .init("Termbase"), .init(theirs), .init("Place")],
      isolates: false)
    for conflict in conflicts {
      table.add(
        [
          conflict.entry, conflict.field.rawValue, conflict.base ?? "-", conflict.ours, conflict.theirs, conflict.place,
        ].map { TermText.note($0, keepsLines: false) })
    }
    return table.text
  }
}

/// Asks which side wins.
enum ConflictDialogue {
  /// - Returns: nil when the answers end before the conflicts do.
  static func choices(_ conflicts: [Conflict]) throws(Problem) -> [ConflictKey: ConflictChoice]? {
    var choices: [ConflictKey: ConflictChoice] = [:]
    for (number, conflict) in conflicts.enumerated() {
      let base = conflict.base.map { " (went out as \($0))" } ?? ""
      Messages.writeRaw(
        """
        \(number + 1) of \(conflicts.count): \(conflict.entry) \(conflict.arabic), \(conflict.field.rawValue)\(base)
          t  \(conflict.theirs)  (the file, \(conflict.place))
          o  \(conflict.ours)  (the termbase)
        t, o, or q to leave all as it is:\u{20}
        """)
      var answer: ConflictChoice?
      while answer == nil {
        guard let line = readLine() else { return nil }
        switch line.lowercased().first {
        case "t": answer = .theirs
        case "o": answer = .ours
        case "q": return nil
        default: Messages.writeRaw("t, o or q: ")
        }
      }
      choices[ConflictKey(conflict)] = answer
    }
    return choices
  }
}
