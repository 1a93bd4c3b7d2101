/// Writes a word that no list knows, by the habits of Arabic names: long vowels from the letters that carry them,
/// short ones put in so that no cluster of consonants is left that a reader could not say.
///
/// A syllable is a consonant, a vowel and at most one closing consonant. Where no vowel is written, `a` is put in,
/// and `e` in the last syllable behind a long vowel (the pattern فاعل: Faleh). Harakat are honoured.
enum LetterRules {
  /// The word with a capital, without its article.
  static func romanize(_ word: String, origin: Origin) -> String {
    let sounds = Sounds(word, isForeign: !origin.isArabic)
    var out = ""
    var index = 0
    let units = sounds.units
    var afterLong = false
    while index < units.count {
      switch units[index] {
      case .vowel(let text, let isLong):
        out += text
        afterLong = isLong
        index += 1
      case .consonant(let text):
        out += text
        index += 1
        guard index < units.count else { break }
        if case .vowel = units[index] { continue }
        if isCoda(units, index - 1, out) { continue }
        let isLast = index == units.count - 1
        out += sounds.isForeign ? "e" : (isLast && afterLong ? "e" : "a")
        afterLong = false
      }
    }
    return out.prefix(1).uppercased() + out.dropFirst()
  }

  /// Whether the consonant at `index`, with a consonant behind it, closes the syllable before it.
  private static func isCoda(_ units: [Sounds.Unit], _ index: Int, _ out: String) -> Bool {
    guard index > 0 else { return false }
    // The consonant before this one would have to carry the vowel.
    guard endsSyllable(units, index) else { return false }
    // What is left must be able to stand by itself: a vowel, or two consonants to put one between.
    let rest = units[(index + 1)...]
    return rest.count >= 2
  }

  /// Whether a vowel, written or put in, stands before the consonant at `index`.
  private static func endsSyllable(_ units: [Sounds.Unit], _ index: Int) -> Bool {
    if case .vowel = units[index - 1] { return true }
    return !isCodaPosition(units, index - 1)
  }

  /// The same question for the consonant before: a coda is followed by an onset.
  private static func isCodaPosition(_ units: [Sounds.Unit], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    if index + 1 < units.count, case .vowel = units[index + 1] { return false }
    return endsSyllable(units, index) && units.count - index - 1 >= 2
  }
}

/// A word as consonants and vowels.
struct Sounds {
  enum Unit {
    case consonant(String)
    case vowel(String, isLong: Bool)
  }

  let isForeign: Bool
  private(set) var units: [Unit] = []

  init(_ word: String, isForeign: Bool) {
    self.isForeign = isForeign
    let scalars = Array(Folding.plain(word).unicodeScalars)
    var index = 0
    while index < scalars.count {
      append(scalars, index)
      index += 1
    }
  }

  private var endsInVowel: Bool { if case .vowel? = units.last { true } else { false } }

  private mutating func append(_ scalars: [Unicode.Scalar], _ index: Int) {
    let scalar = scalars[index]
    if appendMark(scalar) { return }
    let letters = scalars[(index + 1)...].filter { !ArabicLetter.isMark($0) }
    let isLast = letters.isEmpty
    switch scalar {
    case "ا", "أ", "آ", "ٱ", "ى", "إ": appendAlef(scalar, index, next: letters.first)
    case "و", "ؤ": appendSemivowel("w", long: isForeign ? "o" : (isLast ? "o" : "ou"), index, letters)
    case "ي", "ی", "ئ": appendSemivowel("y", long: "i", index, letters)
    case "ة" where isLast && !endsInVowel, "ه" where isLast && !endsInVowel:
      units.append(.vowel("a", isLong: false))
    case "ع": if units.isEmpty, !isVowelLetter(letters.first) { units.append(.vowel("a", isLong: false)) }
    case "ء": break
    default: if let text = consonant(scalar) { units.append(.consonant(text)) }
    }
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{64E}": units.append(.vowel("a", isLong: false))
    case "\u{64F}": units.append(.vowel("u", isLong: false))
    case "\u{650}": units.append(.vowel("i", isLong: false))
    case "\u{651}":  // shadda doubles, digraphs not; in normal form it stands behind the vowel's mark
      let place = endsInVowel ? units.count - 1 : units.count
      if place > 0, case .consonant(let text) = units[place - 1], text.count == 1 {
        units.insert(.consonant(text), at: place)
      }
    case _ where ArabicLetter.isMark(scalar): break
    default: return false
    }
    return true
  }

  private mutating func appendAlef(_ scalar: Unicode.Scalar, _ index: Int, next: Unicode.Scalar?) {
    if units.isEmpty, index == 0 {
      if scalar == "إ" {
        if next != "ي" { units.append(.vowel("i", isLong: false)) }
        return
      }
      if next == "و" || next == "ي" { return }
      units.append(.vowel("a", isLong: scalar == "آ"))
    } else if endsInVowel {
      // A short vowel written as a mark, and the letter that makes it long.
      if case .vowel("a", _)? = units.last {
        units[units.count - 1] = .vowel("a", isLong: true)
      } else {
        units.append(.vowel("a", isLong: true))
      }
    } else {
      units.append(.vowel("a", isLong: true))
    }
  }

  private mutating func appendSemivowel(
    _ consonant: String, long: String, _ index: Int, _ letters: [Unicode.Scalar]
  ) {
    // حولية: ي before the last ة is iya.
    if consonant == "y", !endsInVowel, letters.count == 1, letters[0] == "ة" || letters[0] == "ه" {
      units += [.vowel("i", isLong: true), .consonant("y")]
      return
    }
    let nextIsVowel = isVowelLetter(letters.first)
    if units.isEmpty {
      units.append(index == 0 ? .consonant(consonant) : .vowel(long, isLong: true))
    } else if nextIsVowel, letters.first == "ا" || !endsInVowel && letters.count > 1 && letters.first != "و" {
      units.append(.consonant(consonant))
    } else if endsInVowel {
      if case .vowel(let text, _)? = units.last, text == long || (consonant == "w" && text == "u") {
        units[units.count - 1] = .vowel(long, isLong: true)
      } else if letters.isEmpty {
        units.append(.vowel(consonant == "w" ? "u" : "i", isLong: true))
      } else {
        units.append(.consonant(consonant))
      }
    } else {
      units.append(.vowel(long, isLong: true))
    }
  }

  private func isVowelLetter(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "ا", "و", "ي", "ى", "ی", "آ": true
    default: false
    }
  }

  private func consonant(_ scalar: Unicode.Scalar) -> String? {
    if isForeign {
      switch scalar {
      case "غ": return "g"
      case "ق": return "k"
      default: break
      }
    }
    return Self.consonants[scalar]
  }

  private static let consonants: [Unicode.Scalar: String] = [
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "ة": "h", "پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v", "ڨ": "g", "گ": "g", "ڭ": "g", "ک": "k",
  ]
}
