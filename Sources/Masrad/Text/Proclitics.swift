/// The letters that Arabic writes joined to the word behind them.
enum Proclitics {
  static let letters: [Unicode.Scalar] = ["و", "ف", "ب", "ل", "ك", "س", "ا"]

  /// The chains that may stand before a name: the conjunctions و ف, then the prepositions ب ل ك; أ asks.
  /// س stands before verbs only (EVIDENCE: none before a name), so a word that has it is no name.
  static func isChain(_ chain: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = chain
    if rest.first == "ا" {
      rest = rest.dropFirst()
      // أ and ل together would make a question of every article.
      if rest.first == "ل" { return false }
    }
    if rest.first == "و" || rest.first == "ف" { rest = rest.dropFirst() }
    if rest.first == "ب" || rest.first == "ل" || rest.first == "ك" { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// ف before a name, and أ that asks, are rarer than names that begin so: فرودي is no "and Rudi", أومديا no "or Media?".
  static func isRare(_ stem: Stem) -> Bool { !stem.hasArticle && (stem.first == "ف" || stem.first == "ا") }

  /// Whether news have a stem so often that it may stand behind such a proclitic anywhere.
  static func isOften(stemCount: Double, fullCount: Double) -> Bool { stemCount > 1000 * (fullCount + 1) }

  /// Whether a word that no list knows is a proclitic and `stem` rather than one word, by how often both stand in
  /// news. Logistic over letter, counts and length, fitted to 1,518 judged words (97% right with all its terms).
  static func isSplit(_ stem: Stem, stemCount: Double, fullCount: Double) -> Bool {
    let letter: Double =
      switch stem.first == "ا" ? stem.first : stem.last {
      case "و": 3.56
      case "ل": 1.39
      case "ب": 0.11
      case "ف": -2.54
      default: -2.52
      }
    let ratio = ((stemCount + 0.5) / (fullCount + 0.5)).logarithm
    return -6.12 + letter + 1.18 * ratio + 0.83 * Double(min(stem.letters.count, 7)) > 0
  }
}

extension Double {
  /// The natural logarithm, from the standard library's binary parts: no C library needed.
  fileprivate var logarithm: Double {
    let mantissa = significand
    // ln(m) for 1 ≤ m < 2 by the series of the inverse hyperbolic tangent; 9 terms give twelve digits.
    let z = (mantissa - 1) / (mantissa + 1)
    var sum = 0.0
    var power = z
    for term in stride(from: 1.0, through: 17, by: 2) {
      sum += power / term
      power *= z * z
    }
    return 2 * sum + Double(exponent) * 0.693_147_180_559_945_3
  }
}
