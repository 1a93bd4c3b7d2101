import ICU
import TestSupport
import Testing

@testable import Masrad

/// Country names held against CLDR's, which ICU carries: each differs for a reason that is written down.
@Suite struct CountryNameTests {
  private static let allowedPath = "Tests/GlossaryTests/Fixtures/country-names-we-differ-on.tsv"

  /// ISO codes with a reason to differ; columns iso, icu, reason.
  private static func allowed() throws -> [(iso: String, icu: String, reason: String)] {
    try PackageFolder.records(of: allowedPath).map { fields in
      try #require(fields.count == 3, "\(allowedPath): \(fields)")
      return (fields[0], fields[1], fields[2])
    }
  }

  @Test func arabicNamesAreCLDRsUnlessAReasonIsGiven() throws {
    let names = try RegionNames(language: "ar")
    let allowed = Set(try Self.allowed().map(\.iso))
    let countries = try #require(GlossaryFile.named("countries.tsv"))
    var problems = Problems()
    for record in countries.records
    where !record.fields[0].hasPrefix("X-") && !allowed.contains(record.fields[0]) {
      let icu = try names.name(of: record.fields[0])
      let own = Self.forms(record, countries)
      if own[0].isEmpty { continue }
      if !own.map(Folding.key).contains(Folding.key(of: icu)) {
        problems.add(countries.name, record.line, "\(record.fields[0]) is \(own[0]), in CLDR \(icu)")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// The list shrinks when the table takes CLDR's name, and is checked against the CLDR it was written from.
  @Test func theListOfDifferencesHoldsNothingElse() throws {
    let countries = try #require(GlossaryFile.named("countries.tsv"))
    var problems = Problems()
    for (iso, icu, reason) in try Self.allowed() {
      guard let record = countries.records.first(where: { $0.fields[0] == iso }) else {
        problems.add(Self.allowedPath, "\(iso) is not in countries.tsv")
        continue
      }
      if reason.isEmpty { problems.add(Self.allowedPath, "\(iso) has no reason") }
      if Self.forms(record, countries).map(Folding.key).contains(Folding.key(of: icu)) {
        problems.add(Self.allowedPath, "\(iso): countries.tsv has \(icu) now")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  private static func forms(_ record: GlossaryFile.Record, _ file: GlossaryFile) -> [String] {
    let arabic = file.columns.firstIndex(of: "arabic").map { record.fields[$0] } ?? ""
    let variants = file.columns.firstIndex(of: "variants").map { record.fields[$0] } ?? ""
    return [arabic] + GlossaryFile.values(variants)
  }
}
