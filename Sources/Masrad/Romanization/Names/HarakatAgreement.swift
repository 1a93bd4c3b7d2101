/// Weighs spellings by the harakat of the word: سُلَيم is no Salim.
///
/// The vowels that the marks and the letters of lengthening tell are held against the vowels of the spelling in their
/// order, as far as every consonant before them is marked.
struct HarakatAgreement {
  private enum Vowel { case a, u, i, ai, au }

  private let vowels: [Vowel]
  /// The vowels are all that the word has.
  private let isComplete: Bool
  /// How many letters have a shadda that English writes as a letter twice.
  private let doublings: Int

  /// What a vowel that differs leaves of a spelling's share.
  private static let penalty: Float = 0.05
  /// What a letter written twice leaves where no shadda is, and one that is written once where one is, as in Mohamed.
  private static let doubledPenalty: Float = 0.3
  private static let singlePenalty: Float = 0.6

  /// Nil for a word without harakat.
  init?(_ word: String) {
    let letters = VocalisedWord(word).letters
    guard letters.contains(where: { $0.mark != nil }) else { return nil }
    var vowels: [Vowel] = []
    var isComplete = true
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      switch letter.mark {
      case .a?:
        let isOpen = next?.mark == nil || next?.mark == .sukun
        vowels.append(isOpen && next?.scalar == "ي" ? .ai : isOpen && next?.scalar == "و" ? .au : .a)
      case .u?: vowels.append(.u)
      case .i?: vowels.append(.i)
      case .sukun?: break
      case nil:
        if Self.lengthens(letter.scalar, behind: index > 0 ? letters[index - 1].mark : nil) { continue }
        if next == nil { continue }
        isComplete = false
      }
      if !isComplete { break }
    }
    self.vowels = vowels
    self.isComplete = isComplete
    doublings = letters.dropLast().count { $0.isDoubled && !Self.neverDoubled.contains($0.scalar) }
  }

  /// Letters that English writes as two already, and those that make a vowel long.
  private static let neverDoubled = Set("ثخذشغعءويا".unicodeScalars)

  /// A letter that only makes the vowel before it long, or closes a diphthong.
  private static func lengthens(_ scalar: Unicode.Scalar, behind mark: VocalisedWord.Mark?) -> Bool {
    switch scalar {
    case "ا", "ى", "ة": mark == .a
    case "و": mark == .u || mark == .a
    case "ي": mark == .i || mark == .a
    default: false
    }
  }

  /// The factor for the share of a spelling: 1 where nothing differs.
  func factor(_ form: String) -> Float {
    let groups = Self.groups(form)
    var factor: Float = 1
    for (vowel, group) in zip(vowels, groups) where !Self.fits(vowel, group) { factor *= Self.penalty }
    guard isComplete else { return factor }
    // A final ة is read a or not at all.
    if abs(groups.count - vowels.count) > 1 { factor *= Self.penalty }
    let surplus = Self.doubled(form) - doublings
    for _ in 0..<abs(surplus) { factor *= surplus > 0 ? Self.doubledPenalty : Self.singlePenalty }
    return factor
  }

  /// Consonants written twice; ss between vowels only says that it is no z.
  private static func doubled(_ form: String) -> Int {
    let letters = Array(AsciiForm.of(form).lowercased())
    return zip(letters, letters.dropFirst()).count { $0 == $1 && !"aeious".contains($0) }
  }

  /// The runs of vowels in a spelling; y and w belong to one where they close it.
  private static func groups(_ form: String) -> [String] {
    let letters = Array(AsciiForm.of(form).lowercased())
    var groups: [String] = []
    var isInside = false
    for (index, letter) in letters.enumerated() {
      let isVowel = "aeiou".contains(letter)
      let isBeforeVowel = index + 1 < letters.count && "aeiou".contains(letters[index + 1])
      let closes = (letter == "y" || letter == "w") && !isBeforeVowel
      if isVowel || closes {
        if isInside { groups[groups.count - 1].append(letter) } else { groups.append(String(letter)) }
        isInside = true
      } else {
        isInside = false
      }
    }
    return groups
  }

  private static func fits(_ vowel: Vowel, _ group: String) -> Bool {
    switch vowel {
    case .a: ["a", "e", "aa", "ea"].contains(group)
    case .u: ["u", "o", "ou", "oo", "uu"].contains(group)
    case .i: ["i", "e", "ee", "y", "ie", "ea", "ii"].contains(group)
    case .ai: ["ai", "ay", "ei", "ey", "e", "aye", "eye"].contains(group)
    case .au: ["au", "aw", "ou", "ow", "o", "ao"].contains(group)
    }
  }
}
