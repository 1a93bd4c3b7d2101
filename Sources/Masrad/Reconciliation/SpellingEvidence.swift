/// Why two spellings are taken for one name: the letters that differ and what the lists say, with the learned score's
/// verdict.
public struct SpellingEvidence: Sendable, Equatable {
  /// What the lists of names say of two spellings.
  public enum Lists: String, Sendable, CaseIterable {
    /// An English form of one is one of the other.
    case sameEnglish = "same-english"
    /// Both are listed, and have no English form in common.
    case differentEnglish = "different-english"
    /// At least one is in no list.
    case unknown
  }

  /// The letters of the first spelling that stand against others of the second, in their order.
  public var letters: [SpellingEdit]
  /// The probability that two elements that are so much alike are of one name, 0…1; nil where it was not asked for.
  public var probability: Double?
  public var lists: Lists?

  public init(letters: [SpellingEdit], probability: Double? = nil, lists: Lists? = nil) {
    self.letters = letters
    self.probability = probability
    self.lists = lists
  }
}

extension NameScores {
  /// The evidence for two elements, folded.
  func evidence(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> SpellingEvidence {
    let (x, y) = (NameComparison.withoutArticle(a), NameComparison.withoutArticle(b))
    let letters = Self.edits(SpellingForm(arabic: x), SpellingForm(arabic: y))
    // Spellings of one key differ by habit alone.
    guard x != y else { return SpellingEvidence(letters: letters, probability: 1) }
    let probability = Logistic.probability(Double(calibratedElements(a, b)))
    return SpellingEvidence(letters: letters, probability: probability, lists: lists(a, b))
  }

  /// The letters in which two English spellings differ.
  static func evidence(english a: [UInt8], _ b: [UInt8]) -> SpellingEvidence {
    SpellingEvidence(
      letters: edits(
        SpellingForm(latin: String(decoding: a, as: UTF8.self)), SpellingForm(latin: String(decoding: b, as: UTF8.self))
      ))
  }
}
