/// The romanisation model: writes a single unvowelled Arabic name token in Latin letters, with probabilities.
///
/// A free search and one along the list of names propose candidates; a ranker orders them. Words that the training
/// pairs attest mix their counts in. The file holds a mark, the lengths of its parts and the parts (`Part`).
public struct LetterModel: Sendable {
  /// A way to write a word.
  public struct Spelling: Sendable, Equatable {
    /// In lower case, with the diacritics that the name mostly has.
    public var form: String
    /// The same without diacritics: a to z.
    public var plain: String
    /// 0…1.
    public var confidence: Double
  }

  enum Part: Int, CaseIterable {
    case settings, forward, backward, letters, reversed, latin, network, networkFromEnd, patterns, names, dictionary
    case diacritics, origins, known, ranker
  }

  static let mark = "MSR5"
  /// Longer words are no names.
  static let longestWord = 40
  /// Candidates of the search along the list, and its beam.
  static let listedCount = 30
  static let listedBeam = 64
  /// The joint score of attested letters that can't be cut to fit the word.
  static let unlikely: Float = -40
  /// Attested counts are mixed with the ranker's opinion as if that had been seen so often.
  static let opinionWeight: Float = 2

  private let forward: JointModel
  private let latin: JointModel?
  /// Further opinions, of models that are cut or read otherwise.
  private let backward: JointModel?
  private let letters: JointModel?
  private let reversed: JointModel?
  private let network: LetterNetwork?
  private let networkFromEnd: LetterNetwork?
  /// Candidates of the free search, and its beam.
  private let freeCount: Int
  private let freeBeam: Int
  private let patterns: LetterPatterns?
  let names: NameList?
  private let dictionary: RomanDictionary?
  private let diacritics: NameDiacritics
  let origins: OriginModel?
  /// Which names the lists have for which origins.
  let known: OriginNames?
  var ranker: Ranker

  /// The embedded model; nil when the program was built without it.
  static let builtIn: LetterModel? = EmbeddedGlossaries.model("Models/romanization.bin").flatMap { LetterModel($0) }

  /// A model from a file's bytes, which are copied; nil when they are no model.
  public init?(bytes: [UInt8]) { self.init(ModelBytes.lasting(bytes)) }

  init?(_ bytes: ModelBytes) {
    guard bytes.word(0) == Self.mark.utf8.reversed().reduce(0, { $0 << 8 | Int($1) }) else { return nil }
    var parts: [ModelBytes] = []
    var place = 4 + 4 * Part.allCases.count
    for part in Part.allCases {
      let length = bytes.word(4 + 4 * part.rawValue)
      parts.append(bytes.part(place, length))
      place += length
    }
    guard place == bytes.count, let forward = JointModel(parts[Part.forward.rawValue]) else { return nil }
    self.forward = forward
    backward = JointModel(parts[Part.backward.rawValue])
    letters = JointModel(parts[Part.letters.rawValue])
    reversed = JointModel(parts[Part.reversed.rawValue])
    network = LetterNetwork(parts[Part.network.rawValue], isReversed: false)
    networkFromEnd = LetterNetwork(parts[Part.networkFromEnd.rawValue], isReversed: true)
    freeCount = min(200, parts[Part.settings.rawValue].word(0))
    freeBeam = min(400, parts[Part.settings.rawValue].word(4))
    latin = JointModel(parts[Part.latin.rawValue])
    patterns = LetterPatterns(parts[Part.patterns.rawValue])
    names = NameList(parts[Part.names.rawValue])
    dictionary = RomanDictionary(parts[Part.dictionary.rawValue])
    diacritics = NameDiacritics(parts[Part.diacritics.rawValue])
    origins = OriginModel(parts[Part.origins.rawValue])
    known = OriginNames(parts[Part.known.rawValue])
    ranker = Ranker(parts[Part.ranker.rawValue])
  }

  /// The likeliest spellings of a word, the best first; empty for a word with other than Arabic letters.
  public func spellings(of word: String, count: Int = 5) -> [Spelling] {
    guard let codes = RomanAlphabet.arabic(word), !codes.isEmpty, codes.count <= Self.longestWord else { return [] }
    return ranked(codes).prefix(count).map { item in
      let plain = RomanAlphabet.text(item.candidate.letters)
      let form = item.candidate.number.map { diacritics.spelling(item.candidate.letters, number: $0) } ?? plain
      return Spelling(form: form, plain: plain, confidence: Double(item.probability))
    }
  }

  func ranked(_ word: [UInt8]) -> [(candidate: Ranker.Candidate, probability: Float)] {
    let attested = dictionary?.pairs(word) ?? []
    var ranked = ranker.rank(candidates(word, attested: attested.map(\.number)), word: word)
    guard !attested.isEmpty else { return ranked }
    let total = Float(attested.reduce(0) { $0 + $1.count }) + Self.opinionWeight
    for index in ranked.indices {
      let count = attested.first { $0.number == ranked[index].candidate.number }?.count ?? 0
      ranked[index].probability = (Float(count) + Self.opinionWeight * ranked[index].probability) / total
    }
    return ranked.sorted { a, b in
      a.probability != b.probability
        ? a.probability > b.probability : a.candidate.letters.lexicographicallyPrecedes(b.candidate.letters)
    }
  }

