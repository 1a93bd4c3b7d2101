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

  /// The hamza that a suffix has made ئ or ؤ (folded ي, و): وزراي of وزرائها is وزراء. Nil for other letters.
  static func withHamza(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard letters.count >= 4, letters[letters.count - 2] == "ا", let last = letters.last, last == "ي" || last == "و"
    else { return nil }
    return letters.dropLast() + ["ء"]
  }

  private static let suffixes: [([Unicode.Scalar], Phrase.Owner)] = [
    (["ه", "ا"], .her), (["ه", "م"], .their), (["ن", "ا"], .our), (["ه"], .his),
  ]
}
