/// A word with its short vowels: each letter with the marks that belong to it.
///
/// Every consonant but the last has a vowel or a sukun; a letter that makes a vowel long (ا, و, ي, ى) has no mark, and
/// the consonant before it has the short vowel of its kind.
struct VocalisedWord: Equatable, Sendable {
  enum Mark: Unicode.Scalar, Sendable {
    case a = "\u{64E}"  // fatha
    case u = "\u{64F}"  // damma
    case i = "\u{650}"  // kasra
    case sukun = "\u{652}"
  }

  struct Letter: Equatable, Sendable {
    var scalar: Unicode.Scalar
    var isDoubled = false
    var mark: Mark?
    /// An alef that is read and written as a mark alone: رحمٰن.
    var isSmall = false

    /// Whether the letter can't carry a vowel: an alef behind the first letter.
    var isAlef: Bool { scalar == "ا" || scalar == "ى" }
  }

  var letters: [Letter]

  init(letters: [Letter]) { self.letters = letters }

  /// A word as written, with all, some or none of its marks. Tanween and what else is no vowel of a name is dropped.
  init(_ text: String) {
    letters = []
    for scalar in Folding.plain(text).unicodeScalars {
      if let mark = Mark(rawValue: scalar) {
        if !letters.isEmpty { letters[letters.count - 1].mark = mark }
      } else if scalar == Self.shadda {
        if !letters.isEmpty { letters[letters.count - 1].isDoubled = true }
      } else if scalar == Self.smallAlef {
        if !letters.isEmpty { letters[letters.count - 1].mark = .a }
        letters.append(Letter(scalar: "ا", isSmall: true))
      } else if !ArabicLetter.isMark(scalar), ArabicLetter.isLetter(scalar) {
        letters.append(Letter(scalar: Self.plain(scalar)))
      }
    }
  }

  /// The letters alone.
  var plain: String { String(String.UnicodeScalarView(written.map(\.scalar))) }

  /// The letters that are written as letters.
  var written: [Letter] { letters.filter { !$0.isSmall } }

  /// Whether it can be what somebody wrote with some of its marks: عمّان is عَمَّان and not عُمان. Marks of which the other
  /// has none say nothing, but one at least must be the same.
  func fits(written: VocalisedWord) -> Bool {
    guard letters.count == written.letters.count else { return false }
    var shared = 0
    for (own, other) in zip(letters, written.letters) {
      if other.isDoubled {
        guard own.isDoubled else { return false }
        shared += 1
      }
      if let mark = own.mark, let written = other.mark {
        guard mark == written else { return false }
        shared += 1
      }
    }
    return shared > 0
  }

  var hasMarks: Bool { letters.contains { $0.mark != nil || $0.isDoubled } }

  /// Whether a letter only makes the vowel before it long.
  func isLong(_ index: Int) -> Bool {
    let letter = letters[index]
    guard index > 0, letter.mark == nil, !letter.isDoubled else { return false }
    switch (letter.scalar, letters[index - 1].mark) {
    case ("ا", _), ("ى", _), ("و", .u), ("ي", .i): return true
    default: return false
    }
  }

  /// Whether every letter but the last says how it is read.
  var isComplete: Bool {
    letters.indices.dropLast().allSatisfy { letters[$0].mark != nil || isLong($0) || letters[$0].scalar == "آ" }
  }

  /// The word with what writers leave out of marks because it goes without saying: the vowel before its long letter, and
  /// the sukun. nil when less than half of the letters that want a mark have one.
  var filled: VocalisedWord? {
    var word = self
    var (wanted, given) = (0, 0)
    for index in letters.indices.dropLast() where !isLong(index) && letters[index].scalar != "آ" {
      wanted += 1
      guard letters[index].mark == nil else {
        given += 1
        continue
      }
      if index > 0, letters[index].isAlef { return nil }
      let next = letters[index + 1]
      switch next.scalar {
      case "ا", "ى", "ة":
        word.letters[index].mark = .a
        given += 1
      case "و" where next.mark == nil && !next.isDoubled: word.letters[index].mark = .u
      case "ي" where next.mark == nil || next.isDoubled: word.letters[index].mark = .i
      default: word.letters[index].mark = .sukun
      }
    }
    return given * 2 >= wanted ? word : nil
  }

  /// The word with long vowels where و stands closed behind u, and ي behind i.
  var lengthened: VocalisedWord {
    var word = self
    for index in letters.indices.dropFirst() where letters[index].mark == .sukun && !letters[index].isDoubled {
      let before = letters[index - 1].mark
      if letters[index].scalar == "و" && before == .u || letters[index].scalar == "ي" && before == .i {
        word.letters[index].mark = nil
      }
    }
    return word
  }

  /// The text as dictionaries have it: shadda behind the vowel, as in normal form.
  var text: String { write(shaddaFirst: false) }

  /// The text as rules of styles read it: shadda before the vowel, no mark of the case on the last letter.
  var ruleText: String {
    var word = self
    if !word.letters.isEmpty { word.letters[letters.count - 1].mark = nil }
    return word.write(shaddaFirst: true)
  }

  private func write(shaddaFirst: Bool) -> String {
    var out = String.UnicodeScalarView()
    for letter in letters {
      // A rule reads it as any other alef.
      out.append(letter.isSmall && !shaddaFirst ? Self.smallAlef : letter.scalar)
      if letter.isDoubled, shaddaFirst { out.append(Self.shadda) }
      if let mark = letter.mark { out.append(mark.rawValue) }
      if letter.isDoubled, !shaddaFirst { out.append(Self.shadda) }
    }
    return String(out)
  }

  static let shadda: Unicode.Scalar = "\u{651}"
  private static let smallAlef: Unicode.Scalar = "\u{670}"

  /// Persian kaf and yeh, and the alef of connection, as Arabic has them.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ٱ": "ا"
    case "ک", "ڪ": "ك"
    case "ی": "ي"
    default: scalar
    }
  }
}
