import TestSupport
import Testing

@testable import Masrad

/// Columns whose values come from a short list.
@Suite struct ValueTests {
  let readme: GlossaryReadme

  init() throws { readme = try GlossaryReadme() }

  /// The lists that the README writes out are the rule itself.
  @Test(arguments: [
    ("places.tsv", "kind"), ("organisations.tsv", "kind"), ("titles-heads.tsv", "kind"),
    ("common-words.tsv", "kind"),
  ])
  func valuesAreThoseThatTheReadmeLists(_ file: String, _ column: String) throws {
    let known = readme.values(of: column, in: file)
    #expect(known.count > 5, "the README's list for \(file) was not found")
    let problems = try Self.unknown(file, column, known: known)
    problems.report { Issue.record("\($0)") }
  }

  /// Lists that the README explains in sentences, with the empty text where the column may be empty.
  private static let known: [(file: String, column: String, values: [String])] = [
    ("class-nouns.tsv", "class", ["person", "place", "organisation"]),
    ("class-nouns.tsv", "extent", ["in", "out"]),
    ("class-nouns.tsv", "order", ["", "front", "of"]),
    ("grammar-words.tsv", "group", WordGroup.allCases.map(\.rawValue)),
    ("english-grammar-words.tsv", "group", EnglishWordGroup.allCases.map(\.rawValue)),
    ("english-rewordings.tsv", "where", EnglishRewording.allCases.map(\.rawValue)),
    ("people.tsv", "gender", ["m", "f"]),
    ("names-arabic.tsv", "role", ["given", "family", "both"]),
    ("names-arabic.tsv", "gender", ["", "m", "f"]),
    ("names-foreign.tsv", "role", ["given", "family", "both"]),
    ("names-foreign.tsv", "gender", ["", "m", "f"]),
    ("titles-heads.tsv", "frame", ["portfolio", "of", "for", "to", "at", "in", "before", "name"]),
    ("titles-frames.tsv", "preposition", ["", "of", "for", "to", "at", "in"]),
    ("titles-frames.tsv", "swallow", ["", "yes"]),
    ("titles-modifiers.tsv", "position", ["before", "inside", "after", "outside"]),
    ("vocabulary.tsv", "category", ["noun", "institution", "body", "adjective", "epithet", "phrase"]),
    ("vocabulary.tsv", "gender", ["", "m", "f", "mp", "fp"]),
    ("particles.tsv", "kind", ["particle", "article", "ordinal", "initial", "joined", "joinable"]),
    ("english-articles.tsv", "kind", ["name", "beginning", "ending", "without", "count", "house", "opening", "place"]),
    (
      "english-words.tsv", "kind",
      [
        "article", "particle", "pronoun", "function", "weekday", "month", "abbreviation", "address", "office", "place",
        "body",
      ]
    ),
    ("name-patterns.tsv", "weight", (1...9).map { String($0) }),
    ("months.tsv", "month", (1...12).map { String($0) }),
    ("months.tsv", "habit", ["levantine", "western", "maghreb", "hijri"]),
  ]

  @Test func valuesAreKnown() throws {
    var all = Problems()
    for (file, column, values) in Self.known { all.add(try Self.unknown(file, column, known: values)) }
    all.report { Issue.record("\($0)") }
  }

  /// Columns that hold several values of a list.
  private static let several: [(file: String, column: String, values: [String])] = [
    ("class-nouns.tsv", "behind", ClassNounFollower.allCases.map(\.rawValue))
  ]

  @Test func severalValuesAreKnown() throws {
    var problems = Problems()
    for (file, column, values) in Self.several {
      let table = try #require(GlossaryFile.named(file))
      #expect(table.columns.contains(column), "\(file) has no column \(column)")
      for (line, value) in table.values(of: column) where !values.contains(value) {
        problems.add(file, line, "unknown \(column) `\(value)`")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func theReadmeExplainsEveryValue() {
    var problems = Problems()
    for (file, column, values) in Self.known + Self.several where column != "month" && column != "weight" {
      for value in values where !value.isEmpty && !readme.mentions(value) {
        problems.add("README.md", "says nothing of \(value), a value of \(column) in \(file)")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// Columns that no record may leave empty.
  @Test func neededColumnsAreFilled() throws {
    var problems = Problems()
    let needed: [String: [String]] = [
      "countries.tsv": ["iso", "english"],
      "nationalities.tsv": ["masculine", "english", "country"],
      "places.tsv": ["arabic", "english", "kind"], "organisations.tsv": ["arabic", "english", "kind"],
      "people.tsv": ["arabic", "english", "origin", "gender"],
      "brand-words.tsv": ["arabic", "english", "source"], "class-nouns.tsv": ["arabic", "class", "english"],
      "names-arabic.tsv": ["arabic", "english", "role", "origin"],
      "names-foreign.tsv": ["arabic", "english", "role", "origin"],
      "titles-heads.tsv": ["english", "frame", "kind"],
      "titles-frames.tsv": ["head", "complement", "english"],
      "titles-offices.tsv": ["arabic", "country", "english"],
      "titles-modifiers.tsv": ["english", "position"],
      "titles-portfolios.tsv": ["arabic", "english-of"],
      "vocabulary.tsv": ["arabic", "english", "category"], "common-words.tsv": ["arabic", "kind"],
      "whole-words.tsv": ["arabic"], "grammar-words.tsv": ["arabic", "group", "reason"],
      "english-grammar-words.tsv": ["english", "group", "reason"],
      "english-rewordings.tsv": ["english", "where", "form", "reason"],
      "months.tsv": ["arabic", "month"], "origins.tsv": ["origin", "name"],
      "particles.tsv": ["arabic", "kind", "origin", "english"], "origin-endings.tsv": ["ending", "origin"],
      "english-articles.tsv": ["english", "kind"], "english-words.tsv": ["word", "kind"],
      "names-vocalised.tsv": ["arabic", "vocalised", "source"], "names-compounds.tsv": ["arabic"],
      "name-patterns.tsv": ["arabic", "vocalised", "weight", "source"],
    ]
    for file in GlossaryFile.all {
      #expect(needed[file.name] != nil, "\(file.name) is not in this test's list")
      for column in needed[file.name] ?? [] {
        for (line, value) in file.fields(of: column) where value.isEmpty {
          problems.add(file.name, line, "empty \(column)")
        }
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  private static func unknown(_ file: String, _ column: String, known: [String]) throws -> Problems {
    var problems = Problems()
    // A file that is not there is the layout test's finding.
    guard let table = GlossaryFile.named(file) else { return problems }
    #expect(table.columns.contains(column), "\(file) has no column \(column)")
    for (line, value) in table.fields(of: column) where !known.contains(value) {
      problems.add(file, line, "unknown \(column) `\(value)`")
    }
    return problems
  }
}
