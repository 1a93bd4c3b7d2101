/// Fits and judges a model's ranker on words that the model was not trained with.
public enum RomanizationFitting {
  /// A model's candidates for the words of a file of pairs, found once.
  public struct Words: Sendable {
    let examples: [RankerFitter.Example]
    let lines: [String]
    let candidates: [[Ranker.Candidate]]

    public init(_ text: String, model: LetterModel) {
      var examples: [RankerFitter.Example] = []
      var lines: [String] = []
      var all: [[Ranker.Candidate]] = []
      var found: [String: [Ranker.Candidate]] = [:]
      for line in RomanizationTrainer.lines(text) where line.count >= 2 {
        guard let word = RomanAlphabet.arabic(line[0]), let english = RomanAlphabet.latin(line[1]),
          !word.isEmpty, word.count <= LetterModel.longestWord
        else { continue }
        let candidates = found[line[0]] ?? model.candidates(word)
        found[line[0]] = candidates
        let right = candidates.firstIndex { $0.letters == english }
        examples.append(RankerFitter.Example(candidates, word: word, right: right))
        lines.append(line.joined(separator: "\t"))
        all.append(candidates)
      }
      self.examples = examples
      self.lines = lines
      candidates = all
    }
  }

  /// Weights from all words.
  public static func weights(_ words: [Words]) -> [Float] { RankerFitter.fit(words.flatMap(\.examples)) }

  /// Figures with weights fitted on the other four fifths: each word is judged by weights that have not seen it.
  /// Words of one Arabic form fall in the same fifth.
  public static func crossed(_ words: Words, other: [Words] = []) -> RomanizationEvaluation {
    func fifth(_ index: Int) -> Int {
      let word = words.lines[index].split(separator: "\t").first.map(String.init) ?? ""
      return (RomanDictionary.hash(RomanAlphabet.arabic(word) ?? []) >> 7) % 5
    }
    var figures = RomanizationEvaluation("") { _ in [] }
    for side in 0..<5 {
      let rest = words.lines.indices.filter { fifth($0) != side }
      let own = words.lines.indices.filter { fifth($0) == side }
      let ranker = Ranker(
        weights: RankerFitter.fit(rest.map { words.examples[$0] } + other.flatMap(\.examples)))
      var found: [String: [LetterModel.Spelling]] = [:]
      for index in own {
        let arabic = words.lines[index].split(separator: "\t").first.map(String.init) ?? ""
        let ranked = ranker.rank(words.candidates[index], word: RomanAlphabet.arabic(arabic) ?? [])
        found[arabic] = ranked.prefix(5).map {
          let plain = RomanAlphabet.text($0.candidate.letters)
          return LetterModel.Spelling(form: plain, plain: plain, confidence: Double($0.probability))
        }
      }
      let text = own.map { words.lines[$0] }.joined(separator: "\n")
      figures.join(RomanizationEvaluation(text) { found[$0] ?? [] })
    }
    return figures
  }
}
