import TestSupport
import Testing

@testable import Masrad

/// Scripts and spelling of the single columns.
@Suite struct SpellingTests {
  private static let arabicColumns = [
    "arabic", "masculine", "feminine", "plural", "feminine-plural", "variants", "head", "complement",
    "ending",
  ]
  private static let latinColumns = [
    "english", "feminine-english", "english-of", "english-before", "alternatives", "acronym",
  ]

  /// What stands for any phrase of its kind in the complements of titles-frames.tsv.
  private static let marks = ["@body", "@club", "@company", "@country", "@field", "@place"]

  @Test func arabicColumnsAreInArabicLetters() {
    var problems = Problems()
    for file in GlossaryFile.all {
      for column in Self.arabicColumns {
        for (line, value) in file.values(of: column) where !value.unicodeScalars.allSatisfy(Self.isArabicText) {
          if Self.marks.contains(value) || Self.tellsApart(value, file, line) { continue }
          problems.add(file.name, line, "\(column) is not all Arabic letters: \(value)")
        }
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// Whether a spelling has harakat because nothing else tells two records apart, عَمَّان and عُمان, as the line says.
  static func tellsApart(_ value: String, _ file: GlossaryFile, _ line: Int) -> Bool {
    value.unicodeScalars.contains(where: ArabicLetter.isMark)
      && file.lines[line - 1].contains("ambiguous: without harakat also ")
  }

  /// Arabic letters, blanks, and what stands inside names: `سي إن إن`, `5+5`, `«`.
  private static func isArabicText(_ scalar: Unicode.Scalar) -> Bool {
    ArabicLetter.isLetter(scalar) || " -–.،/+%()\"'&0123456789".unicodeScalars.contains(scalar)
  }

  @Test func englishColumnsHaveNoArabicLetter() {
    var problems = Problems()
    for file in GlossaryFile.all {
      for column in Self.latinColumns {
        for (line, value) in file.values(of: column)
        where value.unicodeScalars.contains(where: ArabicLetter.isLetter) {
          problems.add(file.name, line, "\(column) has Arabic letters: \(value)")
        }
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func shortNamesArePairs() throws {
    var problems = Problems()
    let people = try #require(GlossaryFile.named("people.tsv"))
    for (line, value) in people.values(of: "short") {
      let sides = value.split(separator: "=", omittingEmptySubsequences: false)
      let isPair =
        sides.count == 2 && !sides[1].isEmpty
        && !sides[1].unicodeScalars.contains(where: ArabicLetter.isLetter)
        && !sides[0].isEmpty && sides[0].unicodeScalars.allSatisfy(Self.isArabicText)
      if !isPair { problems.add(people.name, line, "want Arabic=English: \(value)") }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// The program joins and parts عبد and أبو by itself; the files have them apart.
  @Test func joinedElementsStandApart() {
    var problems = Problems()
    for file in GlossaryFile.all where file.name != "common-words.tsv" && file.name != "whole-words.tsv" {
      for column in Self.arabicColumns {
        for (line, value) in file.values(of: column) {
          for word in value.split(separator: " ") where Self.isJoined(word) {
            problems.add(file.name, line, "\(column) has \(word) in one word")
          }
        }
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// With the article the word is a family's name that is written so: العبداللات.
  private static func isJoined(_ word: Substring) -> Bool {
    !word.hasPrefix("ال") && JoinedElement.cut(Array(word.unicodeScalars)[...]) != nil
  }

  /// A variant that folds to the headword's key is found without its help.
  @Test func variantsDifferByMoreThanFolding() {
    var problems = Problems()
    for file in GlossaryFile.all where file.columns.contains("variants") {
      for (head, variants) in zip(file.fields(of: "arabic"), file.fields(of: "variants")) {
        var seen = [Folding.key(of: head.value)]
        for variant in GlossaryFile.values(variants.value) {
          let key = Folding.key(of: variant)
          if seen.contains(key), !Self.tellsApart(variant, file, head.line) {
            problems.add(file.name, head.line, "\(variant) folds to a form of the same line")
          }
          seen.append(key)
        }
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// An alternative that is the English itself says nothing.
  @Test func alternativesDifferFromTheEnglish() {
    var problems = Problems()
    for file in GlossaryFile.all where file.columns.contains("alternatives") {
      for (english, alternatives) in zip(file.fields(of: "english"), file.fields(of: "alternatives"))
      where !english.value.isEmpty && GlossaryFile.values(alternatives.value).contains(english.value) {
        problems.add(file.name, english.line, "alternative \(english.value) is the English itself")
      }
    }
    problems.report { Issue.record("\($0)") }
  }
}
