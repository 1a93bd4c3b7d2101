/// How newspapers write the sounds of Arabic in Latin letters, each spelling with what it costs to believe in it.
enum LatinSounds {
  typealias Spelling = (text: [UInt8], cost: Double)

  /// The spellings of a consonant; the empty one for those that are left out.
  static func consonant(_ scalar: Unicode.Scalar) -> [Spelling] { consonants[scalar] ?? silent }

  /// The spellings of what follows a consonant.
  static func vowel(_ sound: VowelReading.Sound) -> [Spelling] { vowels[sound] ?? silent }

  /// What it costs that a consonant is doubled on one side and not on the other.
  static func doubling(_ spelling: [UInt8], isDoubled: Bool, isWrittenDouble: Bool) -> Double {
    // Nasser, Hussein: a double s only keeps the s from being a z.
    if isWrittenDouble, spelling == Array("s".utf8) { return isDoubled ? 0.05 : 0.08 }
    if isDoubled == isWrittenDouble { return isDoubled ? 0.05 : 0 }
    if isWrittenDouble { return 0.6 }
    // Of two letters none is doubled, and y, w and h seldom are.
    let seldom = spelling.count != 1 || [UInt8(ascii: "y"), UInt8(ascii: "w"), UInt8(ascii: "h")].contains(spelling[0])
    return seldom ? 0.12 : 0.8
  }

  private static let silent: [Spelling] = [([], 0)]

  private static func list(_ text: String) -> [Spelling] {
    text.split(separator: " ").map { item in
      let parts = item.split(separator: ":", omittingEmptySubsequences: false)
      let cost = parts.count > 1 ? (Double(parts[1]) ?? 0) / 10 : 0
      return (parts[0] == "-" ? [] : Array(parts[0].utf8), cost)
    }
  }

  /// Costs in tenths; `-` is nothing.
  private static let consonants: [Unicode.Scalar: [Spelling]] = [
    "ب": list("b p:2"), "ت": list("t th:5"), "ث": list("th t:3 s:3"), "ج": list("j dj g:1 gu:2 dg:2 z:8"),
    "ح": list("h -:8"), "خ": list("kh ch:4 k:4 h:5 x:4"), "د": list("d"), "ذ": list("dh z:1 th:2 d:3"),
    "ر": list("r"), "ز": list("z s:6"), "س": list("s c:3 ç:4"), "ش": list("sh ch s:6"), "ص": list("s c:4"),
    "ض": list("d dh:1 z:4 th:5"), "ط": list("t"), "ظ": list("z dh:1 d:3 th:4"), "ع": list("- a:0.5 e:3"),
    "غ": list("gh g:2 kh:5"), "ف": list("f ph:2 v:4"), "ق": list("q k:1 g:2 c:3 gh:4 -:9"),
    "ك": list("k c:2 q:3 g:4 gu:5"), "ل": list("l"), "م": list("m"), "ن": list("n"), "ه": list("h -:5"),
    "و": list("w v:3 ou:3 u:4 -:8"),
    "آ": list("a aa e:3"), "ي": list("y i:2 -:6"), "ة": list("- h t:2"), "ئ": list("- y:2 i:3"), "گ": list("g k:3"),
    "پ": list("p b:2"),
    "ڤ": list("v f:3"), "چ": list("ch j:3"), "ژ": list("j zh z:3"),
  ]

  private static let vowels: [VowelReading.Sound: [Spelling]] = [
    .end: list("- e:5"),
    .sukun: list("- a:7 e:6 i:7 u:7 o:7"),
    .a: list("a e:2 ae:6 o:8 i:9 -:12"),
    .i: list("i e:1 y:4 ee:5 a:9 -:10"),
    .u: list("u o:1 ou:1 oo:3 e:6 -:12"),
    .longA: list("a aa e:4 ae:3 o:9 -:15"),
    .longI: list("i ee ie:1 y:2 e:3 ea:4 ei:5 iy:2 -:15"),
    .longU: list("u ou oo o:2 ow:4 -:15"),
    .ay: list("ay ai ei ey e:2 ae:3 ee:4 i:8 a:9"),
    .aw: list("aw au ao:1 ow:1 o:2 ou:2 u:6"),
  ]
}
