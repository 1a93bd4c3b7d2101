import TestSupport
import Testing

@testable import Masrad

/// The English of bodies that the grammar reads: each line of Fixtures/institutions.tsv, as the subject of a sentence.
@Suite struct InstitutionTests {
  @Test func institutionsAreWrittenInEnglish() throws {
    let lexicon = try Lexicon.builtIn()
    let lines = try PackageFolder.records(of: "Tests/MasradTests/Fixtures/institutions.tsv")
    #expect(lines.count >= 10)
    for fields in lines {
      var builder = GlossaryBuilder(lexicon: lexicon)
      builder.add(Document(path: "", text: "وأعلنت \(fields[0]) أمس أن الأمر انتهى."))
      let bodies = builder.glossary().entries.filter { $0.entityClass == .organisation }
        .map { "\($0.arabic) = \($0.english.form)" }
      #expect(bodies == ["\(fields[0]) = \(fields[1])"], "\(fields[0])")
    }
  }

  @Test func aListedBodyIsFoundInBothSpellingsOfAmerican() throws {
    let lexicon = try Lexicon.builtIn()
    for spelling in ["وزارة التجارة الأمريكية", "وزارة التجارة الأميركية"] {
      var builder = GlossaryBuilder(lexicon: lexicon)
      builder.add(Document(path: "", text: "وأعلنت \(spelling) أمس أن الأمر انتهى."))
      let entry = try #require(builder.glossary().entries.first { $0.entityClass == .organisation })
      #expect(entry.english.form == "US Department of Commerce", "\(spelling)")
      #expect(entry.english.provenance == .lexicon, "\(spelling)")
    }
  }
}
