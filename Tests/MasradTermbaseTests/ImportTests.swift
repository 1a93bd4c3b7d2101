import Masrad
import MasradFormats
import TestSupport
import Testing

@testable import MasradTermbase

/// Edited tables coming back.
@Suite struct ImportTests {
  private let termbase: Termbase

  init() throws {
    termbase = try Scratch.kept()
    let text =
      "Arabic,English,Class,Alternatives,Arabic variants,Notes,ID\n"
      + "علي,Ali,person,Aly | Alee,على,,p-ali\nبيروت,Beirut,place,,,a port,l-beirut\nعمان,Amman,place,,,,l-amman\n"
    _ = try termbase.add(try Self.rows(text, "first.csv"), author: lina)
  }

  private static func rows(_ text: String, _ name: String = "g.csv") throws -> ImportedEntries {
    ImportedEntries(try PlacedEntries(Array(text.utf8), file: name), file: name)
  }

  /// The table as it goes out now, with replacements.
  private func table(_ replacements: [(String, String)] = []) throws -> String {
    let selection = GlossarySelection(try termbase.glossary())
    try termbase.remember(export: "g.csv", format: "csv", entries: selection.entries.map(\.id), author: lina)
    var text = String(decoding: GlossaryCSV.bytes(selection), as: UTF8.self)
    for (old, new) in replacements {
      #expect(text.contains(old), "\(old) is not in the table")
      text = text.replacing(old, with: new)
    }
    return text
  }

  private func record(_ id: String) throws -> EntryRecord {
    try #require(try termbase.snapshot().entries[id])
  }

  @Test func aChangedCellIsADecision() throws {
    let report = try termbase.add(try Self.rows(try table([("\"Ali\"", "\"Aali\"")])), author: lina)
    #expect(report.changedEntries == ["p-ali"] && report.conflicts.isEmpty)
    let ali = try record("p-ali")
    #expect(ali.english == "Aali" && ali.provenance == .decision && ali.confidence == 1)
    #expect(ali.decisions["english"]?.who == "lina" && ali.decisions["english"]?.why == "test")
  }

  @Test func whatBothLeftAloneOrOneChangedIsNoConflict() throws {
    let text = try table([("\"Ali\"", "\"Aali\"")])
    _ = try termbase.edit(.english("l-beirut", form: "Beyrouth"), author: lina)
    _ = try termbase.edit(.note("p-ali", text: "a note"), author: lina)
    let report = try termbase.add(try Self.rows(text), author: lina)
    #expect(report.conflicts.isEmpty && report.changedEntries == ["p-ali"])
    #expect(try record("l-beirut").english == "Beyrouth")
    #expect(try record("p-ali").english == "Aali")
    #expect(try record("p-ali").notes == "a note")
  }

