internal import Glibc

/// How sure a form is: its probability, corrected so that of forms said to be 0.9 sure about nine in ten are right.
///
/// The lists' forms and the letter model's shares are cautious: among many spellings in use one is accepted as well
/// as another. The two logistic curves were fitted on names of known English (words of the development pairs, and
/// one half of Tests/MasradTests/Fixtures/full-names.tsv) and are judged on others.
enum Confidence {
  /// - Parameters:
  ///   - share: the form's probability among all that were thought of.
  ///   - words: how many words the name has.
  static func calibrated(_ share: Double, words: Int) -> Double {
    let bounded = min(0.99, max(0.01, share))
    let odds = log(bounded / (1 - bounded))
    let corrected = words == 1 ? 0.7 + 0.8 * odds : 1.0 + 1.3 * odds
    return min(0.99, max(0.01, 1 / (1 + exp(-corrected))))
  }
}
