internal import Glibc

/// The origins that names may come from, numbered, and how near they are to each other.
struct OriginSet: Sendable {
  let origins: [Origin]
  /// Natural log shares among people in the news.
  let priors: [Float]
  private let numbers: [Origin: Int]
  /// `suggestion` of each origin for each.
  private let suggestions: [[Float]]

  /// - Parameter model: tells the origins and their shares; without it the origins of the lists, all alike.
  init(_ lexicon: Lexicon, model: OriginModel?) {
    if let model {
      origins = model.origins
      priors = Self.withGeneric(model)
    } else {
      let table = lexicon.table("origins.tsv")
      let column = table?.column("origin") ?? 0
      origins = (0..<(table?.count ?? 0)).map { Origin(table?.field($0, column) ?? "") }
      priors = [Float](repeating: 0, count: origins.count)
    }
    numbers = Dictionary(origins.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let all = origins
    suggestions = all.map { suggested in all.map { Self.suggestion(suggested, $0) } }
  }

  /// How far an origin that the text suggests speaks for each of the set.
  func suggestion(of origin: Origin) -> [Float] {
    number(origin).map { suggestions[$0] } ?? origins.map { Self.suggestion(origin, $0) }
  }

  /// A name whose region nothing tells is written in the way that is usual for Arabic: the region at large counts as
  /// much as this share of all its parts. It was chosen on half of Tests/MasradTests/Fixtures/full-names.tsv, as were
  /// the figures of `testimony`.
  private static let genericShare: Float = 0.5

  private static func withGeneric(_ model: OriginModel) -> [Float] {
    let regions = zip(model.origins, model.priors).filter { Origin.regions.contains($0.0) }
    let generic = log(genericShare * regions.reduce(0) { $0 + exp($1.1) })
    return zip(model.origins, model.priors).map { $0 == .arabic ? max($1, generic) : $1 }
  }

  var count: Int { origins.count }
  func number(_ origin: Origin) -> Int? { numbers[origin] }

  /// How far a list's spelling for one origin serves for another: 1 for the same one.
  ///
  /// A line for Arabic serves every region that has no line of its own; names of Arabic origin are in use where
  /// Islam is, in other spellings.
  static func nearness(_ listed: Origin, _ wanted: Origin) -> Float {
    if listed == wanted { return 1 }
    if listed == .arabic, wanted.isArabic { return 0.9 }
    if listed.isArabic, wanted == .arabic { return 0.6 }
    if listed.isArabic, wanted.isArabic { return 0.5 }
    if listed.parent == wanted || wanted.parent == listed { return 0.5 }
    if listed == .arabic, wanted.usesArabicNames { return 0.3 }
    return 0.03
  }
}

extension OriginSet {
  /// How far a listed name speaks for an origin: 1 for its own.
  ///
  /// A name that the lists have for one region alone tells that region from the others, though its spelling would do
  /// for all of them: Bengrina is Algerian, and so is the Abdelkader before it.
  static func testimony(_ listed: Origin, _ wanted: Origin) -> Float {
    guard listed.isArabic, listed != .arabic, listed != wanted else { return nearness(listed, wanted) }
    if wanted == .arabic { return genericTestimony }
    return wanted.isArabic ? otherTestimony : nearness(listed, wanted)
  }

  /// How far an origin that the text suggests speaks for another one: 1 for its own.
  ///
  /// A text about one region of Arabic speaks against the others and against what is usual where no region is known: in
  /// news of Tunisia نبيل بن بشير is Nabil Ben Bachir.
  static func suggestion(_ suggested: Origin, _ wanted: Origin) -> Float {
    guard suggested.isArabic, suggested != .arabic, suggested != wanted, wanted.isArabic else {
      return nearness(suggested, wanted)
    }
    return wanted == .arabic ? 0.2 : 0.1
  }

  /// What a region's name says for the region at large, and for another region.
  private static let genericTestimony: Float = 0.1
  private static let otherTestimony: Float = 0.05
}

extension Origin {
  /// Languages whose names news writes with initials.
  var usesInitials: Bool { ["english", "south-asian", "african", "dutch", "german", "nordic"].contains(name) }

  /// Languages outside Arabic whose speakers bear Arabic names.
  var usesArabicNames: Bool {
    ["turkish", "persian", "kurdish", "south-asian", "african", "turkic", "southeast-asian"].contains(name)
  }
}
