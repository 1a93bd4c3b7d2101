/// The symbols that spellings are compared in, and what an edit between two of them costs in the alignment.
///
/// The costs only find the alignment; what an edit tells of two names is learned (`EditModel`). They are those with
/// which the alignment of transcribed names was found to work best by hand: a vowel letter more or less is cheap, so
/// is a letter of the same sound group.
struct SpellingAlphabet: Sendable {
  /// What a symbol is in a word.
  enum Class: UInt8 {
    case gap, edge, vowel, soft, consonant, changed
  }

  /// No symbol on this side.
  static let gap: UInt8 = 0
  /// Before the first and behind the last symbol.
  static let edge: UInt8 = 126
  /// A neighbour that is an edit itself.
  static let changed: UInt8 = 127
  static let size = 128

  /// By symbol.
  let classes: [UInt8]
  let gapCosts: [UInt16]
  /// By both symbols: `a * size + b`.
  let changeCosts: [UInt16]
  /// Whether the two symbols are of one sound group, by both.
  let related: [Bool]
  /// By both symbols: 1 where one is the other doubled.
  let doubled: [Bool]

  init(classes: [UInt8], groups: [UInt32], doubles: [UInt8]) {
    var gaps = [UInt16](repeating: 20, count: Self.size)
    var changes = [UInt16](repeating: 21, count: Self.size * Self.size)
    var related = [Bool](repeating: false, count: Self.size * Self.size)
    var doubled = related
    for a in 0..<Self.size {
      switch Class(rawValue: classes[a]) {
      case .vowel: gaps[a] = 8
      case .soft: gaps[a] = 12
      default: break
      }
      for b in 0..<Self.size {
        let place = a * Self.size + b
        related[place] = groups[a] & groups[b] != 0
        doubled[place] = doubles[a] == UInt8(b) || doubles[b] == UInt8(a)
        if a == b {
          changes[place] = 0
        } else if doubled[place] {
          changes[place] = 3
        } else if classes[a] == Class.vowel.rawValue, classes[b] == Class.vowel.rawValue {
          changes[place] = 10
        } else if related[place] {
          changes[place] = 9
        }
      }
    }
    self.classes = classes
    gapCosts = gaps
    changeCosts = changes
    self.related = related
    self.doubled = doubled
  }
}

extension SpellingAlphabet {
  private static let arabicLetters = Array("ءابتثجحخدذرزسشصضطظعغفقكلمنهوي".unicodeScalars)

  static let arabic: SpellingAlphabet = {
    var classes = [UInt8](repeating: Class.consonant.rawValue, count: size)
    var groups = [UInt32](repeating: 0, count: size)
    for letter in "اوي".unicodeScalars { classes[Int(arabicCode(letter))] = Class.vowel.rawValue }
    for letter in "هعء".unicodeScalars { classes[Int(arabicCode(letter))] = Class.soft.rawValue }
    let sounds = [
      "تط", "دضذظ", "سصزثذظ", "شج", "كقغجخ", "فوب", "حهخ", "تث", "يج", "ايع", "وب", "نم", "غر", "تس",
    ]
    for (number, sound) in sounds.enumerated() {
      for letter in sound.unicodeScalars { groups[Int(arabicCode(letter))] |= 1 << UInt32(number) }
    }
    classes[Int(gap)] = Class.gap.rawValue
    classes[Int(edge)] = Class.edge.rawValue
    classes[Int(changed)] = Class.changed.rawValue
    return SpellingAlphabet(classes: classes, groups: groups, doubles: [UInt8](repeating: 125, count: size))
  }()

  /// The symbol of a folded letter; other scalars share what is left.
  static func arabicCode(_ letter: Unicode.Scalar) -> UInt8 {
    arabicCodes[letter] ?? UInt8(40 + letter.value % 60)
  }

  private static let arabicCodes: [Unicode.Scalar: UInt8] = {
    var codes: [Unicode.Scalar: UInt8] = [:]
    for (index, letter) in arabicLetters.enumerated() { codes[letter] = UInt8(index + 1) }
    return codes
  }()

