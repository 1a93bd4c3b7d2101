import Masrad

/// Articles that have been damaged at random, thousands of them: nothing crashes, and every mention stands where it is
/// said to stand. `DamagedTextTests` does the same with a few texts of its own at every test run.
struct DamageBenchmark {
  let options: Options

  func run() throws {
    let lexicon = try Lexicon.builtIn()
    let articles = try Articles.read(options.texts, file: options.file, lexicon: lexicon).map(\.document.scalars)
    print("damage: \(options.articles) damaged texts of \(articles.count) articles (seed \(options.seed))")
    var random = Shuffler(state: options.seed)
    var mentions = 0
    var entries = 0
    for start in stride(from: 0, to: options.articles, by: Self.batch) {
      let documents = (start..<min(options.articles, start + Self.batch)).map { number in
        Document(path: "\(number).txt", text: Self.damaged(articles[number % articles.count], &random))
      }
      var builder = GlossaryBuilder(lexicon: lexicon, explains: true)
      builder.add(documents)
      let glossary = builder.glossary()
      try Self.check(glossary, documents)
      entries += glossary.entries.count
      mentions += glossary.entries.reduce(0) { $0 + $1.mentions.count }
    }
    print("\(entries) entries, \(mentions) mentions, every one in its place and none across another\n")
  }

  /// Texts a glossary.
  private static let batch = 100

  /// Throws for an entry without a mention or English, a mention that stands elsewhere than it says or has no evidence,
  /// or two that overlap.
  private static func check(_ glossary: Glossary, _ documents: [Document]) throws {
    var taken = documents.map { _ in Set<Int>() }
    for entry in glossary.entries {
      guard !entry.mentions.isEmpty, !entry.english.form.isEmpty else {
        throw BenchmarkError("\(entry.id) has no mention or no English")
      }
      for mention in entry.mentions {
        let document = documents[mention.document]
        let position = document.position(of: mention.range.lowerBound)
        guard document.text(mention.range) == mention.surface, !mention.range.isEmpty, mention.evidence != nil,
          position.line == mention.line, position.column == mention.column
        else { throw BenchmarkError("\(document.path): \(mention) is not in its place") }
        guard taken[mention.document].isDisjoint(with: mention.range) else {
          throw BenchmarkError("\(document.path): \(mention) overlaps another")
        }
        taken[mention.document].formUnion(mention.range)
      }
    }
  }

  // MARK: Damage

  /// Marks, controls, joiners, parts of letters, other scripts, marks of direction, markup.
  private static let scalars = Array(
    ("\u{640}\u{64B}\u{650}\u{651}\u{670}\u{200C}\u{200D}\u{200F}\u{202B}\u{2066}\u{2069}\u{A0}\u{AD}\u{0}\u{7}\u{FEFF}"
      + "\r\n\t ،؛؟.«»\"'()[]{}<>-–/|#@=*0٣۹aZéßЖ漢😀\u{FDF2}\u{FEFB}\u{FE8D}\u{FEDF}\u{FEA4}\u{FFFD}گڤپچژےۀىئؤءآإأة")
      .unicodeScalars)

  private static func damaged(_ article: [Unicode.Scalar], _ random: inout Shuffler) -> String {
    var text = article
    for _ in 0..<Int.random(in: 1...60, using: &random) where !text.isEmpty {
      let place = Int.random(in: text.indices, using: &random)
      let end = min(text.count, place + Int.random(in: 1...40, using: &random))
      let scalar = scalars[Int.random(in: scalars.indices, using: &random)]
      switch Int.random(in: 0..<7, using: &random) {
      case 0: text.remove(at: place)
      case 1: text.insert(scalar, at: place)
      case 2: text[place] = scalar
      case 3: text.swapAt(place, Int.random(in: text.indices, using: &random))
      case 4: text.removeSubrange(place..<end)
      case 5: text.insert(contentsOf: text[place..<end], at: Int.random(in: 0...text.count, using: &random))
      default: text.insert(contentsOf: "\n\n[[".unicodeScalars, at: place)
      }
    }
    return String(String.UnicodeScalarView(text))
  }
}
