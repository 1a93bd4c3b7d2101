import ArgumentParser
import Masrad
import MasradFormats

/// The annotated data and raw news that the tagger is trained with.
struct TrainingData: ParsableArguments {
  @Option(
    help: ArgumentHelp("A corpus of TOKEN LABEL lines under the name of its guidelines.", valueName: "name=file"),
    completion: .file())
  var corpus: [String] = []

  @Option(help: ArgumentHelp("Raw news as plain text, one paragraph a line.", valueName: "file"), completion: .file())
  var raw: [String] = []

  @Option(
    help: ArgumentHelp(
      "Annotations of the raw news (file, line, start, end, class, country, optional); the sentences that were "
        + "annotated are in the file beside it that has 'sentences' for 'annotations' in its name.",
      valueName: "file"),
    completion: .file())
  var annotations: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Articles that are annotated whole, as JSON, by the guidelines of 'news'.", valueName: "file"),
    completion: .file())
  var articles: [String] = []

  @Option(
    help: ArgumentHelp(
      "Draw so many articles of the raw news at random, label them with a first tagger, grammar and lists, and learn "
        + "from them, too.",
      valueName: "count"))
  var selfLabelled: UInt32 = 0

  @Option(help: ArgumentHelp("The corpus whose guidelines count; 'news' are the annotations.", valueName: "name"))
  var domain = "news"

  @Flag(inversion: .prefixedNo, help: "Make a lexicon of the raw news with a first tagger.")
  var harvest = true

  @Option(
    help: ArgumentHelp(
      "Keep the counts of the raw news in a file, and take them from there when it exists; it fits the same news only.",
      valueName: "file"),
    completion: .file())
  var counts: String?

  @Option(
    help: ArgumentHelp(
      "Keep what taggers made of the annotated articles that they had not seen in a file, and take it from there when "
        + "it exists; the raw news is then read for the annotated articles alone.",
      valueName: "file"),
    completion: .file())
  var tags: String?

  var isEmpty: Bool { corpus.isEmpty && annotations.isEmpty && articles.isEmpty }

  func validate() throws {
    guard selfLabelled == 0 || !raw.isEmpty else { throw ValidationError(Wording.selfLabelledWithoutNews) }
    for value in corpus where value.split(separator: "=", maxSplits: 1).count < 2 {
      throw ValidationError(Wording.corpusWithoutName(value))
    }
  }

  /// The tags of the annotated articles by taggers trained on the other parts of them.
  func heldOutTags(_ run: inout Run, folds: Int) throws(Problem) -> (RecognitionTrainer, HeldOutTags) {
    if let tags, let bytes = try? SystemCalls.contents(of: tags), let kept = HeldOutTags(bytes) {
      return (try reader(&run), kept)
    }
    var trainer = try trainer(&run)
    let made: HeldOutTags
    do { made = try trainer.heldOutTags(name: domain, folds: folds) } catch { throw .trainingData(error) }
    if let tags {
      do { try AtomicFile.write(made.bytes, to: tags) } catch { throw .output(error) }
    }
    return (trainer, made)
  }

  /// A trainer with the annotated articles alone, for what needs no training.
  func reader(_ run: inout Run) throws(Problem) -> RecognitionTrainer {
    var trainer = RecognitionTrainer(lexicon: try run.lexicon(glossaries: []))
    try readAnnotated(into: &trainer)
    for path in raw { try Self.readRaw(path, into: &trainer, countsWords: false) }
    return trainer
  }

  /// A trainer with all the data read.
  func trainer(_ run: inout Run) throws(Problem) -> RecognitionTrainer {
    var options = RecognitionTrainer.Options()
    options.harvests = harvest
    options.selfLabelled = Int(selfLabelled)
    var trainer = RecognitionTrainer(lexicon: try run.lexicon(glossaries: []), options: options)
    try readAnnotated(into: &trainer)
    for path in raw { try Self.readRaw(path, into: &trainer) }
    try count(&trainer)
    return trainer
  }

  private func count(_ trainer: inout RecognitionTrainer) throws(Problem) {
    if let counts, let bytes = try? SystemCalls.contents(of: counts) { return trainer.use(profiles: bytes) }
    trainer.countProfiles()
    guard let counts else { return }
    do {
      try AtomicFile.write(trainer.countedProfiles, to: counts)
    } catch {
      throw .output(error)
    }
  }

  private func readAnnotated(into trainer: inout RecognitionTrainer) throws(Problem) {
    for value in corpus {
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      let text = try Self.text(parts[1])
      do { try trainer.add(columns: text, file: parts[1], name: parts[0]) } catch { throw .trainingData(error) }
    }
    for path in annotations {
      let sentences = Self.companion(of: path)
      let texts = (try Self.text(path), try Self.text(sentences))
      do {
        try trainer.add(
          annotations: texts.0, file: path, sentences: texts.1, sentencesFile: sentences, name: "news")
      } catch {
        throw .trainingData(error)
      }
    }
    for path in articles { trainer.add(try Self.annotatedArticle(path), name: "news") }
  }

  /// An annotated article in JSON.
  static func annotatedArticle(_ path: String) throws(Problem) -> AnnotatedArticle {
    let bytes = try bytes(path)
    let read: AnnotatedArticle?
    do { read = try AnnotatedArticleJSON.read(bytes, path: path) } catch { throw .json(path: path, error) }
    guard let article = read else { throw .noArticle(path: path) }
    return article
  }

  private static func readRaw(_ path: String, into trainer: inout RecognitionTrainer, countsWords: Bool = true)
    throws(Problem)
  {
    var reader = trainer.rawReader(file: name(of: path), countsWords: countsWords)
    var splitter = LineSplitter()
    for line in splitter.lines(adding: try bytes(path)) { trainer.add(rawLine: line, to: &reader) }
    if let line = splitter.lastLine() { trainer.add(rawLine: line, to: &reader) }
    trainer.finish(reader)
  }

  static func text(_ path: String) throws(Problem) -> String { String(decoding: try bytes(path), as: UTF8.self) }

  static func bytes(_ path: String) throws(Problem) -> [UInt8] {
    do {
      return try SystemCalls.contents(of: path)
    } catch {
      throw .input(.file(error))
    }
  }

  /// The name by which annotations speak of a file: without its folder.
  private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// `sentences.tsv` beside `annotations.tsv`.
  private static func companion(of path: String) -> String {
    let name = name(of: path)
    guard let place = name.range(of: "annotations") else { return path + ".sentences" }
    return path.dropLast(name.count) + name.replacingCharacters(in: place, with: "sentences")
  }
}

extension String {
  /// Where `part` stands first.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
