import ArgumentParser
import Masrad

/// Judges how well names and titles are found.
struct EvaluateRecognitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognition",
    abstract: "Judge how well names and titles are found.",
    discussion: """
      A .json file is an annotated article, by which the whole recogniser is judged. Any other has TOKEN LABEL lines: \
      the built-in tagger is judged by it, or with --corpus one trained on what the options name. With --folds, parts \
      of the corpus --domain are left out of the training in turn and judged.

      Example:
        masrad evaluate recognition articles/*.json --errors 20
        masrad evaluate recognition --corpus anercorp=train.txt --raw news.txt --domain anercorp --folds 5
      """)

  @Argument(help: "Annotated articles (.json) or files of TOKEN LABEL lines.", completion: .file())
  var files: [String] = []

  @OptionGroup var data: TrainingData

  @Option(help: ArgumentHelp("Judge contiguous parts of the corpus, each left out in turn.", valueName: "n"))
  var folds: Int?

  @Flag(help: "Judge the whole recogniser on the annotations; without --folds grammar and lists alone.")
  var whole = false

  @Option(help: ArgumentHelp("Show so many of the differences.", valueName: "n"))
  var errors = 0

  func run() throws {
    var run = Run()
    let articles = files.filter { $0.hasSuffix(".json") }
    let columns = files.filter { !$0.hasSuffix(".json") }
    if !articles.isEmpty { show(try judged(articles, lexicon: try run.lexicon(glossaries: []))) }
    if whole { return show(try judgedWhole(&run)) }
    guard folds != nil || !columns.isEmpty else { return }
    if data.isEmpty {
      let lexicon = try run.lexicon(glossaries: [])
      for path in columns { try judgeBuiltIn(path, lexicon) }
      return
    }
    var trainer = try data.trainer(&run)
    do {
      if let folds { show(try trainer.crossValidated(name: data.domain, folds: folds)) }
      for path in columns {
        show(try trainer.judged(columns: try TrainingData.text(path), file: path, name: data.domain))
      }
    } catch let error as TrainingDataError {
      throw Problem.trainingData(error)
    }
  }

  private func judgedWhole(_ run: inout Run) throws -> TagFigures {
    do {
      guard let folds else { return try data.reader(&run).judgedRules() }
      let (trainer, tags) = try data.heldOutTags(&run, folds: folds)
      return try trainer.judgedWhole(tags, folds: folds)
    } catch let error as TrainingDataError {
      throw Problem.trainingData(error)
    }
  }

  private func show(_ figures: TagFigures) { print(RecognitionFigures.text(figures, errors: errors), terminator: "") }

  private func judgeBuiltIn(_ path: String, _ lexicon: Lexicon) throws(Problem) {
    let text = try TrainingData.text(path)
    do {
      if let figures = try RecognitionTrainer.builtInJudged(columns: text, file: path, lexicon: lexicon) {
        show(figures)
      }
    } catch {
      throw .trainingData(error)
    }
  }

  private func judged(_ paths: [String], lexicon: Lexicon) throws(Problem) -> TagFigures {
    var comparison = MentionComparison()
    for path in paths {
      let article = try TrainingData.annotatedArticle(path)
      var builder = GlossaryBuilder(lexicon: lexicon)
      builder.add(article.document)
      comparison.add(article, builder.glossary())
    }
    return comparison.figures
  }
}
