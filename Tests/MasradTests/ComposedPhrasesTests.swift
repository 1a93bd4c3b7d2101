import Testing

@testable import Masrad

/// English that is composed once for many documents.
@Suite struct ComposedPhrasesTests {
  /// What a text is about decides what its words mean, whatever text was read before it: the same glossary comes from
  /// one thread and from many.
  @Test(arguments: [true, false])
  func whatATextIsAboutIsNotForgotten(_ tunisiaFirst: Bool) throws {
    let lexicon = try Lexicon.builtIn()
    let words = WordTable()
    let facts = FactsTable(lexicon: lexicon, words: words)
    let composed = ComposedPhrases(lexicon: lexicon, romanizer: Romanizer(lexicon: lexicon))
    func english(_ text: String) throws -> String {
      let reader = Reader(Document(path: "", text: text), lexicon: lexicon, words: words, facts: facts)
      let phrase = try #require(
        PhraseParser(reader: reader).noun(at: 0, reader.word(0).whole, outer: [], depth: 0), "\(text)")
      guard case .composed(let english, _) = composed.making(of: phrase, reader) else { return "" }
      return english.best.form
    }
    let texts = ["نقابة التعليم، تونس", "نقابة التعليم، مصر"]
    let forms = try (tunisiaFirst ? texts : texts.reversed()).map(english)
    #expect(
      forms
        == (tunisiaFirst ? ["Education Union", "Education Syndicate"] : ["Education Syndicate", "Education Union"]))
  }
}
