/// The patterns of Arabic names, as grammars write them: ف, ع and ل stand for the letters of the root.
struct NamePatterns: Sendable {
  static let file = "name-patterns.tsv"

  private struct Pattern {
    let letters: [Unicode.Scalar]
    let word: VocalisedWord
    let weight: Double
  }

  /// By the number of letters.
  private let patterns: [Int: [Pattern]]

  init() throws(GlossaryFileError) {
    var patterns: [Int: [Pattern]] = [:]
    try GlossaryTable.forEach(Self.file, ["arabic", "vocalised", "weight"]) { fields in
      let letters = Array(fields[0].unicodeScalars)
      let pattern = Pattern(letters: letters, word: VocalisedWord(fields[1]), weight: Double(fields[2]) ?? 0)
      patterns[letters.count, default: []].append(pattern)
    }
    self.patterns = patterns
  }

  /// The words that the letters can be by a pattern, with its weight, the heaviest first.
  func words(for word: VocalisedWord) -> [(word: VocalisedWord, weight: Double)] {
    var found: [(word: VocalisedWord, weight: Double)] = []
    for pattern in patterns[word.letters.count] ?? [] {
      if let filled = Self.fill(pattern, word) { found.append((filled, pattern.weight)) }
    }
    // Sorting is not stable: alike weights keep the order of the file by the text.
    return found.sorted { ($1.weight, $0.word.text) < ($0.weight, $1.word.text) }
  }

  private static func fill(_ pattern: Pattern, _ word: VocalisedWord) -> VocalisedWord? {
    var out = pattern.word
    var root: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (index, sign) in pattern.letters.enumerated() {
      let letter = word.letters[index].scalar
      if sign == "ف" || sign == "ع" || sign == "ل" {
        guard !"اىةآ".unicodeScalars.contains(letter) else { return nil }
        // At the end ي is a long vowel or a nisba.
        if letter == "ي", index == pattern.letters.count - 1 { return nil }
        if letter == "إ", out.letters[index].mark != .i { return nil }
        // ل twice, as in فعلل, is two letters; ف and ع twice are one.
        if sign != "ل", let known = root[sign], known != letter { return nil }
        root[sign] = letter
        out.letters[index].scalar = letter
      } else if sign != letter, !(sign == "أ" && letter == "ا") {
        return nil
      }
    }
    return out.lengthened
  }
}
