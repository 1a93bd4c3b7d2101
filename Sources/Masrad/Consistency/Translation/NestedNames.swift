/// Places and bodies of the document that stand within its longer names and titles too: تيبازة in محكمة تيبازة, the
/// commission in رئيس المفوضية الوطنية.
///
/// They are no mentions, and the translation may leave them to the longer name; but where it writes them, they are
/// spelt as elsewhere.
struct NestedNames {
  private let glossary: Glossary
  private let names: [CheckedName]
  /// Places, and bodies of several words, by their first word.
  private var beginnings: [[Unicode.Scalar]: [(words: [[Unicode.Scalar]], name: Int)]] = [:]

  init(_ names: [CheckedName], _ glossary: Glossary) {
    (self.glossary, self.names) = (glossary, names)
    for (number, name) in names.enumerated() where name.entityClass == .place || name.entityClass == .organisation {
      let words = PhraseWords.fold(name.entry.arabic)
      guard let first = words.first, words.count > 1 || name.entityClass == .place else { continue }
      beginnings[first, default: []].append((words, number))
    }
  }

  /// The numbers of the names that each segment has within longer ones.
  func ofSegments(_ starts: [Int]) -> [Int: [Int]] {
    guard !beginnings.isEmpty else { return [:] }
    let places = SegmentPlaces(starts)
    var ofSegment: [Int: [Int]] = [:]
    // The same few spellings stand again and again.
    var known: [String: [Int]] = [:]
    for entry in glossary.entries where entry.entityClass == .title || entry.entityClass == .organisation {
      for mention in entry.mentions {
        let inside = known[mention.surface] ?? within(mention.surface)
        known[mention.surface] = inside
        guard !inside.isEmpty, let segment = places.segment(of: mention.range.lowerBound) else { continue }
        for name in inside where ofSegment[segment]?.contains(name) != true {
          ofSegment[segment, default: []].append(name)
        }
      }
    }
    return ofSegment
  }

  private func within(_ surface: String) -> [Int] {
    let words = PhraseWords.fold(surface)
    guard words.count > 1 else { return [] }
    return words.indices.dropFirst().flatMap { start in
      (beginnings[words[start]] ?? []).filter { words[start...].starts(with: $0.words) }.map(\.name)
    }
  }
}
