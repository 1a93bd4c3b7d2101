import Masrad
import Testing

@testable import MasradFormats

@Suite struct ExportTests {
  private func entry(
    _ id: String, _ arabic: String, _ english: String, _ status: Status = .proposed,
    alternatives: [EnglishForm] = [], variants: [Variant] = []
  ) -> Entry {
    Entry(
      id: id, entityClass: .person, arabic: arabic,
      english: EnglishForm(form: english, provenance: .authority, confidence: 0.99), status: status,
      alternatives: alternatives, variants: variants)
  }

  private func glossary(_ entries: Entry...) -> Glossary { Glossary(style: "news", documents: [], entries: entries) }

  private func text(_ glossary: Glossary, _ format: GlossaryFormat) throws -> String {
    String(decoding: try GlossaryExport.bytes(glossary, format).bytes, as: UTF8.self)
  }

  @Test func aCommentSaysWhatIsUnsure() throws {
    var unsure = entry("a", "حولية", "Houlia")
    unsure.english = EnglishForm(form: "Houlia", provenance: .model, confidence: 0.1)
    unsure.notes = "no source; ask"
    var decided = unsure
    decided.arabic = "هولية"
    decided.status = .approved
    let text = try text(glossary(unsure, decided), .omegat)
    #expect(text == "حولية\tHoulia\tperson (unsure); no source; ask\nهولية\tHoulia\tperson; no source; ask\n")
    let read = try GlossaryReader.read(Array(text.utf8), file: "g.txt", format: .omegat)
    #expect(read.entries.map(\.notes) == ["no source; ask", "no source; ask"])
    #expect(read.entries.map(\.entityClass) == [.person, .person])
  }

  // MARK: One target

  @Test func anApprovedTargetWins() throws {
    let glossary = glossary(entry("a", "القاضي", "Judge"), entry("b", "القاضي", "al-Qadi", .approved))
    let result = try GlossaryExport.bytes(glossary, .deepl)
    #expect(String(decoding: result.bytes, as: UTF8.self) == "القاضي\tal-Qadi\n")
    #expect(result.losses.refusals.isEmpty)
  }

  @Test(arguments: [Status.proposed, .approved])
  func nobodyWinsWhereNobodyAloneIsApproved(_ status: Status) throws {
    let glossary = glossary(
      entry("a", "القاضي", "Judge", status), entry("b", "القاضي", "al-Qadi", status), entry("c", "علي", "Ali"))
    let result = try GlossaryExport.bytes(glossary, .google)
    #expect(String(decoding: result.bytes, as: UTF8.self) == "علي,Ali\n")
    guard case .homograph(let source, let targets)? = result.losses.refusals.first else {
      Issue.record("no homograph is told")
      return
    }
    #expect(source == "القاضي")
    #expect(targets.map(\.english) == ["Judge", "al-Qadi"])
    #expect(targets.map(\.place.id) == ["a", "b"])
  }

  @Test func theSameTargetTwiceIsOne() throws {
    let glossary = glossary(entry("a", "علي", "Ali"), entry("b", "علي", "Ali"))
    #expect(try text(glossary, .microsoft) == "علي\tAli\n")
  }

