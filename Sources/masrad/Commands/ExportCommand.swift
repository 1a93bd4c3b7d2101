import ArgumentParser
import Masrad
import MasradFormats
import MasradTermbase

struct ExportCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, json, text
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a glossary or a termbase in another form.",
    discussion: """
      A termbase remembers what went out: an edited table comes back with 'masrad import --termbase'.

      Examples:
        masrad export masrad.db -o glossary.csv
        masrad export masrad.db@12 --format json
      """)

  @Argument(
    help: "A termbase, its state behind a change (masrad.db@12), or a glossary in CSV or JSON.", completion: .file())
  var input = TermbaseOption.defaultPath

  @OptionGroup var classes: ClassList

  @Option(help: "The form of the output.")
  var format = Format.csv

  @OptionGroup var output: OutputOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var author: AuthorOptions

  func run() throws {
    try output.check()
    var run = Run()
    let source = GlossarySource(input)
    let selection = GlossarySelection(try source.glossary(&run, wait: wait), classes: classes.classes)
    switch format {
    case .csv: try output.write(GlossaryCSV.bytes(selection))
    case .json: try output.write(GlossaryJSON.bytes(selection))
    case .text: try output.write(GlossaryText.bytes(selection, isTerminal: output.isTerminal))
    }
    if format != .text {
      try TermbaseExport.remember(
        source, entries: selection.entries, format: format.rawValue, output: output.output ?? "-",
        author: author.author, wait: wait)
    }
  }
}
