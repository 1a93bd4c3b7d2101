/// Who reports, in the line that a text begins with: إسطنبول/ الأناضول, مسقط في 12 نوفمبر /العمانية/, أبوظبي (الاتحاد).
extension Reader {
  /// Whether a paper or agency of the lists stands where such name themselves: near the beginning of one of the first
  /// lines, behind a place, between marks.
  func isSource(_ body: Sense, _ tokens: Range<Int>) -> Bool {
    guard lexicon.field(body, "kind") == "media", tokens.upperBound <= Self.longestHead else { return false }
    let start = lineStart(tokens.lowerBound)
    guard tokens.lowerBound - start <= Self.longestDateline, start < tokens.lowerBound, isPlace(start),
      !self.tokens[tokens.lowerBound].gap.isDisjoint(with: [.slash, .dash, .open])
    else { return false }
    guard tokens.upperBound < self.tokens.count else { return true }
    return !self.tokens[tokens.upperBound].gap.isDisjoint(with: [.slash, .dash, .close, .line, .comma])
  }

  /// The first token of the line that a token stands in.
  func lineStart(_ index: Int) -> Int { (0...index).last { tokens[$0].gap.contains(.line) } ?? 0 }

  private func isPlace(_ index: Int) -> Bool {
    longest(at: index, word(index).whole, .exact) { $0.kind == .place || $0.kind == .country } != nil
  }

  /// So many tokens a headline and a dateline have at most, and a dateline alone.
  private static let (longestHead, longestDateline) = (40, 8)
}
