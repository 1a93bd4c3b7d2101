/// Makes the `WordProfiles` of a raw corpus: clusters and distribution codes of the words that are common enough.
struct ProfileBuilder {
  /// Words seen less often are left out.
  static let leastCount = 5
  private static let sizes = [64, 256, 640]
  private static let rounds = [10, 8, 5]

  private let corpus: RawCorpus
  private let words: WordTable
  /// The folded form of each word, as a number; the forms by frequency; their hashes.
  private var keys: [Int32] = []
  private var hashes: [UInt64] = []

  init(_ corpus: RawCorpus, words: WordTable) {
    self.corpus = corpus
    self.words = words
    var numbers: [UInt64: Int32] = [:]
    for word in words.words {
      let hash = word.whole.exact
      let number = numbers[hash] ?? Int32(numbers.count)
      numbers[hash] = number
      if Int(number) == hashes.count { hashes.append(hash) }
      keys.append(number)
    }
  }

  func profiles(lexicon: Lexicon) -> [(key: UInt32, profile: WordProfiles.Profile)] {
    let facts = FactsTable(lexicon: lexicon, words: words)
    let roles = words.words.enumerated().map { number, word in
      ContextRoles.of(
        word, facts[number], stem: MainStem.number(word, facts[number], .builtIn), lexicon: lexicon)
    }
    let counter = DistributionCounter(corpus, roles: roles, keys: keys, keyCount: hashes.count)
    let kept = hashes.indices.filter { counter.count(of: $0) >= Self.leastCount }
      .sorted { (counter.count(of: $1), hashes[$0]) < (counter.count(of: $0), hashes[$1]) }
    let clusterings = clusterings(of: kept)
    let forms = WordForms(hashes: hashes, words: words, keys: keys, counter: counter)
    var found: [UInt32: WordProfiles.Profile] = [:]
    for (place, key) in kept.enumerated() {
      let short = WordStatistics.short(hashes[key])
      guard found[short] == nil else { continue }
      found[short] = WordProfiles.Profile(
        coarse: UInt8(truncatingIfNeeded: clusterings[0][place]),
        middle: UInt8(truncatingIfNeeded: clusterings[1][place]),
        fine: UInt16(truncatingIfNeeded: clusterings[2][place]),
        codes: counter.codes(of: key, forms: forms.counts(of: key)), harvest: [])
    }
    return found.sorted { $0.key < $1.key }.map { (key: $0.key, profile: $0.value) }
  }

  private func clusterings(of kept: [Int]) -> [[Int32]] {
    var numbers = [Int32](repeating: Int32(kept.count), count: hashes.count)
    for (place, key) in kept.enumerated() { numbers[key] = Int32(place) }
    let bigrams = BigramCounter.bigrams(of: corpus, numbers: keys.map { numbers[Int($0)] }, wordCount: kept.count + 2)
    return zip(Self.sizes, Self.rounds).map { ExchangeClusters.classes(of: bigrams, count: $0, rounds: $1) }
  }
}

/// Finds the other forms of a word: with the article, with a possessive suffix, behind و.
struct WordForms {
  private var letters: [Int: [Unicode.Scalar]] = [:]
  private var numbers: [UInt64: Int] = [:]
  private let counter: DistributionCounter

  init(hashes: [UInt64], words: WordTable, keys: [Int32], counter: DistributionCounter) {
    self.counter = counter
    for (number, hash) in hashes.enumerated() where counter.count(of: number) >= 2 { numbers[hash] = number }
    for (word, key) in zip(words.words, keys) where word.script == .arabic { letters[Int(key)] = word.letters }
  }

  func counts(of key: Int) -> (article: Int, suffixed: Int, behindWa: Int) {
    guard let letters = letters[key] else { return (0, 0, 0) }
    var suffixed = 0
    for suffix in ["ه", "ها", "هم", "نا", "ي"] { suffixed += count(letters + Array(suffix.unicodeScalars)) }
    return (count(["ا", "ل"] + letters), suffixed, count(["و"] + letters))
  }

  private func count(_ letters: [Unicode.Scalar]) -> Int {
    numbers[WordHash.of(letters)].map { counter.count(of: $0) } ?? 0
  }
}
