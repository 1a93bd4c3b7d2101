/// The suffixes that make a noun somebody's.
enum OwnerSuffix {
  /// The folded letters without the suffix, and whose it is. The ه of a feminine (folded ة) returns as ت before it:
  /// خارجيته is خارجية.
  static func strip(_ letters: [Unicode.Scalar]) -> ([Unicode.Scalar], Phrase.Owner)? {
    for (suffix, owner) in suffixes
    where letters.count >= suffix.count + 3 && letters.suffix(suffix.count) == suffix[...] {
      var stem = Array(letters.dropLast(suffix.count))
      if stem.last == "ت", stem.count > 3 { stem[stem.count - 1] = "ه" }
      return (stem, owner)
    }
    return nil
  }

  private static let suffixes: [([Unicode.Scalar], Phrase.Owner)] = [
    (["ه", "ا"], .her), (["ه", "م"], .their), (["ن", "ا"], .our), (["ه"], .his),
  ]
}
