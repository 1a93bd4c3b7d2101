/// A bilingual text with its names found on both sides: what the rules look at.
struct CheckedDocument {
  let text: BilingualText
  let glossary: Glossary
  /// The Arabic as one document, a line for each segment.
  let arabic: Document
  /// The offset in `arabic` at which each segment begins.
  let starts: [Int]
  /// Persons, places and organisations, in the order of the glossary.
  let names: [CheckedName]
  let mentions: [CheckedMention]
  /// The numbers of each segment's mentions.
  let mentionsOfSegment: [[Int]]
  let english: [EnglishText]
  /// By segment.
  private(set) var matches: [SegmentMatches] = []

  /// - Parameter glossary: that of the Arabic, where it has been made before.
  init(_ text: BilingualText, _ kit: TranslationKit, glossary: Glossary? = nil) {
    self.text = text
    let (document, starts) = Self.arabic(of: text)
    arabic = document
    self.starts = starts
    self.glossary = glossary ?? kit.glossary(of: document)
    let reader = NameReader(self.glossary, kit)
    names = reader.names
    let places = SegmentPlaces(starts)
    var mentions: [CheckedMention] = []
    for item in reader.mentions {
      guard let segment = places.segment(of: item.mention.range.lowerBound) else { continue }
      let range = item.mention.range.lowerBound - starts[segment]..<item.mention.range.upperBound - starts[segment]
      mentions.append(
        CheckedMention(
          name: item.name, segment: segment, range: range, surface: item.mention.surface,
          elements: CheckedName.elements(item.mention.surface, kit.lexicon).count(where: { !$0.isParticle })))
    }
    mentions.sort { ($0.segment, $0.range.lowerBound) < ($1.segment, $1.range.lowerBound) }
    self.mentions = mentions
    var bySegment = [[Int]](repeating: [], count: text.segments.count)
    for (number, mention) in mentions.enumerated() { bySegment[mention.segment].append(number) }
    mentionsOfSegment = bySegment
    english = text.segments.map { EnglishText($0.target ?? "", kit.vocabulary) }
    matches = english.indices.map { segment in
      let own = bySegment[segment].map { mentions[$0] }
      let choices = own.map { [$0.name] + reader.siblings(of: $0) }
      return SegmentMatches(own, choices: choices, names, SegmentMatcher(english[segment], kit.matcher))
    }
  }

  /// The Arabic as one document, a line for each segment, and where each begins.
  static func arabic(of text: BilingualText) -> (document: Document, starts: [Int]) {
    var joined = String.UnicodeScalarView()
    var starts: [Int] = []
    var count = 0
    for segment in text.segments {
      starts.append(count)
      let scalars = segment.source.unicodeScalars
      // A segment is a line of the document, whatever line ends it holds.
      joined.append(contentsOf: scalars.lazy.map { Gap.of($0) == .line ? " " : $0 })
      joined.append("\n")
      count += scalars.count + 1
    }
    return (Document(path: text.sourcePath, text: String(joined)), starts)
  }

  /// The place of a diagnostic in the translation.
  func place(segment: Int, tokens: Range<Int>) -> (range: Range<Int>, surface: String) {
    let range = english[segment].range(tokens)
    return (range, english[segment].text(range))
  }
}

/// Which segment an offset is in.
private struct SegmentPlaces {
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
