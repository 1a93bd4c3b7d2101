import Masrad
import Testing

@testable import MasradFormats

/// Workbooks as people hand them back.
@Suite struct WorkbookTests {
  private func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> [UInt8] {
    try WorkbookWriter.bytes(
      sheets.map { sheet in
        WorkbookWriter.Sheet(
          name: sheet.name, header: sheet.rows[0], rows: sheet.rows.dropFirst().map { $0.map { .text($0) } })
      })
  }

  private func error(_ bytes: [UInt8]) -> UserGlossaryError? {
    do throws(GlossaryReadError) {
      _ = try GlossaryReader.read(bytes, file: "g.xlsx")
    } catch {
      if case .malformed(let errors, _) = error { return errors.first }
    }
    return nil
  }

  @Test func aRowIsOfItsSheetsClass() throws {
    let bytes = try workbook([
      ("People", [["Arabic", "English", "Class"], ["علي", "Ali", ""], ["بيروت", "Beirut", "place"]]),
      ("places ", [["Arabic", "English"], ["عمان", "Amman"]]),
      ("Sheet3", [["Arabic", "English"], ["لجنة", "committee"]]),
    ])
    let glossary = try GlossaryReader.read(bytes, file: "g.xlsx")
    #expect(glossary.entries.map(\.entityClass) == [.person, .place, .place, .term])
  }

  @Test func aSheetOfOursWithoutItsArabicIsToldOf() throws {
    let whole = ("People", [["Arabic", "English"], ["علي", "Ali"]])
    let damaged = (
      "Places", [["عربي", "English", "Class", "Status", "ID"], ["عمان", "Amman", "place", "approved", "l-1"]]
    )
    let found = error(try workbook([whole, damaged]))
    #expect(found?.file == "g.xlsx (Places)" && found?.line == 1)
    let expected = UserGlossaryError.Reason.missingColumn(
      "Arabic", found: ["عربي", "English", "Class", "Status", "ID"])
    #expect(found?.reason == expected)
    // Other sheets are somebody's own.
    let notes = ("Notes", [["English", "What"], ["Amman", "ask the client"]])
    #expect(try GlossaryReader.read(try workbook([whole, notes]), file: "g.xlsx").entries.count == 1)
  }

  @Test func aColumnTwiceIsToldOf() throws {
    let found = error(try workbook([("People", [["Arabic", "English", "English"], ["علي", "Ali", "Aly"]])]))
    #expect(found?.reason == .repeatedColumn("English") && found?.column == 3)
  }

  @Test func flagsAreBooleans() throws {
    let entry = Entry(
      id: "p-a", entityClass: .person, arabic: "علي",
      english: EnglishForm(form: "Ali", provenance: .decision, confidence: 1), status: .approved)
    let bytes = try GlossaryExport.bytes(Glossary(style: "news", documents: [], entries: [entry]), .phrase).bytes
    let book = try WorkbookReader(bytes, file: "p.xlsx")
    let row = try #require(book.sheets.first?.rows.last)
    #expect([10, 11].map { row.cells[$0] } == ["0", "1"])
    #expect(try GlossaryReader.read(bytes, file: "p.xlsx").entries.first?.status == .approved)
  }
}
