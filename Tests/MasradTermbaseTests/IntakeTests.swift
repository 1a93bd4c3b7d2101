import Masrad
import MasradFormats
import TestSupport
import Testing

@testable import MasradTermbase

/// Texts that come in one after the other, read by the real recogniser.
@Suite struct IntakeTests {
  private static let first = """
    وصل وزير الدفاع التركي خلوصي أكار إلى العاصمة الليبية طرابلس. وقال أكار إن تركيا تدعم ليبيا.
    والتقى خلوصي أكار رئيس المجلس الرئاسي فايز السراج.
    """
  private static let second = """
    عاد وزير الدفاع التركي خلوصي أكار إلى أنقرة. وقال أكار للصحفيين إن الزيارة ناجحة.
    """

  private func build(_ termbase: Termbase, _ texts: [(path: String, text: String)]) throws -> BuildSummary {
    var builder = GlossaryBuilder(lexicon: try Lexicon(users: [try termbase.decisions()]))
    var read: [ReadDocument] = []
    for (path, text) in texts {
      let document = Document(path: path, text: text)
      builder.add(document)
      read.append(ReadDocument(document, hash: ContentHash.text(of: Array(text.utf8)), recognition: "test"))
    }
    return try termbase.add(builder.glossary(), documents: read, author: lina)
  }

  private func entry(_ termbase: Termbase, _ path: String, _ arabic: String) throws -> Entry? {
    try termbase.glossary(ofPaths: [path]).entries.first { $0.arabic == arabic }
  }

  @Test func aBuildGivesWhatABuildWithoutTermbaseGives() throws {
    let termbase = try Scratch.kept()
    let texts = [("a.txt", Self.first), ("b.txt", Self.second)]
    _ = try build(termbase, texts)
    var builder = GlossaryBuilder(lexicon: try Lexicon.builtIn())
    for (path, text) in texts { builder.add(Document(path: path, text: text)) }
    let wanted = GlossaryJSON.bytes(GlossarySelection(builder.glossary()))
    let found = GlossaryJSON.bytes(GlossarySelection(try termbase.glossary(ofPaths: ["a.txt", "b.txt"])))
    #expect(String(decoding: found, as: UTF8.self) == String(decoding: wanted, as: UTF8.self))
  }

  @Test func decisionsHoldInTheNextText() throws {
    let termbase = try Scratch.kept()
    _ = try build(termbase, [("a.txt", Self.first)])
    let akar = try #require(try entry(termbase, "a.txt", "خلوصي أكار"))
    _ = try termbase.edit(.english(akar.id, form: "Hulusi AKAR"), author: lina)
    _ = try termbase.edit(.status([akar.id], .approved), author: lina)
    let summary = try build(termbase, [("b.txt", Self.second)])
    let again = try #require(try entry(termbase, "b.txt", "خلوصي أكار"))
    #expect(again.id == akar.id && again.english.form == "Hulusi AKAR")
    #expect(again.english.provenance == .decision && again.status == .approved)
    #expect(again.mentions.count == 2)
    #expect(summary.newDocuments == 1)
  }

  @Test func aMergedNameIsFoundAsTheOther() throws {
    let termbase = try Scratch.kept()
    _ = try build(termbase, [("a.txt", "زار الوزير سمير القاضي مدينة بيروت. وصل رئيس البلدية نبيل الحداد.")])
    let entries = try termbase.glossary(ofPaths: ["a.txt"]).entries
    let kadi = try #require(entries.first { $0.arabic.contains("القاضي") && $0.entityClass == .person })
    let haddad = try #require(entries.first { $0.arabic.contains("الحداد") && $0.entityClass == .person })
    _ = try termbase.edit(.merge(into: kadi.id, [haddad.id]), author: lina)
    _ = try build(termbase, [("b.txt", "التقى الرئيس نبيل الحداد في بيروت.")])
    let found = try termbase.glossary(ofPaths: ["b.txt"]).entries.filter { $0.entityClass == .person }
    #expect(found.map(\.id) == [kadi.id])
  }

  @Test func aSurnameAloneSaysWhoItMayBe() throws {
    let termbase = try Scratch.kept()
    let row = "Arabic,English,Class,Status,ID\nخلوصي أكار,Hulusi AKAR,person,approved,p-akar-h\n"
    let rows = try PlacedEntries(Array(row.utf8), file: "g.csv")
    _ = try termbase.add(ImportedEntries(rows, file: "g.csv"), author: lina)
    let summary = try build(termbase, [("b.txt", "قال الوزير أكار أمس إن الزيارة ناجحة.")])
    let akar = try #require(try entry(termbase, "b.txt", "أكار"))
    #expect(akar.id != "p-akar-h" && akar.notes.hasSuffix("perhaps Hulusi AKAR (p-akar-h)"))
    #expect(summary.possiblyKnown.map(\.id) == [akar.id])
    #expect(summary.possiblyKnown.first?.bearers.map(\.id) == ["p-akar-h"])
    // Once somebody has said so, the next text names him.
    _ = try termbase.edit(.merge(into: "p-akar-h", [akar.id]), author: lina)
    let next = try build(termbase, [("c.txt", "عاد الوزير أكار أمس.")])
    #expect(next.possiblyKnown.isEmpty)
    #expect(try entry(termbase, "c.txt", "خلوصي أكار")?.english.form == "Hulusi AKAR")
  }

