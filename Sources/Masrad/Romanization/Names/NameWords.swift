/// The words of a name.
enum NameWords {
  struct Word {
    /// As written.
    let text: String
    let folded: [Unicode.Scalar]
    var key: String { ScalarArray.text(folded) }
    /// The article has no hamza: ألبرايت is Albright, آلان Alan.
    var hasArticle: Bool {
      folded.count > 3 && folded[0] == "ا" && folded[1] == "ل" && text.unicodeScalars.first == "ا"
    }
    /// As written, behind the article.
    var withoutArticle: String {
      var letters = 0
      let scalars = text.unicodeScalars.drop { scalar in
        if letters >= 2, !ArabicLetter.isMark(scalar) { return false }
        if !ArabicLetter.isMark(scalar) { letters += 1 }
        return true
      }
      return String(scalars)
    }
  }

  static func split(_ name: String) -> [Word] {
    let document = Document(path: "", text: name)
    let words = WordTable()
    return Tokenizer.tokens(of: document, words: words).compactMap { token in
      let word = words[token]
      guard word.script == .arabic, !word.letters.isEmpty else { return nil }
      return Word(text: plain(document.text(token.range)), folded: word.letters)
    }
  }

  /// Whether a name has harakat: who writes them writes Arabic.
  static func areVocalised(_ words: [Word]) -> Bool {
    words.contains { $0.text.unicodeScalars.contains(where: ArabicLetter.isMark) }
  }

  /// The alef of a joined article, which only vocalised texts write, as any other: ٱلحسن.
  private static func plain(_ word: String) -> String {
    guard word.unicodeScalars.contains("\u{671}") else { return word }
    return String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "\u{671}" ? "ا" : $0 }))
  }
}
