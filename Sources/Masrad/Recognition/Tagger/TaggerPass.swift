/// One pass of the tagger over a document: sums the scores of each token and finds the best labels.
struct TaggerPass {
  let unit: Float
  private let weights: WeightTable
  private let presence: AttributePresence
  private var decoder: LabelDecoder
  private(set) var words: WordScores
  private var gaps: SignScores
  private var phrases: SignScores
  private var grammar: SignScores
  private var votes: SignScores
  private var own: SignScores
  private var emissions: [SIMD16<Int16>] = []

  init(_ parameters: TaggerParameters.Pass) {
    weights = parameters.weights
    presence = weights.presence()
    unit = parameters.unit
    decoder = LabelDecoder(parameters.transitions)
    words = WordScores(weights)
    gaps = SignScores(weights, count: 1 << 12) { TokenSigns.gap(UInt16($0)) }
    phrases = SignScores(weights, count: PhraseFlags.codeCount) { TokenSigns.phrase(UInt8($0)).map { [$0] } ?? [] }
    grammar = SignScores(weights, count: TokenSigns.grammarCodes) { TokenSigns.grammar($0) }
    votes = SignScores(weights, count: DocumentVotes.codeCount) { TokenSigns.vote(UInt8($0)) }
    own = SignScores(weights, count: TagLabel.count) { [TokenSigns.own(UInt8($0))] }
  }

  mutating func append(_ attributes: [Attribute]) { words.append(attributes) }

  /// What a first pass made of the document.
  struct Notes {
    var votes: [UInt8]
    var labels: [UInt8]
  }

  /// Labels a document.
  ///
  /// - Parameter numbers: for each token the number of its word among `words` and `keys`.
  mutating func tag(
    _ document: TagDocument, _ numbers: [Int32], _ keys: WordKeys, notes: Notes?, into tagging: inout Tagging
  ) {
    for number in 0..<document.sentenceCount {
      let sentence = document.sentence(number)
      emissions.removeAll(keepingCapacity: true)
      for token in sentence { emissions.append(score(token, in: sentence, of: document, numbers, notes)) }
      addPairs(sentence, document, numbers, keys, notes)
      decoder.decode(emissions, into: &tagging)
    }
  }

  private mutating func score(
    _ token: Int, in sentence: Range<Int>, of document: TagDocument, _ numbers: [Int32], _ notes: Notes?
  ) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>.zero
    for slot in 0..<Attribute.slotCount {
      let seen = token + slot - 2
      guard sentence.contains(seen) else {
        sum &+= words.score(-1, slot: slot)
        continue
      }
      sum &+= words.score(Int(numbers[seen]), slot: slot)
      sum &+= gaps.score(Int(document.gaps[seen]), slot: slot)
      if document.phrases[seen] != 0 { sum &+= phrases.score(Int(document.phrases[seen]), slot: slot) }
      if document.grammar[seen] != 0 {
        let code = TokenSigns.grammarCode(document.grammar[seen], phrase: document.phrases[seen])
        sum &+= grammar.score(code, slot: slot)
      }
      if let notes {
        if notes.votes[seen] != 0 { sum &+= votes.score(Int(notes.votes[seen]), slot: slot) }
        sum &+= own.score(Int(notes.labels[seen]), slot: slot)
      }
    }
    return sum
  }

  private mutating func addPairs(
    _ sentence: Range<Int>, _ document: TagDocument, _ numbers: [Int32], _ keys: WordKeys, _ notes: Notes?
  ) {
    for (index, token) in sentence.enumerated().dropFirst() {
      let (first, second) = (Int(numbers[token - 1]), Int(numbers[token]))
      add(TokenSigns.wordPair(keys.stems[first], keys.stems[second]), behind: index)
      add(TokenSigns.clusterPair(keys.clusters[first], keys.clusters[second]), behind: index)
      add(TokenSigns.looksPair(keys.looks[first], keys.looks[second]), behind: index)
      let joint = TokenSigns.joint(document.gaps[token], isConjoined: keys.areConjoined[second])
      add(TokenSigns.jointCluster(keys.clusters[first], joint), slot: 2, to: index)
      add(TokenSigns.jointCluster(keys.clusters[second], joint), slot: 3, to: index - 1)
      if let notes {
        add(TokenSigns.jointLabel(notes.labels[token - 1], joint), slot: 2, to: index)
        add(TokenSigns.jointLabel(notes.labels[token], joint), slot: 3, to: index - 1)
      }
      guard token + 1 < sentence.upperBound else { continue }
      let third = Int(numbers[token + 1])
      add(TokenSigns.outerPair(keys.clusters[first], keys.clusters[third]), behind: index)
      add(
        TokenSigns.clusterTriple(keys.coarses[first], keys.coarses[second], keys.coarses[third]), behind: index)
      add(TokenSigns.looksTriple(keys.looks[first], keys.looks[second], keys.looks[third]), behind: index)
    }
  }

  @inline(__always)
  private mutating func add(_ hash: UInt64, behind index: Int) {
    guard presence.mayHave(hash) else { return }
    weights.forEachSlot(of: hash) { slot, vector in emissions[slot == 3 ? index - 1 : index] &+= vector }
  }

  @inline(__always)
  private mutating func add(_ hash: UInt64, slot wanted: Int, to index: Int) {
    guard presence.mayHave(hash) else { return }
    weights.forEachSlot(of: hash) { slot, vector in if slot == wanted { emissions[index] &+= vector } }
  }
}

/// What pairs and votes know each distinct word by, as flat arrays.
struct WordKeys {
  private(set) var stems: [UInt64] = []
  private(set) var clusters: [UInt8] = []
  private(set) var coarses: [UInt8] = []
  private(set) var areConjoined: [Bool] = []
  private(set) var looks: [UInt8] = []
  /// The number of each word's main stem among the stems of the run.
  private(set) var numbers: [Int32] = []
  private(set) var stemCount = 0
  private var stemNumbers: [UInt64: Int32] = [:]

  mutating func append(_ seen: WordAttributes.Seen) {
    stems.append(seen.stem)
    clusters.append(seen.cluster)
    coarses.append(seen.coarse)
    areConjoined.append(seen.isConjoined)
    looks.append(seen.looks)
    let number = stemNumbers[seen.stem] ?? Int32(stemCount)
    if Int(number) == stemCount {
      stemNumbers[seen.stem] = number
      stemCount += 1
    }
    numbers.append(number)
  }
}
