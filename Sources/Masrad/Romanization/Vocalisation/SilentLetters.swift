/// Words whose letters are not read as they are written.
enum SilentLetters {
  /// The word as it is read.
  ///
  /// عمرو is ‘Amr: its و only tells it from عمر. داود and طاوس are Dāwūd and Ṭāwūs: one و stands for the consonant and
  /// for the long vowel behind it. Verbal nouns like تعاون have a short vowel there.
  static func drop(_ word: VocalisedWord) -> VocalisedWord {
    if word.plain == "عمرو" { return VocalisedWord(letters: Array(word.letters.dropLast())) }
    guard word.letters.first?.scalar != "ت" else { return word }
    var out = word
    for index in word.letters.indices.dropFirst().dropLast().reversed()
    where word.letters[index].scalar == "و" && word.letters[index].mark == .u && word.letters[index - 1].isAlef
      && word.letters[index + 1].scalar != "و"
    {
      out.letters.insert(VocalisedWord.Letter(scalar: "و"), at: index + 1)
    }
    return out
  }
}
