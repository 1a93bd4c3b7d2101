/// A bilingual text with its names found on both sides: what the rules look at.
struct CheckedDocument {
  let text: BilingualText
  let glossary: Glossary
  /// The Arabic as one document, a line for each segment, in words.
  let words: DocumentWords
  /// The tokens of each segment.
  let wordsOfSegment: [Range<Int>]
  /// The offset in `arabic` at which each segment begins.
  let starts: [Int]
  /// Persons, places and organisations, in the order of the glossary.
  let names: [CheckedName]
  let mentions: [CheckedMention]
  /// The numbers of each segment's mentions.
  let mentionsOfSegment: [Range<Int>]
  let english: [EnglishText]
  /// By segment.
  let matches: [SegmentMatches]
  /// What the Arabic's own rules find, with places in its document.
  let arabicFindings: [Diagnostic]

  /// - Parameter glossary: that of the Arabic, where it has been made before.
  init(_ text: BilingualText, _ kit: TranslationKit, glossary: Glossary? = nil) {
    self.text = text
    let parts = Parts.number(of: text.segments.count, threads: kit.threads)
    let (source, english) = Parallel.both(atOnce: parts > 1) {
      let (document, starts) = Self.arabic(of: text)
      let words = DocumentWords(document)
      return (starts: starts, words: words, glossary: glossary ?? kit.glossary(of: words))
    } _: {
      kit.prepare(parts: parts)
      return text.segments.map { EnglishText($0.target ?? "", kit.vocabulary) }
    }
    (self.starts, words, self.glossary, self.english) = (source.starts, source.words, source.glossary, english)
    wordsOfSegment = words.tokens(ofStretches: starts)
    // The Arabic's rules know nothing of the translation.
    (arabicFindings, names, mentions, mentionsOfSegment, matches) = Self.read(
      text, source.glossary, source.words, source.starts, english, kit, parts)
  }

  private static func read(
    _ text: BilingualText, _ glossary: Glossary, _ words: DocumentWords, _ starts: [Int], _ english: [EnglishText],
    _ kit: TranslationKit, _ parts: Int
  ) -> ([Diagnostic], [CheckedName], [CheckedMention], [Range<Int>], [SegmentMatches]) {
    let (arabic, found) = Parallel.both(atOnce: parts > 1) {
      ArabicCheck(lexicon: kit.lexicon, lines: text.segments.map(\.sourceLine)).findings(glossary, [words])
    } _: {
      let reader = NameReader(glossary, kit)
      let mentions = SegmentMentions(reader, glossary, starts, kit.lexicon)
      return (reader: reader, mentions: mentions, nested: NestedNames(reader.names, glossary).ofSegments(starts))
    }
    let matches = matches(found.reader, found.mentions, found.nested, english, kit.matchers, parts)
    return (arabic, found.reader.names, found.mentions.all, found.mentions.ofSegment, matches)
  }

  private static func matches(
    _ reader: NameReader, _ mentions: SegmentMentions, _ nested: [Int: [Int]], _ english: [EnglishText],
    _ matchers: [NameMatcher], _ parts: Int
  ) -> [SegmentMatches] {
    // Each part has its own matcher; the vocabulary and the index behind them are only read.
    nonisolated(unsafe) let matchers = matchers
    let found = Parts.map(english.count, parts: parts) { part, items in
      items.map { segment in
        SegmentMatches(
          mentions.all[mentions.ofSegment[segment]], nested: nested[segment] ?? [], reader,
          SegmentMatcher(english[segment], matchers[part]))
      }
    }
    return Array(found.joined())
  }

  /// The Arabic as one document, a line for each segment, and where each begins.
  static func arabic(of text: BilingualText) -> (document: Document, starts: [Int]) {
    var joined: [Unicode.Scalar] = []
    joined.reserveCapacity(text.segments.reduce(0) { $0 + $1.source.utf8.count / 2 + 1 })
    var starts: [Int] = []
    for segment in text.segments {
      starts.append(joined.count)
      // A segment is a line of the document, whatever line ends it holds.
      joined += ScalarArray.of(segment.source).lazy.map { Gap.of($0) == .line ? " " : $0 }
      joined.append("\n")
    }
    return (Document(path: text.sourcePath, scalars: joined), starts)
  }

  /// The place of a diagnostic in the translation.
  func place(segment: Int, tokens: Range<Int>) -> (range: Range<Int>, surface: String) {
    let range = english[segment].range(tokens)
    return (range, english[segment].text(range))
  }
}

/// Which segment an offset is in.
struct SegmentPlaces {
  let starts: [Int]

  init(_ starts: [Int]) { self.starts = starts }

  func segment(of offset: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
