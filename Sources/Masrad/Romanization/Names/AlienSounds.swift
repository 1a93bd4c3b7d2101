/// What a name from Arabic may sound like in Latin letters, whatever a name of other languages with the same Arabic
/// letters does: جفال is Javal in France, but no Arab is called so.
enum AlienSounds {
  /// Whether a spelling has sounds that a word of Arabic does not: p, v and x, a w without و, a q without ق, a c that is
  /// neither ch nor the s of French before e, i and y, the sch of German, and a vowel before the first consonant written.
  /// - Parameters:
  ///   - spelling: in a to z.
  ///   - word: the Arabic word, as written.
  static func hasAny(_ spelling: String, for word: String) -> Bool {
    let letters = Array(spelling.utf8)
    if let first = letters.first, vowels.contains(first), let written = word.unicodeScalars.first,
      let folded = Folding.fold(written), !openings.contains(folded)
    {
      return true
    }
    for (index, letter) in letters.enumerated() {
      switch letter {
      case UInt8(ascii: "p"): if !has(word, "پ") { return true }
      case UInt8(ascii: "v"): if !has(word, "ڤ") { return true }
      case UInt8(ascii: "x"): return true
      case UInt8(ascii: "w"): if !has(word, "و"), !has(word, "ؤ") { return true }
      case UInt8(ascii: "q"): if !has(word, "ق") { return true }
      case UInt8(ascii: "c"):
        guard index + 1 < letters.count, soft.contains(letters[index + 1]) else { return true }
        if index > 0, letters[index - 1] == UInt8(ascii: "s"), letters[index + 1] == UInt8(ascii: "h"), has(word, "ش") {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// Whether a spelling begins with two consonants, as names of the Maghreb do (Slimani) and those of other Arabs, but for
  /// some of Lebanon that the lists have, do not: بسطاويسي is Bastawisi.
  static func beginsWithCluster(_ spelling: String) -> Bool {
    let letters = Array(spelling.utf8.prefix(3))
    guard letters.count > 2, !vowels.contains(letters[0]), !vowels.contains(letters[1]) else { return false }
    let isDigraph = letters[1] == UInt8(ascii: "h") && digraphs.contains(letters[0])
    return !isDigraph || !vowels.contains(letters[2])
  }

  /// Whether a form has letters with marks other than those of French, in which Arabic names are written, too: Saïd, but
  /// neither Fáthach nor Futáš.
  static func hasMarks(_ form: String) -> Bool {
    form.unicodeScalars.contains { !$0.isASCII && !frenchMarked.contains($0) }
  }

  private static let frenchMarked: Set<Unicode.Scalar> = Set("éèêëÉïîçÇôûâà".unicodeScalars)

  /// Whether a spelling has oo, ee, sh, a y at its end or a bare u, where names of the Maghreb have ou, i and ch.
  /// - Parameters:
  ///   - spelling: in a to z.
  ///   - word: the Arabic word, as written.
  static func isEnglish(_ spelling: String, for word: String) -> Bool {
    let letters = Array(spelling.utf8)
    let (hasSheen, hasWaw) = (has(word, "ش"), has(word, "و"))
    if letters.last == UInt8(ascii: "y"), has(word, "ي") { return true }
    for (before, letter) in zip(letters, letters.dropFirst()) {
      switch (before, letter) {
      case (UInt8(ascii: "o"), UInt8(ascii: "o")), (UInt8(ascii: "e"), UInt8(ascii: "e")): return true
      case (UInt8(ascii: "s"), UInt8(ascii: "h")): if hasSheen { return true }
      case (_, UInt8(ascii: "u")): if hasWaw, !frenchBeforeU.contains(before) { return true }
      default: break
      }
    }
    return false
  }

  /// What stands before a u in ou, au, eu, gu and qu.
  private static let frenchBeforeU = Array("oaeiugq".utf8)

  private static let vowels = Array("aeiouy".utf8)
  /// The letters before which, or for which, a vowel is heard first.
  private static let openings: Set<Unicode.Scalar> = ["ا", "ء", "ع", "و", "ي"]
  private static let digraphs = Array("cdgkst".utf8)

  /// What follows a c of Arabic names: ch, Yacine, Hocine, Youcef.
  private static let soft = Array("heiy".utf8)

  private static func has(_ word: String, _ letter: Unicode.Scalar) -> Bool { word.unicodeScalars.contains(letter) }
}
