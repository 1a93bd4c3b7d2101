import Testing

@testable import Masrad

/// Lines, columns and contexts of a text.
@Suite struct DocumentTests {
  /// Text, offset, the line and column wanted, and the line's text.
  private static let positions: [(text: String, offset: Int, line: Int, column: Int, lineText: String)] = [
    ("", 0, 1, 1, ""),
    ("أكار", 0, 1, 1, "أكار"),
    ("أكار", 4, 1, 5, "أكار"),
    ("أكار\nغولر", 4, 1, 5, "أكار"),
    ("أكار\nغولر", 5, 2, 1, "غولر"),
    ("أكار\nغولر", 8, 2, 4, "غولر"),
    ("أكار\nغولر\n", 10, 3, 1, ""),
    ("أكار\r\nغولر", 4, 1, 5, "أكار"),
    ("أكار\r\nغولر", 6, 2, 1, "غولر"),
    ("أكار\rغولر", 5, 2, 1, "غولر"),
    ("أكار\r\rغولر", 5, 2, 1, ""),
    ("أكار\r\rغولر", 6, 3, 1, "غولر"),
    ("أكار\n\r\nغولر", 7, 3, 1, "غولر"),
    ("\n\n\n", 2, 3, 1, ""),
    // A scalar beyond the basic plane is one column, a haraka is one too.
    ("😀\u{064E}ب", 2, 1, 3, "😀\u{064E}ب"),
  ]

  @Test func positionsCountScalarsFromOne() {
    for (text, offset, line, column, lineText) in Self.positions {
      let document = Document(path: "", text: text)
      let position = document.position(of: offset)
      #expect(position == (line, column), "offset \(offset) of \(text.debugDescription)")
      #expect(
        document.text(document.lineRange(of: offset)) == lineText,
        "offset \(offset) of \(text.debugDescription)")
    }
  }

  @Test func crLfIsTwoScalarsAndOneLineEnd() {
    let document = Document(path: "", text: "أ\r\nب")
    #expect(document.scalars.count == 4)
    #expect(document.position(of: 3).line == 2)
  }

  /// The lines of a corpus are read as if each were a file: what a surname means in one says nothing of the next.
  @Test func separateTextsAreReadApart() throws {
    let texts = [
      "التقى الوزير سالم الدرناوي وفدا في تونس، وقال الدرناوي إن اللقاء مفيد.\n",
      "وصل الدرناوي إلى بنغازي مع وفد من درنة.\n",
    ]
    let starts = [0, texts[0].unicodeScalars.count]
    let lexicon = try Lexicon.builtIn()
    func entries(_ documents: [Document]) -> [Entry] {
      var builder = GlossaryBuilder(lexicon: lexicon)
      builder.add(documents)
      return builder.glossary().entries
    }
    let whole = Document(
      path: "a", text: texts.joined(), origins: [TextOrigin(start: 0, line: 1), TextOrigin(start: starts[1], line: 2)],
      texts: starts)
    let together = entries([whole])
    let apart = entries(texts.map { Document(path: "a", text: $0) })
    #expect(together.map(\.arabic) == apart.map(\.arabic))
    #expect(together.map(\.context) == apart.map(\.context))
    for (one, other) in zip(together, apart) {
      #expect(one.mentions.map(\.surface) == other.mentions.map(\.surface))
      #expect(one.mentions.map(\.range.lowerBound) == other.mentions.map { $0.range.lowerBound + starts[$0.document] })
      #expect(one.mentions.map(\.line) == other.mentions.map { $0.document + 1 })
      for mention in one.mentions { #expect(whole.text(mention.range) == mention.surface) }
    }
    #expect(entries([Document(path: "a", text: texts.joined())]).map(\.arabic) != apart.map(\.arabic))
  }

  @Test func textIsClampedToTheDocument() {
    let document = Document(path: "", text: "أكار")
    #expect(document.text(2..<90) == "ار")
    #expect(document.text(90..<95) == "")
  }

  @Test func contextIsCutAtBlanksAndWithinTheLine() {
    let text = "سطر قبله\nوصل وزير الدفاع خلوصي أكار إلى طرابلس صباح السبت\nسطر بعده"
    let document = Document(path: "", text: text)
    let scalars = document.scalars
    let start = scalars.indices.first { scalars[$0...].starts(with: "خلوصي".unicodeScalars) } ?? 0
    let range = start..<(start + "خلوصي أكار".unicodeScalars.count)
    #expect(document.context(of: range, width: 9) == ("…الدفاع ", " إلى…"))
    #expect(document.context(of: range, width: 500) == ("وصل وزير الدفاع ", " إلى طرابلس صباح السبت"))
    #expect(document.context(of: range, width: 0) == ("…", "…"))
  }

  @Test func aDocumentWithoutTextHasAContext() {
    #expect(Document(path: "", text: "").context(of: 0..<0, width: 10) == ("", ""))
  }
}
