import Masrad

/// The library on a long text, stage by stage as far as its public interface tells them apart.
struct LibraryBenchmark {
  let options: Options

  func run() throws {
    let article = try TextFile.read(options.file)
    let text = LongText.make(of: article, bytes: options.megabytes << 20, seed: options.seed)
    let megabytes = Double(text.utf8.count) / 1_048_576
    print("library: \(Table.number(megabytes)) MB of the file's sentences, shuffled (seed \(options.seed))")
    Table.row("", "ms", "MB/s")
    let lexicon = try time("read the glossaries", nil) { try Lexicon.builtIn() }
    let document = time("lines", megabytes) { Document(path: options.file, text: text) }
    let words = WordTable()
    let tokens = time("words", megabytes) { Tokenizer.tokens(of: document, words: words) }
    // One document of the file's length at a time: a name is looked for again in its own document only.
    let documents = time("lines, by document", megabytes) {
      LongText.cut(text, bytes: article.utf8.count).map { Document(path: options.file, text: $0) }
    }
    if let tagger = NameTagger(lexicon: lexicon, words: words) {
      let unread = GrammarLabels(unread: tokens.count)
      time("tag, words met first", megabytes) { _ = tagger.tags(tokens, grammar: unread) }
      time("tag, words known", megabytes) { _ = tagger.tags(tokens, grammar: unread) }
    }
    let glossary = time("build (words included)", megabytes) {
      var builder = GlossaryBuilder(lexicon: lexicon)
      for document in documents { builder.add(document) }
      return builder.glossary()
    }
    time("check the Arabic", megabytes) {
      _ = ArabicVariantRule(lexicon: lexicon).findings(glossary, documents)
    }
    let mentions = glossary.entries.reduce(0) { $0 + $1.mentions.count }
    print(
      "\(documents.count) documents, \(tokens.count) words, \(glossary.entries.count) entries, \(mentions) mentions"
    )
  }

  @discardableResult
  private func time<Result>(_ name: String, _ megabytes: Double?, _ work: () throws -> Result) rethrows
    -> Result
  {
    let clock = ContinuousClock()
    let began = clock.now
    let result = try work()
    let milliseconds = (clock.now - began).milliseconds
    Table.row(
      name, Table.number(milliseconds), megabytes.map { Table.number($0 / milliseconds * 1000) } ?? "")
    return result
  }
}
