/// What a word's presence says about its neighbours, for counting: title heads, class nouns, report verbs, names.
struct ContextRoles: OptionSet, Sendable {
  let rawValue: UInt16
  static let head = ContextRoles(rawValue: 1 << 0)
  static let nationality = ContextRoles(rawValue: 1 << 1)
  static let inside = ContextRoles(rawValue: 1 << 2)  // في
  static let placeNoun = ContextRoles(rawValue: 1 << 3)
  static let bodyNoun = ContextRoles(rawValue: 1 << 4)
  static let personNoun = ContextRoles(rawValue: 1 << 5)
  static let report = ContextRoles(rawValue: 1 << 6)
  static let kinship = ContextRoles(rawValue: 1 << 7)  // بن، أبو، آل
  static let given = ContextRoles(rawValue: 1 << 8)
  static let article = ContextRoles(rawValue: 1 << 9)
  static let place = ContextRoles(rawValue: 1 << 10)
  static let preposition = ContextRoles(rawValue: 1 << 11)
  static let number = ContextRoles(rawValue: 1 << 12)

  /// The roles of a word in its main reading.
  static func of(_ word: Word, _ facts: FactsTable.WordFacts, stem number: Int, lexicon: Lexicon) -> ContextRoles {
    guard word.script == .arabic else { return word.script == .digits ? .number : [] }
    var roles: ContextRoles = []
    let stem = word.stems[number]
    let known = facts.stems[number]
    if known.bare.contains(.head) { roles.insert(.head) }
    if known.bare.contains(.nationality) { roles.insert(.nationality) }
    if stem.hasArticle { roles.insert(.article) }
    if known.exact.contains(.place) || known.exact.contains(.country) { roles.insert(.place) }
    if known.bare.contains(.institution) { roles.insert(.bodyNoun) }
    if known.exact.contains(.given), !known.exact.contains(.common), !known.bare.contains(.noun) {
      roles.insert(.given)
    }
    if kinships.contains(stem.key) { roles.insert(.kinship) }
    if stem.key == "في" { roles.insert(.inside) }
    for sense in lexicon.senses(word: stem.exact) {
      switch (sense.kind, sense.kind == .classNoun || sense.kind == .common) {
      case (.classNoun, _): roles.formUnion(classNoun(lexicon.field(sense, "class")))
      case (.common, _): roles.formUnion(common(lexicon.field(sense, "kind")))
      default: break
      }
    }
    return roles
  }

  private static let kinships: Set<String> = ["بن", "ابن", "ابو", "ال", "عبد", "بنت", "ام"]

  private static func classNoun(_ name: String) -> ContextRoles {
    switch name {
    case "place": .placeNoun
    case "organisation": .bodyNoun
    default: .personNoun
    }
  }

  private static func common(_ kind: String) -> ContextRoles {
    switch kind {
    case "report-verb": .report
    case "preposition": .preposition
    default: []
    }
  }
}
