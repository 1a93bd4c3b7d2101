internal import Dispatch

/// Fits the weights of the ranking on the training pairs themselves: each word gets its candidates from a model that
/// has seen neither its Arabic nor its English.
///
/// The ranker weighs the sum of the patterns of letters against the other features and says how sure it is. It is
/// fitted on the last part, with patterns of the other parts: what the patterns know by heart would make it too sure.
/// The patterns that are kept are fitted on all parts.
struct RomanizationJackknife {
  static let parts = 5
  private static let rounds = 6
  /// Candidates a word that the patterns are fitted on.
  private static let candidateCount = Int(LetterPatternFitter.env("CANDS", 24))

  private struct Word: Sendable {
    let pair: RomanPair
    let candidates: [Ranker.Candidate]
  }

  private let trainer: RomanizationTrainer

  init(_ trainer: RomanizationTrainer) { self.trainer = trainer }

  func fit(progress: (String) -> Void) -> (patterns: [Float], weights: [Float]) {
    var examples: [LetterPatternFitter.Example] = []
    var weights: [Float] = []
    for part in 0..<Self.parts {
      progress("candidates of part \(part + 1) of \(Self.parts)")
      let words = words(part)
      if part == Self.parts - 1 {
        progress("weights of the ranking")
        weights = rank(words, patterns: LetterPatternFitter.fit(examples, rounds: Self.rounds))
      }
      examples += words.compactMap(example)
    }
    progress("patterns of letters in \(examples.count) words")
    return (LetterPatternFitter.fit(examples, rounds: Self.rounds), weights)
  }

  /// The words of a part with the candidates of a model of the other parts.
  private func words(_ part: Int) -> [Word] {
    let (held, trainer) = trainer.fold(part, of: Self.parts)
    guard let model = LetterModel(bytes: trainer.parameters(patterns: [], weights: [])) else { return [] }
    return Self.map(held) { pair in
      Word(pair: pair, candidates: model.candidates(pair.arabic, spelling: pair.english))
    }
  }

  private func rank(_ words: [Word], patterns: [Float]) -> [Float] {
    guard let table = LetterPatterns(ModelBytes.lasting(LetterPatterns.bytes(patterns))) else { return [] }
    let examples = Self.map(words) { word in
      var candidates = word.candidates.filter(\.isProposed)
      for index in candidates.indices {
        candidates[index].patterns = table.score(word: word.pair.arabic, units: candidates[index].units)
      }
      let right = candidates.firstIndex { $0.letters == word.pair.english }
      return RankerFitter.Example(candidates, word: word.pair.arabic, right: right)
    }
    return RankerFitter.fit(examples)
  }

  /// The likeliest candidates and the right one.
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
    let size = 256
    let count = (values.count + size - 1) / size
    var results = [[Result]](repeating: [], count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: count) { chunk in
        slots[chunk] = values[chunk * size..<min(values.count, (chunk + 1) * size)].map(transform)
      }
    }
    return results.flatMap { $0 }
  }
}
