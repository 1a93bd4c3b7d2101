import ArgumentParser
import Masrad
import MasradFormats
import MasradTermbase

struct DiffCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say how two glossaries differ.",
    discussion: """
      Entries are held together by identifier, else by class and headword. The exit status is 1 when they differ.

      Examples:
        masrad diff old.csv new.json
        masrad diff masrad.db@12 masrad.db
      """)

  @Argument(help: "A glossary (CSV, JSON), a termbase, or its state behind a change: masrad.db@12.")
  var old: String
  @Argument(help: "The same of the other side.")
  var new: String

  @Option(help: "The form of the output.")
  var format = Format.text

  @OptionGroup var output: OutputOption
  @OptionGroup var wait: WaitOption

  func run() throws {
    try output.check()
    var run = Run()
    let before = try GlossarySource(old).glossary(&run, wait: wait)
    let difference = GlossaryDifference(from: before, to: try GlossarySource(new).glossary(&run, wait: wait))
    switch format {
    case .text: try output.write(Array(DifferenceText.text(difference).utf8))
    case .json: try output.write(DifferenceText.json(difference))
    }
    try run.finish(findings: !difference.items.isEmpty)
  }
}
