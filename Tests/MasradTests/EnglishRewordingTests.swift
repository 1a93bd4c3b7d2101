import TestSupport
import Testing

@testable import Masrad

/// `english-rewordings.tsv` and the places where words are others.
@Suite struct EnglishRewordingTests {
  @Test func everyPlaceHasForms() throws {
    let forms = try EnglishRewording.builtIn.get()
    for place in EnglishRewording.allCases { #expect(forms[place]?.isEmpty == false, "\(place) has no forms") }
  }

  @Test func wordsAreReplacedWhereTheyStand() {
    #expect(EnglishRewording.ofSchool.ofWords("High Islamic") == "Higher Islamic")
    #expect(EnglishRewording.beforeNoun.of("Women") == "Women's")
    #expect(EnglishRewording.beforeNoun.of("Trade") == "Trade")
    #expect(EnglishRewording.ofPeople.form(of: "Turkish") == nil)
    #expect(EnglishRewording.ofPresident.ofLastWord("First Deputy") == "First Vice")
    #expect(EnglishRewording.together.inside("Arab Socialist Democratic") == "Arab Social Democratic")
    let loyal = EnglishRewording.behindBody.beginning(of: "Loyalist Forces")
    #expect(loyal?.rest == "Forces")
    #expect(loyal?.form == "Loyal to")
  }

  @Test func badLinesAreNamed() {
    func read(_ text: String) throws {
      _ = try EnglishRewording.read(Array("english\twhere\tform\treason\n\(text)\n".utf8))
    }
    #expect(
      throws: GlossaryFileError.unknownValue(
        file: "english-rewordings.tsv", line: 2, column: "where", value: "of-men",
        allowed: EnglishRewording.allCases.map(\.rawValue))
    ) { try read("Chair\tof-men\tChairman\tx") }
    #expect(throws: GlossaryFileError.emptyField(file: "english-rewordings.tsv", line: 2, column: "form")) {
      try read("Chair\tof-woman\t\tx")
    }
    #expect(
      throws: GlossaryFileError.missingColumn(
        file: "english-rewordings.tsv", line: 1, column: "form", found: ["english", "where"])
    ) { _ = try EnglishRewording.read(Array("english\twhere\nChair\tof-woman\n".utf8)) }
  }
}
