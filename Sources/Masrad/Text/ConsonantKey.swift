/// The consonants of a word by the sound groups that spellings of foreign names mix, repeated ones once: the loosest key
/// under which a name is filed. دونلد and دونالد have one, and so have غور and كور.
enum ConsonantKey {
  /// The hash of a word's key: of one letter for each group, or of the word itself where it has vowels alone.
  ///
  /// - Parameter word: folded letters.
  static func hash<Word: RandomAccessCollection<Unicode.Scalar>>(_ word: Word) -> UInt64 where Word.Index == Int {
    let hasArticle = word.count > 3 && word.first == "ا" && word[word.startIndex + 1] == "ل"
    let start = word.startIndex + (hasArticle ? 2 : 0)
    var hash = WordHash.Running()
    var last: Unicode.Scalar?
    for place in start..<word.endIndex {
      let letter = word[place]
      // تش is one sound.
      if letter == "ت", place + 1 < word.endIndex, word[place + 1] == "ش" { continue }
      // At the beginning و is a consonant.
      let group: Unicode.Scalar = letter == "و" && place == start ? "و" : group(letter)
      guard group != " ", group != last else { continue }
      hash.add(group)
      last = group
    }
    return last == nil ? WordHash.of(word[start...]) : hash.value
  }

  /// The first letter of the group; a blank for vowels and for what is written or left out as they are.
  @inline(__always)
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
