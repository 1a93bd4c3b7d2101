import Masrad
import MasradFormats
import TestSupport
import Testing

@Suite struct TextFormatTests {
  private func document(_ text: String, _ path: String) throws -> Document {
    try DocumentReader(encoding: nil).document(Array(text.utf8), path: path)
  }

  private func error(_ text: String, _ path: String, column: String? = nil) -> DocumentError? {
    do throws(InputError) {
      _ = try DocumentReader(encoding: nil, column: column).document(Array(text.utf8), path: path)
    } catch {
      if case .document(path, let error) = error { return error }
    }
    return nil
  }

  /// Where a word stands: line, column and label.
  private func place(_ word: String, _ document: Document) throws -> String {
    let offset = try #require(
      document.scalars.indices.first { document.scalars[$0...].starts(with: word.unicodeScalars) })
    let position = document.position(of: offset)
    return "\(position.line):\(position.column)" + (document.label(of: offset).map { " \($0)" } ?? "")
  }

  @Test func plainTextIsTheFile() throws {
    let text = "سطر\r\nآخر <b>&amp;</b>\t\n"
    let document = try document(text, "a.txt")
    #expect(document.scalars == Array(text.unicodeScalars))
    #expect(try place("آخر", document) == "2:1")
    #expect(document.location(of: 6) == "2:2")
  }

  @Test func markdownKeepsItsPlaces() throws {
    let text = """
      # زيارة `رمز` ``a`b``
      ```swift
      دمشق
      ```
      انظر [حلب](https://a.example/حمص_(1) "بيت") و<https://b.example/عدن> https://c.example/تعز نعم
      <!-- صور
      جونية --> <b>تبوك</b> ``` غير مغلق
      """
    let document = try document(text, "a.md")
    #expect(document.scalars.count == text.unicodeScalars.count)
    let seen = document.text(0..<document.scalars.count)
    for word in ["رمز", "a`b", "دمشق", "حمص", "عدن", "تعز", "صور", "جونية", "<b>"] {
      #expect(!seen.contains(word), "\(word)")
    }
    for word in ["زيارة", "حلب", "بيت", "نعم", "تبوك", "غير مغلق"] { #expect(seen.contains(word), "\(word)") }
    #expect(try place("حلب", document) == "5:7")
  }

  @Test func theVisibleTextOfAPage() throws {
    let page = """
      <!DOCTYPE html><html><head><title>عنوان</title><style>ا</style></head><body>
      <p>زار   الوزير <b>خلو</b>صي
         أكار&nbsp;مدينة &#x62A;عز</p><script>var a = "سر";</script><p hidden>خفي <b>جدا</b></p>ظاهر
      <div style="color:red; Display : none">خفي</div><ul><li>أول<li>ثان</ul><!-- تعليق -->ختام
      <pre>سطر  واحد
      وآخر</pre><template>قالب</template></body></html>
      """
    let document = try document(page, "a.html")
    #expect(
      document.text(0..<document.scalars.count)
        == "زار الوزير خلوصي أكار\u{A0}مدينة تعز\nظاهر\nأول\nثان\nختام\nسطر واحد\nوآخر\n")
    #expect(try place("الوزير", document) == "2:10")
    #expect(try place("خلوصي", document) == "2:20")
    #expect(try place("صي", document) == "2:27")
    #expect(try place("أكار", document) == "3:4")
    #expect(try place("تعز", document) == "3:20")
    #expect(try place("ثان", document).hasPrefix("4:"))
    #expect(try place("وآخر", document) == "6:1")
    #expect(document.label(of: 0) == nil)
  }

  @Test func encodingsOfPages() throws {
    func text(_ page: [UInt8], _ encoding: TextEncoding? = nil) throws -> String {
      let document = try DocumentReader(encoding: encoding).document(page, path: "a.htm")
      return document.text(0..<3)
    }
    let ali: [UInt8] = [0xDA, 0xE1, 0xED]
    #expect(try text(Array("<meta charset=windows-1256><p>".utf8) + ali) == "علي")
    #expect(try text(Array("<meta http-equiv=x content='text/html; charset=CP1256'><p>".utf8) + ali) == "علي")
    #expect(try text(Array("<p>".utf8) + ali, .windows1256) == "علي")
    #expect(try text(Array("<meta charset=\"iso-8859-6\"><p>".utf8) + [0xD9, 0xE4, 0xEA]) == "علي")
    #expect(try text([0xFF, 0xFE] + "<p>علي".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "علي")
    #expect(try text([0xEF, 0xBB, 0xBF] + "<meta charset=latin1>علي".utf8) == "علي")
    #expect(error("<meta charset=klingon>علي", "a.html")?.reason == .unknownEncoding("klingon"))
    #expect(throws: InputError.self) { try text(Array("<p>".utf8) + ali) }
  }

  @Test func subtitles() throws {
    let srt = """
      1
      00:00:01,000 --> 00:00:02,000
      {\\an8}<i>وصل خلوصي</i>
      أكار إلى طرابلس

      2
      00:00:03,000 --> 00:00:04,000
      - نعم
      - لا
      3
      00:00:05,000 --> 00:00:06,000
      ختام
      """
    let document = try document(srt, "a.srt")
    #expect(document.text(0..<document.scalars.count) == "وصل خلوصي أكار إلى طرابلس\n- نعم\n- لا\nختام\n")
    #expect(try place("أكار", document) == "4:1 cue 1")
    #expect(try place("لا", document) == "9:3 cue 2")
    #expect(try place("ختام", document) == "12:1 cue 3")
    #expect(error("لا شيء", "a.srt")?.reason == .noCue)
  }

  @Test func webVTT() throws {
    let vtt =
      "WEBVTT\n\nNOTE ملاحظة\n\nSTYLE\n::cue {}\n\nx\n01:02.500 --> 01:04.000 align:end\n<v Ali>أهلا &amp; <c.a>سهلا</c>\n"
    let document = try document(vtt, "a.vtt")
    #expect(document.text(0..<document.scalars.count) == "أهلا & سهلا\n")
    #expect(try place("أهلا", document).hasPrefix("10:"))
    #expect(error("x --> y نص", "a.vtt")?.reason == .syntax(expected: "WEBVTT"))
  }

  @Test func jsonLines() throws {
    let document = try document(
      "{\"id\": \"n-1\", \"text\": \"نص\\nآخر\"}\n\n{\"text\": \"ب\", \"id\": 7}\n", "a.jsonl")
    #expect(document.text(0..<document.scalars.count) == "نص\nآخر\nب\n")
    #expect(try place("آخر", document) == "1:4 id n-1")
    #expect(try place("ب", document) == "3:1 id 7")
    #expect(error("{\"text\": \"ا\"}\n{\"text\": ", "a.jsonl")?.reason == .json)
    #expect(error("{\"text\": \"ا\"}\n{\"id\": 1}", "a.jsonl") == DocumentError(.noMember("text"), line: 2, column: 1))
  }

  @Test func tables() throws {
    let table = "id;النص العربي;note\n1;\"سطر\nآخر\";x\n;;\n2;نعم;y\n"
    #expect(try place("نعم", document(table, "a.csv")) == "5:1 unit 2")
    #expect(try place("آخر", document(table, "a.csv")) == "2:5 unit 1")
    #expect(error("a,b\nنص,نص\n", "a.csv")?.reason == .whichColumn(found: ["a", "b"]))
    #expect(error("a,b\nنص,نص\n", "a.csv", column: "c")?.reason == .noColumn("c", found: ["a", "b"]))
    #expect(error("a,b\nنص,نص\n", "a.csv", column: "B") == nil)
    #expect(error("text,b\nنص\n", "a.csv") == DocumentError(.fieldCount(found: 1, expected: 2), line: 2, column: 1))
    #expect(error("text\n\"نص", "a.csv") == DocumentError(.openQuote, line: 2, column: 1))
    #expect(try document("ولد\nآخر\n", "a.tsv").scalars.count == 8)
  }

  @Test func wrongEncodingsAreNamed() {
    let bytes: [UInt8] = [0xDA, 0xE1, 0xED]
    for name in ["a.txt", "a.md", "a.html", "a.srt", "a.po", "a.csv", "a.jsonl"] {
      do throws(InputError) {
        _ = try DocumentReader(encoding: nil).document(bytes, path: name)
        Issue.record("\(name) is no error")
      } catch {
        guard case .encoding(path: name, _) = error else {
          Issue.record("\(name): \(error)")
          continue
        }
      }
    }
  }
}
