import ArgumentParser
import Masrad

/// Trains the tagger.
struct TrainRecognitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognition",
    abstract: "Train the tagger that finds names and titles.",
    discussion: """
      The same data give the same bytes. Raw news makes the clusters and word profiles; annotations refer to its lines.

      Example:
        masrad train recognition --corpus anercorp=train.txt --raw news.txt --annotations annotations.tsv \
      -o Glossaries/Models/recognition.bin
      """)

  @OptionGroup var data: TrainingData
  @OptionGroup var output: OutputOption

  func run() throws {
    var run = Run()
    try output.check()
    var trainer = try data.trainer(&run)
    let bytes: [UInt8]
    do {
      bytes = try trainer.parameters(name: data.domain)
    } catch {
      throw Problem.trainingData(error)
    }
    try output.write(bytes)
  }
}
