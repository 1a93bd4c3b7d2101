/// The English of a place that the lists have with its class noun, جزيرة مصيرة, Masirah Island, where a text leaves the
/// noun away or outside the name: Masirah.
struct NounlessPlace {
  let lexicon: Lexicon

  /// - Parameters:
  ///   - english: what the lists have.
  ///   - written: the fullest form in the texts.
  func english(_ english: String, _ place: Sense, _ written: String) -> String {
    let arabic = lexicon.field(place, "arabic")
    guard let first = arabic.split(separator: " ").first, first.count < arabic.count else { return english }
    let (words, own) = (PhraseWords.fold(arabic), PhraseWords.fold(written))
    guard own.count < words.count, let noun = words.first, !own.contains(noun) else { return english }
    let sense = lexicon.senses(of: PhraseWords.hash(String(first), .exact)).first {
      $0.kind == .classNoun && lexicon.field($0, "class") == EntityClass.place.rawValue
    }
    guard let sense else { return english }
    return without(lexicon.field(sense, "english"), of: String(first), english)
  }

  /// Sarir oil field is Sarir, Wadi Halfa Halfa; what says its noun otherwise stays whole.
  private func without(_ noun: String, of arabic: String, _ english: String) -> String {
    var words = english.split(separator: " ")
    if words.count > 1, words.last?.lowercased() == noun.lowercased() {
      words.removeLast()
      while words.count > 1, let last = words.last, Self.before.contains(last.lowercased()) { words.removeLast() }
    } else if words.count > 1, let first = words.first?.lowercased(),
      first == noun.lowercased() || first == Self.romanised[arabic]
    {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  /// What stands between a name and its noun in English alone.
  private static let before: Set<String> = ["oil", "gas", "and", "refugee"]

  /// Nouns that English takes over.
  private static let romanised = ["وادي": "wadi", "جبل": "jebel"]
}
