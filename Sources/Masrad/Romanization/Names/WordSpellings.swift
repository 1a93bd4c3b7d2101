internal import Glibc

/// What is known of a word by itself: how the lists write it, how the letter model does, and where it may come from.
struct WordSpellings: Sendable {
  /// A spelling of the letter model.
  struct Spelling: Sendable {
    let form: String
    /// `EnglishKey` of the form.
    let key: String
    let share: Float
    /// The origins for which the lists have it, a bit for each.
    let known: UInt64
    /// It has sounds that the word as an Arabic one can't have.
    let isAlien: Bool
    /// It begins with two consonants.
    let isClustered: Bool
    /// It has letters with marks that French does not have: Futáš, Fáthach.
    let isMarked: Bool
    /// It spells as English does what French spells otherwise.
    let isEnglish: Bool
  }

  let spellings: [Spelling]
  /// How much likelier each origin makes each spelling, as natural logs, spelling by spelling; empty where nothing is
  /// known.
  fileprivate let likelihoods: [Float]
  /// How much likelier the word is for each origin, as natural logs; empty where nothing is known.
  let evidence: [Float]
  /// The letter model has it; otherwise the letter rules wrote it.
  let isModelled: Bool

  /// How much likelier an origin makes a spelling, as a natural log; 0 where nothing is known.
  @inline(__always)
  func likelihood(_ spelling: Int, origin: Int) -> Float {
    likelihoods.isEmpty ? 0 : likelihoods[spelling * (likelihoods.count / spellings.count) + origin]
  }
}

/// Forms of words, each worked out once. For all threads; bounded.
final class WordSpellingsTable: Sendable {
  private let model: LetterModel?
  private let origins: OriginSet
  private let originKeys: [OriginNames.Key]
  /// As many words as a large corpus has: some three kilobytes each.
  private let table = BoundedTable<String, WordSpellings>(capacity: 60_000)
  /// Spellings a word.
  private static let count = 12
  /// The share of a spelling from which its marks are kept.
  private static let sureOfMarks = 0.6

  init(model: LetterModel?, origins: OriginSet) {
    self.model = model
    self.origins = origins
    originKeys = origins.origins.map { OriginNames.Key($0) }
  }

  /// - Parameter word: one Arabic word, as written.
  subscript(word: String) -> WordSpellings { table.value(word) { make(word) } }

  private func make(_ word: String) -> WordSpellings {
    guard let model, let codes = RomanAlphabet.arabic(word) else { return Self.ruled(word) }
    let found = model.spellings(of: word, count: Self.count)
    guard !found.isEmpty else { return Self.ruled(word) }
    let total = Float(found.reduce(0) { $0 + $1.confidence })
    let sums = model.origins?.sums(word: codes) ?? []
    var likelihoods: [Float] = []
    likelihoods.reserveCapacity(found.count * origins.count)
    let spellings = found.map { spelling in
      let letters = RomanAlphabet.latin(spelling.plain) ?? []
      likelihoods += model.origins?.likelihoods(sums, letters: letters) ?? []
      let isMarked = AlienSounds.hasMarks(spelling.form)
      // Marks are a language's own, and which it is the letters seldom tell: Certić, Fişek and Vītola are guesses.
      let form = isMarked && spelling.confidence < Self.sureOfMarks ? spelling.plain : spelling.form
      return WordSpellings.Spelling(
        form: NameCase.capitalised(form), key: spelling.plain, share: Float(spelling.confidence),
        known: model.known?.origins(of: letters, among: originKeys) ?? 0,
        isAlien: AlienSounds.hasAny(spelling.plain, for: word),
        isClustered: AlienSounds.beginsWithCluster(spelling.plain), isMarked: isMarked,
        isEnglish: AlienSounds.isEnglish(spelling.plain, for: word))
    }
    return WordSpellings(
      spellings: spellings, likelihoods: likelihoods, evidence: evidence(spellings, likelihoods, total),
      isModelled: true)
  }

  /// The likelihoods of the spellings, by their shares.
  private func evidence(_ spellings: [WordSpellings.Spelling], _ likelihoods: [Float], _ total: Float) -> [Float] {
    guard total > 0, likelihoods.count == spellings.count * origins.count else { return [] }
    var sums = [Float](repeating: 1e-3, count: origins.count)
    for (number, spelling) in spellings.enumerated() {
      let share = spelling.share / total
      for origin in sums.indices { sums[origin] += share * exp(likelihoods[number * sums.count + origin]) }
    }
    return sums.map { log($0) }
  }

  private static func ruled(_ word: String) -> WordSpellings {
    let form = LetterRules.romanize(word, origin: .arabic)
    let spelling = WordSpellings.Spelling(
      form: form, key: EnglishKey.of(form), share: 0.3, known: 0, isAlien: false, isClustered: false, isMarked: false,
      isEnglish: false)
    return WordSpellings(
      spellings: form.isEmpty ? [] : [spelling], likelihoods: [], evidence: [], isModelled: false)
  }
}

/// Capitals of names.
enum NameCase {
  /// `mohammed` as Mohammed, `mcguigan` as McGuigan.
  static func capitalised(_ name: String) -> String {
    guard let first = name.first else { return name }
    if name.hasPrefix("mc"), name.count > 4 { return "Mc" + capitalised(String(name.dropFirst(2))) }
    // The dotted capital of Turkish belongs to Turkish text alone: İsmail is Ismail in English.
    return String(first).uppercased() + name.dropFirst()
  }
}
