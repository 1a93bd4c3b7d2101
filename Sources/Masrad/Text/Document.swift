/// One input text with its line structure.
///
/// Offsets are Unicode scalar indices into the text, end exclusive. A line ends at LF, CR LF or CR.
public struct Document: Sendable {
  /// Where the text came from, as the user named it.
  public let path: String
  public let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]

  public init(path: String, text: String) {
    self.path = path
    scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\n" || (scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")) {
        starts.append(index + 1)
      }
    }
    lineStarts = starts
  }

  /// The text of a range of offsets, clamped to the document.
  public func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }

  /// The 1-based line and column (in scalars) of an offset.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: offset)
    return (line + 1, offset - lineStarts[line] + 1)
  }

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

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
