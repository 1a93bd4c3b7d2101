/// The letters of the letter model: Arabic letters as codes 1…, Latin ones as 1…26; 0 is no letter.
enum RomanAlphabet {
  /// Hamza seats, ة and ى are letters of their own here: أ is never i, and ى is hardly ever i.
  private static let arabicLetters = Array("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژڤگ".unicodeScalars)

  /// One more than the highest Arabic code.
  static let arabicCount = 64

  private static let codes: [Unicode.Scalar: UInt8] = {
    var codes: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in arabicLetters.enumerated() { codes[scalar] = UInt8(index + 1) }
    for (other, letter) in [("ی", "ي"), ("ک", "ك"), ("ٱ", "ا"), ("ھ", "ه"), ("ہ", "ه"), ("ڭ", "گ"), ("ڨ", "گ")] {
      for scalar in other.unicodeScalars { codes[scalar] = letter.unicodeScalars.first.flatMap { codes[$0] } }
    }
    return codes
  }()

  /// The codes of a word; marks and invisible scalars are skipped. Nil for a word with another scalar in it.
  static func arabic(_ word: String) -> [UInt8]? {
    var out: [UInt8] = []
    for scalar in Folding.plain(word).unicodeScalars {
      if let code = codes[scalar] {
        out.append(code)
      } else if ArabicLetter.isMark(scalar) || ArabicLetter.isInvisible(scalar) {
        continue
      } else if let folded = Folding.fold(scalar), let code = codes[folded] {
        out.append(code)
      } else {
        return nil
      }
    }
    return out
  }

  static func code(of scalar: Unicode.Scalar) -> UInt8 { codes[scalar] ?? 0 }

  /// Letters that only names from Arabic and its neighbours have: ح ص ض ط ظ ع ق ء.
  static let marked: Set<UInt8> = Set("حصضظع".unicodeScalars.compactMap { codes[$0] })

  static let article: [UInt8] = "ال".unicodeScalars.compactMap { codes[$0] }

  // MARK: Latin

  /// Letters that decomposition leaves as they are, as tools/score.py reads them.
  private static let whole: [Unicode.Scalar: String] = [
    "ı": "i", "ø": "o", "ł": "l", "ə": "a", "đ": "d", "ð": "d", "æ": "ae", "ß": "ss", "œ": "oe", "þ": "th",
  ]
  private static let dropped = Set("'’‘ʿʾʼ`´.ʻʹ′".unicodeScalars)

  /// The letters of one lower-case scalar without its diacritics; empty for an apostrophe; nil for no letter.
  static func latin(_ scalar: Unicode.Scalar) -> [UInt8]? {
    if (0x61...0x7A).contains(scalar.value) { return [UInt8(scalar.value - 0x60)] }
    if let text = whole[scalar] { return text.utf8.map { $0 - 0x60 } }
    if dropped.contains(scalar) || (0x300...0x36F).contains(scalar.value) { return [] }
    return LatinDiacritics.plain[scalar].map { [$0 - 0x60] }
  }

  /// The codes of an English word without diacritics; nil for one with other scalars, hyphens too.
  static func latin(_ word: String) -> [UInt8]? {
    var out: [UInt8] = []
    for scalar in word.lowercased().unicodeScalars {
      guard let letters = latin(scalar) else { return nil }
      out += letters
    }
    return out
  }

  static func text(_ letters: [UInt8]) -> String { String(decoding: letters.map { $0 + 0x60 }, as: UTF8.self) }
}
