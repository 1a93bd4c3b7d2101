import TestSupport
import Testing

@testable import Masrad

/// The English of places and bodies from their words: each line of Fixtures/bodies.tsv, and where its parts come from.
@Suite struct BodyEnglishTests {
  private static func forms(_ name: String, _ entityClass: EntityClass, _ lexicon: Lexicon) -> [EnglishForm]? {
    let words = WordTable()
    let reader = Reader(
      Document(path: "", text: name), lexicon: lexicon, words: words, facts: FactsTable(lexicon: lexicon, words: words))
    let mention = Candidate(
      tokens: reader.tokens.indices, stem: reader.word(0).whole, entityClass: entityClass, evidence: .tagged)
    let noun = reader.classNoun(at: 0).flatMap {
      lexicon.field($0, "class") == entityClass.rawValue ? $0 : nil
    }
    let romanizer = Romanizer(lexicon: lexicon)
    return BodyEnglish(reader: reader, romanizer: romanizer, mention: mention, classNoun: noun)?
      .forms(romanizer, hints: [], count: 3)
  }

  @Test func namesAreWrittenFromTheirWords() throws {
    let text = try PackageFolder.text(of: "Tests/MasradTests/Fixtures/bodies.tsv")
    let lexicon = try Lexicon.builtIn()
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count > 15)
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      let entityClass = try #require(EntityClass(rawValue: fields[0]))
      #expect(Self.forms(fields[1], entityClass, lexicon)?.first?.form ?? "-" == fields[2], "\(fields[1])")
    }
  }

  /// A part that is spelt leaves the whole as unsure as itself, and shows its runners-up.
  @Test func whatIsSpeltTellsHowSureItIs() throws {
    let forms = try #require(Self.forms("غلوبال درنوفسكت", .organisation, try Lexicon.builtIn()))
    #expect(forms.count == 3)
    #expect(forms.allSatisfy { $0.provenance == .model && $0.form.hasPrefix("Global ") && $0.confidence < 0.85 })
    #expect(Set(forms.map(\.form)).count == 3)
  }
}