  @Test(arguments: [
    (ConflictRule.stop, "Beyrouth"), (.all(.ours), "Beyrouth"), (.all(.theirs), "BEIRUT"),
  ])
  func twoDecisionsAreAConflict(_ rule: ConflictRule, _ english: String) throws {
    let text = try table([("\"Beirut\"", "\"BEIRUT\""), ("\"Ali\"", "\"Aali\"")])
    _ = try termbase.edit(.english("l-beirut", form: "Beyrouth"), author: lina)
    let before = try termbase.snapshot()
    let report = try termbase.add(try Self.rows(text), rule: rule, author: lina)
    #expect(try record("l-beirut").english == english)
    guard case .stop = rule else {
      #expect(report.conflicts.isEmpty)
      return #expect(try record("p-ali").english == "Aali")
    }
    #expect(
      report.conflicts == [
        Conflict(
          entry: "l-beirut", arabic: "بيروت", field: .english, base: "Beirut", ours: "Beyrouth", theirs: "BEIRUT",
          place: "g.csv:3")
      ])
    // Nothing is taken in, not even what is no conflict.
    #expect(try termbase.snapshot() == before)
  }

  @Test func bothTheSameIsNoConflict() throws {
    let text = try table([("\"Beirut\"", "\"Beyrouth\"")])
    _ = try termbase.edit(.english("l-beirut", form: "Beyrouth"), author: lina)
    let report = try termbase.add(try Self.rows(text), author: lina)
    #expect(report.conflicts.isEmpty && report.change == nil)
  }

  /// Two tables went out; the edited one is the older.
  @Test func theExportThatFitsIsTheBase() throws {
    let monday = try table([("\"Ali\"", "\"Aali\"")])
    _ = try termbase.edit(.english("l-beirut", form: "Beyrouth"), author: lina)
    _ = try table()
    let report = try termbase.add(try Self.rows(monday), author: lina)
    #expect(report.base?.change == 1 && report.conflicts.isEmpty)
    #expect(try record("l-beirut").english == "Beyrouth")
    #expect(try record("p-ali").english == "Aali")
  }

  @Test func theExportOfTheFilesFormatAndNameIsTheBase() throws {
    let text = try table([("\"Ali\"", "\"Aali\"")])
    for (path, format) in [("out/mine.csv", "csv"), ("late.csv", "csv"), ("g.tbx", "tbx2")] {
      try termbase.remember(export: path, format: format, entries: nil, author: lina)
    }
    #expect(
      try termbase.add(try Self.rows(text, "in/mine.csv"), dryRun: true, author: lina).base?.path == "out/mine.csv")
    #expect(try termbase.add(try Self.rows(text, "other.csv"), dryRun: true, author: lina).base?.path == "late.csv")
  }

  @Test func rowsThatAreGoneAreReportedAndStay() throws {
    let text = try table().split(separator: "\r\n").filter { !$0.contains("l-amman") }.joined(separator: "\r\n")
    let report = try termbase.add(try Self.rows(text), author: lina)
    #expect(report.missing == ["l-amman"] && report.change == nil)
    #expect(try record("l-amman").english == "Amman")
  }

  @Test func aRowWithoutIdentifierIsANewEntry() throws {
    // Its made identifier is that of an entry which it is not.
    let text = "Arabic,English,Class,Status,ID\nعالي,Ali,person,approved,\n"
    let report = try termbase.add(try Self.rows(text), author: lina)
    #expect(report.newEntries == 1)
    #expect(try record("p-ali-2").decisions["english"]?.who == "lina")
    #expect(try record("p-ali").arabic == "علي")
  }

  @Test func formsAreAddedAndTakenAway() throws {
    let text = try table([("\"Aly | Alee\"", "\"Aly | Alie\""), ("\"على\"", "\"علىّ\"")])
    _ = try termbase.add(try Self.rows(text), author: lina)
    let ali = try record("p-ali")
    #expect(ali.admitted(.english).map(\.form) == ["Aly", "Alie"])
    #expect(ali.admitted(.arabic).map(\.form) == ["علىّ"])
    // The Arabic form is remembered, so that no text brings it back.
    #expect(ali.form(.arabic, "على")?.usage == .rejected)
  }

  @Test func aFormMarkedAsDeprecatedIsSo() throws {
    let text = try table([("\"Aly | Alee\"", "\"Aly | Alee (deprecated)\"")])
    _ = try termbase.add(try Self.rows(text), author: lina)
    #expect(try record("p-ali").form(.english, "Alee")?.usage == .deprecated)
  }

  @Test func anIdentifierTwiceIsRefused() throws {
    let text = "Arabic,English,ID\nعلي,Ali,p-ali\nبيروت,Beirut,p-ali\n"
    let report = try termbase.add(try Self.rows(text), author: lina)
    #expect(report.repeated.map(\.place) == ["g.csv:3"] && report.change == nil)
  }

  /// A table without columns says nothing about them.
  @Test func missingColumnsChangeNothing() throws {
    _ = try termbase.edit(.status(["p-ali"], .approved), author: lina)
    _ = try table()
    let report = try termbase.add(try Self.rows("Arabic,English,ID\nعلي,Ali,p-ali\n"), author: lina)
    #expect(report.change == nil && report.conflicts.isEmpty)
    #expect(try record("p-ali").status == .approved)
    #expect(try record("p-ali").admitted(.english).count == 2)
  }

  @Test(arguments: ["Class,Status,ID\n,,p-ali", "Status,ID\n ,p-ali"])
  func blankCellsOfClassAndStatusChangeNothing(_ cells: String) throws {
    _ = try termbase.edit(.status(["p-ali"], .approved), author: lina)
    _ = try table()
    let text = cells.replacing("Status,ID\n", with: "Status,ID,English,Arabic\n") + ",Aali,علي\n"
    let report = try termbase.add(try Self.rows(text), author: lina)
    #expect(report.changedEntries == ["p-ali"])
    let ali = try record("p-ali")
    #expect(ali.english == "Aali" && ali.entityClass == .person && ali.status == .approved)
  }

  /// Entries that were made in the same file hold their titles, by identifier and by name, whatever comes first.
  @Test func titlesAreLinked() throws {
    let text = """
      Arabic,English,Class,Titles,Details,ID
      سامي,Sami,person,,title t-minister | title t-none,p-sami
      سعاد,Suad,person,Minister,,p-suad
      سلوى,Salwa,person,Minister,,
      وزير,Minister,title,,,t-minister

      """
    let report = try termbase.add(try Self.rows(text), author: lina)
    #expect(report.newEntries == 4)
    for id in ["p-sami", "p-suad", "p-salwa"] { #expect(try record(id).titles == ["t-minister"], "\(id)") }
    #expect(try termbase.check() == [])
  }

  /// A file without identifiers that names one Arabic twice makes one entry, with one line in the log.
  @Test func rowsOfOneNameAreOneEntry() throws {
    let text = "Arabic,English,Class,Notes\nحلب,Aleppo,place,\nحلب,Aleppo,place,a city\n"
    let report = try termbase.add(try Self.rows(text), author: lina)
    #expect(report.newEntries == 1 && report.conflicts.isEmpty)
    #expect(try record("l-aleppo").notes == "a city")
    #expect(try termbase.check() == [])
    let undo = try #require(report.change?.number)
    _ = try termbase.undo(undo, author: lina)
    #expect(try termbase.snapshot().entries["l-aleppo"] == nil)
  }

  /// بنك is a bank and a shore in a glossary that somebody made by hand.
  @Test(arguments: [GlossaryFormat.omegat, .deepl, .csvPlain])
  func rowsOfOneHeadwordAndTwoEnglishesAreTwoEntries(_ format: GlossaryFormat) throws {
    let separator = format == .csvPlain ? "," : "\t"
    let head = format == .csvPlain ? [["Arabic", "English"]] : []
    let lines = head + [["بنك", "bank"], ["بنك", "shore"], ["بنك", "shore"]]
    let text = lines.map { $0.joined(separator: separator) + "\n" }.joined()
    let placed = try PlacedEntries(Array(text.utf8), file: "g", format: format)
    let report = try termbase.add(ImportedEntries(placed, file: "g"), author: lina)
    #expect(report.newEntries == 2 && report.conflicts.isEmpty && report.missing.isEmpty)
    let again = try termbase.add(ImportedEntries(placed, file: "g"), author: lina)
    #expect(again.change == nil && again.newEntries == 0 && again.conflicts.isEmpty)
  }

  @Test func aRowThatNamesAMergedEntryChangesTheOneItBecame() throws {
    let text = try table([("\"Beirut\"", "\"Beyrouth\"")])
    _ = try termbase.edit(.merge(into: "l-amman", ["l-beirut"]), author: lina)
    let report = try termbase.add(try Self.rows(text), rule: .all(.theirs), author: lina)
    #expect(report.repeated.isEmpty && report.missing.isEmpty)
    #expect(try record("l-beirut").mergedInto == "l-amman")
    #expect(try termbase.check() == [])
  }

  @Test func aMachineSpellingIsConfirmedByNamingIt() throws {
    var glossary = Glossary(style: "news", documents: [], entries: [])
    var entry = Entry(
      id: "p-s", entityClass: .person, arabic: "سيرغي",
      english: EnglishForm(form: "Sergey", provenance: .lexicon, confidence: 0.9))
    entry.alternatives = [EnglishForm(form: "Sergei", provenance: .model, confidence: 0.1)]
    glossary.entries = [entry]
    _ = try termbase.add(glossary, documents: [], author: lina)
    func memoQ() throws -> String {
      String(decoding: try GlossaryExport.bytes(try termbase.glossary(), .memoq).bytes, as: UTF8.self)
    }
    #expect(try !memoQ().contains("Sergei"))
    _ = try termbase.edit(.add("p-s", arabic: [], english: ["Sergei"]), author: lina)
    #expect(try memoQ().contains("Sergey|Sergei"))
    #expect(try record("p-s").form(.english, "Sergei")?.kind == "decision")
  }
}

