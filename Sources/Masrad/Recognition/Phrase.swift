/// A title or the name of an institution, taken apart by the grammar.
struct Phrase: Sendable {
  enum Core: Sendable {
    /// A head of titles-heads.tsv.
    case title(Sense)
    /// A word or fixed phrase of vocabulary.tsv; institutions can head an organisation's name.
    case institution(Sense)
    case noun(Sense)
    /// A portfolio of titles-portfolios.tsv.
    case portfolio(Sense)
    /// A place, country, organisation or person of the lexicon.
    case name(Sense)
    /// A word that no table knows.
    case unknown
  }

  struct Qualifier: Sendable {
    enum Kind: Sendable {
      case nationality(Sense)
      case adjective(Sense)
      case modifier(Sense)
      case unknown
    }
    let kind: Kind
    let tokens: Range<Int>
    /// و ties it to the one before: العربية والأفريقية.
    var isJoined = false

    var isNationality: Bool { if case .nationality = kind { true } else { false } }
  }

  enum Preposition: String, Sendable {
    case to = "ل"
    case `in` = "في"
    case at = "لدى"
    case toward = "إلى"
    case inNameOf = "باسم"
    case concerning = "لشؤون"
    case with = "مع"
    case over = "على"

    /// Part of the codes of features, whose weights are trained: an old one must not change.
    var number: Int {
      switch self {
      case .to: 0
      case .in: 1
      case .at: 2
      case .toward: 3
      case .inNameOf: 4
      case .concerning: 5
      case .with: 6
      case .over: 7
      }
    }
  }

  struct Link: Sendable {
    let preposition: Preposition
    var phrase: Phrase
    /// The holder stands behind it, or commas hold office and place together: the place is the office's.
    var isSure = false
  }

  /// The suffix of a possessed title: وزير خارجيته, أمينها العام.
  enum Owner: String, Sendable {
    case his
    case her = "its"
    case their, our
  }

  var core: Core
  /// How the core agrees.
  let form: Form
  /// The tokens of the whole phrase.
  var tokens: Range<Int>
  /// The reading of the first token.
  var stem: Stem
  var isDefinite: Bool
  var qualifiers: [Qualifier] = []
  /// What the head is the head of; several where و joins them.
  var complements: [Phrase] = []
  var links: [Link] = []
  /// What و joins to a phrase behind ل: للفلاحة والصيد البحري.
  var conjuncts: [Phrase] = []
  /// Further nouns before the core, which what stands behind it belongs to, too: تطوير in تطوير وإقراض البلديات.
  var heads: [Sense] = []
  var owner: Owner?
  /// The form of address before somebody's title: جلالة الملك.
  var honorific: Sense?
  /// The country's name is meant for its capital: بلدية تونس.
  var isCapital = false
  /// Of المؤسسة alone: the body of the lists that the document names by that noun.
  var meant: Sense?

  /// Whether it is a record of the lists.
  var isName: Bool { if case .name = core { true } else { false } }

  /// Whether it is a body, of the lists or by the grammar.
  var isBody: Bool {
    switch core {
    case .institution: true
    case .name(let sense): sense.kind == .organisation
    default: false
    }
  }

  /// Whether it is a place of the lists.
  var isPlace: Bool {
    if case .name(let sense) = core { sense.kind == .place || sense.kind == .country } else { false }
  }

  /// Whether it is a part of the world, such as the Middle East.
  func isWorldRegion(_ lexicon: Lexicon) -> Bool {
    if case .name(let sense) = core { lexicon.isWorldRegion(sense) } else { false }
  }

  var nationalities: [Qualifier] { qualifiers.filter(\.isNationality) }
  var hasNationality: Bool { qualifiers.contains(where: \.isNationality) }

  /// The tokens before all that belongs to the core.
  var coreTokens: Range<Int> {
    let behind = qualifiers.map(\.tokens) + (complements + links.map(\.phrase)).map(\.tokens)
    return tokens.lowerBound..<(behind.map(\.lowerBound).min() ?? tokens.upperBound)
  }

  /// The phrase without its last link, where that tells a place and ends the phrase, and enough is left. The body that
  /// في ties to an office belongs to it unless what the office is for has come before.
  func withoutPlace(_ reader: Reader) -> Phrase? {
    guard let link = links.last, link.preposition == .in, !link.isSure,
      link.phrase.tokens.upperBound == tokens.upperBound,
      links.count > 1 || link.phrase.isPlace
    else { return nil }
    var shorter = self
    shorter.links.removeLast()
    let start = link.phrase.tokens.lowerBound
    let isWord = start > tokens.lowerBound && reader.word(start - 1).whole.key == "في"
    shorter.tokens = tokens.lowerBound..<(isWord ? start - 1 : start)
    return shorter.tokens.count > 1 ? shorter : nil
  }

  /// Whether some word of it is in no table.
  var hasUnknown: Bool {
    if case .unknown = core { return true }
    return qualifiers.contains { if case .unknown = $0.kind { true } else { false } }
      || complements.contains(where: \.hasUnknown) || conjuncts.contains(where: \.hasUnknown)
      || links.contains(where: \.phrase.hasUnknown)
  }

  /// The country that its nationality adjective or its complement names.
  func country(_ lexicon: Lexicon) -> String? {
    for qualifier in qualifiers {
      if case .nationality(let sense) = qualifier.kind { return lexicon.field(sense, "country") }
    }
    for part in complements + links.map(\.phrase) {
      if case .name(let sense) = part.core {
        if sense.kind == .country { return lexicon.field(sense, "iso") }
        let code = lexicon.field(sense, "country")
        if !code.isEmpty { return code }
      }
      if let code = part.country(lexicon) { return code }
    }
    return nil
  }
}
