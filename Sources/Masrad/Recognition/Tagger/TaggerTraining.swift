/// Makes the tagger's parameters from documents: first pass, harvest, first pass with the harvest, and the second pass
/// over what first passes made of documents that they had not seen.
struct TaggerTraining {
  struct Options: Sendable {
    var learning = SequenceLearner.Options()
    /// How many parts of the documents are left out in turn for the second pass.
    var jackknives = 4
    /// How many vectors each pass keeps.
    var limit = 200_000
    var harvests = true
    var passes = 2
    init() {}
  }

  let words: WordTable
  let facts: FactsTable
  let lexicon: Lexicon
  let options: Options
  /// Raw news, to harvest from.
  let corpus: RawCorpus
  let flags: PhraseFlags

  typealias Profiles = [(key: UInt32, profile: WordProfiles.Profile)]

  /// The parameter file for documents like those of `domain`.
  func parameters(_ documents: [TrainingDocument], profiles: Profiles, domain: Int) -> [UInt8] {
    var profiles = profiles
    if options.harvests, !corpus.articleStarts.isEmpty {
      profiles = harvested(documents, profiles, domain: domain)
    }
    let table = WordProfiles.bytes(of: profiles)
    let sight = sight(table)
    let first = pass(documents, sight, domain: domain)
    guard options.passes > 1 else { return TaggerParameters.bytes([table] + first) }
    let second = pass(jackknifed(documents, table, sight), sight, domain: domain)
    return TaggerParameters.bytes([table] + first + second)
  }

  private func sight(_ profiles: [UInt8]) -> WordSight {
    WordSight(
      words: words, facts: facts, lexicon: lexicon, profiles: WordProfiles(.lasting(profiles)))
  }

  private func harvested(_ documents: [TrainingDocument], _ profiles: Profiles, domain: Int) -> Profiles {
    let table = WordProfiles.bytes(of: profiles)
    let sight = sight(table)
    guard let tagger = tagger([table] + pass(documents, sight, domain: domain), sight) else { return profiles }
    return Harvest.added(to: profiles, corpus, tagger: tagger, words: words, flags: flags, sight: sight)
  }

  private func tagger(_ parts: [[UInt8]], _ sight: WordSight) -> Tagger? {
    TaggerParameters(.lasting(TaggerParameters.bytes(parts))).map { Tagger($0, sight: sight) }
  }

  /// The weights and transitions of one pass, for each of the domains.
  private func passes(_ documents: [TrainingDocument], _ sight: WordSight, domains: [Int]) -> [[[UInt8]]] {
    let corpus = CompiledCorpus(
      documents.map(\.labelled), sight: sight, leastCount: options.learning.leastCount)
    var learner = SequenceLearner(corpus, options: options.learning)
    learner.learn()
    return domains.map { PassWriter.parts(learner, corpus.index, domain: $0, limit: options.limit) }
  }

  private func pass(_ documents: [TrainingDocument], _ sight: WordSight, domain: Int) -> [[UInt8]] {
    passes(documents, sight, domains: [domain])[0]
  }

  /// The documents in parts, each with the votes and labels of a first pass that has not seen it.
  private func jackknifed(_ documents: [TrainingDocument], _ table: [UInt8], _ sight: WordSight) -> [TrainingDocument] {
    let pieces = documents.enumerated().flatMap { parts(of: $1, number: $0) }
    var found: [TrainingDocument] = []
    for left in 0..<options.jackknives {
      let rest = pieces.filter { $0.part != left }.map(\.document)
      let domains = Set(documents.map(\.domain)).sorted()
      for (domain, pass) in zip(domains, passes(rest, sight, domains: domains)) {
        guard let tagger = tagger([table] + pass, sight) else { continue }
        for (part, document) in pieces where part == left && document.domain == domain {
          found.append(document.with(tagger))
        }
      }
    }
    return found
  }

  /// A long document is cut into contiguous parts, a short one belongs to a part whole.
  private func parts(of document: TrainingDocument, number: Int) -> [(part: Int, document: TrainingDocument)] {
    guard document.document.sentenceCount > 200 else { return [(number % options.jackknives, document)] }
    return (0..<options.jackknives).map { ($0, document.fold($0, of: options.jackknives)) }
  }
}

extension TrainingDocument {
  /// The document with what a first pass makes of it.
  fileprivate func with(_ tagger: Tagger) -> TrainingDocument {
    var document = self
    let notes = tagger.notes(self.document, tagger.firstPass(self.document))
    document.votes = notes.votes
    document.own = notes.labels
    return document
  }
}

/// Lays out the weights of one pass for one corpus's guidelines.
enum PassWriter {
  /// The weights, the shared copies and the corpus's own added, and the transitions.
  static func parts(_ learner: SequenceLearner, _ index: FeatureIndex, domain: Int, limit: Int) -> [[UInt8]] {
    var sums: [Key: SIMD16<Float>] = [:]
    for (feature, weights) in zip(index.features, learner.weights)
    where feature.copy == 0 || Int(feature.copy) == domain + 1 {
      sums[Key(attribute: feature.attribute, slot: feature.slot), default: .zero] += weights
    }
    let vectors = sums.map { (attribute: $0.key.attribute, slot: $0.key.slot, weights: $0.value) }
    let unit = WeightTableWriter.unit(vectors)
    var transitions: [UInt8] = []
    for row in learner.transitions {
      for label in 0..<TagLabel.count {
        transitions.append(
          short: UInt16(bitPattern: Int16(max(-2000, min(2000, (row[label] * unit).rounded())))))
      }
    }
    transitions.append(word: UInt32(unit * 256))
    return [WeightTableWriter.bytes(vectors, unit: unit, limit: limit), transitions]
  }

  private struct Key: Hashable {
    let attribute: UInt64
    let slot: UInt8
  }
}
