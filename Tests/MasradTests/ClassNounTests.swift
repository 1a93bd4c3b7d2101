import TestSupport
import Testing

@testable import Masrad

/// `class-nouns.tsv`: what may stand behind a noun, and what a wrong line says.
@Suite struct ClassNounTests {
  @Test(arguments: [
    ("زار مستشفى الحسين أمس.", "مستشفى الحسين"), ("قال مركز كارنيغي للدراسات ذلك.", "مركز كارنيغي للدراسات"),
    ("وصل إلى مطار سقطرى الدولي أمس.", "مطار سقطرى الدولي"),
  ])
  func namesHaveTheirPurposeAndAdjective(_ text: String, _ name: String) throws {
    #expect(try Sample.surfaces(text).contains(name))
  }

  @Test(arguments: [
    ("class", "thing", ["person", "place", "organisation"]), ("extent", "around", ["in", "out"]),
    ("order", "last", ["", "front", "of"]), ("behind", "purposes", ["body", "person", "purpose"]),
  ])
  func badLinesAreNamed(_ column: String, _ value: String, _ allowed: [String]) throws {
    let file = try #require(LexiconFile.all.first { $0.name == "class-nouns.tsv" })
    let columns = ["arabic", "class", "extent", "order", "behind"]
    let good = ["مركز", "organisation", "in", "of", "person | purpose"]
    let bad = zip(columns, good).map { $0 == column ? value : $1 }
    let text = [columns, good, bad].map { $0.joined(separator: "\t") + "\n" }.joined()
    let table = try GlossaryTable(name: file.name, bytes: Array(text.utf8))
    #expect(
      throws: GlossaryFileError.unknownValue(
        file: "class-nouns.tsv", line: 3, column: column, value: value, allowed: allowed)
    ) { try file.validate(table) }
  }
}
