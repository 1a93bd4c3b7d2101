/// Makes the tagger's parameters from documents: first pass, harvest, first pass with the harvest, and the second pass
/// over what first passes made of documents that they had not seen.
struct TaggerTraining {
  struct Options: Sendable {
    var learning = SequenceLearner.Options()
    /// How many parts of the documents are left out in turn for the second pass.
    var jackknives = 4
    /// How many vectors each pass keeps.
    var limit = 166_000
    var harvests = true
    init() {}
  }

  let words: WordTable
  let facts: FactsTable
  let lexicon: Lexicon
  var options: Options
  /// Raw news, to harvest from.
  let corpus: RawCorpus
  let flags: PhraseFlags

  typealias Profiles = [(key: UInt32, profile: WordProfiles.Profile)]

  /// A part of a document, the number of the part, and the document.
  private typealias Piece = (part: Int, document: TrainingDocument)

  /// Word profiles as bytes, and what is seen in words with them.
  private struct View {
    let table: [UInt8]
    let sight: WordSight
  }

  /// The parameter file for documents like those of `domain`.
  func parameters(_ documents: [TrainingDocument], profiles: Profiles, domain: Int) -> [UInt8] {
    var pieces = documents.enumerated().flatMap { parts(of: $1, number: $0) }
    var views = [view(profiles)]
    if options.harvests, !corpus.articleStarts.isEmpty {
      // A harvest knows the texts of its own tagger too well: each half is seen with the other half's harvest, and new
      // texts with that of both.
      for index in pieces.indices { pieces[index].document.view = pieces[index].part % 2 }
      let plain = pieces.map { (part: $0.part, document: $0.document.plain) }
      let halves = (0..<2).map { half in plain.filter { $0.part % 2 != half } }
      views = (halves + [plain]).map { view(harvested($0.map(\.document), profiles, views[0], domain: domain)) }
    }
    let documents = pieces.map(\.document)
    let table = views[views.count - 1].table
    let first = pass(documents, views, domain: domain)
    let second = pass(jackknifed(pieces, views), views, domain: domain)
    return TaggerParameters.bytes([table] + first + second)
  }

  private func view(_ profiles: Profiles) -> View {
    let table = WordProfiles.bytes(of: profiles)
    return View(
      table: table,
      sight: WordSight(words: words, facts: facts, lexicon: lexicon, profiles: WordProfiles(.lasting(table))))
  }

  private func harvested(
    _ documents: [TrainingDocument], _ profiles: Profiles, _ view: View, domain: Int
  ) -> Profiles {
    guard let tagger = tagger(pass(documents, [view], domain: domain), view) else { return profiles }
    return Harvest.added(
      to: profiles, corpus, tagger: tagger, words: words, flags: flags, sight: view.sight)
  }

  private func tagger(_ parts: [[UInt8]], _ view: View) -> Tagger? {
    TaggerParameters(.lasting(TaggerParameters.bytes([view.table] + parts))).map { Tagger($0, sight: view.sight) }
  }

  /// The weights and transitions of one pass, for each of the domains.
  private func passes(_ documents: [TrainingDocument], _ views: [View], domains: [Int]) -> [[[UInt8]]] {
    let corpus = CompiledCorpus(
      documents.map(\.labelled), sights: views.map(\.sight), leastCount: options.learning.leastCount)
    var learner = SequenceLearner(corpus, options: options.learning)
    learner.learn()
    return domains.map { PassWriter.parts(learner, corpus.index, domain: $0, limit: options.limit) }
  }

  private func pass(_ documents: [TrainingDocument], _ views: [View], domain: Int) -> [[UInt8]] {
    passes(documents, views, domains: [domain])[0]
  }

  /// The documents in parts, each with the votes and labels of a first pass that has not seen it.
  private func jackknifed(_ pieces: [Piece], _ views: [View]) -> [TrainingDocument] {
    let domains = Set(pieces.map(\.document.domain)).sorted()
    var found: [TrainingDocument] = []
    for left in 0..<options.jackknives {
      let rest = pieces.filter { $0.part != left }.map(\.document)
      for (domain, pass) in zip(domains, passes(rest, views, domains: domains)) {
        for (number, view) in views.enumerated() {
          let held = pieces.filter { $0.part == left && $0.document.domain == domain && $0.document.view == number }
          guard !held.isEmpty, let tagger = tagger(pass, view) else { continue }
          found += held.map { $0.document.with(tagger) }
        }
      }
    }
    return found
  }

  /// A long document is cut into contiguous parts, a short one belongs to a part whole.
  private func parts(of document: TrainingDocument, number: Int) -> [Piece] {
    guard document.document.sentenceCount > 200 else { return [(number % options.jackknives, document)] }
    return (0..<options.jackknives).map { ($0, document.fold($0, of: options.jackknives)) }
  }
}

extension TrainingDocument {
  /// The document as raw news are seen: with their profiles alone, and unread.
  fileprivate var plain: TrainingDocument {
    var document = self
    document.document = document.document.unread
    document.view = 0
    return document
  }

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
