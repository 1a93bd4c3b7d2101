import TestSupport
import Testing

@testable import Masrad

/// The files that hold harakat, which no other file may.
@Suite struct VocalisedTests {
  static let files = [VocalisedNames.file, NamePatterns.file]

  private func records(_ name: String) throws -> [(line: Int, arabic: String, vocalised: String)] {
    let file = try #require(GlossaryFile.named(name))
    return zip(file.fields(of: "arabic"), file.fields(of: "vocalised")).map { ($0.line, $0.value, $1.value) }
  }

  @Test(arguments: files)
  func theKeyHasNoHarakat(_ name: String) throws {
    var problems = Problems()
    for (line, arabic, _) in try records(name) where arabic.unicodeScalars.contains(where: ArabicLetter.isMark) {
      problems.add(name, line, "harakat: \(arabic)")
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test(arguments: files)
  func lettersAreThoseOfTheWord(_ name: String) throws {
    var problems = Problems()
    for (line, arabic, vocalised) in try records(name) {
      let letters = String(String.UnicodeScalarView(vocalised.unicodeScalars.filter { !ArabicLetter.isMark($0) }))
      if letters != arabic { problems.add(name, line, "\(vocalised) has other letters than \(arabic)") }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// Every consonant but the last has its mark, the letter of a long vowel none, and there is no case ending.
  @Test(arguments: files)
  func everyVowelIsWritten(_ name: String) throws {
    var problems = Problems()
    for (line, arabic, vocalised) in try records(name) where arabic != "الله" {
      let word = SilentLetters.drop(VocalisedWord(vocalised))
      if !word.isComplete { problems.add(name, line, "a letter of \(vocalised) has no mark") }
      if word.letters.last?.mark != nil { problems.add(name, line, "\(vocalised) ends in a mark") }
      for (letter, next) in zip(word.letters, word.letters.dropFirst()) {
        let wantsFatha = next.scalar == "ة" && !letter.isAlef || next.isAlef && letter.scalar != "آ"
        if wantsFatha, letter.mark != .a { problems.add(name, line, "no fatha before \(next.scalar): \(vocalised)") }
      }
    }
    problems.report { Issue.record("\($0)") }
  }
}
