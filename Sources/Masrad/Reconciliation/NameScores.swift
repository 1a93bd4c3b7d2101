/// The pair score of elements of Arabic names, with what has been worked out kept: a text names the same people again
/// and again. For all threads.
final class NameScores: Sendable {
  private let knowledge: NameKnowledge
  private let romanizer: Romanizer
  private let elements = BoundedTable<String, NameElement>(capacity: 50_000)
  private let scores = BoundedTable<Question, Float>(capacity: 200_000)

  private struct Question: Hashable, Sendable {
    let first: String
    let second: String
  }

  /// - Parameter romanizer: in the spelling of newspapers.
  init(lexicon: Lexicon, romanizer: Romanizer) {
    knowledge = NameKnowledge(lexicon: lexicon)
    self.romanizer = romanizer
  }

  /// Log odds that two elements by their letters alone are of one name, as if two of nine such pairs were.
  static func letters(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Float {
    guard let model = ReconciliationModel.builtIn else { return a == b ? 9 : -9 }
    return ScorerPool.with(model) { scorer in
      form(a).withView { x in
        form(b).withView { y in scorer.letters(x, y) - model.arabicScale.threshold }
      }
    }
  }

  private static func form(_ letters: [Unicode.Scalar]) -> SpellingForm {
    forms.value(letters) { SpellingForm(arabic: letters) }
  }
  private static let forms = BoundedTable<[Unicode.Scalar], SpellingForm>(capacity: 50_000)

  /// The same by letters, romanisation and lists; 0 is where accepting was best on judged pairs.
  func elements(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Float {
    guard let model = ReconciliationModel.builtIn else { return a == b ? 9 : -9 }
    let (x, y) = (ScalarArray.text(a), ScalarArray.text(b))
    let question = x <= y ? Question(first: x, second: y) : Question(first: y, second: x)
    return scores.value(question) {
      let (first, second) = (element(question.first), element(question.second))
      return ScorerPool.with(model) { $0.elements(first, second) - model.treesScale.threshold }
    }
  }

  /// The same as calibrated log odds: 0 is where one pair in two was right.
  func calibratedElements(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Float {
    elements(a, b) + (ReconciliationModel.builtIn?.treesScale.threshold ?? 0)
  }

  func element(_ name: String) -> NameElement {
    elements.value(name) {
      NameElement(
        Array(name.unicodeScalars), knowledge: knowledge,
        readings: NameReadings(
          romanizer.romanize(name, count: NameReadings.count).map { ($0.form, $0.confidence) }))
    }
  }

  /// حسن and حسين: both are names of the lists and no English form of one is a form of the other.
  func knownToDiffer(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    NameKnowledge.compare(knowledge.english(a), knowledge.english(b)) == .disjoint
  }

  func lists(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> SpellingEvidence.Lists {
    switch NameKnowledge.compare(knowledge.english(a), knowledge.english(b)) {
    case .shared: .sameEnglish
    case .disjoint: .differentEnglish
    default: .unknown
    }
  }

  /// What stands against what in two spellings, in their order.
  static func edits(_ a: SpellingForm, _ b: SpellingForm) -> [SpellingEdit] {
    guard let model = ReconciliationModel.builtIn else { return [] }
    return ScorerPool.with(model) { $0.edits(a, b) }
  }

  /// سالم and سليم: both are names of the Arab world, whose spelling is settled, and what English is usual for one and
  /// for the other in one country differs, though each may also be written Salim. راشد and رشيد are Rashid alike, but
  /// their long vowels tell them apart, even where the lists have one of the two alone: وليد is not والد, قاسم not قسام.
  func areNativesThatDiffer(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (x, y) = (knowledge.usualEnglishOfNative(a), knowledge.usualEnglishOfNative(b))
    guard !x.isEmpty || !y.isEmpty else { return false }
    if Self.hasOtherVowels(a, b) || Self.hasMovedVowel(a, b) { return true }
    guard !x.isEmpty, !y.isEmpty else { return false }
    let shared = x.keys.filter { y[$0] != nil }
    guard !shared.isEmpty else {
      return x.values.allSatisfy { own in y.values.allSatisfy { own.isDisjoint(with: $0) } }
    }
    return shared.allSatisfy { origin in x[origin]?.isDisjoint(with: y[origin] ?? []) ?? false }
  }

  /// Whether an element is a name of the Arab world, as the lists have it.
  func isNative(_ element: [Unicode.Scalar]) -> Bool { !knowledge.usualEnglishOfNative(element).isEmpty }

  /// Whether the lists have an element, with or without its article, as a given name.
  func isGivenName(_ element: [Unicode.Scalar]) -> Bool { knowledge.isGivenName(element) }

  /// Whether each of two words has a long vowel that the other lacks: ا in one, و or ي in the other.
  private static func hasOtherVowels(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    func counts(_ word: [Unicode.Scalar]) -> (open: Int, close: Int) {
      // At the end سلما is سلمى.
      let letters = word.dropLast()
      return (letters.count { $0 == "ا" }, letters.count { $0 == "و" || $0 == "ي" })
    }
    let (x, y) = (counts(NameComparison.withoutArticle(a)), counts(NameComparison.withoutArticle(b)))
    return (x.open > y.open && x.close < y.close) || (x.open < y.open && x.close > y.close)
  }

  /// Whether two words are the same but for a long vowel that stands elsewhere.
  private static func hasMovedVowel(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    func isVowel(_ letter: Unicode.Scalar) -> Bool { letter == "ا" || letter == "و" || letter == "ي" }
    let (x, y) = (NameComparison.withoutArticle(a), NameComparison.withoutArticle(b))
    return x.count == y.count && !x.elementsEqual(y)
      && x.filter(isVowel) == y.filter(isVowel) && x.filter { !isVowel($0) } == y.filter { !isVowel($0) }
  }

  /// Whether the lists have two names of several words, and an English form of both: تشاووش أوغلو and جاويش أوغلو.
  func shareEnglish(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Bool {
    !knowledge.english(words: a).isDisjoint(with: knowledge.english(words: b))
  }
}

/// Scorers of the built-in model that were used and may be used again: each question needs one for itself, and a
/// scorer's memory is dear.
private enum ScorerPool {
  private static let pool = IdlePool<SpellingScorer>()

  static func with<Result>(_ model: ReconciliationModel, _ body: (SpellingScorer) -> Result) -> Result {
    pool.with({ SpellingScorer(model) }, body)
  }
}
