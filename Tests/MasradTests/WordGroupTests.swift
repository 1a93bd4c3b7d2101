import TestSupport
import Testing

@testable import Masrad

/// `grammar-words.tsv` and the groups that the grammar asks for.
@Suite struct WordGroupTests {
  @Test func everyGroupHasWordsAndEveryLineAGroup() throws {
    let bytes = try #require(EmbeddedGlossaries.bytes(of: WordGroup.file))
    let table = try GlossaryTable(name: WordGroup.file, bytes: bytes)
    let column = try #require(table.column("group"))
    let named = Set((0..<table.count).map { table.field($0, column) })
    #expect(named == Set(WordGroup.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    (WordGroup.mission, "سفاره", true), (.mission, "محكمه", false), (.localBody, "محكمه", true),
    (.beforeTown, "الي", true), (.beforeClub, "الي", false), (.called, "المكني", true), (.oversight, "اشراف", true),
  ])
  func wordsAreFoundByTheirFoldedLetters(_ group: WordGroup, _ key: String, _ isOne: Bool) {
    #expect(group.contains(key) == isOne)
  }

  @Test func wordsOfTablesAreFolded() {
    #expect(WordGroup.circuit.contains(word: "دائرة") && !WordGroup.circuit.contains(word: "إدارة"))
  }

  @Test func badLinesAreNamed() {
    func read(_ text: String) throws { _ = try WordGroup.read(Array("arabic\tgroup\treason\n\(text)\n".utf8)) }
    #expect(
      throws: GlossaryFileError.unknownValue(
        file: "grammar-words.tsv", line: 3, column: "group", value: "teams", allowed: WordGroup.allCases.map(\.rawValue)
      )
    ) { try read("فريق\tteam\tx\nنادي\tteams\tx") }
    #expect(throws: GlossaryFileError.emptyField(file: "grammar-words.tsv", line: 2, column: "arabic")) {
      try read("\tteam\tx")
    }
  }
}
