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
    _ = try termbase.add(try Self.rows(text), of: "first.csv", author: lina)
  }

  private static func rows(_ text: String) throws -> [ImportedEntry] {
    ImportedEntry.rows(try PlacedEntries.read(Array(text.utf8), file: "g.csv"), file: "g.csv")
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
    let report = try termbase.add(try Self.rows(try table([("\"Ali\"", "\"Aali\"")])), of: "g.csv", author: lina)
    #expect(report.changedEntries == ["p-ali"] && report.conflicts.isEmpty)
    let ali = try record("p-ali")
    #expect(ali.english == "Aali" && ali.provenance == .decision && ali.confidence == 1)
    #expect(ali.decisions["english"]?.who == "lina" && ali.decisions["english"]?.why == "test")
  }

  @Test func whatBothLeftAloneOrOneChangedIsNoConflict() throws {
    let text = try table([("\"Ali\"", "\"Aali\"")])
    _ = try termbase.edit(.english("l-beirut", form: "Beyrouth"), author: lina)
    _ = try termbase.edit(.note("p-ali", text: "a note"), author: lina)
    let report = try termbase.add(try Self.rows(text), of: "g.csv", author: lina)
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
    let report = try termbase.add(try Self.rows(text), of: "g.csv", rule: rule, author: lina)
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
    let report = try termbase.add(try Self.rows(text), of: "g.csv", author: lina)
    #expect(report.conflicts.isEmpty && report.change == nil)
  }

  /// Two tables went out; the edited one is the older.
  @Test func theExportThatFitsIsTheBase() throws {
    let monday = try table([("\"Ali\"", "\"Aali\"")])
    _ = try termbase.edit(.english("l-beirut", form: "Beyrouth"), author: lina)
    _ = try table()
    let report = try termbase.add(try Self.rows(monday), of: "g.csv", author: lina)
    #expect(report.base?.change == 1 && report.conflicts.isEmpty)
    #expect(try record("l-beirut").english == "Beyrouth")
    #expect(try record("p-ali").english == "Aali")
  }

  @Test func rowsThatAreGoneAreReportedAndStay() throws {
    let text = try table().split(separator: "\r\n").filter { !$0.contains("l-amman") }.joined(separator: "\r\n")
    let report = try termbase.add(try Self.rows(text), of: "g.csv", author: lina)
    #expect(report.missing == ["l-amman"] && report.change == nil)
    #expect(try record("l-amman").english == "Amman")
  }

  @Test func aRowWithoutIdentifierIsANewEntry() throws {
    // Its made identifier is that of an entry which it is not.
    let text = "Arabic,English,Class,Status,ID\nعالي,Ali,person,approved,\n"
    let report = try termbase.add(try Self.rows(text), of: "g.csv", author: lina)
    #expect(report.newEntries == ["p-ali-2"])
    #expect(try record("p-ali-2").decisions["english"]?.who == "lina")
    #expect(try record("p-ali").arabic == "علي")
  }

  @Test func formsAreAddedAndTakenAway() throws {
    let text = try table([("\"Aly | Alee\"", "\"Aly | Alie\""), ("\"على\"", "\"علىّ\"")])
    _ = try termbase.add(try Self.rows(text), of: "g.csv", author: lina)
    let ali = try record("p-ali")
    #expect(ali.admitted(.english).map(\.form) == ["Aly", "Alie"])
    #expect(ali.admitted(.arabic).map(\.form) == ["علىّ"])
    // The Arabic form is remembered, so that no text brings it back.
    #expect(ali.form(.arabic, "على")?.usage == .rejected)
  }

  @Test func aFormMarkedAsDeprecatedIsSo() throws {
    let text = try table([("\"Aly | Alee\"", "\"Aly | Alee (deprecated)\"")])
    _ = try termbase.add(try Self.rows(text), of: "g.csv", author: lina)
    #expect(try record("p-ali").form(.english, "Alee")?.usage == .deprecated)
  }

  @Test func anIdentifierTwiceIsRefused() throws {
    let text = "Arabic,English,ID\nعلي,Ali,p-ali\nبيروت,Beirut,p-ali\n"
    let report = try termbase.add(try Self.rows(text), of: "g.csv", author: lina)
    #expect(report.repeated.map(\.place) == ["g.csv:3"] && report.change == nil)
  }

  /// A table without columns says nothing about them.
  @Test func missingColumnsChangeNothing() throws {
    _ = try termbase.edit(.status(["p-ali"], .approved), author: lina)
    _ = try table()
    let report = try termbase.add(try Self.rows("Arabic,English,ID\nعلي,Ali,p-ali\n"), of: "g.csv", author: lina)
    #expect(report.change == nil && report.conflicts.isEmpty)
    #expect(try record("p-ali").status == .approved)
    #expect(try record("p-ali").admitted(.english).count == 2)
  }
}
