/// The mentions of a document's checked names by the segments in which they stand.
struct SegmentMentions {
  private(set) var all: [CheckedMention] = []
  /// The numbers of each segment's mentions.
  private(set) var ofSegment: [Range<Int>]

  /// - Parameter starts: the offset at which each segment begins.
  init(_ entries: NameEntries, _ glossary: Glossary, _ starts: [Int], _ lexicon: Lexicon) {
    var unordered: [CheckedMention] = []
    unordered.reserveCapacity(glossary.entries.indices.reduce(0) { $0 + glossary.entries[$1].mentions.count })
    let places = SegmentPlaces(starts)
    for (entry, name) in entries.nameOfEntry.enumerated() {
      guard let name else { continue }
      // An entry stands in the same few spellings again and again.
      var lengths: [(surface: String, count: Int)] = []
      // The name as a whole has as many as the name.
      if entries.entries[name] == entry { lengths.append((glossary.entries[entry].arabic, Self.whole)) }
      for mention in glossary.entries[entry].mentions {
        guard let segment = places.segment(of: mention.range.lowerBound, perhaps: mention.line - 1) else { continue }
        let known = lengths.first { $0.surface.isWritten(mention.surface) }?.count
        let length = known ?? Self.length(of: mention.surface, lexicon)
        if known == nil, lengths.count < Self.mostKept { lengths.append((mention.surface, length)) }
        let start = starts[segment]
        unordered.append(
          CheckedMention(
            name: name, segment: segment,
            range: mention.range.lowerBound - start..<mention.range.upperBound - start, elements: length))
      }
    }
    ofSegment = []
    order(unordered, segments: starts.count)
  }

  private static let mostKept = 8
  private static let whole = -1

  /// Gives the mentions that are whole names as many elements as their names have.
  mutating func fill(_ names: [CheckedName]) {
    for place in all.indices where all[place].elements == Self.whole {
      all[place].elements = names[all[place].name].wanted
    }
  }

  private static func length(of surface: String, _ lexicon: Lexicon) -> Int {
    CheckedName.elements(PhraseWords.fold(surface), lexicon).count(where: { !$0.isParticle })
  }

  /// Files the mentions by segment, in each by where they stand.
  private mutating func order(_ unordered: [CheckedMention], segments: Int) {
    var ends = [Int](repeating: 0, count: segments + 1)
    for mention in unordered { ends[mention.segment + 1] += 1 }
    for segment in 0..<segments { ends[segment + 1] += ends[segment] }
    ofSegment = (0..<segments).map { ends[$0]..<ends[$0 + 1] }
    var numbers = [Int](repeating: 0, count: unordered.count)
    for (number, mention) in unordered.enumerated() {
      numbers[ends[mention.segment]] = number
      ends[mention.segment] += 1
    }
    for range in ofSegment where range.count > 1 {
      for place in range.dropFirst() {
        let number = numbers[place]
        let start = unordered[number].range.lowerBound
        var hole = place
        while hole > range.lowerBound, unordered[numbers[hole - 1]].range.lowerBound > start {
          numbers[hole] = numbers[hole - 1]
          hole -= 1
        }
        numbers[hole] = number
      }
    }
    all = numbers.map { unordered[$0] }
  }
}
