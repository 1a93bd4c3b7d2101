import Testing

@testable import Masrad

/// What the countries that a text speaks of tell of where its names come from.
@Suite struct TextOriginTests {
  private static let lexicon = Result { try Lexicon.builtIn() }

  private static func hints(_ text: String) throws -> [OriginHint] {
    let (lexicon, words) = (try Self.lexicon.get(), WordTable())
    let facts = FactsTable(lexicon: lexicon, words: words)
    return Reader(Document(path: "", text: text), lexicon: lexicon, words: words, facts: facts).textHints
  }

  /// الخبر is the news, بشير a man and الشعب the people before they are towns.
  @Test(arguments: ["الخبر", "بشير", "الشعب"])
  func everydayWordsTellNoCountry(_ word: String) throws {
    #expect(try Self.hints("وصل \(word) إلى تونس. وعاد \(word) أمس. و\(word) معروف.") == [.text(.maghreb, share: 1)])
  }

  @Test(arguments: [
    ("الحكومة الجزائرية", Origin.maghreb), ("سكان القاهرة", .egypt), ("في بغداد", Origin("iraq")), ("في الرياض", .gulf),
    ("في برلين", Origin("german")), ("بلدة صفاقس", .maghreb),
  ])
  func countriesAdjectivesAndTownsDo(_ phrase: String, _ origin: Origin) throws {
    #expect(try Self.hints("اجتمع الوفد \(phrase) مساء.") == [.text(origin, share: 1)])
  }

  /// A name of three towns and words of every day in a text about Tunisia is written as there.
  @Test func theTextsCountryDecidesForItsSpelling() throws {
    let text = "قال المدير نبيل بن بشير إن تونس مستعدة. وعاد بشير بن بشير إلى الخبر نفسه في تونس."
    var builder = GlossaryBuilder(lexicon: try Self.lexicon.get())
    builder.add(Document(path: "", text: text))
    let names = builder.glossary().entries.filter { $0.entityClass == .person }.map(\.english.form)
    #expect(names.contains("Nabil Ben Bachir"), "\(names)")
  }
}
