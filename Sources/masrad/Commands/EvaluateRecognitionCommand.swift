import ArgumentParser
import Masrad
import MasradFormats

/// Judges the tagger on annotated data.
struct EvaluateRecognitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognition",
    abstract: "Judge how well names and titles are found.",
    discussion: """
      With --folds, parts of the corpus --domain are left out of the training in turn and judged.

      Example:
        masrad evaluate recognition --corpus anercorp=train.txt --raw news.txt --domain anercorp --folds 5
      """)

  @Argument(help: "Files of TOKEN LABEL lines to judge by.", completion: .file())
  var files: [String] = []

  @OptionGroup var data: TrainingData

  @Option(help: ArgumentHelp("Judge contiguous parts of the corpus, each left out in turn.", valueName: "n"))
  var folds: Int?

  @Option(help: .hidden) var only: Int?

  @Option(help: ArgumentHelp("Show so many of the differences.", valueName: "n"))
  var errors = 0

  func run() throws {
    var run = Run()
    var trainer = try data.trainer(&run)
    do {
      if let folds {
        let figures = try trainer.crossValidated(name: data.domain, folds: folds, only: only)
        print(RecognitionFigures.text(figures, errors: errors), terminator: "")
      }
      for path in files {
        let figures = try trainer.judged(columns: try TrainingData.text(path), file: path, name: data.domain)
        print(RecognitionFigures.text(figures, errors: errors), terminator: "")
      }
    } catch let error as TrainingDataError {
      throw Problem.trainingData(error)
    }
  }
}
