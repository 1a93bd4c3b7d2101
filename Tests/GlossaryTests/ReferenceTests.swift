import TestSupport
import Testing

@testable import Masrad

/// Columns that name a record of another file.
@Suite struct ReferenceTests {
  @Test func countriesHaveISOCodes() throws {
    var problems = Problems()
    let countries = try #require(GlossaryFile.named("countries.tsv"))
    for (line, code) in countries.fields(of: "iso") {
      let letters = code.hasPrefix("X-") ? code.dropFirst(2) : code[...]
      let isCode = code.hasPrefix("X-") ? letters.count > 1 : letters.count == 2
      if !isCode || !letters.allSatisfy({ $0.isASCII && $0.isUppercase }) {
        problems.add(countries.name, line, "`\(code)` is neither two capitals nor X- and capitals")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// A body that is treated as a country in titles (EU, X-UN) has its Arabic name in organisations.tsv.
  @Test func countriesHaveArabicNamesUnlessTheyAreBodies() throws {
    var problems = Problems()
    let countries = try #require(GlossaryFile.named("countries.tsv"))
    for (code, arabic) in zip(countries.fields(of: "iso"), countries.fields(of: "arabic"))
    where arabic.value.isEmpty && code.value != "EU" && !code.value.hasPrefix("X-") {
      problems.add(countries.name, arabic.line, "\(code.value) has no Arabic name")
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test(arguments: ["nationalities.tsv", "places.tsv", "organisations.tsv", "people.tsv", "titles-offices.tsv"])
  func countriesAreKnown(_ file: String) throws {
    let known = Set(try #require(GlossaryFile.named("countries.tsv")).fields(of: "iso").map(\.value))
    let problems = try Self.dangling(file, "country", known)
    problems.report { Issue.record("\($0)") }
  }

  /// `DZ: Province`, `sport: League`, `task: Unit`: what news of sport and single countries call a body, and what it is called
  /// by what stands behind it.
  @Test func contextsAreKnown() throws {
    let others = ["sport", "field", "people", "task"]
    let known = Set(try #require(GlossaryFile.named("countries.tsv")).fields(of: "iso").map(\.value)).union(others)
    let words = try #require(GlossaryFile.named("vocabulary.tsv"))
    var problems = Problems()
    let values = words.values(of: "context")
    #expect(!values.isEmpty)
    for (line, value) in values {
      let parts = value.split(separator: ": ")
      if parts.count != 2 || !known.contains(String(parts[0])) {
        problems.add(
          words.name, line,
          "`\(value)` is not a country's code or one of \(others.joined(separator: ", ")), a colon, a blank and English"
        )
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test(arguments: [
    ("countries.tsv", "origin"), ("people.tsv", "origin"), ("names-arabic.tsv", "origin"),
    ("names-foreign.tsv", "origin"), ("origins.tsv", "parent"), ("particles.tsv", "origin"),
    ("origin-endings.tsv", "origin"),
  ])
  func originsAreKnown(_ file: String, _ column: String) throws {
    var known = Set(try #require(GlossaryFile.named("origins.tsv")).fields(of: "origin").map(\.value))
    // There it stands for all origins that are not Arabic.
    if file == "particles.tsv" { known.insert("foreign") }
    let problems = try Self.dangling(file, column, known)
    problems.report { Issue.record("\($0)") }
  }

  /// `Origin` has the parents in code; the file explains them to people.
  @Test func originsHaveTheParentsThatTheProgramGivesThem() throws {
    var problems = Problems()
    let origins = try #require(GlossaryFile.named("origins.tsv"))
    for (origin, parent) in zip(origins.fields(of: "origin"), origins.fields(of: "parent")) {
      let inCode = Origin(origin.value).parent?.name ?? ""
      if inCode != parent.value {
        problems.add(
          origins.name, origin.line, "\(origin.value) has parent `\(parent.value)`, in Origin `\(inCode)`")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// A frame of a head that no line of titles-heads.tsv has would never be read.
  @Test func framesBelongToHeads() throws {
    let heads = try #require(GlossaryFile.named("titles-heads.tsv"))
    let forms = ["masculine", "feminine", "plural", "feminine-plural"].flatMap { heads.values(of: $0) }
    let problems = try Self.dangling("titles-frames.tsv", "head", Set(forms.map(\.value)))
    problems.report { Issue.record("\($0)") }
  }

  /// The lines of a file whose column is neither empty nor known.
  private static func dangling(_ name: String, _ column: String, _ known: Set<String>) throws -> Problems {
    var problems = Problems()
    let file = try #require(GlossaryFile.named(name))
    #expect(file.columns.contains(column), "\(name) has no column \(column)")
    for (line, value) in file.fields(of: column) where !value.isEmpty && !known.contains(value) {
      problems.add(name, line, "unknown \(column) `\(value)`")
    }
    return problems
  }
}
