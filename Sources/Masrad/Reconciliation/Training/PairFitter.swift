internal import Dispatch

/// Fits the pair score of one script on judged pairs.
final class PairFitter {
  /// A fitted score.
  struct Fitted: Sendable {
    let edits: EditModel
    let editsScale: ReconciliationModel.Scale
    /// Of Arabic spellings.
    let trees: TreeEnsemble?
    let treesScale: ReconciliationModel.Scale
  }

  /// How much a pair of the lists counts beside a judged one: the romanisation and the lists know it by heart.
  private static let listedWeight: Float = 0.4
  private static let parts = 4
  /// The share of pairs of one name that probabilities and thresholds are made for: two of nine, as where each pair of
  /// one name has three and a half close ones beside it. What may be published has fewer pairs of one name.
  static let share = 2.0 / 9

  let rows: [PairRow]
  private let elements: [String: NameElement]
  private let latinForms: [String: SpellingForm]
  private let english: KnownEnglishNames?
  private let script: SpellingForm.Script
  /// Scores English readings.
  private let readingModel: EditModel?
  private var examples = EditModelFitter.Examples()
  /// `PairFigures.count` for each row; the first is written when the letters have been scored.
  private var figures: [Float] = []

  /// - Parameters:
  ///   - elements: of every Arabic spelling.
  ///   - english: what the lists know of Latin spellings.
  init(
    _ rows: [PairRow], script: SpellingForm.Script, elements: [String: NameElement], english: KnownEnglishNames?,
    readingModel: EditModel?
  ) {
    self.rows = rows
    self.script = script
    self.elements = elements
    self.english = english
    self.readingModel = readingModel
    var forms: [String: SpellingForm] = [:]
    if script == .latin {
      for row in rows { for name in [row.first, row.second] { forms[name] = SpellingForm(latin: name) } }
    }
    latinForms = forms
    readFeatures()
  }

  private func readFeatures() {
    let aligner = SpellingAligner()
    let features = SpellingFeatures(script, aligner: aligner)
    let latin = SpellingFeatures(.latin, aligner: aligner)
    if script == .arabic { figures = [Float](repeating: 0, count: rows.count * PairFigures.count) }
    for (number, row) in rows.enumerated() {
      guard let a = form(row.first), let b = form(row.second) else {
        examples.end(isOne: row.isOne, weight: 0)
        continue
      }
      var known = SpellingFeatures.Knowledge.none
      if let english { known = english.knowledge(a.fullLetters, b.fullLetters) }
      let read = a.withView { x in
        b.withView { y in features.read(x, y, knowledge: known, into: &examples) }
      }
      examples.end(isOne: row.isOne, weight: row.category == "listed" ? Self.listedWeight : 1)
      guard script == .arabic, let x = elements[row.first], let y = elements[row.second] else { continue }
      figures.withUnsafeMutableBufferPointer { buffer in
        let start = number * PairFigures.count
        PairFigures.write(
          x, y, score: 0, read,
          english: { x, y in
            guard let readingModel else { return 0 }
            return x.withView { x in y.withView { y in readingModel.score(x, y, latin).score } }
          }, to: UnsafeMutableBufferPointer(rebasing: buffer[start..<start + PairFigures.count]))
      }
    }
  }

  private func form(_ name: String) -> SpellingForm? { script == .arabic ? elements[name]?.form : latinForms[name] }

