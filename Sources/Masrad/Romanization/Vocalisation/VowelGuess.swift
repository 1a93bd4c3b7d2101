/// Vowels for a word of which nothing is known: long ones where the letters can make them, short a where a syllable
/// needs one.
enum VowelGuess {
  static func vocalise(_ word: VocalisedWord) -> VocalisedWord {
    var out = VocalisedWord(word.plain)
    var index = 0
    var isOpen = false
    var isLong = false
    while index < out.letters.count {
      let reading = reading(out, index, isOpen: isOpen, isBehindLong: isLong)
      reading.put(into: &out, at: index)
      isLong = reading.count == 2
      isOpen = reading.count == 1 && reading.sound != .sukun
      index += reading.count
    }
    return out
  }

  /// - Parameters:
  ///   - isOpen: the letter before has a short vowel, so that this one may close its syllable.
  ///   - isBehindLong: it has a long one, which only a letter before another long one closes: كوركول.
  private static func reading(
    _ word: VocalisedWord, _ index: Int, isOpen: Bool, isBehindLong: Bool
  ) -> VowelReading {
    let letters = word.letters
    guard index + 1 < letters.count, letters[index].scalar != "آ" else { return VowelReading(sound: .end) }
    let next = letters[index + 1].scalar
    let behind = index + 2 < letters.count ? letters[index + 2].scalar : nil
    // و and ي before another vowel letter are consonants.
    let isConsonant = behind.map { "اىة".unicodeScalars.contains($0) } ?? false
    switch next {
    case "ا", "ى": return VowelReading(sound: .longA)
    case "ة": return VowelReading(sound: .a)
    case "و" where !isConsonant: return VowelReading(sound: .longU)
    case "ي" where !isConsonant: return VowelReading(sound: .longI)
    default: break
    }
    let mayClose =
      index + 2 < letters.count && (isOpen || isBehindLong && "اويىة".unicodeScalars.contains(behind ?? " "))
    if letters[index].scalar == "إ" { return VowelReading(sound: .i) }
    return VowelReading(sound: mayClose ? .sukun : .a)
  }
}
