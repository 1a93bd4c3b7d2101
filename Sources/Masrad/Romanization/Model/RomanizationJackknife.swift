/// Fits the weights of the ranking on the training pairs themselves: each word gets its candidates from a model that
/// has seen neither its Arabic nor its English.
///
/// The ranker weighs the sum of the patterns of letters against the other features and says how sure it is. For that
/// the patterns of a word's part are fitted on the other parts: what they know by heart would make it too sure. The
/// patterns that are kept are fitted on all parts.
struct RomanizationJackknife {
  /// Candidates a word that the patterns are fitted on.
  private static let candidateCount = 50

  private struct Word: Sendable {
    let pair: RomanPair
    /// The file that the pair comes from.
    let file: Int
    let candidates: [Ranker.Candidate]
  }

  private let trainer: RomanizationTrainer

  init(_ trainer: RomanizationTrainer) { self.trainer = trainer }

  private var folds: Int { max(2, trainer.options.folds) }

  func fit(progress: (String) -> Void) -> (patterns: [Float], weights: [Float]) {
    var parts: [[Word]] = []
    for part in 0..<folds {
      progress("candidates of part \(part + 1) of \(folds)")
      parts.append(words(part))
    }
    let examples = parts.map { Self.map($0, example).compactMap { $0 } }
    progress("weights of the ranking")
    var ranked: [RankerFitter.Example] = []
    let weights = fileWeights(parts)
    for part in parts.indices {
      let others = parts.indices.filter { $0 != part }.flatMap { examples[$0] }
      let patterns = fitPatterns(others)
      ranked += rankerExamples(parts[part], patterns: patterns, weights)
    }
    let ranking = RankerFitter.fit(ranked)
    progress("patterns of letters")
    return (fitPatterns(examples.flatMap { $0 }), ranking)
  }

  private func fitPatterns(_ examples: [LetterPatternFitter.Example]) -> [Float] {
    LetterPatternFitter.fit(examples, options: trainer.options)
  }

  /// The words of a part with the candidates of a model of the other parts.
  private func words(_ part: Int) -> [Word] {
    let (held, trainer) = trainer.fold(part, of: folds)
    guard let model = LetterModel(bytes: trainer.parameters(patterns: [], weights: [])) else { return [] }
    return Self.map(held) { held in
      Word(
        pair: held.pair, file: held.file,
        candidates: model.candidates(held.pair.arabic, spelling: held.pair.english))
    }
  }

  /// A weight for the words of each file, so that a large file counts no more than a small one.
  private func fileWeights(_ parts: [[Word]]) -> [Float] {
    var counts = [Int](repeating: 0, count: trainer.fileCount)
    for word in parts.joined() { counts[word.file] += 1 }
    let total = Float(counts.reduce(0, +)) / Float(max(1, counts.filter { $0 > 0 }.count))
    return counts.map { $0 > 0 ? total / Float($0) : 0 }
  }

  private func rankerExamples(_ words: [Word], patterns: [Float], _ weights: [Float]) -> [RankerFitter.Example] {
    guard let table = LetterPatterns(ModelBytes.lasting(LetterPatterns.bytes(patterns))) else { return [] }
    return Self.map(words) { word in
      var candidates = word.candidates.filter(\.isProposed)
      for index in candidates.indices {
        candidates[index].patterns = table.score(word: word.pair.arabic, units: candidates[index].units)
      }
      let right = candidates.firstIndex { $0.letters == word.pair.english }
      let weight = weights[word.file] * (PatternSkeletons.isMarked(word.pair.arabic) ? trainer.options.markedWeight : 1)
      return RankerFitter.Example(candidates, word: word.pair.arabic, right: right, weight: weight)
    }
  }

  /// The likeliest candidates and the right one.
  @Sendable
  private func example(_ word: Word) -> LetterPatternFitter.Example? {
    var left = Self.candidateCount
    let candidates = word.candidates.filter { candidate in
      left -= 1
      return left >= 0 || candidate.letters == word.pair.english
    }
    return LetterPatternFitter.Example(candidates, word: word.pair.arabic, right: word.pair.english)
  }

  /// `transform` of each value, on all cores; the order stays.
  private static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    Parallel.map(values.count) { transform(values[$0]) }
  }
}