  @Test func aMachineGetsNoFormThatWouldChangeTheSentence() throws {
    var person = entry(
      "a", "خليل درويش", "Khalil Darwish",
      variants: [
        Variant(surface: "درويش", kind: .short, count: 1), Variant(surface: "خليل درويس", kind: .spelling, count: 1),
      ])
    person.attached = [AttachedForm(surface: "وخليل درويش", count: 1)]
    #expect(try text(glossary(person), .amazon) == "ar,en\nخليل درويش,Khalil Darwish\nخليل درويس,Khalil Darwish\n")
    let lookup = try text(glossary(person), .omegat)
    #expect(
      lookup.split(separator: "\n").map { $0.split(separator: "\t")[0] } == [
        "خليل درويش", "درويش", "خليل درويس", "وخليل درويش",
      ])
  }

  // MARK: Limits

  @Test func aTextTooLongIsRefusedWithItsPlace() {
    let glossary = glossary(entry("a", "علي", String(repeating: "x", count: 1025)))
    let error = #expect(throws: ExportError.self) { try GlossaryExport.bytes(glossary, .deepl) }
    guard case .textTooLong(let place, bytes: 1025, limit: 1024)? = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(place.id == "a")
    #expect(throws: Never.self) { try GlossaryExport.bytes(glossary, .google) }
  }

  @Test func aFileTooLargeIsRefused() {
    let entries = (0..<11_000).map { entry("e\($0)", "اسم \($0)", String(repeating: "x", count: 1000)) }
    let glossary = Glossary(style: "news", documents: [], entries: entries)
    let error = #expect(throws: ExportError.self) { try GlossaryExport.bytes(glossary, .amazon) }
    guard case .fileTooLarge(_, limit: 10_485_760)? = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
  }

  @Test func aCellTooLongForASpreadsheetIsRefused() {
    var long = entry("a", "علي", "Ali")
    long.notes = String(repeating: "x", count: 32_768)
    let error = #expect(throws: ExportError.self) { try GlossaryExport.bytes(glossary(long), .xlsx) }
    guard case .cellTooLong(_, column: "Notes", characters: 32_768, limit: 32_767)? = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
  }

  // MARK: Losses

  @Test func whatIsLostIsCounted() throws {
    let deprecated = EnglishForm(form: "Aly", provenance: .authority, confidence: 0, usage: .deprecated)
    let other = EnglishForm(form: "Alee", provenance: .authority, confidence: 0)
    let glossary = glossary(
      entry("a", "علي", "Ali", .approved, alternatives: [other, deprecated]), entry("b", "\u{200F}عمر", "Omar"),
      entry("c", "خطأ", "Mistake", .rejected))
    let losses = try GlossaryExport.bytes(glossary, .omegat).losses
    #expect(
      losses.counts == [
        .entries(.rejected): 1, .status: 1, .alternatives: 1, .deprecatedForms: 1, .provenance: 2, .identifiers: 2,
        .characters: 1,
      ])
    #expect(try GlossaryExport.bytes(glossary, .json).losses.isEmpty)
  }

  @Test(arguments: GlossaryFormat.allCases)
  func nothingInvisibleIsWritten(_ format: GlossaryFormat) throws {
    guard !format.capabilities.keepsCharacters, format != .xlsx, format != .phrase else { return }
    for seed in 0..<10 {
      let bytes = (try? GlossaryExport.bytes(RandomGlossary.glossary(seed: seed), format).bytes) ?? []
      let text = try TextDecoder.decode(bytes, nil)
      let bad = text.unicodeScalars.first {
        ArabicScript.isDirectionMark($0) || [0x85, 0xA0, 0x2028, 0xFEFF, 0x07].contains($0.value)
      }
      #expect(bad == nil, "seed \(seed)")
    }
  }

  @Test func aCommentMarkIsNoTerm() throws {
    let result = try GlossaryExport.bytes(glossary(entry("a", "#علي", "Ali")), .omegat)
    #expect(result.bytes.isEmpty)
    #expect(result.losses.refusals == [.term(ExportPlace(GlossaryRecord(entry("a", "#علي", "Ali"))), text: "#علي")])
  }

  @Test func deprecatedFormsAreRulesForCheckers() throws {
    let wrong = EnglishForm(form: "Kalil (al-Darwish)", provenance: .authority, confidence: 0, usage: .deprecated)
    let glossary = glossary(entry("a", "خليل درويش", "Khalil al-Darwish", alternatives: [wrong]))
    #expect(try text(glossary, .typos).hasSuffix("\"kalil\" = \"Khalil\"\n"))
    #expect(try text(glossary, .vale).hasSuffix("  \"Kalil \\\\(al-Darwish\\\\)\": \"Khalil al-Darwish\"\n"))
  }

  @Test(arguments: ["a", "p-x.y_z", "1", "", "أ ب", "_x0041_", "a_x0041_", "😀", "-", "a/b"])
  func identifiersAreXMLNames(_ id: String) {
    let name = XMLName.encode(id)
    #expect(XMLName.decode(name) == id)
    #expect(name.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } == true)
    #expect(name.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 })
  }

  @Test(arguments: ["a_x0041_b", "_x005F_", "plain", "_x00G1_", "x_"])
  func cellsEscapeEscapes(_ text: String) {
    #expect(CellEscape.unescaped(CellEscape.escaped(text)) == text)
  }
}
