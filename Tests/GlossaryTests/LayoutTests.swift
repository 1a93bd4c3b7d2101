import TestSupport
import Testing

/// Columns, order and keys, as the table of Glossaries/README.md has them.
@Suite struct LayoutTests {
  let readme: GlossaryReadme

  init() throws { readme = try GlossaryReadme() }

  @Test func everyFileIsInTheReadmeAndTheReverse() {
    #expect(Set(GlossaryFile.all.map(\.name)) == Set(readme.layouts.keys))
  }

  @Test func columnsAreThoseOfTheReadme() {
    var problems = Problems()
    for file in GlossaryFile.all where file.columns != readme.layouts[file.name]?.columns {
      let wanted = readme.layouts[file.name]?.columns.joined(separator: ", ") ?? "none"
      problems.add(
        file.name, file.headerLine, "columns \(file.columns.joined(separator: ", ")), README: \(wanted)")
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func filesSayWhatTheyAreFor() {
    var problems = Problems()
    for file in GlossaryFile.all {
      if file.comments.isEmpty { problems.add(file.name, 1, "no comment at the top") }
      for record in file.records where record.text.hasPrefix("#") {
        problems.add(file.name, record.line, "comment below the header")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func recordsHaveEveryColumn() {
    var problems = Problems()
    for file in GlossaryFile.all {
      for record in file.records where record.fields.count != file.columns.count {
        problems.add(
          file.name, record.line, "\(record.fields.count) columns, want \(file.columns.count): \(record.text)"
        )
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func blanksStandAlone() {
    var problems = Problems()
    for file in GlossaryFile.all {
      for record in file.records
      where record.fields.contains(where: { $0 != $0.trimmed || $0.contains("  ") }) {
        problems.add(file.name, record.line, "stray blank: \(record.text)")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func severalValuesAreSeparatedByBlankBarBlank() {
    var problems = Problems()
    for file in GlossaryFile.all {
      for record in file.records {
        for field in record.fields where field.contains("|") {
          let values = GlossaryFile.values(field)
          if values.joined(separator: " | ") != field || values.contains("") {
            problems.add(file.name, record.line, "want ` | ` between values: \(field)")
          }
          if Set(values).count != values.count {
            problems.add(file.name, record.line, "value repeated: \(field)")
          }
        }
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func recordsAreSortedBytewise() {
    var problems = Problems()
    for file in GlossaryFile.all {
      for (before, record) in zip(file.records, file.records.dropFirst())
      where !before.text.utf8.lexicographicallyPrecedes(record.text.utf8) {
        problems.add(file.name, record.line, "sorts before line \(before.line): \(record.text)")
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func keysAreUnique() {
    var problems = Problems()
    for file in GlossaryFile.all {
      let key = (readme.layouts[file.name]?.key ?? []).compactMap(file.columns.firstIndex(of:))
      if key.isEmpty { problems.add(file.name, "the README names no key") }
      var lines: [[String]: Int] = [:]
      for record in file.records where record.fields.count == file.columns.count {
        let value = key.map { record.fields[$0] }
        if let line = lines[value] {
          problems.add(file.name, record.line, "key of line \(line): \(value.joined(separator: ", "))")
        }
        lines[value] = record.line
      }
    }
    problems.report { Issue.record("\($0)") }
  }

  /// The last column says why a line can be trusted; the origins' own may be empty.
  @Test func everyRecordHasASource() {
    var problems = Problems()
    for file in GlossaryFile.all where file.name != "origins.tsv" {
      guard let last = file.columns.last, last == "source" || last == "reason" else {
        problems.add(file.name, file.headerLine, "the last column is neither source nor reason")
        continue
      }
      for (line, value) in file.fields(of: last) where value.isEmpty {
        problems.add(file.name, line, "empty \(last)")
      }
    }
    problems.report { Issue.record("\($0)") }
  }
}
