/// Scores pairs of spellings: log odds that both are of one name. One scorer is for one thread, since it holds the
/// memory of its alignments; it allocates nothing while it compares letters.
final class SpellingScorer {
  let model: ReconciliationModel
  private let arabic: SpellingFeatures
  private let latin: SpellingFeatures
  private let figures: UnsafeMutableBufferPointer<Float>

  init(_ model: ReconciliationModel) {
    self.model = model
    let aligner = SpellingAligner()
    arabic = SpellingFeatures(.arabic, aligner: aligner)
    latin = SpellingFeatures(.latin, aligner: aligner)
    figures = .allocate(capacity: PairFigures.count)
    figures.initialize(repeating: 0)
  }

  deinit { figures.deallocate() }

  /// By letters alone, of Arabic spellings.
  @inline(__always)
  func letters(_ a: SpellingView, _ b: SpellingView) -> Float {
    model.arabicScale.calibration.odds(model.arabic.score(a, b, arabic).score)
  }

  /// By letters, romanisation and lists.
  func elements(_ a: NameElement, _ b: NameElement) -> Float {
    let (score, read) = a.form.withView { x in b.form.withView { y in model.arabic.score(x, y, arabic) } }
    PairFigures.write(
      a, b, score: score, read,
      english: { x, y in x.withView { x in y.withView { y in self.model.latin.score(x, y, self.latin).score } } },
      to: figures)
    return model.treesScale.calibration.odds(model.trees.score(UnsafeBufferPointer(figures)))
  }

  /// Two Latin spellings; `knowledge` is what the lists say of them.
  func latin(_ a: SpellingForm, _ b: SpellingForm, knowledge: SpellingFeatures.Knowledge) -> Float {
    let score = a.withView { x in b.withView { y in model.latin.score(x, y, latin, knowledge: knowledge).score } }
    return model.latinScale.calibration.odds(score)
  }

  /// What stands against what in two spellings, in their order.
  func edits(_ a: SpellingForm, _ b: SpellingForm) -> [SpellingEdit] {
    let features = a.script == .arabic ? arabic : latin
    return a.withView { x in
      b.withView { y in
        features.aligner.align(x.bare, y.bare, features.costs)
        let steps = features.aligner.first..<features.aligner.first + features.aligner.count
        return steps.compactMap { step in
          let (p, q) = (features.aligner.left[step], features.aligner.right[step])
          return p == q ? nil : SpellingEdit(first: Self.text(p, a.script), second: Self.text(q, a.script))
        }
      }
    }
  }

  private static func text(_ symbol: UInt8, _ script: SpellingForm.Script) -> String {
    guard symbol != SpellingAlphabet.gap else { return "" }
    guard script == .arabic else { return LatinGraphemes.text(symbol) }
    return SpellingAlphabet.arabicLetter(symbol).map { String(Character($0)) } ?? "?"
  }
}

/// Letters of one spelling that stand against those of another; empty where it has none.
public struct SpellingEdit: Sendable, Equatable {
  public let first: String
  public let second: String
}
