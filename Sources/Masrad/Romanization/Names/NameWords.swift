/// The words of a name.
enum NameWords {
  struct Word {
    /// As written.
    let text: String
    let folded: [Unicode.Scalar]
    /// The folded letters as a text.
    let key: String
    /// The article has no hamza: ألبرايت is Albright, آلان Alan.
    let hasArticle: Bool

    init(text: String, folded: [Unicode.Scalar]) {
      self.text = text
      self.folded = folded
      key = ScalarArray.text(folded)
      hasArticle = folded.count > 3 && folded[0] == "ا" && folded[1] == "ل" && text.unicodeScalars.first == "ا"
    }

    /// أبو and what it is joined to; nil for another word.
    var withoutParent: [Word]? {
      guard folded.count >= 6, folded.starts(with: ["ا", "ب", "و"] as [Unicode.Scalar]) else { return nil }
      var letters = 0
      let scalars = Array(text.unicodeScalars)
      let cut = scalars.firstIndex { scalar in
        if ArabicLetter.isMark(scalar) { return false }
        letters += 1
        return letters > 3
      }
      guard let cut else { return nil }
      func joined(_ part: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(part)) }
      return [
        Word(text: joined(scalars[..<cut]), folded: Array(folded[..<3])),
        Word(text: joined(scalars[cut...]), folded: Array(folded[3...])),
      ]
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
    func split(_ table: Table) -> [Word] {
      if table.words.words.count > mostWords { table.clear() }
      return Self.split(name, table)
    }
    return tables.with({ Table() }, split)
  }

  private static func split(_ name: String, _ table: Table) -> [Word] {
    let document = Document(path: "", text: name)
    return Tokenizer.tokens(of: document, words: table.words).compactMap { token in
      table.word(token.word) { document.text(token.range) }
    }
  }

  /// The words of the names before: names have the same ones again and again.
  private final class Table {
    private(set) var words = WordTable()
    /// What has been made of each; nil for what is no word of a name.
    private var known: [Word?] = []

    func clear() {
      words = WordTable()
      known = []
    }

    func word(_ number: Int, _ text: () -> String) -> Word? {
      while known.count <= number { known.append(nil) }
      if let word = known[number] { return word }
      let word = words.words[number]
      guard word.script == .arabic, !word.letters.isEmpty else { return nil }
      known[number] = Word(text: plain(text()), folded: word.letters)
      return known[number]
    }
  }

  private static let tables = IdlePool<Table>()
  private static let mostWords = 20_000

  /// رأي أبي حفص: a kunya behind a noun or preposition is أبو حفص's. أبي بن كعب is Ubay, and أبي أحمد Abiy.
  static func nominative(_ words: [Word]) -> [Word] {
    guard words.count > 1, words[0].key == "ابي", words[0].text.unicodeScalars.first != "آ",
      !["بن", "ابن", "احمد"].contains(words[1].key)
    else { return words }
    return [Word(text: "أبو", folded: ["ا", "ب", "و"])] + words.dropFirst()
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
