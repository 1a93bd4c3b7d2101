import TestSupport
import Testing
import XML

@Suite struct MarkupParserTests {
  private func events(_ text: String, _ kind: MarkupParser.Kind = .xml) throws -> [String] {
    let recorder = Recorder()
    try MarkupParser.parse(Array(text.utf8), kind, encoding: kind == .html ? "UTF-8" : nil, handler: recorder)
    return recorder.events
  }

  private func reason(_ text: String) -> MarkupError.Reason? {
    do throws(MarkupError) {
      try MarkupParser.parse(Array(text.utf8), handler: Recorder())
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func elementsAttributesAndText() throws {
    let found = try events("<a:x xmlns:a='u' k='1 &amp; 2' a:k='ب'>علي &lt;&#x627;<![CDATA[<y>]]><a:z/></a:x>")
    #expect(found == ["<u|x |k=1 & 2 u|k=ب>", "=علي <ا<y>", "<u|z>", "</z>", "</x>"])
  }

  @Test func linesAreCounted() throws {
    let recorder = Recorder()
    try MarkupParser.parse(Array("<a>\n<b/>\r\n\n<c/></a>".utf8), handler: recorder)
    let place = try #require(recorder.events.firstIndex(of: "<|c>"))
    #expect(recorder.lines[place] == 4)
  }

  @Test func errorsHaveAPlace() {
    #expect(throws: MarkupError.self) { try MarkupParser.parse(Array("<a>\n <b></a>".utf8), handler: Recorder()) }
    do {
      try MarkupParser.parse(Array("<a>\n <b></a>".utf8), handler: Recorder())
    } catch {
      #expect(error.line == 2)
      #expect(error.column > 1)
    }
  }

  @Test(arguments: ["", " ", "<a>", "<a></b>", "a", "<a/><b/>", "<a x='1' x='2'/>", "<a>&#0;</a>", "<a>\u{1}</a>"])
  func whatIsNotWellFormedIsAnError(_ text: String) throws {
    guard case .malformed(let words) = reason(text) else {
      Issue.record("no error for \(text)")
      return
    }
    #expect(!words.contains("\n"))
  }

  @Test func entitiesAreRefused() {
    let laughs = (1...9).map { "<!ENTITY l\($0) '" + String(repeating: "&l\($0 - 1);", count: 10) + "'>" }.joined()
    #expect(reason("<!DOCTYPE a [<!ENTITY l0 'ha'>\(laughs)]><a>&l9;</a>") == .declaresEntity("l0"))
    #expect(reason("<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a>&f;</a>") == .declaresEntity("f"))
    #expect(reason("<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://localhost/p'> %p;]><a/>") == .declaresEntity("p"))
    #expect(reason("<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>") == .unknownEntity("nbsp"))
    #expect(reason("<!DOCTYPE a SYSTEM 'no-such.dtd'><a>&amp;</a>") == nil)
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    guard case .malformed = reason(deep) else {
      Issue.record("depth is not bounded")
      return
    }
  }

  @Test func aTagOfMegabytesIsRefused() {
    var tag = "<a"
    for number in 0..<300_000 { tag += " a\(number)=''" }
    #expect(reason(tag + "/>") == .tooLong)
  }

  @Test func aLongTextIsNot() throws {
    let recorder = Recorder()
    let text = String(repeating: "طرابلس ", count: 1_000_000)
    try MarkupParser.parse(Array("<a>\(text)</a>".utf8), handler: recorder)
    #expect(recorder.events[1].utf8.count == text.utf8.count + 1)
  }

  @Test func theHandlerStopsTheReading() throws {
    let recorder = Recorder()
    recorder.stopsAt = "b"
    try MarkupParser.parse(Array("<a><b/><c></a>".utf8), handler: recorder)
    #expect(recorder.events == ["<|a>", "<|b>"])
  }

  @Test func aSourceMayGiveUp() throws {
    var pieces: [String?] = ["<a>", nil]
    let recorder = Recorder()
    try MarkupParser.parse(handler: recorder) { buffer in
      guard let piece = pieces.removeFirst() else { return nil }
      buffer.copyBytes(from: piece.utf8)
      return piece.utf8.count
    }
    #expect(recorder.events.allSatisfy { $0 == "<|a>" })
  }

  @Test func htmlIsMended() throws {
    let found = try events("<p hidden>علي<br>و&nbsp;&#1593;<p>ب<script>if (a < b) {}</script>", .html)
    #expect(found.contains("=علي"))
    #expect(found.contains("=و\u{A0}ع"))
    #expect(found.contains("<|p |hidden=>"))
    #expect(found.contains("=if (a < b) {}"))
  }

  @Test func encodingsOfTheDocumentItself() throws {
    let recorder = Recorder()
    // علي in Windows-1256.
    let start = "<?xml version='1.0' encoding='windows-1256'?><a>"
    let bytes = Array(start.utf8) + [0xDA, 0xE1, 0xED] + Array("</a>".utf8)
    try MarkupParser.parse(bytes, handler: recorder)
    #expect(recorder.events[1] == "=علي")
    #expect(MarkupParser.knows(encoding: "iso-8859-6"))
    #expect(!MarkupParser.knows(encoding: "klingon"))
  }

  @Test(arguments: [MarkupParser.Kind.xml, .html])
  func changedBytesNeverCrash(_ kind: MarkupParser.Kind) throws {
    let text = "<?xml version='1.0'?><!DOCTYPE a><a b='ج'><c>طرابلس &amp; بنغازي</c><!-- د --><![CDATA[x]]><d/></a>"
    let bytes = Array(text.utf8)
    var read = 0
    for seed in 0..<3000 {
      var random = SeededGenerator(seed: UInt64(seed))
      var changed = bytes
      for _ in 0..<random.number(in: 1...3) {
        switch random.below(3) {
        case 0: changed[random.below(changed.count)] = UInt8(random.below(256))
        case 1: changed.remove(at: random.below(changed.count))
        default: changed.insert(random.pick(Array("<>&;'\"/!".utf8)), at: random.below(changed.count))
        }
      }
      let recorder = Recorder()
      try? MarkupParser.parse(changed, kind, encoding: kind == .html ? "UTF-8" : nil, handler: recorder)
      read += recorder.events.count
    }
    #expect(read > 3000)
  }
}
