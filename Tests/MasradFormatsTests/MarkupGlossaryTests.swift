import Masrad
import MasradFormats
import Testing

/// XML glossaries and memories of other makers.
@Suite struct MarkupGlossaryTests {
  private func read(_ text: String, _ file: String) throws -> [String] {
    try GlossaryReader.read(Array(text.utf8), file: file).entries.map { entry in
      ([entry.arabic, entry.english.form] + entry.alternatives.map(\.form)).joined(separator: " = ")
        + (entry.notes.isEmpty ? "" : " (\(entry.notes))") + (entry.status == .approved ? " approved" : "")
    }
  }

  @Test func xliff12() throws {
    let text = """
      <xliff version="1.2"><file source-language="en-GB" target-language="ar-LY" original="a" datatype="plaintext"><body>
      <trans-unit id="1" approved="yes"><source>Tri<g id="1">poli</g></source><target>طرابلس</target><note>a port</note>
      <alt-trans><source>old</source><target>قديم</target></alt-trans></trans-unit>
      <trans-unit id="2"><source>Sirte</source><target/></trans-unit></body></file></xliff>
      """
    #expect(try read(text, "a.xlf") == ["طرابلس = Tripoli (a port) approved"])
  }

  @Test func theGlossaryModuleOfOthers() throws {
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" \
      version="2.1" srcLang="ar" trgLang="en"><file id="f"><unit id="1"><gls:glossary>
      <gls:glossEntry><gls:term>أكار</gls:term><gls:translation id="1">Akar</gls:translation>\
      <gls:translation id="2">Aqar</gls:translation><gls:definition>minister</gls:definition></gls:glossEntry>
      <gls:glossEntry><gls:term>سرت</gls:term></gls:glossEntry></gls:glossary><segment><source>زار أكار سرت.</source>
      <target>Akar visited Sirte.</target></segment></unit><unit id="2"><segment state="final"><source>طرابلس</source>\
      <target>Tripoli</target></segment></unit></file></xliff>
      """
    #expect(try read(text, "a.xlf") == ["أكار = Akar = Aqar (minister)", "طرابلس = Tripoli approved"])
  }

  @Test func tmxWithSeveralLanguagesAndCodes() throws {
    let text = """
      <tmx version="1.4"><header srclang="en"/><body><tu tuid="7"><note>n</note><prop type="x-domain">d</prop>
      <tuv xml:lang="fr"><note>fr</note><seg>Tripoli (fr)</seg></tuv><tuv xml:lang="EN-us"><seg>Tri<bpt i="1">{b}</bpt>\
      poli<ept i="1">{/b}</ept></seg></tuv><tuv xml:lang="ar-SA"><seg>طرا<hi>بلس</hi></seg></tuv></tu>
      <tu><tuv lang="ar"><seg>سرت</seg></tuv><tuv lang="en"><seg> </seg></tuv></tu></body></tmx>
      """
    #expect(try read(text, "a.tmx") == ["طرابلس = Tripoli (n)"])
  }
}