  /// What went out and comes back as it was changes nothing, whatever the format shows of forms.
  @Test(arguments: GlossaryFormat.allCases.filter(\.isImportable))
  func anUntouchedFileChangesNothing(_ format: GlossaryFormat) throws {
    let termbase = try Scratch.kept()
    let text =
      "وصل خلوصي أكار إلى بيروت. وقال لأكار عبدالحكيم الشريف إن بيروت ترحب به، ثم شكر أكار ببيروت عبد الحكيم الشريف."
    _ = try build(termbase, [("a.txt", Self.first), ("b.txt", text)])
    _ = try build(termbase, [("c.txt", "قال الوزير الشريف أمس إن الزيارة ناجحة.")])
    let akar = try #require(try entry(termbase, "a.txt", "خلوصي أكار"))
    _ = try termbase.edit(.english(akar.id, form: "Hulusi AKAR"), author: lina)
    var export: GlossaryExport?
    let header = try termbase.forEachRecord { record, header in
      if export == nil { export = GlossaryExport(format, header) }
      export?.add(record)
      return true
    }
    #expect(header.documents.count == 3)
    var finished = try #require(export)
    try finished.end()
    let bytes = finished.takeBytes()
    try termbase.remember(export: "out", format: format.rawValue, entries: nil, author: lina)
    let rows = ImportedEntries(try PlacedEntries(bytes, file: "out", format: format), file: "out")
    let before = try termbase.snapshot()
    let report = try termbase.add(rows, author: lina)
    #expect(report.newEntries == 0 && report.changedEntries == [] && report.missing == [] && report.conflicts == [])
    #expect(try termbase.snapshot().differences(before) == [])
  }

  @Test func anEditedRowWithoutIdentifierIsTheEntrys() throws {
    let termbase = try Scratch.kept()
    _ = try build(termbase, [("a.txt", Self.first)])
    let akar = try #require(try entry(termbase, "a.txt", "خلوصي أكار"))
    let table =
      "خلوصي أكار\tHulusi AKAR\tperson\nأكار\tHulusi Akar\tperson; form of خلوصي أكار\nسمير حداد\tSamir Haddad\n"
    let rows = try PlacedEntries(Array(table.utf8), file: "g.txt", format: .omegat)
    let report = try termbase.add(ImportedEntries(rows, file: "g.txt"), author: lina)
    #expect(report.changedEntries == [akar.id] && report.newEntries == 1 && report.missing == [])
    #expect(try entry(termbase, "a.txt", "خلوصي أكار")?.english.form == "Hulusi AKAR")
  }

  @Test func aRejectedEntryIsLeftOut() throws {
    let termbase = try Scratch.kept()
    _ = try build(termbase, [("a.txt", Self.first)])
    let tripoli = try #require(try entry(termbase, "a.txt", "طرابلس"))
    _ = try termbase.edit(.status([tripoli.id], .rejected), author: lina)
    _ = try build(termbase, [("c.txt", "عاد الوفد إلى طرابلس أمس.")])
    #expect(try entry(termbase, "a.txt", "طرابلس") == nil)
    #expect(try entry(termbase, "c.txt", "طرابلس") == nil)
    #expect(try termbase.snapshot().entries[tripoli.id]?.status == .rejected)
  }

  @Test func aChangedTextUpdatesItsOwnMentionsOnly() throws {
    let termbase = try Scratch.kept()
    _ = try build(termbase, [("a.txt", Self.first), ("b.txt", Self.second)])
    let before = try termbase.snapshot()
    let summary = try build(termbase, [("b.txt", "وصل خلوصي أكار إلى إسطنبول.")])
    #expect(summary.changedDocuments == 1 && summary.newDocuments == 0)
    let behind = try termbase.snapshot()
    #expect(behind.documents[1] == before.documents[1])
    #expect(behind.documents[2]?.mentions.map(\.surface) == ["خلوصي أكار", "إسطنبول"])
    // What is named no more stays an entry.
    #expect(behind.entries.count == before.entries.count + 1)
  }

  /// A form that was split off is the new entry's in the next text, too.
  @Test func aSplitFormGoesToTheNewEntry() throws {
    let termbase = try Scratch.kept()
    let text = "قال الرئيس رجب طيب أردوغان إن الاجتماع ناجح. وغادر أردوغان المدينة."
    _ = try build(termbase, [("a.txt", text)])
    let record = try #require(
      try termbase.snapshot().current.first { $0.form(.arabic, "أردوغان") != nil })
    _ = try termbase.edit(.split(record.id, arabic: ["أردوغان"], english: "Ali Erdoğan"), author: lina)
    let split = try #require(try termbase.snapshot().current.first { $0.english == "Ali Erdoğan" })
    func surfaces(_ path: String, _ id: String) throws -> [String] {
      try termbase.glossary(ofPaths: [path]).entries.first { $0.id == id }?.mentions.map(\.surface) ?? []
    }
    #expect(try surfaces("a.txt", split.id) == ["أردوغان"])
    _ = try build(termbase, [("b.txt", text + " ثم عاد أردوغان.")])
    #expect(try surfaces("b.txt", split.id) == ["أردوغان", "أردوغان"])
    #expect(try surfaces("b.txt", record.id) == ["رجب طيب أردوغان"])
  }
}

extension Scratch {
  /// A termbase in memory, for tests that need no file.
  static func kept() throws -> Termbase {
    try Termbase(path: ":memory:", create: "news", clock: TermbaseClock { 1_764_000_000 })
  }
}
