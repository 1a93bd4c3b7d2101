/// Makes the parameter file of `LetterModel` from pairs and lists of names; the same data give the same bytes.
public struct RomanizationTrainer: Sendable {
  /// What may be set; the defaults are the shipped model's.
  public struct Options: Sendable {
    /// Use the names and the pairs' English sides as a list of names.
    public var usesList = true
    /// Keep attested pairs.
    public var usesDictionary = true
    /// The loss of perplexity below which an n-gram is dropped.
    public var pruning = 1e-5
    public var order = 6
    public var latinOrder = 6
    public var latinPruning = 1e-5
    /// The network that reads from the beginning.
    public var networkWidth = 24
    public var networkBits = 9
    public var networkRounds = 8
    /// More opinions: single letters read from the end and from the beginning, syllables read from the end, and a network
    /// that reads from the end.
    public var usesOthers = false
    public var secondOrder = 8
    public var secondPruning = 3e-7
    /// Candidates of the free search, and its beam.
    public var freeCount = 20
    public var freeBeam = 16
    /// Places of the table of letter patterns (a power of two), and rounds of their fitting.
    public var patternBits = 19
    public var patternRounds = 8
    /// The first step of that fitting, and by what share of a step weights shrink.
    public var patternStep: Float = 0.03
    public var patternDecay: Float = 2e-4
    /// Places of the table of the origins' letters (a power of two).
    public var originBits = 12
    /// Bytes of the table of the lists' names by origin (a power of two).
    public var knownBits = 16
    /// Parts of the pairs; the candidates of each come from models of the others.
    public var folds = 5
    /// The share of a part's English forms that the models of the others do not see in any other spelling either. A new
    /// spelling is often one of a name that is known in another: a ranking fitted on names alone that nobody has seen
    /// would hold it against a form that it is attested.
    public var hiddenEnglish = 0.75
    /// How often a word with a letter of Arabic names alone counts in the fitting of patterns and ranking.
    public var markedWeight: Float = 3
    public init() {}

    /// Sets an option by its name, to try others out; false for a name that none has.
    public mutating func set(_ name: String, _ value: Double) -> Bool {
      switch name {
      case "pruning": pruning = value
      case "order": order = Int(value)
      case "second-order": secondOrder = Int(value)
      case "second-pruning": secondPruning = value
      case "network-width": networkWidth = (max(8, min(256, Int(value))) + 7) / 8 * 8
      case "network-bits": networkBits = max(1, min(16, Int(value)))
      case "network-rounds": networkRounds = max(1, Int(value))
      case "latin-order": latinOrder = Int(value)
      case "latin-pruning": latinPruning = value
      case "free-count": freeCount = Int(value)
      case "free-beam": freeBeam = Int(value)
      case "pattern-bits": patternBits = Int(value)
      case "pattern-rounds": patternRounds = Int(value)
      case "pattern-step": patternStep = Float(value)
      case "pattern-decay": patternDecay = Float(value)
      case "hidden-english": hiddenEnglish = value
      case "folds": folds = Int(value)
      case "marked-weight": markedWeight = Float(value)
      default: return false
      }
      return true
    }

    /// For a model without a list of names, which may be as large as it likes.
    public static let withoutList: Options = {
      var options = Options()
      options.usesList = false
      options.pruning = 3e-7
      options.latinPruning = 1e-6
      options.usesOthers = true
      options.networkWidth = 64
      options.networkBits = 10
      options.networkRounds = 12
      options.freeCount = 50
      options.freeBeam = 40
      options.patternBits = 22
      options.patternStep = 0.05
      options.patternDecay = 0.003
      options.patternRounds = 25
      options.folds = 10
      options.hiddenEnglish = 1
      options.markedWeight = 1
      return options
    }()
  }

  private struct Source {
    let pair: RomanPair
    let form: String
    let count: Int
    let file: Int
  }

  let options: Options
  private var sources: [Source] = []
  /// Files of pairs that were added.
  private(set) var fileCount = 0
  private var names: [(letters: [UInt8], form: String, count: Int)] = []
  private var origins: LexiconPairs?
  private var heldArabic: Set<[UInt8]> = []
  private var heldEnglish: Set<[UInt8]> = []

