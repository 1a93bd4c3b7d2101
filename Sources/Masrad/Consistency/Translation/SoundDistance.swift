/// How far Latin letters are from being a spelling of Arabic ones: an edit distance between the scripts.
///
/// An Arabic letter costs nothing where it is written as one of its usual transcriptions, little where as a rarer one;
/// short vowels and doubled letters cost next to nothing, a consonant that only one side has costs 1. The tables are
/// those of practice, not of one standard: g, j, dj and y for ج, sh, ch and ş for ش.
enum SoundDistance {
  /// The furthest two spellings of one word may be apart, by the consonants of the Arabic.
  static func limit(_ arabic: [Unicode.Scalar]) -> Double {
    switch arabic.count(where: { !isVowel($0) }) {
    case 0, 1: 0.35
    case 2: 0.6
    case 3: 0.8
    case 4: 1.1
    default: 1.4
    }
  }

  /// The distance of a word of folded Arabic letters and one of `a` to `z`.
  static func between(_ arabic: [Unicode.Scalar], _ latin: [UInt8]) -> Double {
    let width = latin.count + 1
    var cost = [Double](repeating: .infinity, count: (arabic.count + 1) * width)
    cost[0] = 0
    for i in 0...arabic.count {
      for j in 0...latin.count {
        let here = cost[i * width + j]
        guard here < .infinity else { continue }
        func reach(_ a: Int, _ l: Int, _ step: Double) {
          let place = (i + a) * width + j + l
          if here + step < cost[place] { cost[place] = here + step }
        }
        if j < latin.count { reach(0, 1, insertion(latin, j)) }
        guard i < arabic.count else { continue }
        reach(1, 0, deletion(arabic, i))
        for option in options(arabic[i]) where matches(latin, j, option.text) {
          reach(1, option.text.utf8CodeUnitCount, option.cost)
        }
        if i + 1 < arabic.count {
          for option in pairs(arabic[i], arabic[i + 1]) where matches(latin, j, option.text) {
            reach(2, option.text.utf8CodeUnitCount, option.cost)
          }
        }
      }
    }
    return cost[cost.count - 1]
  }

  private struct Option {
    let text: StaticString
    let cost: Double

    init(_ text: StaticString, _ cost: Double = 0) {
      self.text = text
      self.cost = cost
    }
  }

  private static func matches(_ latin: [UInt8], _ start: Int, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= latin.count else { return false }
    for offset in 0..<count where latin[start + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    letter == "ا" || letter == "و" || letter == "ي" || letter == "ء" || letter == "ع" || letter == "ه"
  }

  private static func insertion(_ latin: [UInt8], _ place: Int) -> Double {
    let letter = latin[place]
    if place > 0, latin[place - 1] == letter { return 0.04 }
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
      // Two vowels in a row speak of a long one, which Arabic writes.
      return place > 0 && isLatinVowel(latin[place - 1]) ? 0.15 : 0.06
    case UInt8(ascii: "y"), UInt8(ascii: "h"): return 0.3
    case UInt8(ascii: "w"): return 0.45
    default: return 1
    }
  }

  private static func isLatinVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  private static func deletion(_ arabic: [Unicode.Scalar], _ place: Int) -> Double {
    switch arabic[place] {
    case "ا": 0.15
    case "ع", "ء": 0.08
    case "ي", "و": 0.3
    case "ه": place == arabic.count - 1 ? 0.05 : 0.4
    default: 1
    }
  }

  private static func options(_ letter: Unicode.Scalar) -> [Option] { table[letter] ?? [] }