  /// What the searches propose and what is attested, by the joint score.
  /// - Parameters:
  ///   - attested: names to rank in any case.
  ///   - spelling: letters to score in any case; marked as not proposed when no search finds them.
  func candidates(_ word: [UInt8], attested: [Int] = [], spelling: [UInt8]? = nil) -> [Ranker.Candidate] {
    SearchMemory.with(forward) { candidates(word, attested: attested, spelling: spelling, $0) }
  }

  private func candidates(
    _ word: [UInt8], attested: [Int], spelling: [UInt8]?, _ memory: SearchMemory
  ) -> [Ranker.Candidate] {
    var found = FoundSpellings()
    for result in memory.search(forward, word, list: nil, beam: freeBeam, count: freeCount) { found.add(result) }
    if let names {
      for result in memory.search(forward, word, list: names, beam: Self.listedBeam, count: Self.listedCount) {
        found.add(result)
      }
      for letters in attested.map(names.name) where !found.contains(letters) {
        found.add(candidate(letters, word, memory))
      }
    }
    if let spelling, !found.contains(spelling) {
      var other = candidate(spelling, word, memory)
      other.isProposed = false
      found.add(other)
    }
    var sorted = found.sorted()
    if let names {
      for index in sorted.indices {
        guard let number = names.number(of: sorted[index].letters) else { continue }
        sorted[index].number = number
        sorted[index].magnitudes = names.magnitudes(number)
      }
    }
    scoreByNetworks(&sorted, word)
    scoreOtherwise(&sorted, word, memory)
    let latin = latin.map { memory.scores(.latin, $0, word: [], of: sorted.map(\.letters)) }
    for index in sorted.indices {
      sorted[index].latin = latin?[index] ?? 0
      sorted[index].patterns = patterns?.score(word: word, units: sorted[index].units) ?? 0
    }
    return sorted
  }

  /// A candidate that no search has proposed.
  private func candidate(_ letters: [UInt8], _ word: [UInt8], _ memory: SearchMemory) -> Ranker.Candidate {
    let score = memory.scores(.forward, forward, word: word, of: [letters])[0]
    return Ranker.Candidate(
      letters: letters, joint: score ?? Self.unlikely,
      units: UnitAlignment(forward, word: word).units(letters))
  }

  private func scoreByNetworks(_ candidates: inout [Ranker.Candidate], _ word: [UInt8]) {
    let units = candidates.map(\.units)
    if let network {
      for (index, score) in network.scores(word, of: units, forward).enumerated() {
        candidates[index].networks.fromStart = score ?? Self.unlikely
      }
    }
    if let networkFromEnd {
      for (index, score) in networkFromEnd.scores(word, of: units, forward).enumerated() {
        candidates[index].networks.fromEnd = score ?? Self.unlikely
      }
    }
  }

  /// Adds what further models say beside the first; a little less where they can't cut the letters.
  private func scoreOtherwise(_ candidates: inout [Ranker.Candidate], _ word: [UInt8], _ memory: SearchMemory) {
    add(backward, .backward, isReversed: true, to: \.backward)
    add(letters, .letters, isReversed: false, to: \.others.0)
    add(reversed, .reversed, isReversed: true, to: \.others.1)

    func add(
      _ model: JointModel?, _ role: SearchMemory.Role, isReversed: Bool,
      to slot: WritableKeyPath<Ranker.Candidate, Float>
    ) {
      guard let model else { return }
      let scores = memory.scores(
        role, model, word: isReversed ? word.reversed() : word,
        of: candidates.map { isReversed ? $0.letters.reversed() : $0.letters })
      for index in candidates.indices {
        candidates[index][keyPath: slot] = (scores[index] ?? candidates[index].joint - 1) - candidates[index].joint
      }
    }
  }
}

/// The candidates of a word while they are looked for, each there once.
private struct FoundSpellings {
  private var all: [Ranker.Candidate] = []
  private var hashes: [UInt64] = []

  private func place(of letters: [UInt8], _ hash: UInt64) -> Int? {
    hashes.indices.first { hashes[$0] == hash && all[$0].letters == letters }
  }

  func contains(_ letters: [UInt8]) -> Bool { place(of: letters, LetterSearch.hash(letters)) != nil }

  mutating func add(_ candidate: Ranker.Candidate) {
    all.append(candidate)
    hashes.append(LetterSearch.hash(candidate.letters))
  }

  /// Adds what a search has found; of two scores the better one.
  mutating func add(_ result: LetterSearch.Result) {
    let candidate = Ranker.Candidate(letters: result.letters, joint: result.score, units: result.units)
    guard let place = place(of: result.letters, result.hash) else {
      all.append(candidate)
      hashes.append(result.hash)
      return
    }
    all[place].joint = max(all[place].joint, result.score)
    all[place].units = result.units
  }

  /// By the joint score, the best first.
  func sorted() -> [Ranker.Candidate] {
    all.sorted { a, b in
      a.joint != b.joint ? a.joint > b.joint : a.letters.lexicographicallyPrecedes(b.letters)
    }
  }
}
