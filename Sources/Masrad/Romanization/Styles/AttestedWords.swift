/// The words of a form in use.
enum AttestedWords {
  /// As many words as the name has, without their articles; nil where the form has more or fewer.
  static func split(_ form: String, count: Int) -> [String]? {
    guard count > 1 else { return [withoutArticle(form)] }
    let words = form.split { $0 == " " || $0 == "-" }.map(String.init)
    let named = words.filter { !articles.contains($0.lowercased()) }
    for words in [words, named] where words.count == count { return words }
    return count == 2 && named.count == 1 ? behindParticle(named[0]) : nil
  }

  /// The form behind its article; the form itself where it has none.
  static func withoutArticle(_ form: String) -> String {
    let parts = form.split(maxSplits: 1) { $0 == " " || $0 == "-" }
    guard parts.count == 2, articles.contains(parts[0].lowercased()) else { return form }
    return String(parts[1])
  }

  /// Bensedrine, Boumediene: a particle that is written with the name behind it.
  private static func behindParticle(_ word: String) -> [String]? {
    guard let particle = particles.first(where: { word.lowercased().hasPrefix($0) && word.count > $0.count + 2 }) else {
      return nil
    }
    return [String(word.prefix(particle.count)), String(word.dropFirst(particle.count))]
  }

  private static let particles = ["aboul", "abou", "abul", "abu", "bou", "ben", "bin", "ibn", "ould", "oum", "umm"]

  private static let articles: Set<String> = [
    "al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ed", "er", "es", "ech", "et", "ez", "en", "l",
  ]
}
