import Masrad

/// Puts right in a translation what is certain.
///
/// A segment is looked for in its file as it stands, so that nothing else of the file changes; one that the file writes
/// with escapes is left alone and counted.
public struct Correction {
  public private(set) var text: String
  public private(set) var corrected = 0
  /// Findings that could not be put right.
  public private(set) var left: [Diagnostic] = []

  /// - Parameters:
  ///   - file: the translation's file.
  ///   - diagnostics: findings in it; those that are not certain are not touched.
  public init(_ file: String, _ bilingual: BilingualText, _ diagnostics: [Diagnostic]) {
    let scalars = Array(file.unicodeScalars)
    let starts = Self.lineStarts(scalars)
    var changes: [(range: Range<Int>, text: [Unicode.Scalar])] = []
    for diagnostic in diagnostics where diagnostic.isFixable && diagnostic.side == .target {
      let segment = bilingual.segments[diagnostic.segment]
      let expected = Array(diagnostic.expected.unicodeScalars)
      guard let start = Self.place(of: segment, in: scalars, starts), !expected.contains(where: Self.isSpecial) else {
        left.append(diagnostic)
        continue
      }
      let range = start + diagnostic.range.lowerBound..<start + diagnostic.range.upperBound
      guard !changes.contains(where: { $0.range.overlaps(range) }) else { continue }
      changes.append((range, expected))
    }
    changes.sort { $0.range.lowerBound < $1.range.lowerBound }
    var out = String.UnicodeScalarView()
    var place = 0
    for change in changes {
      out.append(contentsOf: scalars[place..<change.range.lowerBound])
      out.append(contentsOf: change.text)
      place = change.range.upperBound
    }
    out.append(contentsOf: scalars[place...])
    text = String(out)
    corrected = changes.count
  }

  /// What some format would have to escape.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "&", "\"", "\\", "\n", "\r", "\t", ",", ";": true
    default: false
    }
  }

  private static func lineStarts(_ scalars: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\n" || scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n") {
        starts.append(index + 1)
      }
    }
    return starts
  }

  /// The offset of a segment's translation in its line or the one below; nil where it is not there as it is.
  private static func place(
    of segment: BilingualText.Segment, in scalars: [Unicode.Scalar], _ starts: [Int]
  ) -> Int? {
    let own = Array((segment.target ?? "").unicodeScalars)
    guard !own.isEmpty, starts.indices.contains(segment.targetLine - 1) else { return nil }
    let start = starts[segment.targetLine - 1]
    let end = segment.targetLine < starts.count ? starts[segment.targetLine] : scalars.count
    guard start + own.count <= scalars.count else { return nil }
    for place in start..<max(start + 1, end) where place + own.count <= scalars.count {
      if scalars[place] == own[0], scalars[place..<place + own.count].elementsEqual(own) { return place }
    }
    return nil
  }
}
