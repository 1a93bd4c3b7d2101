/// Where a segment's Arabic names a checked name.
struct CheckedMention {
  /// The name's number in the document.
  let name: Int
  let segment: Int
  /// Scalar offsets in the segment's Arabic.
  let range: Range<Int>
  /// The elements of the name that stand there.
  var elements: Int
}

/// A place of the translation that names a checked name.
struct Counterpart {
  /// How the name was found.
  enum Match {
    /// Word by word, as spellings of the Arabic.
    case elements(PlainSlice<NameMatcher.Pair>)
    /// As one of the known forms: its number.
    case form(Int)
  }

  let name: Int
  /// Tokens of the segment.
  let tokens: Range<Int>
  let match: Match
  /// Words that are matched: the more the better.
  let length: Int
  let score: Double
  /// A given name alone, or another sign that is weak by itself.
  let isWeak: Bool

  /// The tokens of the segment that are some words of its own.
  func tokens(_ words: Range<Int>) -> Range<Int> {
    tokens.lowerBound + words.lowerBound..<tokens.lowerBound + words.upperBound
  }

  fileprivate func kept(in pairs: inout PlainArena<NameMatcher.Pair>) -> Counterpart {
    guard case .elements(let own) = match else { return self }
    return Counterpart(
      name: name, tokens: tokens, match: .elements(pairs.keep(own)), length: length, score: score, isWeak: isWeak)
  }
}

/// What of a segment's translation names what of its Arabic. Kept in the memory of whoever matched it.
struct SegmentMatches {
  /// All places that name a name of the segment, in the order of the text.
  let all: PlainSlice<Counterpart>
  /// By mention: the number of the place that names it; -1 for none.
  let ofMentions: PlainSlice<Int32>
  /// Whether a token is part of some place.
  let isTaken: PlainSlice<Bool>
  /// Whether each mention has a place.
  let isComplete: Bool

  /// Where the translation names a mention, by its number in the segment.
  func ofMention(_ place: Int) -> Counterpart? {
    let number = Int(ofMentions[place])
    return number < 0 ? nil : all[number]
  }
}

/// Where matches are kept as long as they are needed. For one thread while they are made.
final class MatchMemory {
  @exclusivity(unchecked) private var pairs = PlainArena<NameMatcher.Pair>()
  @exclusivity(unchecked) private var counterparts = PlainArena<Counterpart>()
  @exclusivity(unchecked) private var numbers = PlainArena<Int32>()
  @exclusivity(unchecked) private var flags = PlainArena<Bool>()

  deinit {
    pairs.free()
    counterparts.free()
    numbers.free()
    flags.free()
  }

  /// - Parameters:
  ///   - all: in the order of the text.
  ///   - ofMentions: by mention its number in `all`, or -1.
  func keep(
    _ all: UnsafeBufferPointer<Counterpart>, ofMentions: UnsafeBufferPointer<Int32>,
    isTaken: UnsafeBufferPointer<Bool>
  ) -> SegmentMatches {
    let room = counterparts.room(all.count)
    for (number, counterpart) in all.enumerated() {
      room.initializeElement(at: number, to: counterpart.kept(in: &pairs))
    }
    return SegmentMatches(
      all: counterparts.keep(all.count), ofMentions: numbers.keep(ofMentions), isTaken: flags.keep(isTaken),
      isComplete: !ofMentions.contains(-1))
  }
}