/// Mentions that a file brings.
@Suite struct ImportedMentionTests {
  private func glossary() -> Glossary {
    var entry = Entry(
      id: "p-ali", entityClass: .person, arabic: "علي",
      english: EnglishForm(form: "Ali", provenance: .lexicon, confidence: 0.9))
    entry.variants = [Variant(surface: "على", kind: .orthography, count: 1)]
    entry.attached = [AttachedForm(surface: "وعلي", count: 1)]
    entry.context = "قال علي"
    entry.mentions = [
      Mention(document: 0, range: 4..<7, surface: "علي", line: 1, column: 5),
      Mention(document: 1, range: 9..<12, surface: "على", line: 2, column: 3),
    ]
    return Glossary(
      style: "news", documents: [.init(path: "a.txt", scalars: 40), .init(path: "b.txt", scalars: 50)], entries: [entry]
    )
  }

  @Test(arguments: [GlossaryFormat.json, .jsonLines])
  func theyComeInAndGoOut(_ format: GlossaryFormat) throws {
    let bytes = try GlossaryExport.bytes(glossary(), format).bytes
    let name = "g.\(format.ending)"
    let termbase = try Scratch.kept()
    let rows = ImportedEntries(try PlacedEntries(bytes, file: name), file: name)
    let report = try termbase.add(rows, author: lina)
    #expect(report.newDocuments == 2 && report.overlappingMentions == 0)
    #expect(try GlossaryExport.bytes(try termbase.glossary(), format).bytes == bytes)
    var streamed = GlossaryExport(format, GlossaryHeader(style: "news", documents: glossary().documents))
    _ = try termbase.forEachRecord { record, _ in
      streamed?.add(record)
      return true
    }
    try streamed?.end()
    #expect(streamed?.takeBytes() == bytes)
    #expect(try termbase.check() == [])
    // The same once more changes nothing, and says that the texts are known.
    let again = try termbase.add(rows, author: lina)
    #expect(again.change == nil && again.knownDocuments == 2)
    _ = try termbase.undo(1, author: lina)
    #expect(try termbase.snapshot().differences(Snapshot()) == [])
  }

