/// What the glossaries say about a word's use beside its kind: the class that a class noun announces, the part of
/// speech of an ordinary word, the kind of a title's head.
struct Triggers: Sendable {
  let lexicon: Lexicon

  /// A number for each thing said of a stem, in ascending order.
  func of(_ stem: Stem) -> [UInt64] {
    var found: Set<UInt64> = []
    for (space, hash) in [(LexiconFile.Space.exact, stem.exact), (.bare, stem.bare)] {
      for sense in lexicon.senses(of: WordHash.append(hash, to: space.rawValue)) {
        guard let column = Self.column(sense.kind) else { continue }
        let value = lexicon.field(sense, column)
        found.insert(WordHash.append(WordHash.of(value.unicodeScalars), to: UInt64(sense.kind.rawValue)))
      }
    }
    return found.sorted()
  }

  private static func column(_ kind: Sense.Kind) -> String? {
    switch kind {
    case .classNoun: "class"
    case .common, .head, .place, .organisation: "kind"
    default: nil
    }
  }
}
