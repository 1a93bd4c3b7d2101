import ArgumentParser
import Masrad

/// Fits the weights with which grammar, lists and tagger decide together.
struct TrainDecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision",
    abstract: "Fit the weights with which grammar, lists and tagger decide together.",
    discussion: """
      Taggers are trained on parts of the annotations and tag the other parts, so that the weights are fitted to tags as \
      they are on new texts. The same data give the same file.

      Example:
        masrad train decision --corpus anercorp=train.txt --raw news.txt --annotations annotations.tsv \
      -o Glossaries/Models/decision.tsv
      """)

  @OptionGroup var data: TrainingData

  @Option(help: ArgumentHelp("Cut the annotations into so many parts.", valueName: "n"))
  var folds = 5

  @OptionGroup var output: OutputOption

  func run() throws {
    var run = Run()
    try output.check()
    let (trainer, tags) = try data.heldOutTags(&run, folds: folds)
    let text: String
    do { text = try trainer.decision(tags) } catch { throw Problem.trainingData(error) }
    try output.write(Array(text.utf8))
  }
}
