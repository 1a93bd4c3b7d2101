/// Other Arabic spellings of a name from another language, to find it in the lists: غولر, جولر and كولر are all Güler.
///
/// Arabic has no letter for g, v and p and writes short vowels of other languages or leaves them out; Ottoman habit has
/// ط, ص and ق before back vowels.
enum Respelling {
  struct Variant {
    let letters: [Unicode.Scalar]
    /// How far a name that is listed so serves.
    let fit: Float
    /// A habit of Turkish and its neighbours alone; ط and ص mostly are Arabic's own.
    let isTurkic: Bool
  }

  /// Shorter words are too many other words' neighbours.
  private static let shortest = 4
  private static let shortestForVowels = 6

  private static let sounds: [Unicode.Scalar: [Unicode.Scalar]] = ["ج": ["غ"], "غ": ["ج"], "ذ": ["د", "ز"]]
  private static let turkicSounds: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ك": ["غ"], "غ": ["ك"], "ق": ["ك", "غ"], "ط": ["ت"], "ص": ["س"], "ض": ["د"], "ظ": ["ز"], "خ": ["ه"], "ح": ["ه"],
  ]
  private static let vowels: [Unicode.Scalar] = ["ا", "و", "ي"]

  /// - Parameter letters: of a folded word.
  static func variants(_ letters: [Unicode.Scalar]) -> [Variant] {
    guard letters.count >= shortest else { return [] }
    var all: [Variant] = []
    for (index, letter) in letters.enumerated() {
      for other in sounds[letter] ?? [] {
        var changed = letters
        changed[index] = other
        all.append(Variant(letters: changed, fit: 0.5, isTurkic: false))
      }
    }
    for number in 0..<2 {
      let turkic = letters.map { turkicSounds[$0].map { $0[min(number, $0.count - 1)] } ?? $0 }
      if turkic != letters { all.append(Variant(letters: turkic, fit: 0.5, isTurkic: true)) }
    }
    guard letters.count >= shortestForVowels else { return all }
    for index in letters.indices.dropFirst().dropLast() {
      var changed = letters
      if vowels.contains(letters[index]) {
        changed.remove(at: index)
        all.append(Variant(letters: changed, fit: 0.3, isTurkic: false))
      } else if !vowels.contains(letters[index - 1]) {
        for vowel in vowels {
          all.append(
            Variant(letters: Array(letters[..<index]) + [vowel] + letters[index...], fit: 0.3, isTurkic: false))
        }
      }
    }
    return all
  }
}