  @Test func aTextThatWasReadKeepsItsMentions() throws {
    let termbase = try Scratch.kept()
    var built = glossary()
    built.entries[0].mentions = [Mention(document: 0, range: 20..<23, surface: "علي", line: 1, column: 21)]
    _ = try termbase.add(built, documents: RandomEntries.documents(built), author: lina)
    let bytes = try GlossaryExport.bytes(glossary(), .json).bytes
    let rows = ImportedEntries(try PlacedEntries(bytes, file: "g.json"), file: "g.json")
    let report = try termbase.add(rows, author: lina)
    #expect(report.knownDocuments == 2 && report.newDocuments == 0)
    #expect(try termbase.glossary().entries[0].mentions.map(\.range) == [20..<23])
  }

  @Test func twoEntriesInOnePlaceAreToldOf() throws {
    var glossary = glossary()
    var other = glossary.entries[0]
    (other.id, other.arabic, other.variants) = ("p-omar", "عمر", [])
    glossary.entries.append(other)
    let bytes = try GlossaryExport.bytes(glossary, .json).bytes
    let rows = ImportedEntries(try PlacedEntries(bytes, file: "g.json"), file: "g.json")
    let termbase = try Scratch.kept()
    #expect(try termbase.add(rows, author: lina).overlappingMentions == 2)
    #expect(try termbase.check() == [])
  }
}