  public init(options: Options = Options()) { self.options = options }

  /// Adds lines `arabic TAB english` or `arabic TAB english TAB count`.
  public mutating func addPairs(_ text: String) {
    defer { fileCount += 1 }
    for line in Self.lines(text) where line.count >= 2 {
      guard let arabic = RomanAlphabet.arabic(line[0]), let english = RomanAlphabet.latin(line[1]),
        !arabic.isEmpty, !english.isEmpty, arabic.count <= LetterModel.longestWord, english.count < 40
      else { continue }
      let count = line.count > 2 ? Int(line[2]) ?? 1 : 1
      sources.append(
        Source(pair: RomanPair(arabic: arabic, english: english), form: line[1], count: count, file: fileCount))
    }
  }

  /// Adds the names of the built-in lists: pairs, and what tells where a name comes from.
  public mutating func add(_ lists: LexiconPairs) {
    addPairs(lists.text)
    origins = lists
  }

  /// Adds lines `name TAB count`.
  public mutating func addNames(_ text: String) {
    for line in Self.lines(text) where line.count >= 2 {
      guard let letters = RomanAlphabet.latin(line[0]), !letters.isEmpty, letters.count < 40 else { continue }
      names.append((letters, line[0], Int(line[1]) ?? 1))
    }
  }

  /// Leaves out every pair that shares a side with one of these, as a test of words never seen wants it.
  public mutating func leaveOut(_ text: String) {
    for line in Self.lines(text) where line.count >= 2 {
      if let arabic = RomanAlphabet.arabic(line[0]) { heldArabic.insert(arabic) }
      if let english = RomanAlphabet.latin(line[1]) { heldEnglish.insert(english) }
    }
  }

