import Masrad
import MasradFormats
import TestSupport
import Testing

@Suite struct BilingualTests {
  private func read(_ text: String, _ path: String) throws -> [String] {
    let text = try BilingualReader().bilingualText(Array(text.utf8), path: path)
    #expect(text.sourcePath == path)
    return text.segments.map {
      "\($0.id ?? "-"): \($0.source) = \($0.target ?? "nil") (\($0.sourceLine), \($0.targetLine))"
        + ($0.note.map { " \($0)" } ?? "")
    }
  }

  private func reason(_ text: String, _ path: String) -> DocumentError.Reason? {
    do throws(InputError) {
      _ = try BilingualReader().bilingualText(Array(text.utf8), path: path)
    } catch {
      if case .document(path, let error) = error { return error.reason }
    }
    return nil
  }

  private func xliff1(_ units: String, _ source: String = "ar", _ target: String = "en") -> String {
    "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file source-language='\(source)' "
      + "target-language='\(target)' original='a' datatype='plaintext'><body>\(units)</body></file></xliff>"
  }

  @Test func xliff12() throws {
    let units = """
      <group><trans-unit id='1'><source>زار <g id='1'>خلوصي</g> أكار<x id='2'/>طرابلس</source>
      <target>Akar <bpt id='1'>&lt;b&gt;</bpt>visited<ept id='1'>&lt;/b&gt;</ept> Tripoli</target>
      <alt-trans><source>قديم</source><target>old</target></alt-trans><note>ملاحظة</note></trans-unit></group>
      <trans-unit id='2'><source>ال<mrk mtype='x'>بيت</mrk></source></trans-unit>
      """
    let expected = ["1: زار خلوصي أكار طرابلس = Akar visited Tripoli (1, 2) ملاحظة", "2: البيت = nil (4, 4)"]
    #expect(try read(xliff1(units), "a.xlf") == expected)
    #expect(try read(xliff1(units, "AR-sa", "en_GB"), "a.xliff") == expected)
  }

  @Test func swappedLanguages() throws {
    let unit = "<trans-unit id='1'><source>Tripoli</source><target>طرابلس</target></trans-unit>"
    #expect(try read(xliff1(unit, "en", "ar-LY"), "a.xlf") == ["1: طرابلس = Tripoli (1, 1)"])
    // Without languages the letters tell.
    #expect(try read(xliff1(unit, "", ""), "a.xlf") == ["1: طرابلس = Tripoli (1, 1)"])
  }

  @Test func xliff2() throws {
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" version="2.1" \
      srcLang="ar-EG" trgLang="en"><file id="f"><unit id="u"><m:matches><m:match><source>قديم</source></m:match>\
      </m:matches><notes><note>n</note></notes>
      <segment id="s1"><source>زار <pc id="1">أكار</pc><ph id="2"/>طرابلس</source><target>A<cp hex="0041"/></target>
      </segment><ignorable><source> </source></ignorable><segment><source>ثان</source><target>b</target></segment>\
      </unit></file></xliff>
      """
    #expect(try read(text, "a.xlf") == ["u/s1: زار أكار طرابلس = AA (2, 2) n", "u: ثان = b (3, 3) n"])
  }

  @Test func tmx() throws {
    let text = """
      <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4"><header srclang="en"/><body>
      <tu tuid="7"><note>n</note><tuv xml:lang="EN-gb"><seg>Hulusi <hi>Akar</hi></seg></tuv><tuv xml:lang="fr"><seg>x</seg></tuv>
      <tuv xml:lang="ar-SA"><seg>خلوصي<ph>{1}</ph>أكار</seg></tuv></tu>
      <tu><tuv xml:lang="AR"><seg>بيروت</seg></tuv><tuv lang="fr"><seg>Beyrouth</seg></tuv></tu>
      </body></tmx>
      """
    #expect(try read(text, "a.tmx") == ["7: خلوصي أكار = Hulusi Akar (4, 3) n", "-: بيروت = nil (5, 5)"])
  }

  @Test func po() throws {
    let text = """
      # x
      msgid ""
      msgstr ""
      "Language: ar\\n"

      #. note
      #, fuzzy, c-format
      msgctxt "menu"
      msgid "Hulusi \\"Akar\\""
      msgstr "خلوصي "
      "أكار"

      msgid "a man"
      msgid_plural "men"
      msgstr[0] "رجل"
      msgstr[1] "رجال"

      msgid "open"
      msgstr ""

      #~ msgid "old"
      #~ msgstr "قديم"
      """
    #expect(
      try read(text, "a.po") == [
        "menu: خلوصي أكار = Hulusi \"Akar\" (10, 9) note; fuzzy", "-: رجل = a man (15, 13)", "-: رجال = men (16, 14)",
      ])
    #expect(try read("msgid \"بيت\"\nmsgstr \"house\"", "a.po") == ["-: بيت = house (1, 2)"])
    for (text, line) in [("msgid \"ا", 1), ("msgid \"ا\"\nhello", 2), ("\"ا\"", 1), ("msgstr \"ا\"", 1)] {
      do throws(InputError) {
        _ = try BilingualReader().bilingualText(Array(text.utf8), path: "a.po")
        Issue.record("no error: \(text)")
      } catch {
        guard case .document(_, let error) = error, error.line == line, case .syntax = error.reason else {
          Issue.record("\(text): \(error)")
          continue
        }
      }
    }
  }

  @Test func tables() throws {
    #expect(try read("source,target\nبيت,house\n", "a.csv") == ["-: بيت = house (2, 2)"])
    #expect(try read("source\ttarget\nhouse\tبيت\n", "a.tsv") == ["-: بيت = house (2, 2)"])
    #expect(try read("ID,English,Arabic,Notes\n3,house,بيت,n\n", "a.csv") == ["3: بيت = house (2, 2) n"])
    #expect(reason("text\nبيت\n", "a.csv") == .noTranslations)
  }

  @Test func whatIsMissingIsSaid() {
    #expect(reason(xliff1("<trans-unit id='1'><source>بيت</source></trans-unit>"), "a.xlf") == .noTranslations)
    let pair = "<trans-unit id='1'><source>بيت</source><target>maison</target></trans-unit>"
    #expect(reason(xliff1(pair, "ar", "fr"), "a.xlf") == .noEnglishSide(found: ["fr"]))
    #expect(reason(xliff1(pair, "de", "fr"), "a.xlf") == .noArabicSide(found: ["de", "fr"]))
    #expect(reason("<tmx/>", "a.xlf") == .wrongRoot(found: "tmx", expected: "xliff"))
    #expect(reason("بيت", "a.txt") == .notBilingual)
    #expect(reason("", "a.po") == .emptyFile)
  }

  @Test func xmlBombsAreRefused() {
    let bomb = "<!DOCTYPE tmx [<!ENTITY a 'ha'>]><tmx><body>&a;</body></tmx>"
    #expect(reason(bomb, "a.tmx") == .declaresEntity("a"))
    guard case .malformedXML = reason("<tmx><body>", "a.tmx") else {
      Issue.record("a cut file is no error")
      return
    }
  }

  @Test func buildTakesTheArabic() throws {
    let unit = "<trans-unit id='u 1'><source>Tripoli</source><target>في طرابلس</target></trans-unit>"
    let document = try DocumentReader(encoding: nil).document(Array(xliff1(unit, "en", "ar").utf8), path: "a.xlf")
    #expect(document.text(0..<document.scalars.count) == "في طرابلس\n")
    #expect(document.label(of: 3) == "unit u 1")
  }
}
