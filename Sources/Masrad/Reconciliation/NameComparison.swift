/// Whether two names can be spellings of one.
struct NameComparison {
  let lexicon: Lexicon

  /// The furthest that two spellings of one element may be apart, by the length of the shorter.
  private static func limit(_ length: Int) -> Double { length <= 2 ? 0 : length <= 4 ? 0.5 : 0.9 }

  /// Whether two elements, folded, are spellings of one: equal but for the article, or close and not known to differ.
  func sameElement(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let x = Self.withoutArticle(a)
    let y = Self.withoutArticle(b)
    if x == y { return true }
    // Three letters more cost at least 1.2 even where all are vowels.
    guard abs(x.count - y.count) <= 2 else { return false }
    guard SpellingDistance.between(x, y) <= Self.limit(min(x.count, y.count)) else { return false }
    return !knownToDiffer(a, b)
  }

  /// حسن and حسين: both are names of the lexicon and no English form of one is a form of the other.
  private func knownToDiffer(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let x = english(a)
    let y = english(b)
    return !x.isEmpty && !y.isEmpty && x.isDisjoint(with: y)
  }

  private func english(_ letters: [Unicode.Scalar]) -> Set<String> {
    var forms: Set<String> = []
    let hash = WordHash.append(WordHash.of(letters[...]), to: LexiconFile.Space.exact.rawValue)
    for sense in lexicon.senses(of: hash) where sense.kind == .given || sense.kind == .family {
      forms.insert(lexicon.field(sense, "english").lowercased())
      for form in lexicon.values(sense, "alternatives") { forms.insert(form.lowercased()) }
    }
    return forms
  }

  /// Whether two full names are one: first and last elements agree, and what stands between in the shorter name
  /// stands in the longer too.
  func sameName(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Bool {
    guard a.count >= 2, b.count >= 2, let firstA = a.first, let firstB = b.first, let lastA = a.last, let lastB = b.last
    else { return false }
    guard sameElement(firstA, firstB), sameElement(lastA, lastB) else { return false }
    let (shorter, longer) = a.count <= b.count ? (a, b) : (b, a)
    var rest = longer[...]
    for element in shorter {
      guard let found = rest.firstIndex(where: { sameElement($0, element) }) else { return false }
      rest = longer[(found + 1)...]
    }
    return true
  }

  static func withoutArticle(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.count > 3 && letters[0] == "ا" && letters[1] == "ل" ? Array(letters[2...]) : letters
  }
}
