/// A bilingual text with its names found on both sides: what the rules look at.
final class CheckedDocument {
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
  /// What names what, by segment.
  let matches: [SegmentMatches]
  let places: NamePlaces
  /// What the Arabic's own rules find, with places in its document.
  let arabicFindings: [Diagnostic]
  /// Keep what `english`, `names` and `matches` look at.
  private let memory: (english: EnglishTextMemory, matches: [MatchMemory])

  /// - Parameter glossary: that of the Arabic, where it has been made before.
  init(_ text: BilingualText, _ kit: TranslationKit, glossary: Glossary? = nil) {
    self.text = text
    let parts = Parts.number(of: text.segments.count, threads: kit.threads)
    let englishMemory = EnglishTextMemory()
    let (source, english) = Parallel.both(atOnce: parts > 1) {
      let (document, starts) = Self.arabic(of: text)
      let words = DocumentWords(document)
      return (starts: starts, words: words, found: kit.names(in: words, glossary))
    } _: {
      kit.prepare(parts: parts)
      return text.segments.map { EnglishText($0.target ?? "", kit.vocabulary, in: englishMemory) }
    }
    (starts, words, self.english) = (source.starts, source.words, english)
    // The names' English is read on one thread, while another looks at the Arabic alone.
    let found = source.found
    let (reader, ofArabic) = Parallel.both(atOnce: parts > 1) {
      NameReader(found.names, of: found.entries, kit, in: englishMemory)
    } _: {
      ArabicSide(found, source.words, source.starts, text, kit.lexicon)
    }
    var arabic = ofArabic
    self.glossary = arabic.glossary
    arabic.mentions.fill(reader.names)
    names = reader.names
    (mentions, mentionsOfSegment) = (arabic.mentions.all, arabic.mentions.ofSegment)
    (wordsOfSegment, arabicFindings) = (arabic.words, arabic.findings)
    let matched = Self.matches(reader, arabic, english, kit.matchers, parts)
    (matches, memory) = (matched.all, (englishMemory, matched.memory))
    places = NamePlaces(matched.all, names: reader.names.count)
  }

  private static func matches(
    _ reader: NameReader, _ arabic: ArabicSide, _ english: [EnglishText], _ matchers: [NameMatcher], _ parts: Int
  ) -> (all: [SegmentMatches], memory: [MatchMemory]) {
    // Each part has its own matcher; the vocabulary and the index behind them are only read.
    nonisolated(unsafe) let matching = matchers.prefix(parts).map { SegmentMatching(reader, $0) }
    let mentions = arabic.mentions
    let found = Parts.map(english.count, parts: parts) { part, items in
      items.map { segment in
        matching[part].matches(
          mentions.all[mentions.ofSegment[segment]], nested: arabic.nested[segment] ?? [], english[segment])
      }
    }
    return (Array(found.joined()), matching.map(\.memory))
  }

  /// The Arabic as one document, a line for each segment, and where each begins.
  static func arabic(of text: BilingualText) -> (document: Document, starts: [Int]) {
    var starts: [Int] = []
    starts.reserveCapacity(text.segments.count)
    let most = text.segments.indices.reduce(0) { $0 + text.segments[$1].source.utf8.count + 1 }
    let joined = [Unicode.Scalar](unsafeUninitializedCapacity: most) { room, count in
      for index in text.segments.indices {
        starts.append(count)
        let end = count + ScalarArray.decode(text.segments[index].source, into: .init(rebasing: room[count...]))
        // A segment is a line of the document, whatever line ends it holds.
        for place in count..<end where Gap.isLine(room[place]) { room[place] = " " }
        room.initializeElement(at: end, to: "\n")
        count = end + 1
      }
    }
    return (Document(path: text.sourcePath, scalars: joined), starts)
  }

  /// The text of a mention.
  func surface(_ mention: CheckedMention) -> String {
    let start = starts[mention.segment]
    return words.document.text(start + mention.range.lowerBound..<start + mention.range.upperBound)
  }

  /// The place of a diagnostic in the translation.
  func place(segment: Int, tokens: Range<Int>) -> (range: Range<Int>, surface: String) {
    let range = english[segment].range(tokens)
    return (range, english[segment].text(range))
  }
}

/// What of a bilingual text is found in its Arabic alone.
private struct ArabicSide {
  let glossary: Glossary
  let findings: [Diagnostic]
  var mentions: SegmentMentions
  /// The numbers of the names that segments have within longer ones.
  let nested: [Int: [Int]]
  /// The tokens of each segment.
  let words: [Range<Int>]

  init(
    _ found: FoundNames, _ words: DocumentWords, _ starts: [Int], _ text: BilingualText, _ lexicon: Lexicon
  ) {
    let (entries, glossary) = (found.names, found.glossary())
    self.glossary = glossary
    findings = ArabicCheck(lexicon: lexicon, lines: text.segments.map(\.sourceLine)).findings(glossary, [words])
    mentions = SegmentMentions(entries, glossary, starts, lexicon)
    nested = NestedNames(entries, glossary).ofSegments(starts)
    self.words = words.tokens(ofStretches: starts)
  }
}

/// Which segment an offset is in.
struct SegmentPlaces {
  let starts: [Int]

  init(_ starts: [Int]) { self.starts = starts }

  /// - Parameter guess: what it most likely is.
  func segment(of offset: Int, perhaps guess: Int) -> Int? {
    if starts.indices.contains(guess), starts[guess] <= offset, guess + 1 == starts.count || offset < starts[guess + 1]
    {
      return guess
    }
    return segment(of: offset)
  }

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
