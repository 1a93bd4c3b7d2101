/// Places and bodies of the document that stand within its longer names and titles too: تيبازة in محكمة تيبازة, the
/// commission in رئيس المفوضية الوطنية.
///
/// They are no mentions, and the translation may leave them to the longer name; but where it writes them, they are
/// spelt as elsewhere.
struct NestedNames {
  private let glossary: Glossary
  /// Places, and bodies of several words, by the hash of their first word.
  private var beginnings: [UInt64: [(words: [[Unicode.Scalar]], name: Int)]] = [:]

  init(_ names: NameEntries, _ glossary: Glossary) {
    self.glossary = glossary
    guard glossary.entries.indices.contains(where: { Self.mayHold(glossary.entries[$0]) }) else { return }
    for (number, index) in names.entries.enumerated() {
      let entityClass = glossary.entries[index].entityClass
      guard entityClass == .place || entityClass == .organisation else { continue }
      let words = PhraseWords.fold(glossary.entries[index].arabic)
      guard let first = words.first, words.count > 1 || entityClass == .place else { continue }
      beginnings[WordHash.of(first), default: []].append((words, number))
    }
  }

  private static func mayHold(_ entry: Entry) -> Bool {
    entry.entityClass == .title || entry.entityClass == .organisation
  }

  /// The numbers of the names that each segment has within longer ones.
  func ofSegments(_ starts: [Int]) -> [Int: [Int]] {
    guard !beginnings.isEmpty else { return [:] }
    let places = SegmentPlaces(starts)
    var ofSegment: [Int: [Int]] = [:]
    for index in glossary.entries.indices where Self.mayHold(glossary.entries[index]) {
      // An entry stands in the same few spellings again and again.
      var known: [(surface: String, inside: [Int])] = []
      for mention in glossary.entries[index].mentions {
        let before = known.first { $0.surface.isWritten(mention.surface) }?.inside
        let inside = before ?? within(mention.surface)
        if before == nil, known.count < Self.mostKept { known.append((mention.surface, inside)) }
        guard !inside.isEmpty, let segment = places.segment(of: mention.range.lowerBound) else { continue }
        for name in inside where ofSegment[segment]?.contains(name) != true {
          ofSegment[segment, default: []].append(name)
        }
      }
    }
    return ofSegment
  }

  private static let mostKept = 8

  private func within(_ surface: String) -> [Int] {
    let words = PhraseWords.fold(surface)
    guard words.count > 1 else { return [] }
    return words.indices.dropFirst().flatMap { start in
      (beginnings[WordHash.of(words[start])] ?? []).filter { words[start...].starts(with: $0.words) }.map(\.name)
    }
  }
}
