import ArgumentParser
import Masrad
import MasradFormats

/// Makes the parameter files under Glossaries/Models.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Make the parameter files of Glossaries/Models from raw data.",
    discussion: """
      For those who build masrad, not for those who use it: the files are part of the program. The same data give the \
      same bytes.
      """,
    subcommands: [TrainWordsCommand.self, TrainRecognitionCommand.self])
}

/// Counts the words of news text.
struct TrainWordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Count how often words stand in news, and how often behind given names.",
    discussion: """
      Reads plain text from standard input, one paragraph a line.

      Example:
        zcat news.txt.gz | masrad train words -o Glossaries/Models/words.bin
      """)

  @OptionGroup var output: OutputOption

  func run() throws {
    var run = Run()
    try output.check()
    var trainer = WordStatisticsTrainer(lexicon: try run.lexicon(glossaries: []))
    try StandardInput.forEachLine { trainer.add($0) }
    try output.write(trainer.parameters())
  }
}
