/// What can follow a consonant: the vowel it carries, with the letters that belong to it.
struct VowelReading: Equatable {
  enum Sound: CaseIterable {
    /// Nothing: at the end of a word, and behind آ, which has its vowel in it.
    case end
    case sukun, a, i, u, longA, longI, longU, ay, aw
  }

  let sound: Sound
  /// Whether the consonant is doubled.
  var isDoubled = false

  /// How many letters are read: the consonant, and that which makes its vowel long.
  var count: Int {
    switch sound {
    case .longA, .longI, .longU, .ay, .aw: 2
    case .end, .sukun, .a, .i, .u: 1
    }
  }

  /// The mark of the consonant.
  var mark: VocalisedWord.Mark? {
    switch sound {
    case .end: nil
    case .sukun: .sukun
    case .a, .longA, .ay, .aw: .a
    case .i, .longI: .i
    case .u, .longU: .u
    }
  }

  /// All readings that the letters allow at an index, in the order in which they are preferred.
  static func all(_ word: VocalisedWord, at index: Int) -> [VowelReading] {
    let letters = word.letters
    if letters[index].scalar == "آ" { return [VowelReading(sound: .end)] }
    // An alef that belongs to no consonant.
    if index > 0, letters[index].isAlef { return [] }
    guard index + 1 < letters.count else {
      return [VowelReading(sound: .end), VowelReading(sound: .end, isDoubled: true)]
    }
    var sounds: [Sound]
    switch letters[index + 1].scalar {
    case "ا", "ى": sounds = [.longA]
    case "ة": sounds = [.a]
    case "و": sounds = [.longU, .aw, .a, .i, .u, .sukun]
    case "ي" where index + 2 == letters.count: sounds = [.longI, .ay]
    case "ي": sounds = [.longI, .ay, .a, .i, .u, .sukun]
    default: sounds = [.a, .i, .u, .sukun]
    }
    if index == 0 { sounds.removeAll { $0 == .sukun } }
    if letters[index].scalar == "إ" { sounds.removeAll { $0 != .i && $0 != .longI } }
    let canDouble = index > 0 && !"اأإآءئؤ".unicodeScalars.contains(letters[index].scalar)
    return sounds.map { VowelReading(sound: $0) }
      + (canDouble ? sounds.filter { $0 != .sukun }.map { VowelReading(sound: $0, isDoubled: true) } : [])
  }

  /// The one reading of a word that has its marks.
  static func own(_ word: VocalisedWord, at index: Int) -> VowelReading {
    let letter = word.letters[index]
    func reading(_ sound: Sound) -> VowelReading { VowelReading(sound: sound, isDoubled: letter.isDoubled) }
    guard index + 1 < word.letters.count, letter.scalar != "آ" else { return reading(.end) }
    let next = word.letters[index + 1]
    let isLast = index + 2 == word.letters.count
    switch letter.mark {
    case .a where next.isAlef: return reading(.longA)
    case .a where next.scalar == "ي" && next.mark == .sukun && !next.isDoubled: return reading(.ay)
    case .a where next.scalar == "و" && next.mark == .sukun && !next.isDoubled: return reading(.aw)
    case .i where word.isLong(index + 1) || next.scalar == "ي" && isLast: return reading(.longI)
    case .u where word.isLong(index + 1): return reading(.longU)
    case .a: return reading(.a)
    case .i: return reading(.i)
    case .u: return reading(.u)
    case .sukun, nil: return reading(.sukun)
    }
  }

  /// Writes the reading into a word.
  func put(into word: inout VocalisedWord, at index: Int) {
    word.letters[index].mark = mark
    word.letters[index].isDoubled = isDoubled
    guard count == 2 else { return }
    let isLast = index + 2 == word.letters.count
    word.letters[index + 1].mark = sound == .ay || sound == .aw ? (isLast ? nil : .sukun) : nil
    // At the end of a name ي is that of the nisba.
    word.letters[index + 1].isDoubled = sound == .longI && isLast
  }
}
