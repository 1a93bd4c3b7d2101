/// One input text with its line structure.
///
/// Offsets are Unicode scalar indices into the text, end exclusive. A line ends at LF, CR LF or CR. A text that was
/// taken out of a file of another format knows where its stretches stand there.
public struct Document: Sendable {
  /// Where the text came from, as the user named it.
  public let path: String
  public let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]
  private let origins: [TextOrigin]
  private let texts: [Int]
  /// The offset in its document of a text that is one of several; see `separateTexts`.
  let base: Int

  /// - Parameters:
  ///   - origins: where stretches of the text stand in its file, in the order of the text; none for a file that is its
  ///     text.
  ///   - texts: the offsets at which texts begin that have nothing to do with one another, in their order; none for a
  ///     document that is one text.
  public init(path: String, text: String, origins: [TextOrigin] = [], texts: [Int] = []) {
    self.init(path: path, scalars: ScalarArray.of(text), origins: origins, texts: texts)
  }

  init(path: String, scalars: [Unicode.Scalar], origins: [TextOrigin] = [], texts: [Int] = [], base: Int = 0) {
    self.path = path
    self.origins = origins
    self.texts = texts
    self.base = base
    self.scalars = scalars
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\n" || (scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")) {
        starts.append(index + 1)
      }
    }
    lineStarts = starts
  }

  /// The texts of a document that holds several, each with its `base` as the offset at which it begins here; the
  /// document itself where it is one text.
  func separateTexts() -> [Document] {
    guard texts.count > 1 else { return [self] }
    var separate: [Document] = []
    for (number, start) in texts.enumerated() {
      let end = number + 1 < texts.count ? texts[number + 1] : scalars.count
      let first = Self.last(of: origins.count, from: start) { origins[$0].start }
      var own: [TextOrigin] = []
      for var origin in origins.dropFirst(first).prefix(while: { $0.start < end }) {
        if origin.start < start { origin.column += start - origin.start }
        origin.start = max(0, origin.start - start)
        own.append(origin)
      }
      separate.append(Document(path: path, scalars: Array(scalars[start..<end]), origins: own, base: start))
    }
    return separate
  }

  /// The text of a range of offsets, clamped to the document.
  public func text(_ range: Range<Int>) -> String {
    ScalarArray.text(scalars[range.clamped(to: 0..<scalars.count)])
  }

  /// Whether the same scalars stand in two ranges.
  func hasSame(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
    range.count == other.count && scalars[range].elementsEqual(scalars[other])
  }

  /// The 1-based line and column (in scalars) of an offset: in the file where its format has lines, else in the text.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    if let origin = origin(of: offset), let line = origin.line {
      return (line, max(1, origin.column + offset - origin.start))
    }
    let line = lineIndex(of: offset)
    return (line + 1, offset - lineStarts[line] + 1)
  }

  /// The same for one offset behind another.
  ///
  /// - Parameter line: the 0-based line of an offset before this one; that of this one afterwards.
  func position(of offset: Int, onOrBehind line: inout Int) -> (line: Int, column: Int) {
    guard origins.isEmpty else { return position(of: offset) }
    while line + 1 < lineStarts.count, lineStarts[line + 1] <= offset { line += 1 }
    return (line + 1, offset - lineStarts[line] + 1)
  }

  /// Where a range stands in the text's own lines: the 0-based line, and offsets from its beginning.
  func place(inLines range: Range<Int>) -> (line: Int, range: Range<Int>) {
    let line = lineIndex(of: range.lowerBound)
    return (line, range.lowerBound - lineStarts[line]..<range.upperBound - lineStarts[line])
  }

  /// The offset at which the text's own line begins, counted from 0; the text's end behind its last line.
  func start(ofLine line: Int) -> Int { lineStarts.indices.contains(line) ? lineStarts[line] : scalars.count }

  /// What the file's format calls the place of an offset: `paragraph 3`, `Sheet1!B4`; nil where lines say it all.
  public func label(of offset: Int) -> String? { origin(of: offset)?.label }

  /// The place of an offset as messages name it behind the path: `3:14`, or `paragraph 3` in a format without lines.
  public func location(of offset: Int) -> String {
    if let origin = origin(of: offset), origin.line == nil, let label = origin.label { return label }
    let position = position(of: offset)
    return "\(position.line):\(position.column)"
  }

  /// The place of an offset in words: its label, else `line 3`.
  public func place(of offset: Int) -> String { label(of: offset) ?? "line \(position(of: offset).line)" }

  /// The offsets of the line that `offset` is in, without its line end.
  public func lineRange(of offset: Int) -> Range<Int> {
    let line = lineIndex(of: offset)
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : scalars.count
    while end > lineStarts[line], scalars[end - 1] == "\n" || scalars[end - 1] == "\r" { end -= 1 }
    return lineStarts[line]..<end
  }

  /// The text around `range` within its line, at most `width` scalars each side, cut at blanks.
  public func context(of range: Range<Int>, width: Int) -> (before: String, after: String) {
    let line = lineRange(of: range.lowerBound)
    var start = max(line.lowerBound, range.lowerBound - width)
    if start > line.lowerBound {
      while start < range.lowerBound, !ArabicLetter.isBlank(scalars[start]) { start += 1 }
      while start < range.lowerBound, ArabicLetter.isBlank(scalars[start]) { start += 1 }
    }
    let limit = max(line.upperBound, range.upperBound)
    var end = min(limit, range.upperBound + width)
    if end < limit {
      while end > range.upperBound, !ArabicLetter.isBlank(scalars[end - 1]) { end -= 1 }
      while end > range.upperBound, ArabicLetter.isBlank(scalars[end - 1]) { end -= 1 }
    }
    return (
      (start > line.lowerBound ? "…" : "") + text(start..<range.lowerBound),
      text(range.upperBound..<end) + (end < limit ? "…" : "")
    )
  }

  /// A range with the text around it, as a glossary shows where a name stands.
  public func excerpt(of range: Range<Int>) -> String {
    let around = context(of: range, width: 60)
    return around.before + text(range) + around.after
  }

  private func lineIndex(of offset: Int) -> Int { Self.last(of: lineStarts.count, from: offset) { lineStarts[$0] } }

  private func origin(of offset: Int) -> TextOrigin? {
    guard let first = origins.first, first.start <= offset else { return nil }
    return origins[Self.last(of: origins.count, from: offset) { origins[$0].start }]
  }

  /// The last of sorted starts that is not behind `offset`.
  private static func last(of count: Int, from offset: Int, _ start: (Int) -> Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if start(middle) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
