import Masrad
import MasradFormats
import TestSupport
import Testing

/// Changed bytes of valid files end in a document or in an error, and never in a crash.
@Suite struct MutationTests {
  private static func samples() throws -> [(path: String, bytes: [UInt8])] {
    let text = OfficeFile.paragraph("زار خلوصي أكار طرابلس", " أمس")
    let rows = "<row r='1'><c r='A1' t='s'><v>0</v></c></row>"
    let texts = [
      ("a.html", "<meta charset=utf-8><body><p hidden>ا</p><ul><li>نص &amp; <b>آخر</b><pre>ب\n</pre><table><td>ج"),
      ("a.md", "# زيارة `رمز`\n~~~\nا\n~~~\n[ب](http://a/(ج)) <!-- د --> <https://a>"),
      ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n<i>نص</i>\n- آخر\n"),
      ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v ا>نص &amp;\n"),
      (
        "a.po",
        "#, fuzzy\nmsgctxt \"x\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"نص\\n\"\n\"آخر\"\nmsgstr[1] \"ج\"\n"
      ),
      (
        "a.xlf",
        "<xliff version='1.2'><file source-language='ar' target-language='en'><body><trans-unit id='1'>"
          + "<source>نص <x/><g>آخر</g></source><target>b</target></trans-unit></body></file></xliff>"
      ),
      ("a.tmx", "<tmx><body><tu><tuv xml:lang='ar'><seg>نص<ph>x</ph></seg></tuv></tu></body></tmx>"),
      ("a.csv", "id,text\n1,\"نص \"\"آخر\"\"\"\n2,ب\n"),
      ("a.jsonl", "{\"id\": \"x\", \"text\": \"نص \\u0627\"}\n{\"text\": \"ب\"}\n"),
    ]
    return [
      ("a.docx", try OfficeFile.docx(text, parts: [("footnotes", "<w:footnote w:id='1'>\(text)</w:footnote>")])),
      ("a.odt", try OfficeFile.odt("<text:p>نص<text:s/>آخر</text:p>")),
      ("a.xlsx", try OfficeFile.xlsx([("a", "visible", rows)], shared: "<si><t>نص</t></si>")),
      ("a.pptx", try OfficeFile.pptx([(["نص"], ["آخر"])])),
    ] + texts.map { ($0.0, Array($0.1.utf8)) }
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.number(in: 1...3) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(6) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(random.pick(Array("<>&;\"'\\/\n\r=:[]{}#-".utf8)), at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.number(in: 1...40)))
      case 3: bytes += bytes[place..<min(bytes.count, place + 60)]
      case 4: bytes.removeSubrange(place...)
      default: bytes[place] = UInt8(random.below(256))
      }
    }
    return bytes
  }

  @Test func changedFilesNeverCrash() throws {
    for (path, bytes) in try Self.samples() {
      let original = try DocumentReader(encoding: nil).document(bytes, path: path)
      #expect(original.scalars.count > 1)
      var read = 0
      for seed in 0..<500 {
        var random = SeededGenerator(seed: UInt64(seed))
        let changed = Self.mutated(bytes, &random)
        if let document = try? DocumentReader(encoding: nil).document(changed, path: path) {
          read += 1
          let end = document.scalars.count
          for offset in [0, end / 2, end - 1] {
            let position = document.position(of: offset)
            #expect(position.line > 0 && position.column > 0, "\(path), seed \(seed)")
            _ = document.context(of: offset..<end, width: 10)
          }
        }
        _ = try? BilingualReader().bilingualText(changed, path: path)
      }
      // Some changes do no harm, or the test would have tested nothing but the first check.
      #expect(read > 0, "\(path)")
    }
  }

  @Test func filesCutAnywhereNeverCrash() throws {
    for (path, bytes) in try Self.samples() {
      for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
        let isZip = bytes.starts(with: [0x50, 0x4B])
        let document = try? DocumentReader(encoding: nil).document(Array(bytes[..<count]), path: path)
        #expect(document == nil || !isZip, "\(path) cut to \(count)")
      }
    }
  }
}
