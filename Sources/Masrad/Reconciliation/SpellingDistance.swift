/// How far two spellings of one name's element may be apart: an edit distance over folded letters in which what
/// transcribers disagree about costs little.
///
/// A vowel letter more or less costs 0.4, one vowel letter for another 0.5, a letter of the same sound group 0.4, a
/// breath (ه ع ء) more or less 0.6, anything else 1.
enum SpellingDistance {
  static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    var previous = [0.0]
    for letter in b { previous.append((previous.last ?? 0) + gap(letter)) }
    var row = previous
    for x in a {
      row[0] = previous[0] + gap(x)
      for (j, y) in b.enumerated() {
        row[j + 1] = min(previous[j + 1] + gap(x), row[j] + gap(y), previous[j] + change(x, y))
      }
      swap(&previous, &row)
    }
    return previous[b.count]
  }

  private static func gap(_ letter: Unicode.Scalar) -> Double {
    switch letter {
    case "ا", "و", "ي": 0.4
    case "ه", "ع", "ء": 0.6
    default: 1
    }
  }

  private static func change(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Double {
    if a == b { return 0 }
    if isVowel(a), isVowel(b) { return 0.5 }
    return groups.contains { $0.contains(a) && $0.contains(b) } ? 0.4 : 1
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool { letter == "ا" || letter == "و" || letter == "ي" }

  /// Letters that transcribers take for one another.
  private static let groups: [Set<Unicode.Scalar>] = [
    ["ت", "ط", "ث"], ["د", "ض", "ذ", "ظ"], ["س", "ص", "ز", "ث"], ["ش", "ج"], ["ك", "ق", "غ", "ج", "خ"], ["ف", "و"],
    ["ح", "ه"], ["ز", "ذ", "ظ", "ج"],
  ]
}