  /// A score fitted on the rows with these numbers; thresholds are those of the best F1 on judged rows that the score
  /// has not seen.
  func fit(_ numbers: [Int]) -> Fitted {
    let parts = numbers.map { Int(WordHash.of(min(rows[$0].first, rows[$0].second).unicodeScalars) >> 20) % Self.parts }
    var unseen = [Float](repeating: 0, count: numbers.count)
    for part in 0..<Self.parts {
      let model = fitEdits(numbers.indices.filter { parts[$0] != part }.map { numbers[$0] })
      let held = numbers.indices.filter { parts[$0] == part }
      for (index, score) in zip(held, edits(model, held.map { numbers[$0] })) { unseen[index] = score }
    }
    let judged = numbers.indices.filter { rows[numbers[$0]].category != "listed" }
    let edits = fitEdits(numbers)
    let editsScale = scale(judged.map { unseen[$0] }, judged.map { rows[numbers[$0]].isOne })
    guard script == .arabic else {
      return Fitted(edits: edits, editsScale: editsScale, trees: nil, treesScale: editsScale)
    }
    let values = withScores(numbers, unseen)
    var combined = [Float](repeating: 0, count: numbers.count)
    for part in 0..<Self.parts {
      let trees = fitTrees(numbers.indices.filter { parts[$0] != part }, numbers, values)
      for index in numbers.indices where parts[index] == part { combined[index] = score(trees, values, index) }
    }
    let trees = fitTrees(Array(numbers.indices), numbers, values)
    return Fitted(
      edits: edits, editsScale: editsScale, trees: trees,
      treesScale: scale(judged.map { combined[$0] }, judged.map { rows[numbers[$0]].isOne }))
  }

  private func fitEdits(_ numbers: [Int]) -> EditModel { EditModelFitter(examples.selected(numbers)).fit() }

  /// The scores of rows by their letters, not calibrated.
  func edits(_ model: EditModel, _ numbers: [Int]) -> [Float] {
    let features = SpellingFeatures(script, aligner: SpellingAligner())
    return numbers.map { number in
      guard let a = form(rows[number].first), let b = form(rows[number].second) else { return -9 }
      let known = english?.knowledge(a.fullLetters, b.fullLetters) ?? .none
      return a.withView { x in b.withView { y in model.score(x, y, features, knowledge: known).score } }
    }
  }

  /// The scores of rows by all figures, not calibrated.
  func combined(_ fitted: Fitted, _ numbers: [Int]) -> [Float] {
    guard let trees = fitted.trees else { return edits(fitted.edits, numbers) }
    let values = withScores(numbers, edits(fitted.edits, numbers))
    return numbers.indices.map { score(trees, values, $0) }
  }

  private func withScores(_ numbers: [Int], _ scores: [Float]) -> [Float] {
    var values: [Float] = []
    values.reserveCapacity(numbers.count * PairFigures.count)
    for (number, score) in zip(numbers, scores) {
      values.append(score)
      values += figures[number * PairFigures.count + 1..<(number + 1) * PairFigures.count]
    }
    return values
  }

  private func score(_ trees: TreeEnsemble, _ values: [Float], _ index: Int) -> Float {
    values.withUnsafeBufferPointer { values in
      let start = index * PairFigures.count
      return trees.score(UnsafeBufferPointer(rebasing: values[start..<start + PairFigures.count]))
    }
  }

  private func fitTrees(_ indices: [Int], _ numbers: [Int], _ values: [Float]) -> TreeEnsemble {
    var fitter = TreeFitter(
      values: indices.flatMap { values[$0 * PairFigures.count..<($0 + 1) * PairFigures.count] },
      width: PairFigures.count, isOne: indices.map { rows[numbers[$0]].isOne },
      weights: indices.map { rows[numbers[$0]].category == "listed" ? Self.listedWeight : 1 })
    return fitter.fit()
  }

  private func scale(_ scores: [Float], _ isOne: [Bool]) -> ReconciliationModel.Scale {
    let ones = isOne.count { $0 }
    let weight = ones > 0 ? Self.share / (1 - Self.share) * Double(isOne.count - ones) / Double(ones) : 1
    let calibration = Calibration.fit(scores, isOne, weight: weight)
    return ReconciliationModel.Scale(
      calibration: calibration,
      threshold: PairJudgement.bestThreshold(scores.map(calibration.odds), isOne, weight: weight))
  }
}