  static func lines(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  // MARK: Parts

  /// The pairs that are not left out.
  private var kept: [Source] {
    sources.filter { !heldArabic.contains($0.pair.arabic) && !heldEnglish.contains($0.pair.english) }
  }

  /// The parameter file: the ranking is fitted on words that a model of the other words has not seen.
  /// - Parameter progress: called with what is being done.
  public func train(progress: (String) -> Void = { _ in }) -> [UInt8] {
    let jackknife = RomanizationJackknife(self)
    let (patterns, weights) = jackknife.fit(progress: progress)
    progress("joint models of all pairs")
    return parameters(patterns: patterns, weights: weights)
  }

  /// The pairs whose Arabic side falls to one part of `count`, and a trainer that has not seen them, nor some of their
  /// English sides in any other pair.
  func fold(_ number: Int, of count: Int) -> (held: [(pair: RomanPair, file: Int)], trainer: RomanizationTrainer) {
    var held: [RomanPair: Int] = [:]
    var trainer = self
    for source in kept where RomanDictionary.hash(source.pair.arabic) % count == number {
      held[source.pair] = min(held[source.pair] ?? source.file, source.file)
      trainer.heldArabic.insert(source.pair.arabic)
      let english = RomanDictionary.hash(source.pair.english)
      if Double(english % 1000) < 1000 * options.hiddenEnglish { trainer.heldEnglish.insert(source.pair.english) }
    }
    return (Self.sorted(Set(held.keys)).map { ($0, held[$0] ?? 0) }, trainer)
  }

  private static func sorted(_ pairs: Set<RomanPair>) -> [RomanPair] {
    pairs.sorted {
      $0.arabic != $1.arabic
        ? $0.arabic.lexicographicallyPrecedes($1.arabic) : $0.english.lexicographicallyPrecedes($1.english)
    }
  }

  /// The parameter file with given weights.
  /// - Parameters:
  ///   - patterns: those of `LetterPatterns`; empty for none.
  ///   - weights: the ranker's.
  func parameters(patterns: [Float], weights: [Float]) -> [UInt8] {
    let kept = kept
    let (clean, sequences) = align(Self.sorted(Set(kept.map(\.pair))))
    let forward = joint(sequences, order: options.order, pruning: options.pruning)
    let listBytes = options.usesList ? NameListBuilder.bytes(counts(kept)) : []
    let list = NameList(ModelBytes.lasting(listBytes))
    var parts: [LetterModel.Part: [UInt8]] = [
      .settings: settings, .forward: forward,
      .backward: options.usesOthers ? further(clean, shapes: .narrow, reversed: true) : [],
      .letters: options.usesOthers ? further(clean, shapes: .narrow, reversed: false) : [],
      .reversed: options.usesOthers ? further(clean, shapes: .wide, reversed: true) : [],
      .latin: latin(clean), .network: network(clean, sequences, reversed: false),
      .networkFromEnd: options.usesOthers ? network(clean, sequences, reversed: true) : [], .names: listBytes,
      .patterns: patterns.isEmpty ? [] : LetterPatterns.bytes(patterns),
    ]
    if options.usesList, let list {
      if options.usesDictionary {
        parts[.dictionary] = RomanDictionary.bytes(attested(kept, Set(clean)), number: list.number)
      }
      parts[.diacritics] = NameDiacritics.bytes(forms(kept), number: list.number)
    }
    if options.usesList {
      parts[.origins] = originBytes(clean)
      parts[.known] = knownBytes
    }
    var ranker = ByteWriter()
    for weight in weights { ranker.append(weight) }
    parts[.ranker] = ranker.bytes
    return Self.file(parts)
  }

  private func originBytes(_ clean: [RomanPair]) -> [UInt8] {
    guard let origins else { return [] }
    let all = Set(origins.pairs.map(\.origin)).sorted { $0.name < $1.name }
    let numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    let examples = origins.byOrigin.flatMap { pair, owners -> [OriginModelFitter.Example] in
      guard let word = RomanAlphabet.arabic(pair.arabic), let letters = RomanAlphabet.latin(pair.english),
        !word.isEmpty, !letters.isEmpty
      else { return [] }
      return owners.compactMap { numbers[$0] }.map {
        OriginModelFitter.Example(
          word: word, letters: letters, origin: $0, weight: (pair.isPreferred ? 1 : 0.4) / Float(owners.count))
      }
    }
    let people = all.map { Float(origins.people[$0] ?? 0) + 4 }
    let total = people.reduce(0, +)
    return OriginModelFitter.bytes(
      examples, origins: all, priors: people.map { $0 / total }, pairs: clean, size: 1 << options.originBits)
  }

  /// The listed names by origin, without those that are held out.
  private var knownBytes: [UInt8] {
    guard let origins else { return [] }
    let names = origins.pairs.compactMap { pair -> (letters: [UInt8], origin: Origin)? in
      guard let letters = RomanAlphabet.latin(pair.english), !letters.isEmpty, !heldEnglish.contains(letters) else {
        return nil
      }
      return (letters, pair.origin)
    }
    return OriginNames.bytes(names, size: 1 << options.knownBits)
  }

  private var settings: [UInt8] {
    var out = ByteWriter()
    out.append(options.freeCount, width: 4)
    out.append(options.freeBeam, width: 4)
    return out.bytes
  }

  private static func file(_ parts: [LetterModel.Part: [UInt8]]) -> [UInt8] {
    var out = ByteWriter()
    out.append(Array(LetterModel.mark.utf8))
    for part in LetterModel.Part.allCases { out.append(parts[part]?.count ?? 0, width: 4) }
    for part in LetterModel.Part.allCases { out.append(parts[part] ?? []) }
    return out.bytes
  }

  /// The pairs that read as a transliteration, and their units. About one pair in fifty of the Wikidata files joins
  /// two names that have nothing to do with each other.
  private func align(_ pairs: [RomanPair]) -> ([RomanPair], [[JointUnit]]) {
    var aligner = JointAligner(pairs: pairs, iterations: 10)
    let clean = pairs.filter { pair in
      !Self.hasLostWord(pair)
        && 2 * aligner.align(pair).score / Double(pair.arabic.count + pair.english.count) >= -6
    }
    aligner.improve(clean, iterations: 5)
    var kept: [RomanPair] = []
    var sequences: [[JointUnit]] = []
    for pair in clean {
      let units = aligner.align(pair).units
      guard !units.isEmpty else { continue }
      kept.append(pair)
      sequences.append(units)
    }
    return (kept, sequences)
  }

  /// Whether the English side has joined a particle to the name that the Arabic side writes apart: بولعيد and benboulaid.
  private static func hasLostWord(_ pair: RomanPair) -> Bool {
    guard pair.english.count > 6, ben.contains(where: pair.english.starts(with:)) else { return false }
    return !pair.arabic.prefix(4).contains(RomanAlphabet.code(of: "ن"))
  }

  private static let ben = ["ben", "bin"].compactMap(RomanAlphabet.latin)

  /// A model that cuts words otherwise or reads them from the end: it errs otherwise than the first.
  private func further(_ pairs: [RomanPair], shapes: JointAligner.Shapes, reversed: Bool) -> [UInt8] {
    let pairs = reversed ? pairs.map(\.reversed) : pairs
    let aligner = JointAligner(pairs: pairs, iterations: 10, shapes: shapes)
    let sequences = pairs.map { aligner.align($0).units }.filter { !$0.isEmpty }
    let order = shapes == .narrow ? options.secondOrder : options.order
    return joint(sequences, order: order, pruning: options.secondPruning)
  }

  private func network(_ pairs: [RomanPair], _ sequences: [[JointUnit]], reversed: Bool) -> [UInt8] {
    var network = LetterNetworkFitter.Options()
    network.width = options.networkWidth
    network.bits = options.networkBits
    network.rounds = options.networkRounds
    return LetterNetworkFitter.bytes(
      zip(pairs, sequences).map { ($0.arabic, $1) }, units: Set(sequences.joined()).sorted(), isReversed: reversed,
      options: network)
  }

  /// A model of the Latin letters alone, of the pairs' English sides and the listed names.
  private func latin(_ pairs: [RomanPair]) -> [UInt8] {
    var words = Set(pairs.map(\.english))
    if options.usesList { words.formUnion(names.map(\.letters)) }
    let sequences = words.sorted { $0.lexicographicallyPrecedes($1) }.map { word in
      word.map { JointUnit(arabic: (0, 0), english: ($0, 0, 0)) }
    }
    return joint(sequences, order: options.latinOrder, pruning: options.latinPruning)
  }

  private func joint(_ sequences: [[JointUnit]], order: Int, pruning: Double) -> [UInt8] {
    let units = Set(sequences.joined()).sorted()
    var symbols: [JointUnit: UInt32] = [:]
    for (index, unit) in units.enumerated() { symbols[unit] = UInt32(index + 2) }
    var model = KneserNey(
      sequences: sequences.map { $0.compactMap { symbols[$0] } }, order: order, symbolCount: units.count + 2)
    model.prune(threshold: pruning)
    return JointModelWriter.bytes(model, units: units)
  }

  private func counts(_ kept: [Source]) -> [[UInt8]: (foreign: Int, arabic: Int)] {
    var counts: [[UInt8]: (foreign: Int, arabic: Int)] = [:]
    for name in names { counts[name.letters, default: (0, 0)].foreign += name.count }
    for source in kept { counts[source.pair.english, default: (0, 0)].arabic += source.count }
    return counts
  }

  private func attested(_ kept: [Source], _ clean: Set<RomanPair>) -> [RomanPair: Int] {
    var counts: [RomanPair: Int] = [:]
    for source in kept where clean.contains(source.pair) { counts[source.pair, default: 0] += source.count }
    return counts
  }

  /// The spellings of each name with diacritics and without.
  private func forms(_ kept: [Source]) -> [[UInt8]: [String: Int]] {
    var forms: [[UInt8]: [String: Int]] = [:]
    for name in names { forms[name.letters, default: [:]][name.form, default: 0] += name.count }
    for source in kept { forms[source.pair.english, default: [:]][source.form, default: 0] += source.count }
    return forms
  }
}
