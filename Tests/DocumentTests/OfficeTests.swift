import Archive
import Masrad
import MasradFormats
import TestSupport
import Testing

@Suite struct OfficeTests {
  /// The lines of a document, each with its label.
  static func lines(_ bytes: [UInt8], _ path: String) throws -> [String] {
    let document = try DocumentReader(encoding: nil).document(bytes, path: path)
    var lines: [String] = []
    var offset = 0
    while offset < document.scalars.count {
      let range = document.lineRange(of: offset)
      lines.append("\(document.label(of: offset) ?? "-"): \(document.text(range))")
      offset = range.upperBound + 1
    }
    return lines
  }

  static func reason(_ bytes: [UInt8], _ path: String) -> DocumentError.Reason? {
    do throws(InputError) {
      _ = try DocumentReader(encoding: nil).document(bytes, path: path)
    } catch {
      if case .document(path, let error) = error { return error.reason }
    }
    return nil
  }

  @Test func aWordDocument() throws {
    let table = "<w:tbl><w:tr><w:tc>\(OfficeFile.paragraph("تونس"))</w:tc></w:tr></w:tbl>"
    let bytes = try OfficeFile.docx(
      OfficeFile.paragraph("زار خلو", "صي أكار") + "<w:p/>" + table
        + "<w:p><w:r><w:t>سطر</w:t><w:br/><w:t>آخر</w:t><w:tab/></w:r></w:p>",
      parts: [
        ("footnotes", "<w:footnote w:id='2'>\(OfficeFile.paragraph("حاشية"))</w:footnote>"),
        ("header", OfficeFile.paragraph("رأس")),
      ])
    #expect(
      try Self.lines(bytes, "a.docx") == [
        "paragraph 1: زار خلوصي أكار", "paragraph 3: تونس", "paragraph 4: سطر", "paragraph 4: آخر\t",
        "footnote 2: حاشية", "header: رأس",
      ])
  }

  @Test func changesAndHiddenText() throws {
    let bytes = try OfficeFile.docx(
      """
      <w:p><w:del><w:r><w:delText>حلب</w:delText></w:r></w:del><w:ins><w:r><w:t>حمص</w:t></w:r></w:ins>\
      <w:moveFrom><w:r><w:t>حماة</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>درعا</w:t></w:r>\
      <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> ظاهر</w:t></w:r><w:r><w:instrText>صنعاء</w:instrText></w:r></w:p>\
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>أبو </w:t></w:r></w:p>\(OfficeFile.paragraph("ظبي"))\
      \(OfficeFile.paragraph("عدن"))
      """)
    #expect(
      try Self.lines(bytes, "a.docx") == ["paragraph 1: حمص ظاهر", "paragraph 2: أبو ظبي", "paragraph 4: عدن"])
  }

  @Test func textBoxesOnce() throws {
    let box = OfficeFile.paragraph("في الإطار")
    let bytes = try OfficeFile.docx(
      """
      <w:p><w:r><w:t>قبل </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>\(box)</w:txbxContent>\
      </mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>\(box)</w:txbxContent></v:textbox></w:pict>\
      </mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>بعد</w:t></w:r></w:p>
      """)
    #expect(try Self.lines(bytes, "a.docx") == ["paragraph 2: في الإطار", "paragraph 1: قبل بعد"])
  }

  @Test func tablesInTables() throws {
    func nested(_ depth: Int) -> String {
      guard depth > 0 else { return OfficeFile.paragraph("في العمق") }
      return "<w:tbl><w:tr><w:tc>\(nested(depth - 1))</w:tc></w:tr></w:tbl>"
    }
    #expect(try Self.lines(OfficeFile.docx(nested(60)), "a.docx") == ["paragraph 1: في العمق"])
    guard case .malformedXML = Self.reason(try OfficeFile.docx(nested(5000)), "a.docx") else {
      Issue.record("depth is not bounded")
      return
    }
  }

  @Test func anOpenDocumentText() throws {
    let bytes = try OfficeFile.odt(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>محذوف</text:p></text:deletion>\
      </text:changed-region></text:tracked-changes><text:h>عنوان</text:h>
      <text:p>زار  <text:span>خلوصي\n أكار</text:span><text:s text:c="2"/>بغداد<text:line-break/>ثم<text:note>\
      <text:note-citation>1</text:note-citation><text:note-body><text:p>حاشية</text:p></text:note-body></text:note> عاد\
      </text:p><table:table><table:table-cell><text:p>خلية</text:p></table:table-cell></table:table>
      """, header: "<text:p>رأس</text:p>")
    #expect(
      try Self.lines(bytes, "a.odt") == [
        "paragraph 1: عنوان", "note 1: حاشية", "paragraph 2: زار خلوصي أكار  بغداد", "paragraph 2: ثم عاد",
        "paragraph 4: خلية", "header: رأس",
      ])
    let hidden = try OfficeFile.odt(
      """
      <text:p>زار <text:span text:style-name="T1">سرا <text:span>جدا</text:span></text:span>بغداد</text:p>\
      <text:p text:style-name="Below">مخفي</text:p><text:p text:style-name="Shown">ظاهر</text:p>
      """,
      styles: """
        <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>\
        <style:style style:name="P" style:family="paragraph"><style:text-properties text:display="none"/></style:style>\
        <style:style style:name="Below" style:family="paragraph" style:parent-style-name="P"/>\
        <style:style style:name="Shown" style:family="paragraph" style:parent-style-name="P">\
        <style:text-properties text:display="true"/></style:style>
        """)
    #expect(try Self.lines(hidden, "a.odt") == ["paragraph 1: زار بغداد", "paragraph 3: ظاهر"])
    let locked = try OfficeFile.odt("<text:p>نص</text:p>", manifest: "<encryption-data/>")
    #expect(Self.reason(locked, "a.odt") == .encrypted)
  }

  @Test func aWorkbook() throws {
    let rows =
      "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1'><v>5</v></c><c r='D1' t='inlineStr'><is><t>جدة</t></is></c></row>"
      + "<row r='2'><c t='str'><f>A1</f><v>مكة</v></c><c r='B2' t='s'><v>99</v></c></row>"
    let bytes = try OfficeFile.xlsx(
      [
        ("مدن", "visible", rows), ("سري", "hidden", rows),
        ("a b", "visible", "<row><c r='C7' t='s'><v>0</v></c></row>"),
      ],
      shared: "<si><t>أول</t></si><si><r><t>الر</t></r><r><t>ياض</t></r><rPh><t>لفظ</t></rPh></si>")
    #expect(
      try Self.lines(bytes, "a.xlsx") == ["مدن!A1: الرياض", "مدن!D1: جدة", "مدن!R2C1: مكة", "'a b'!C7: أول"])
  }

  @Test func aPresentation() throws {
    let bytes = try OfficeFile.pptx([(["عنوان", "نص"], ["ملاحظة"]), (["الثانية"], [])])
    #expect(
      try Self.lines(bytes, "a.pptx") == [
        "slide 1: عنوان", "slide 1: نص", "slide 1 notes: ملاحظة", "slide 2: الثانية",
      ])
  }

  @Test func missingPartsAreNamed() throws {
    let no = OfficeFile.relationships([])
    #expect(Self.reason(try OfficeFile.zip([("word/document.xml", "<a/>")]), "a.docx") == .missingPart("_rels/.rels"))
    #expect(
      Self.reason(try OfficeFile.zip([("_rels/.rels", no), ("word/x", "")]), "a.docx") == .missingPart("_rels/.rels"))
    let main = OfficeFile.relationships([("r", "officeDocument", "word/document.xml")])
    #expect(
      Self.reason(try OfficeFile.zip([("_rels/.rels", main), ("word/x", "")]), "a.docx")
        == .missingPart("word/document.xml"))
    #expect(
      Self.reason(try OfficeFile.zip([("mimetype", "application/vnd.oasis.opendocument.text")]), "a.odt")
        == .missingPart("content.xml"))
  }

  @Test func filesThatAreSomethingElse() throws {
    let word = try OfficeFile.docx(OfficeFile.paragraph("نص"))
    #expect(Self.reason(word, "a.xlsx") == .otherFormat(.docx))
    #expect(Self.reason(word, "a.txt") == .otherFormat(.docx))
    #expect(try Self.lines(word, "a") == ["paragraph 1: نص"])
    #expect(Self.reason(Array("%PDF-1.4".utf8), "a.docx") == .otherFormat(.pdf))
    #expect(Self.reason(Array("<html>نص".utf8), "a.xlsx") == .otherFormat(.html))
    #expect(Self.reason(Array("نص".utf8), "a.docx") == .notWhatItSays(.docx))
    #expect(Self.reason([], "a.docx") == .emptyFile)
    #expect(Self.reason(Array("{\\rtf1 نص}".utf8), "a.doc") == .richText)
    #expect(Self.reason(try OfficeFile.zip([("a.txt", "نص")]), "a.docx") == .otherArchive)
    let sheet = try OfficeFile.zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])
    #expect(Self.reason(sheet, "a.ods") == .otherOpenDocument("spreadsheet"))
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(Self.reason(ole, "a.doc") == .oldOffice)
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(Self.reason(ole + [0x45] + name, "a.docx") == .encrypted)
  }

  @Test func bombsAreRefused() throws {
    let laughs = "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a 'ha'>]><w>&a;</w>"
    let main = OfficeFile.relationships([("r", "officeDocument", "word/document.xml")])
    let parts = [("_rels/.rels", main), ("word/document.xml", laughs)]
    #expect(Self.reason(try OfficeFile.zip(parts), "a.docx") == .declaresEntity("a"))
    let blanks = String(repeating: " ", count: 24 << 20)
    #expect(Self.reason(try OfficeFile.docx(blanks), "a.docx") == .tooLarge)
  }

  @Test func aParagraphOfTenMegabytes() throws {
    var random = SeededGenerator(seed: 1)
    var text = ""
    while text.utf8.count < 10 << 20 { text += RandomArabic.word(&random) + " " }
    let document = try DocumentReader(encoding: nil).document(
      try OfficeFile.docx(OfficeFile.paragraph(text)), path: "a.docx")
    #expect(document.scalars.count == text.unicodeScalars.count + 1)
    #expect(document.label(of: 1_000_000) == "paragraph 1")
  }
}
