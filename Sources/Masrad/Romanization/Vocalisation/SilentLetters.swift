/// Letters that are written and not read.
enum SilentLetters {
  /// عمرو is ‘Amr: its و only tells it from عمر.
  static func drop(_ word: VocalisedWord) -> VocalisedWord {
    guard word.plain == "عمرو" else { return word }
    return VocalisedWord(letters: Array(word.letters.dropLast()))
  }
}
