/// How well labels agree with an annotation, by class, with exact spans.
public struct TagFigures: Sendable {
  public struct Counts: Sendable, Equatable {
    public internal(set) var right = 0
    public internal(set) var wrong = 0
    public internal(set) var missed = 0

    public var precision: Double { right + wrong > 0 ? Double(right) / Double(right + wrong) : 0 }
    public var recall: Double { right + missed > 0 ? Double(right) / Double(right + missed) : 0 }
    public var f1: Double {
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
  }

  /// A span where annotation and labels differ, with the words around it.
  public struct Difference: Sendable {
    /// Nil where the annotation has nothing that overlaps.
    public let expected: TagClass?
    public let found: TagClass?
    public let before: String
    public let surface: String
    /// What was found where it differs from `surface`; empty where nothing was.
    public let foundSurface: String
    public let behind: String
  }

  public internal(set) var counts: [TagClass: Counts] = [:]
  /// How many annotated spans of a class, or none, were found as each class, or none.
  public internal(set) var confusion: [[Int]] = [[Int]](
    repeating: [Int](repeating: 0, count: TagClass.allCases.count + 1), count: TagClass.allCases.count + 1)
  public internal(set) var differences: [Difference] = []

  /// How many of the spans found with a margin from a bound up to the next were right; the margin is that of the token
  /// least sure.
  public internal(set) var bands: [(right: Int, found: Int)] = bandBounds.map { _ in (0, 0) }
  public static let bandBounds: [Float] = [0, 0.5, 1, 2, 3, 4, 6]

  public init() {}

  /// All of these classes in one.
  public func total(_ classes: [TagClass]) -> Counts {
    var total = Counts()
    for tagClass in classes {
      let part = counts[tagClass] ?? Counts()
      total.right += part.right
      total.wrong += part.wrong
      total.missed += part.missed
    }
    return total
  }
}

/// Compares labels with an annotation.
struct TagComparison {
  private(set) var figures = TagFigures()
  private let words: WordTable
  /// The classes that the annotation has.
  private let classes: Set<TagClass>

  init(words: WordTable, classes: Set<TagClass>) {
    self.words = words
    self.classes = classes
  }

  /// - Parameter unit: how many steps of a margin make 1.
  mutating func add(_ document: TrainingDocument, _ tagging: Tagging, unit: Float) {
    let labels = tagging.labels
    for number in 0..<document.document.sentenceCount {
      let sentence = document.document.sentence(number)
      let gold = document.gold[sentence]
      guard gold.contains(where: { $0 != TrainingDocument.unjudged }) else { continue }
      let expected = TagSpan.spans(gold).filter { classes.contains($0.tagClass) }
      let found = TagSpan.spans(labels[sentence]).filter {
        classes.contains($0.tagClass) && !gold[$0.tokens].contains(TrainingDocument.unjudged)
      }
      compare(expected, found, in: document.document, sentence)
      for span in found {
        let margin = tagging.margins[span.tokens].reduce(Int16.max) { min($0, $1) }
        let band = TagFigures.bandBounds.lastIndex { Float(margin) / unit >= $0 } ?? 0
        figures.bands[band].found += 1
        if expected.contains(span) { figures.bands[band].right += 1 }
      }
    }
  }

  private mutating func compare(
    _ expected: [TagSpan], _ found: [TagSpan], in document: TagDocument, _ sentence: Range<Int>
  ) {
    let right = Set(expected).intersection(found)
    for span in expected {
      let other = found.first { $0.tokens.overlaps(span.tokens) }
      figures.confusion[Self.place(span.tagClass)][Self.place(other?.tagClass)] += 1
      guard !right.contains(span) else {
        figures.counts[span.tagClass, default: .init()].right += 1
        continue
      }
      figures.counts[span.tagClass, default: .init()].missed += 1
      note(span, expected: span.tagClass, found: other, document, sentence)
    }
    for span in found where !right.contains(span) {
      figures.counts[span.tagClass, default: .init()].wrong += 1
      if expected.contains(where: { $0.tokens.overlaps(span.tokens) }) { continue }
      figures.confusion[Self.place(nil)][Self.place(span.tagClass)] += 1
      note(span, expected: nil, found: span, document, sentence)
    }
  }

  private static func place(_ tagClass: TagClass?) -> Int { tagClass.map { 1 + Int($0.rawValue) } ?? 0 }

  private mutating func note(
    _ span: TagSpan, expected: TagClass?, found: TagSpan?, _ document: TagDocument, _ sentence: Range<Int>
  ) {
    func text(_ range: Range<Int>) -> String {
      document.words[range].map { String(String.UnicodeScalarView(words.words[Int($0)].plain)) }.joined(separator: " ")
    }
    figures.differences.append(
      TagFigures.Difference(
        expected: expected, found: found?.tagClass,
        before: text(max(sentence.lowerBound, span.tokens.lowerBound - 5)..<span.tokens.lowerBound),
        surface: text(span.tokens), foundSurface: found.map { text($0.tokens) } ?? "",
        behind: text(span.tokens.upperBound..<min(sentence.upperBound, span.tokens.upperBound + 5))))
  }
}
