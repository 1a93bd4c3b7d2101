import ArgumentParser
import MasradFormats

struct MasradCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "masrad",
    abstract: "Glossaries of the names and titles in Arabic texts.",
    discussion: """
      Finds the people, places, organisations and titles that Arabic texts name, writes each in English, and says \
      where a text writes one name in two ways.

      Example:
        masrad build article.txt -o article.csv

      Exit status: 0 done; 1 findings (check) or conflicts; 2 usage; 3 an input could not be read; 4 internal error.
      """,
    version: MasradVersion.text,
    subcommands: [
      BuildCommand.self, ExportCommand.self, ImportCommand.self, CheckCommand.self, RomanizeCommand.self,
      TrainCommand.self, EvaluateCommand.self,
      TermbaseCommand.self, EditCommand.self, DiffCommand.self, MergeCommand.self,
    ])
}
