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
    subcommands: [
      TrainRecognitionCommand.self, TrainDecisionCommand.self, TrainRomanizationCommand.self,
      TrainReconciliationCommand.self, TrainWordsCommand.self,
    ])
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

/// Trains the letter model of names.
struct TrainRomanizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "romanization",
    abstract: "Train the letter model of names.",
    discussion: """
      Pairs have lines `arabic TAB english` or `arabic TAB english TAB count`, names `name TAB count`. The names of the \
      built-in lists are pairs too.

      Example:
        masrad train romanization --pairs pairs.tsv --names names.tsv -o Glossaries/Models/romanization.bin
      """)

  @OptionGroup var data: RomanizationDataOptions
  @OptionGroup var output: OutputOption

  func run() throws {
    try output.check()
    let trainer = try data.trainer()
    try output.write(trainer.train { Messages.write($0) })
  }
}
