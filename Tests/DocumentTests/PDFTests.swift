import Masrad
import TestSupport
import Testing

@testable import MasradFormats

@Suite struct PDFTests {
  @Test func linesBecomeParagraphs() {
    let page = """
      \u{202B}زار خلوصي أكار ورئيس الأركان يشار غولر مدينة\u{202C}
      \u{202B}\u{202A}.\u{202C}طرابلس أمس\u{202C}
      \u{202B}وقال إن بلاده لن تسحب القوات من ليبيا الآن\u{202C}

      عنوان
      """
    #expect(
      PageText.paragraphs(page[...]) == [
        "زار خلوصي أكار ورئيس الأركان يشار غولر مدينة طرابلس أمس.", "وقال إن بلاده لن تسحب القوات من ليبيا الآن",
        "عنوان",
      ])
  }

  @Test(arguments: [
    ("رئيس األركان واإلمارات", "رئيس الأركان والإمارات"),
    ("بااللتفات لألمم األولى", "بالالتفات للأمم الأولى"),
    // Right already, or not to be told.
    ("إلى ألمانيا والآن", "إلى ألمانيا والآن"),
    ("لألمانيا لا", "لألمانيا لا"),
    ("صالح قال", "صالح قال"),
    ("لألمم األولى لا", "لألمم الأولى لا"),
    ("صالح في األردن", "صالح في الأردن"),
  ])
  func ligaturesThatComeOutTurned(_ text: String, _ repaired: String) {
    #expect(LamAlef.repaired(text) == repaired)
  }

  @Test func wordsThatMayBeTwoAreNamed() {
    #expect(LamAlef("قال صالح في األردن وعاد صالح").undecided == ["صالح"])
    #expect(LamAlef("قال صالح إن الأردن").undecided == [])
  }

  @Test(arguments: [
    ("ةنيدم يف ريزولا لاق", "قال الوزير في مدينة"),
    (".2021 ماع Reuters News ةلاكو نع لاقو ريزولا داع", "عاد الوزير وقال عن وكالة Reuters News عام 2021."),
    ("قال الوزير في مدينة عمان", "قال الوزير في مدينة عمان"),
    ("مدينة", "مدينة"),
  ])
  func whatRunsBackwardsIsTurned(_ text: String, _ restored: String) {
    #expect(ReversedText.restored(text) == restored)
  }

  /// A PDF file of one page, in the letters of its standard font.
  private static let latin: [UInt8] = {
    let stream = "BT /F 12 Tf 72 700 Td (Tripoli) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
      "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 6\n0000000000 65535 f \n"
    for place in places { file += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
    file += "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }()

  private func error(_ bytes: [UInt8]) -> InputError? {
    do throws(InputError) {
      _ = try DocumentReader(encoding: nil).document(bytes, path: "a.pdf")
      return nil
    } catch {
      return error
    }
  }

  @Test func itIsReadOrTheReaderIsNamed() {
    if case .missing = ChildProcess.output(of: "pdftotext", ["-v"], atMost: 1000) {
      #expect(error(Self.latin) == .document(path: "a.pdf", DocumentError(.noPDFReader)))
    } else {
      #expect(error(Self.latin) == .noArabic(path: "a.pdf", hasNull: false))
      #expect(error(Array("%PDF-1.4\n".utf8)) == .document(path: "a.pdf", DocumentError(.unreadablePDF)))
      let locked = Array("%PDF-1.4\ntrailer << /Encrypt 1 0 R >>".utf8)
      #expect(error(locked) == .document(path: "a.pdf", DocumentError(.encrypted)))
    }
  }

  @Test func aProgramsOutputIsBounded() {
    guard case .tooMuch = ChildProcess.output(of: "cat", ["/dev/zero"], atMost: 1 << 20) else {
      Issue.record("the output is not bounded")
      return
    }
    guard case .missing = ChildProcess.output(of: "no-such-program-of-masrad", [], atMost: 1) else {
      Issue.record("a missing program is not told")
      return
    }
    guard case .done(let bytes) = ChildProcess.output(of: "printf", ["%s", "a b;$(c)"], atMost: 100) else {
      Issue.record("no output")
      return
    }
    #expect(bytes == Array("a b;$(c)".utf8))
  }
}