  /// The folded letter of a symbol.
  static func arabicLetter(_ code: UInt8) -> Unicode.Scalar? {
    (1...arabicLetters.count).contains(Int(code)) ? arabicLetters[Int(code) - 1] : nil
  }

  /// Letters that only names from Arabic and its neighbours have.
  static let native: [Bool] = {
    var native = [Bool](repeating: false, count: size)
    for letter in "حعصضطظقءخ".unicodeScalars { native[Int(arabicCode(letter))] = true }
    return native
  }()
}

/// Groups of Latin letters that stand for one sound, as symbols behind the 26 letters.
enum LatinGraphemes {
  private static let groups =
    ("tsch dsch sch tch ou oo ee ei ai ay ey aa ii uu ie ow aw ew au eu sh kh gh ch th dh ph dj ck zh ts tz dz gu qu ss ll "
    + "mm nn bb dd tt rr ff gg kk pp zz jj cc yy ww hh oe ue ae ea oa ia io iy")
    .split(separator: " ").map { $0.utf8.map { $0 - 0x60 } }

  private static let codes: [[UInt8]: UInt8] = {
    var codes: [[UInt8]: UInt8] = [:]
    for (index, group) in groups.enumerated() { codes[group] = UInt8(27 + index) }
    return codes
  }()

  /// The symbols of letters 1…26: the longest groups, from the left.
  static func cut(_ letters: some RandomAccessCollection<UInt8>) -> [UInt8] {
    let letters = Array(letters)
    var out: [UInt8] = []
    var place = 0
    while place < letters.count {
      var length = min(4, letters.count - place)
      while length > 1, codes[Array(letters[place..<place + length])] == nil { length -= 1 }
      out.append(length > 1 ? codes[Array(letters[place..<place + length])] ?? letters[place] : letters[place])
      place += max(1, length)
    }
    return out
  }

  /// The letters of a symbol.
  static func text(_ symbol: UInt8) -> String {
    let letters = symbol <= 26 ? [symbol] : Int(symbol) - 27 < groups.count ? groups[Int(symbol) - 27] : []
    return String(decoding: letters.map { $0 + 0x60 }, as: UTF8.self)
  }

  static let alphabet: SpellingAlphabet = {
    var classes = [UInt8](repeating: SpellingAlphabet.Class.consonant.rawValue, count: SpellingAlphabet.size)
    var sounds = [UInt32](repeating: 0, count: SpellingAlphabet.size)
    var doubles = [UInt8](repeating: 125, count: SpellingAlphabet.size)
    for symbol in 1..<UInt8(27 + groups.count) {
      let letters = text(symbol)
      if letters == "h" {
        classes[Int(symbol)] = SpellingAlphabet.Class.soft.rawValue
      } else if letters != "w", letters.allSatisfy({ "aeiouyw".contains($0) }) {
        classes[Int(symbol)] = SpellingAlphabet.Class.vowel.rawValue
      }
      if letters.count == 2, letters.first == letters.last { doubles[Int(symbol)] = codeOfLetter(letters) }
    }
    let soundGroups = [
      "k q c g gh kh ck kk cc gg h gu qu ch j", "s ss z zz ts tz c x dz th dh", "t tt th d dd dh",
      "sh ch sch tch zh j dj tsch s g", "f ff v ph w p", "b bb p pp v", "w u ou v o oo",
      "y i ee ie iy ii ei ey ay ai j", "h kh hh", "z dh th zh d s",
    ]
    for (number, group) in soundGroups.enumerated() {
      for sound in group.split(separator: " ") {
        if let symbol = cut(sound.utf8.map { $0 - 0x60 }).first { sounds[Int(symbol)] |= 1 << UInt32(number) }
      }
    }
    classes[Int(SpellingAlphabet.gap)] = SpellingAlphabet.Class.gap.rawValue
    classes[Int(SpellingAlphabet.edge)] = SpellingAlphabet.Class.edge.rawValue
    classes[Int(SpellingAlphabet.changed)] = SpellingAlphabet.Class.changed.rawValue
    return SpellingAlphabet(classes: classes, groups: sounds, doubles: doubles)
  }()

  private static func codeOfLetter(_ letters: String) -> UInt8 { (letters.utf8.first ?? 0x60) - 0x60 }
}
