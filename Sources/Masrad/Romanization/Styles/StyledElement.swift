/// A word of a name, as a style is to write it.
public struct StyledElement: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// A name, or the part of one, without article.
    case name
    /// A name written with its article: الشريف.
    case articled
    /// عبد, بن, ابن, أبو, أم, آل: a word that belongs to the next.
    case particle
    /// The number of a ruler.
    case ordinal
  }

  /// As written; may hold harakat.
  public var arabic: String
  public var kind: Kind
  /// The form that is in use, as evidence for the vowels; nil where none is known.
  public var news: String?
  /// Whether `news` stays as it is: the spelling of another language.
  public var isForeign: Bool

  public init(_ arabic: String, _ kind: Kind = .name, news: String? = nil, isForeign: Bool = false) {
    self.arabic = arabic
    self.kind = kind
    self.news = news
    self.isForeign = isForeign
  }
}

/// A name as a style writes it, and how sure that is.
public struct StyledName: Equatable, Sendable {
  public var form: String
  /// The least sure way in which the vowels of an element were found; nil when rules wrote none of it.
  public var vowels: VowelSource?
}

/// How the short vowels of a word were found, the surest first.
public enum VowelSource: Int, Comparable, Sendable, CaseIterable {
  /// They are written in the input.
  case input
  /// A line of names-vocalised.tsv.
  case list
  /// A pattern of Arabic names that the form in use agrees with.
  case agreedPattern
  /// The form in use alone.
  case attested
  /// A pattern alone.
  case pattern
  /// Nothing told.
  case guess

  public static func < (a: VowelSource, b: VowelSource) -> Bool { a.rawValue < b.rawValue }

  /// 0…1.
  public var confidence: Double {
    switch self {
    case .input: 0.95
    case .list: 0.9
    case .agreedPattern: 0.8
    case .attested: 0.65
    case .pattern: 0.5
    case .guess: 0.3
    }
  }
}
