/// Trains the tagger and judges it on data left out: what `masrad train recognition` and `masrad evaluate recognition
/// --folds` do.
public struct RecognitionTrainer {
  /// What can be set from outside.
  public struct Options: Sendable {
    /// Whether the tagger's first labels of raw news become a lexicon.
    public var harvests = true
    /// How many articles of the raw news are drawn to be labelled by the recogniser itself and learned from.
    public var selfLabelled = 0
    public init() {}
  }

  let lexicon: Lexicon
  let words = WordTable()
  let facts: FactsTable
  let flags: PhraseFlags
  let grammar: GrammarReader
  private let options: Options
  private var names: [String] = []
  private var columns: [ColumnCorpus] = []
  var news: [AnnotatedNews] = []
  /// Articles annotated whole, and the number of the corpus whose guidelines they follow.
  private(set) var whole: [(article: AnnotatedArticle, domain: Int)] = []
  private var raw = RawCorpus()
  private(set) var sample: NewsSample
  /// The number of the guidelines that the recogniser itself follows.
  var selfLabelledDomain: Int { names.count }
  var lines: [String: [Int: String]] = [:]
  var profiles: TaggerTraining.Profiles = []

  public init(lexicon: Lexicon, options: Options = Options()) {
    self.lexicon = lexicon
    self.options = options
    sample = NewsSample(size: options.selfLabelled)
    facts = FactsTable(lexicon: lexicon, words: words)
    flags = PhraseFlags(lexicon: lexicon, words: words)
    grammar = GrammarReader(lexicon: lexicon, words: words, facts: facts)
  }

  /// Adds a corpus in columns under the name of its guidelines; several files may share one.
  public mutating func add(columns text: String, file: String, name: String) throws(TrainingDataError) {
    columns.append(try ColumnCorpus(text, file: file, domain: domain(name)))
  }

  /// Adds our own annotations of raw news, which `name` stands for.
  public mutating func add(
    annotations: String, file: String, sentences: String, sentencesFile: String, name: String
  ) throws(TrainingDataError) {
    let table = try StandoffTable(annotations, file: file, columns: 5)
    let places = try StandoffTable(sentences, file: sentencesFile, columns: 4)
    news.append(try AnnotatedNews(annotations: table, file: file, sentences: places, domain: domain(name)))
  }

  /// Adds an article that is annotated whole, by the guidelines that `name` stands for.
  public mutating func add(_ article: AnnotatedArticle, name: String) { whole.append((article, domain(name))) }

  /// Adds raw news a line at a time; those that annotations speak of have to be added before.
  ///
  /// - Parameter countsWords: false where the annotated articles alone are wanted.
  public func rawReader(file: String, countsWords: Bool = true) -> RawReader {
    var needed: Set<Int> = []
    for annotated in news { needed.formUnion(annotated.neededLines[file] ?? []) }
    return RawReader(file: file, needed: needed, countsWords: countsWords)
  }

  public struct RawReader {
    let file: String
    let needed: Set<Int>
    let countsWords: Bool
    var number = 0
    var kept: [Int: String] = [:]
  }

  public mutating func add(rawLine line: String, to reader: inout RawReader) {
    reader.number += 1
    if reader.needed.contains(reader.number) { reader.kept[reader.number] = line }
    guard reader.countsWords else { return }
    raw.add(line, words: words)
    sample.add(line, isLeftOut: reader.needed.contains(reader.number))
  }

  public mutating func finish(_ reader: RawReader) {
    sample.finishArticle()
    if !reader.needed.isEmpty { lines[reader.file] = reader.kept }
  }

  /// Counts the raw news.
  public mutating func countProfiles() {
    guard !raw.articleStarts.isEmpty else { return }
    profiles = ProfileBuilder(raw, words: words).profiles(lexicon: lexicon)
  }

  /// The profiles of the raw news, to be used again.
  public var countedProfiles: [UInt8] { WordProfiles.bytes(of: profiles) }

  /// Takes profiles that were counted before.
  public mutating func use(profiles bytes: [UInt8]) { profiles = WordProfiles(.lasting(bytes)).all }

  mutating func domain(_ name: String) -> Int {
    if let number = names.firstIndex(of: name) { return number }
    names.append(name)
    return names.count - 1
  }

