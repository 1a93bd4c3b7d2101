internal import Glibc

/// What is known of a word by itself: how the lists write it, how the letter model does, and where it may come from.
struct WordSpellings: Sendable {
  /// A spelling of the letter model.
  struct Spelling: Sendable {
    let form: String
    /// `EnglishKey` of the form.
    let key: String
    let share: Float
    /// How much likelier each origin makes it, as natural logs.
    let likelihoods: [Float]
    /// The origins for which the lists have it, a bit for each.
    let known: UInt64
    /// It has sounds that the word as an Arabic one can't have.
    let isAlien: Bool
    /// It begins with two consonants.
    let isClustered: Bool
  }

  let spellings: [Spelling]
  /// How much likelier the word is for each origin, as natural logs; empty where nothing is known.
  let evidence: [Float]
  /// The letter model has it; otherwise the letter rules wrote it.
  let isModelled: Bool
}

/// Forms of words, each worked out once. For all threads; bounded.
final class WordSpellingsTable: Sendable {
  private let model: LetterModel?
  private let origins: OriginSet
  private let originKeys: [OriginNames.Key]
  private let table = BoundedTable<String, WordSpellings>(capacity: 20_000)
  /// Spellings a word.
  private static let count = 12

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
    let spellings = found.map { spelling in
      let letters = RomanAlphabet.latin(spelling.plain) ?? []
      return WordSpellings.Spelling(
        form: NameCase.capitalised(spelling.form), key: spelling.plain, share: Float(spelling.confidence),
        likelihoods: model.origins?.likelihoods(sums, letters: letters) ?? [],
        known: model.known?.origins(of: letters, among: originKeys) ?? 0,
        isAlien: AlienSounds.hasAny(spelling.plain, for: word),
        isClustered: AlienSounds.beginsWithCluster(spelling.plain))
    }
    return WordSpellings(spellings: spellings, evidence: evidence(spellings, total), isModelled: true)
  }

  /// The likelihoods of the spellings, by their shares.
  private func evidence(_ spellings: [WordSpellings.Spelling], _ total: Float) -> [Float] {
    guard total > 0, spellings.allSatisfy({ $0.likelihoods.count == origins.count }) else { return [] }
    return (0..<origins.count).map { origin in
      log(spellings.reduce(Float(1e-3)) { $0 + $1.share / total * exp($1.likelihoods[origin]) })
    }
  }

  private static func ruled(_ word: String) -> WordSpellings {
    let form = LetterRules.romanize(word, origin: .arabic)
    let spelling = WordSpellings.Spelling(
      form: form, key: EnglishKey.of(form), share: 0.3, likelihoods: [], known: 0, isAlien: false, isClustered: false)
    return WordSpellings(
      spellings: form.isEmpty ? [] : [spelling],
      evidence: [],
      isModelled: false)
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
