extension TranslationKit {
  /// Words of a title that say nothing by themselves: Minister of Foreign Affairs is Foreign Minister.
  private static let silent: Set<String> = [
    "the", "of", "for", "and", "to", "in", "at", "on", "a", "an", "affairs", "his", "her", "its", "their", "s",
  ]

  /// Forms of one word, by gender and fashion.
  private static let equal: [String: String] = [
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "spokespersons": "spokesman", "congresswoman": "congressman", "vice-president": "vice",
    "general": "general", "generals": "general",
  ]

  /// The number by which a word of a title is compared; nil for one that carries no meaning.
  func titleKey(_ word: Int) -> Int? {
    let key = vocabulary[word].key
    guard !Self.silent.contains(key) else { return nil }
    if let other = Self.equal[key] { return vocabulary[vocabulary.index(of: other)].keyNumber }
    // Forces and force, ministers and minister.
    let singular = String(decoding: vocabulary[word].singular, as: UTF8.self)
    return singular == key
      ? vocabulary[word].keyNumber : vocabulary[vocabulary.index(of: singular)].keyNumber
  }

  /// Whether a key is a noun that titles are built on.
  func isOffice(_ keyNumber: Int) -> Bool { officeKeys.contains(keyNumber) }
}
