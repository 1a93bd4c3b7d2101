/// All rules about the Arabic side.
public struct ArabicCheck {
  private let lexicon: Lexicon

  private let lines: SegmentLines

  public init(lexicon: Lexicon) { self.init(lexicon: lexicon, lines: []) }

  /// - Parameter lines: the lines of the file at which the lines of the document stand; none where they are the same.
  init(lexicon: Lexicon, lines: [Int]) {
    self.lexicon = lexicon
    self.lines = SegmentLines(lines)
  }

  /// The findings of a glossary built from `documents`, in the order of the text. A segment is a line.
  public func findings(_ glossary: Glossary, _ documents: [Document]) -> [Diagnostic] {
    findings(glossary, documents.map(DocumentWords.init))
  }

  func findings(_ glossary: Glossary, _ words: [DocumentWords]) -> [Diagnostic] {
    let documents = words.map(\.document)
    let found =
      ArabicVariantRule(lexicon: lexicon, lines: lines).findings(glossary, documents)
      + ArabicTitleRule(lines: lines).findings(glossary, documents)
      + ArabicHabitRules(lexicon: lexicon, lines: lines).findings(words)
    return found.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      return (x.document, x.segment, x.range.lowerBound, a.offset)
        < (y.document, y.segment, y.range.lowerBound, b.offset)
    }.map(\.element)
  }
}
