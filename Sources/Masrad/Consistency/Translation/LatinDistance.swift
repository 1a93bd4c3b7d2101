/// How far two English spellings of a name's element are apart: vowels cost little, doubled letters next to nothing.
enum LatinDistance {
  static func between(_ a: [UInt8], _ b: [UInt8]) -> Double {
    var previous = [0.0]
    for (place, letter) in b.enumerated() { previous.append((previous.last ?? 0) + gap(b, place, letter)) }
    var row = previous
    for (i, x) in a.enumerated() {
      let drop = gap(a, i, x)
      row[0] = previous[0] + drop
      for (j, y) in b.enumerated() {
        row[j + 1] = min(previous[j + 1] + drop, row[j] + gap(b, j, y), previous[j] + change(x, y))
      }
      swap(&previous, &row)
    }
    return previous[b.count]
  }

  /// Whether two words can be spellings of one name.
  static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a != b else { return true }
    let length = min(a.count, b.count)
    guard length >= 3, abs(a.count - b.count) <= 3 else { return false }
    return between(a, b) <= (length <= 4 ? 0.6 : length <= 6 ? 0.95 : 1.3)
  }

  private static func gap(_ word: [UInt8], _ place: Int, _ letter: UInt8) -> Double {
    if place > 0, word[place - 1] == letter { return 0.15 }
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return 0.35
    case UInt8(ascii: "h"), UInt8(ascii: "y"): return 0.4
    default: return 1
    }
  }

  private static func change(_ x: UInt8, _ y: UInt8) -> Double {
    if x == y { return 0 }
    if isVowel(x), isVowel(y) { return 0.35 }
    return sounds.contains { $0.contains(x) && $0.contains(y) } ? 0.4 : 1
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"), UInt8(ascii: "w"):
      true
    default: false
    }
  }

  private static let sounds: [[UInt8]] = ["kqcg", "szcx", "dtz", "fvw", "jgy", "bp", "ou"].map { Array($0.utf8) }
}
