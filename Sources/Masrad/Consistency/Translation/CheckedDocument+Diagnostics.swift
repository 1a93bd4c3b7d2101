extension CheckedDocument {
  /// The number of the translation among the documents of the diagnostics.
  var targetDocument: Int { text.sourcePath == text.targetPath ? 0 : 1 }

  /// A finding in the translation.
  func diagnostic(
    rule: String, severity: Diagnostic.Severity, segment: Int, tokens: Range<Int>, expected: String, entry: String,
    message: String, places: [Diagnostic.Place] = [], evidence: SpellingEvidence? = nil, isFixable: Bool = false
  ) -> Diagnostic {
    let range = english[segment].range(tokens)
    let place = position(of: range.lowerBound, in: english[segment].scalars, line: text.segments[segment].targetLine)
    return Diagnostic(
      rule: rule, severity: severity, side: .target, document: targetDocument, segment: segment, range: range,
      line: place.line, column: place.column, surface: english[segment].text(range), expected: expected, entry: entry,
      message: message, places: places, evidence: evidence, isFixable: isFixable)
  }

  /// A finding about a name of the Arabic.
  func diagnostic(
    rule: String, severity: Diagnostic.Severity, mention: CheckedMention, expected: String, message: String,
    places: [Diagnostic.Place] = []
  ) -> Diagnostic {
    let segment = text.segments[mention.segment]
    let place = position(of: mention.range.lowerBound, in: segment.source, line: segment.sourceLine)
    return Diagnostic(
      rule: rule, severity: severity, side: .source, document: 0, segment: mention.segment, range: mention.range,
      line: place.line, column: place.column, surface: surface(mention), expected: expected,
      entry: names[mention.name].id, message: message, places: places)
  }

  /// A finding about the Arabic's document with its place in the file.
  func placed(_ finding: Diagnostic) -> Diagnostic {
    var finding = finding
    let own = text.segments[finding.segment]
    (finding.line, finding.column) = position(of: finding.range.lowerBound, in: own.source, line: own.sourceLine)
    for index in finding.places.indices {
      let other = text.segments[finding.places[index].segment]
      (finding.places[index].line, finding.places[index].column) = position(
        of: finding.places[index].column - 1, in: other.source, line: other.sourceLine)
    }
    return finding
  }

  func otherPlace(segment: Int, tokens: Range<Int>) -> Diagnostic.Place {
    let range = english[segment].range(tokens)
    let place = position(of: range.lowerBound, in: english[segment].scalars, line: text.segments[segment].targetLine)
    return Diagnostic.Place(
      document: targetDocument, segment: segment, line: place.line, column: place.column,
      surface: english[segment].text(range))
  }

  /// Line and column of an offset of a segment that begins in `line`.
  private func position(of offset: Int, in text: String, line: Int) -> (line: Int, column: Int) {
    // Nearly all segments are one line.
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return (line, offset + 1) }
    let scalars = ScalarArray.of(text)
    return scalars.withUnsafeBufferPointer { position(of: offset, in: PlainSlice($0), line: line) }
  }

  private func position(
    of offset: Int, in scalars: PlainSlice<Unicode.Scalar>, line: Int
  ) -> (line: Int, column: Int) {
    var line = line
    var start = 0
    for index in 0..<min(offset, scalars.count) where scalars[index] == "\n" {
      line += 1
      start = index + 1
    }
    return (line, offset - start + 1)
  }
}
