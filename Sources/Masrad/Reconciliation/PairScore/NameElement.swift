/// An element of an Arabic name prepared for comparison, with what the lists and the romanisation say of it.
struct NameElement: Sendable {
  /// Folded.
  let letters: [Unicode.Scalar]
  let form: SpellingForm
  /// The English forms of the lists.
  let english: Set<[UInt8]>
  let readings: NameReadings

  init(_ letters: [Unicode.Scalar], knowledge: NameKnowledge, readings: NameReadings) {
    self.letters = letters
    form = SpellingForm(arabic: letters)
    english = knowledge.english(letters)
    self.readings = readings
  }
}

/// The figures that the trees weigh, one after another.
enum PairFigures {
  static let count = 26

  /// - Parameters:
  ///   - score: log odds of the letters.
  ///   - english: log odds of the letters of two English readings.
  static func write(
    _ a: NameElement, _ b: NameElement, score: Float, _ figures: SpellingFigures,
    english: (SpellingForm, SpellingForm) -> Float, to out: UnsafeMutableBufferPointer<Float>
  ) {
    let agreement = ReadingAgreement(a.readings, b.readings)
    let knowledge = NameKnowledge.compare(a.english, b.english)
    let lengths = (a.form.bare.count, b.form.bare.count)
    out[0] = score
    out[1] = Logistic.tenLog(agreement.product)
    out[2] = Logistic.tenLog(agreement.common)
    out[3] = Logistic.tenLog(agreement.bestMean)
    out[4] = Logistic.tenLog(agreement.bestLeast)
    out[5] = agreement.skeletons
    out[6] = min(a.readings.confidence, b.readings.confidence)
    out[7] = max(a.readings.confidence, b.readings.confidence)
    out[8] = agreement.isSameFirst ? 1 : 0
    out[9] = Float(min(6, agreement.shared))
    out[10] = min(agreement.covered.0, agreement.covered.1)
    out[11] = max(agreement.covered.0, agreement.covered.1)
    out[12] = figures.isInitialChanged ? 1 : 0
    out[13] = a.form.hasArticle != b.form.hasArticle ? 1 : 0
    out[14] = figures.isEqual ? 1 : 0
    out[15] = Float(figures.edits)
    out[16] = Float(figures.changes)
    out[17] = Float(figures.gaps)
    out[18] = Float(min(lengths.0, lengths.1))
    out[19] = Float(max(lengths.0, lengths.1))
    var (first, best, sum, weight): (Float, Float, Float, Float) = (-12, -12, 0, 0)
    for (place, x) in a.readings.readings.prefix(2).enumerated() {
      for (other, y) in b.readings.readings.prefix(2).enumerated() {
        let odds = english(x.form, y.form)
        if place == 0, other == 0 { first = odds }
        best = max(best, odds)
        sum += x.share * y.share * Float(Logistic.probability(Double(odds)))
        weight += x.share * y.share
      }
    }
    out[20] = first
    out[21] = best
    out[22] = weight > 0 ? sum / weight : 0
    out[23] = (a.english.isEmpty ? 0 : 1) + (b.english.isEmpty ? 0 : 1)
    out[24] = knowledge == .shared ? 1 : 0
    out[25] = knowledge == .disjoint ? 1 : 0
  }
}
