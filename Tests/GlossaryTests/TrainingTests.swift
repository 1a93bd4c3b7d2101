import TestSupport
import Testing

/// The stand-off annotations of Glossaries/Training: places in a corpus, and no text.
@Suite struct TrainingTests {
  private func records(_ name: String) throws -> [[String]] {
    try PackageFolder.text(of: "Glossaries/Training/" + name).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// file, line, start and end of a record; nil where one is no number.
  private func place(_ record: [String]) -> (place: String, start: Int, end: Int)? {
    guard record.count >= 4, Int(record[1]) != nil, let start = Int(record[2]), let end = Int(record[3]) else {
      return nil
    }
    return (record[0] + ":" + record[1], start, end)
  }

  @Test func everyAnnotationLiesInASentenceAndOverlapsNoOther() throws {
    var sentences: [String: [Range<Int>]] = [:]
    for record in try records("sentences.tsv") {
      let span = try #require(place(record), "\(record)")
      sentences[span.place, default: []].append(span.start..<span.end)
    }
    #expect(sentences.values.reduce(0) { $0 + $1.count } == 1_500)
    var last: (place: String, end: Int) = ("", 0)
    var problems = Problems()
    for record in try records("annotations.tsv") {
      let span = try #require(place(record), "\(record)")
      let isInside = sentences[span.place]?.contains { $0.lowerBound <= span.start && span.end <= $0.upperBound }
      if isInside != true { problems.add("annotations.tsv", "\(record): in no sentence") }
      if span.place == last.place, span.start < last.end {
        problems.add("annotations.tsv", "\(record): overlaps the one before")
      }
      last = (span.place, span.end)
    }
    problems.report { Issue.record("\($0)") }
  }

  @Test func everyAnnotationHasAClassAndNoText() throws {
    var problems = Problems()
    for record in try records("annotations.tsv") {
      if record.count != 7 || !["person", "place", "organisation", "title"].contains(record[4]) {
        problems.add("annotations.tsv", "\(record): no class")
      } else if !record[5].isEmpty, record[4] != "title" || !record[5].unicodeScalars.allSatisfy({ $0.isASCII }) {
        problems.add("annotations.tsv", "\(record): only titles have a country, as a code")
      } else if !["", "1"].contains(record[6]) {
        problems.add("annotations.tsv", "\(record): optional is 1 or empty")
      }
    }
    problems.report { Issue.record("\($0)") }
  }
}
