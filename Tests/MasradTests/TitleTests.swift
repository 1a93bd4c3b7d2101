import Foundation
import TestSupport
import Testing

@testable import Masrad

/// The title grammar: extent and English of each line of Fixtures/titles.tsv, with a holder behind it.
@Suite struct TitleTests {
  @Test func titlesAreReadWholeAndWrittenInEnglish() throws {
    let lexicon = try Lexicon.builtIn()
    let lines = try PackageFolder.records(of: "Tests/MasradTests/Fixtures/titles.tsv")
    #expect(lines.count > 50)
    for fields in lines {
      var builder = GlossaryBuilder(lexicon: lexicon)
      builder.add(Document(path: "", text: "وقال \(fields[0]) محمد علي حسن إن الأمر انتهى."))
      let entries = builder.glossary().entries
      let titles = entries.filter { $0.entityClass == .title }.map { "\($0.arabic) = \($0.english.form)" }
      #expect(titles == ["\(fields[0]) = \(fields[1])"], "\(fields[0])")
      let people = entries.filter { $0.entityClass == .person }.map(\.arabic)
      #expect(people == ["محمد علي حسن"], "the holder of \(fields[0])")
    }
  }
}
