internal import Glibc

/// How sure a form is: its probability, corrected so that of forms said to be 0.9 sure about nine in ten are right.
///
/// The shares of lists and letter model are cautious: among many spellings in use one is accepted as well as another.
/// The logistic curves of single words were fitted on 5,000 words of the training pairs, romanised with a letter model
/// that was trained without them (`masrad evaluate romanization WORDS --model FILE --verdicts`); those of longer names
/// on the half of the fixtures that may be looked at. Both are judged on other names. What the model spells by itself
/// was then taken down by 0.18, for on the development pairs it was less often right than it said.
enum Confidence {
  /// - Parameters:
  ///   - share: the form's probability among all that were thought of.
  ///   - words: how many words the name has.
  ///   - isListed: whether the lists have the form; what they have is right in use more often than not, but how much of
  ///     the share it has tells little more.
  static func calibrated(_ share: Double, words: Int, isListed: Bool) -> Double {
    let bounded = min(0.99, max(0.01, share))
    let odds = log(bounded / (1 - bounded))
    let corrected =
      switch (words, isListed) {
      case (1, true): 0.36 + 0.786 * min(2.5, odds)
      case (1, false): 1.07 + 1.32 * odds
      default: 0.75 + 1.2 * odds
      }
    return min(0.99, max(0.01, 1 / (1 + exp(-corrected))))
  }

  /// How sure the form of a name is that the lists have whole.
  ///
  /// A word by itself that is a town or a company of the lists is as often somebody's name, spelt otherwise: جنين is Jenin
  /// and Janin, فوغ Vogue and Fogh (37 of 75 among the words that the curves were fitted on are right).
  static func ofWholeName(_ kind: Sense.Kind, words: Int) -> Double { words == 1 && kind != .country ? 0.5 : 0.95 }
}