  var training: TaggerTraining {
    var options = TaggerTraining.Options()
    options.harvests = self.options.harvests
    return TaggerTraining(
      words: words, facts: facts, lexicon: lexicon, options: options, corpus: raw, flags: flags)
  }

  func documents() throws(TrainingDataError) -> [TrainingDocument] {
    var documents = columns.map { $0.document(0..<$0.count, words: words, flags: flags, grammar: grammar) }
    for annotated in news {
      documents += try annotated.documents(lines: lines, words: words, flags: flags, grammar: grammar)
    }
    for (article, domain) in whole {
      documents.append(
        TrainingDocument(article, domain: domain, words: words, flags: flags, grammar: grammar))
    }
    return documents
  }

  /// The parameter file for texts like those of the corpus `name`.
  public mutating func parameters(name: String) throws(TrainingDataError) -> [UInt8] {
    let domain = domain(name)
    return parameters(trainedOn: try documents(), domain: domain)
  }

  /// Figures of the corpus `name` on contiguous parts of it, each left out of the training in turn; the other corpora
  /// are trained on whole.
  public mutating func crossValidated(name: String, folds: Int) throws(TrainingDataError) -> TagFigures {
    let domain = domain(name)
    let documents = try documents()
    let own = documents.filter { $0.domain == domain }
    var comparison = TagComparison(words: words, classes: classes(of: own))
    for fold in 0..<folds {
      var training = documents.filter { $0.domain != domain }
      var held: [TrainingDocument] = []
      for (number, document) in own.enumerated() {
        for (part, piece) in parts(of: document, number: number, count: own.count, folds: folds) {
          if part == fold { held.append(piece) } else { training.append(piece) }
        }
      }
      judge(held, trainedOn: training, domain: domain, &comparison)
    }
    return comparison.figures
  }

  /// Figures on a file in columns that follows the guidelines of the corpus `name`, trained on all that was added.
  public mutating func judged(
    columns text: String, file: String, name: String
  ) throws(TrainingDataError) -> TagFigures {
    let corpus = try ColumnCorpus(text, file: file, domain: domain(name))
    let held = corpus.document(0..<corpus.count, words: words, flags: flags, grammar: grammar)
    var comparison = TagComparison(words: words, classes: corpus.classes)
    judge([held], trainedOn: try documents(), domain: corpus.domain, &comparison)
    return comparison.figures
  }

  /// Figures of the built-in tagger on a file in columns; nil when the program was built without parameters.
  public static func builtInJudged(
    columns text: String, file: String, lexicon: Lexicon
  ) throws(TrainingDataError) -> TagFigures? {
    guard let parameters = TaggerParameters.builtIn else { return nil }
    let trainer = RecognitionTrainer(lexicon: lexicon)
    let corpus = try ColumnCorpus(text, file: file, domain: 0)
    let held = corpus.document(0..<corpus.count, words: trainer.words, flags: trainer.flags, grammar: trainer.grammar)
    let tagger = Tagger(parameters, words: trainer.words, facts: trainer.facts, lexicon: lexicon)
    var comparison = TagComparison(words: trainer.words, classes: corpus.classes)
    comparison.add(held, tagger.tag(held.document), unit: tagger.unit)
    return comparison.figures
  }

  private func judge(
    _ held: [TrainingDocument], trainedOn documents: [TrainingDocument], domain: Int, _ comparison: inout TagComparison
  ) {
    let bytes = parameters(trainedOn: documents, domain: domain)
    guard let parameters = TaggerParameters(.lasting(bytes)) else { return }
    let tagger = Tagger(parameters, words: words, facts: facts, lexicon: lexicon)
    for document in held { comparison.add(document, tagger.tag(document.document), unit: tagger.unit) }
  }

  private func classes(of documents: [TrainingDocument]) -> Set<TagClass> {
    Set(documents.flatMap { Set($0.gold).compactMap { $0 > 10 ? nil : TagLabel(rawValue: $0).tagClass } })
  }

  /// A long document is cut into contiguous folds; of short ones the annotated sentences and then the articles annotated
  /// whole are dealt out.
  private func parts(
    of document: TrainingDocument, number: Int, count: Int, folds: Int
  ) -> [(fold: Int, document: TrainingDocument)] {
    guard document.document.sentenceCount > 200 else { return [(fold(of: number, among: count, folds), document)] }
    return (0..<folds).map { ($0, document.fold($0, of: folds)) }
  }
}
