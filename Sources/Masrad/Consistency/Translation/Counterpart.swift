/// Where a segment's Arabic names a checked name.
struct CheckedMention {
  /// The name's number in the document.
  let name: Int
  let segment: Int
  /// Scalar offsets in the segment's Arabic.
  let range: Range<Int>
  let surface: String
  /// The elements of the name that stand there.
  let elements: Int
}

/// A place of the translation that names a checked name.
struct Counterpart {
  /// How the name was found.
  enum Match {
    /// Word by word, as spellings of the Arabic.
    case elements(NameMatcher.Alignment)
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
}
