import TestSupport
import Testing

@testable import Masrad

/// `english-grammar-words.tsv` and the groups that the English of bodies asks for.
@Suite struct EnglishWordGroupTests {
  @Test func everyGroupHasWords() throws {
    let words = try EnglishWordGroup.builtIn.get()
    for group in EnglishWordGroup.allCases { #expect(!words[group].isEmpty, "\(group) has no words") }
  }

  @Test func wordsAreFoundByWhereTheyStand() {
    #expect(EnglishWordGroup.hospital.ends("Military Hospital"))
    #expect(!EnglishWordGroup.hospital.contains("Military Hospital"))
    #expect(EnglishWordGroup.ofSubject.endsPhrase("Royal Academy"))
    #expect(!EnglishWordGroup.ofSubject.endsPhrase("Academy"))
    #expect(EnglishWordGroup.upperHouse.isInside("Senate of Poland"))
    #expect(EnglishWordGroup.facilityBeginning.beginning(of: "Court of Appeal", before: " ") == "Court of")
    #expect(EnglishWordGroup.team.ending(of: "National Team", behind: " ") == "Team")
    #expect(EnglishWordGroup.team.ending(of: "National Team", behind: " of ") == nil)
  }

  @Test func theLongestWordIsFound() throws {
    let text = "english\tgroup\treason\nTeam\tteam\tx\nNational Team\tteam\tx\n"
    #expect(try EnglishWordGroup.read(Array(text.utf8)).longestFirst[.team] == ["National Team", "Team"])
  }

  @Test func badLinesAreNamed() {
    func read(_ text: String) throws {
      _ = try EnglishWordGroup.read(Array("english\tgroup\treason\n\(text)\n".utf8))
    }
    #expect(
      throws: GlossaryFileError.unknownValue(
        file: "english-grammar-words.tsv", line: 3, column: "group", value: "teams",
        allowed: EnglishWordGroup.allCases.map(\.rawValue))
    ) { try read("Team\tteam\tx\nClub\tteams\tx") }
    #expect(throws: GlossaryFileError.emptyField(file: "english-grammar-words.tsv", line: 2, column: "english")) {
      try read("\tteam\tx")
    }
  }
}