  private static let table: [Unicode.Scalar: [Option]] = [
    "ا": [Option("a"), Option("e", 0.05), Option("i", 0.12), Option("o", 0.12), Option("u", 0.15), Option("ha", 0.3)],
    "ب": [Option("b"), Option("p"), Option("v", 0.4)],
    "ت": [Option("t"), Option("d", 0.5)],
    "ث": [Option("th"), Option("s", 0.2), Option("t", 0.2)],
    "ج": [
      Option("j"), Option("g"), Option("dj"), Option("dg"), Option("ch", 0.2), Option("c", 0.15), Option("zh", 0.2),
      Option("y", 0.5),
    ],
    "ح": [Option("h"), Option("kh", 0.5)],
    "خ": [Option("kh"), Option("h", 0.2), Option("k", 0.3), Option("j", 0.3), Option("x", 0.3), Option("ch", 0.2)],
    "د": [Option("d"), Option("t", 0.5), Option("dh", 0.2)],
    "ذ": [Option("dh"), Option("th"), Option("z", 0.2), Option("d", 0.2)],
    "ر": [Option("r")],
    "ز": [Option("z"), Option("s", 0.3), Option("dh", 0.5)],
    "س": [Option("s"), Option("c", 0.1), Option("z", 0.3)],
    "ش": [
      Option("sh"), Option("ch"), Option("sch"), Option("s", 0.3), Option("x", 0.2), Option("sz", 0.2),
      Option("ti", 0.3), Option("hs", 0.3),
    ],
    "ص": [Option("s"), Option("c", 0.2), Option("ss")],
    "ض": [Option("d"), Option("dh"), Option("z", 0.3)],
    "ط": [Option("t"), Option("th", 0.2)],
    "ظ": [Option("z"), Option("dh"), Option("th", 0.2), Option("d", 0.3)],
    "ع": [Option("a", 0.03), Option("e", 0.05), Option("i", 0.05), Option("o", 0.05), Option("u", 0.08)],
    "غ": [Option("gh"), Option("g"), Option("q", 0.4), Option("ge", 0.1), Option("gue", 0.1)],
    "ف": [Option("f"), Option("v"), Option("ph"), Option("w", 0.5)],
    "ق": [Option("q"), Option("k"), Option("g", 0.15), Option("c", 0.15), Option("gh", 0.3), Option("ck", 0.2)],
    "ك": [
      Option("k"), Option("c"), Option("ck"), Option("q", 0.2), Option("ch", 0.2), Option("g", 0.3), Option("kh", 0.4),
      Option("qu", 0.1),
    ],
    "ل": [Option("l")],
    "م": [Option("m")],
    "ن": [Option("n"), Option("m", 0.5), Option("gn", 0.2)],
    "ه": [Option("h"), Option("a", 0.05), Option("e", 0.05), Option("t", 0.25), Option("ah"), Option("eh")],
    "و": [
      Option("w"), Option("o"), Option("u"), Option("ou"), Option("oo"), Option("v", 0.1), Option("au", 0.1),
      Option("ow", 0.05), Option("uw", 0.05), Option("ew", 0.15), Option("eu", 0.1), Option("b", 0.6),
    ],
    "ي": [
      Option("y"), Option("i"), Option("e", 0.05), Option("ee"), Option("ei"), Option("ey"), Option("ai"), Option("ay"),
      Option("ie"), Option("j", 0.3), Option("ea", 0.1), Option("iy"), Option("a", 0.25),
    ],
    "ء": [Option("a", 0.08), Option("e", 0.08), Option("i", 0.08)],
  ]

  private static func pairs(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> [Option] {
    switch (a, b) {
    case ("ت", "ش"): [Option("ch"), Option("c"), Option("tch"), Option("cz"), Option("tsch"), Option("cs", 0.2)]
    case ("ك", "س"): [Option("x"), Option("xs", 0.1)]
    case ("د", "ج"): [Option("j"), Option("g", 0.1)]
    case ("ت", "س"): [Option("z"), Option("c", 0.1), Option("ts"), Option("tz")]
    case ("ي", "و"): [Option("u"), Option("eu"), Option("ew"), Option("io"), Option("yu")]
    case ("ا", "و"): [Option("ow"), Option("au"), Option("aw"), Option("o")]
    case ("و", "ا"): [Option("wa"), Option("oi", 0.1), Option("ua"), Option("oua")]
    case ("ا", "ي"): [Option("ai"), Option("ay"), Option("i", 0.1), Option("ei"), Option("y", 0.1)]
    case ("غ", "ي"), ("ج", "ي"): [Option("gui"), Option("gi")]
    case ("ي", "ه"): [Option("ia"), Option("ya"), Option("iya"), Option("iyah"), Option("ieh"), Option("yeh")]
    case ("و", "ي"): [Option("we"), Option("wi"), Option("ui"), Option("oui")]
    case ("ن", "غ"): [Option("ng")]
    default: []
    }
  }
}
