/// The consonants of a word by the sound groups that spellings of foreign names mix, repeated ones once: the loosest key
/// under which a name is filed. دونلد and دونالد have one, and so have غور and كور.
enum ConsonantKey {
  /// - Parameter word: folded letters.
  /// - Returns: one letter for each group; the word itself where it has vowels alone.
  static func of(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let stem = word.count > 3 && word.first == "ا" && word[word.startIndex + 1] == "ل" ? word.dropFirst(2) : word
    var key: [Unicode.Scalar] = []
    for place in stem.indices {
      let letter = stem[place]
      // تش is one sound.
      if letter == "ت", place + 1 < stem.endIndex, stem[place + 1] == "ش" { continue }
      // At the beginning و is a consonant.
      let group: Unicode.Scalar = letter == "و" && place == stem.startIndex ? "و" : group(letter)
      if group != " ", group != key.last { key.append(group) }
    }
    return key.isEmpty ? Array(stem) : key
  }

  /// The first letter of the group; a blank for vowels and for what is written or left out as they are.
  private static func group(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "ا", "و", "ي", "ء", "ه", "ح", "ع": " "
    case "ت", "ط": "ت"
    case "د", "ض": "د"
    case "س", "ص", "ز", "ش", "ث", "ذ", "ظ": "س"
    case "ك", "ق", "غ", "ج", "خ": "ك"
    default: letter
    }
  }
}
