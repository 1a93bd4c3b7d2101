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

  /// A key that any two spellings less than 1 apart share, so that only words with the same key need comparing:
  /// what costs less than 1 to drop is dropped, and letters that are linked by sound groups are one.
  static func block(_ letters: [Unicode.Scalar]) -> String {
    var key = String.UnicodeScalarView()
    for letter in letters where letter != "ف" && letter != "ح" && gap(letter) == 1 {
      key.append(groups(letter) != 0 ? "ت" : letter)
    }
    return String(key)
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
    return groups(a) & groups(b) != 0 ? 0.4 : 1
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool { letter == "ا" || letter == "و" || letter == "ي" }

  /// The groups of letters that transcribers take for one another, a bit each.
  private static func groups(_ letter: Unicode.Scalar) -> UInt8 {
    switch letter {
    case "ت", "ط": 0b0000_0001
    case "ث": 0b0000_0101
    case "د", "ض": 0b0000_0010
    case "ذ", "ظ": 0b0100_0010
    case "س", "ص": 0b0000_0100
    case "ز": 0b0100_0100
    case "ش": 0b0000_1000
    case "ج": 0b0101_1000
    case "ك", "ق", "غ", "خ": 0b0001_0000
    case "ف", "و": 0b0010_0000
    case "ح", "ه": 0b1000_0000
    default: 0
    }
  }
}
