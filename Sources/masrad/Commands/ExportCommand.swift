import ArgumentParser
import Masrad
import MasradFormats

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a glossary for a translator's tool.",
    discussion: """
      Reads a glossary (our JSON, CSV or XLSX, or any format that import reads), a termbase, or a termbase as it was \
      behind a change (masrad.db@12), and writes it in another form. What the format cannot carry is told on standard \
      error; --strict makes that an error. A termbase remembers what went out: an edited table comes back with \
      'masrad import --termbase'.

      Examples:
        masrad export article.json --format omegat -o project/glossary/article.txt
        masrad export article.csv --format tbx2 -o article.tbx
        masrad export masrad.db --format xlsx -o glossary.xlsx

      CAT tools get the forms that stand in the texts (وغولر, عبدالحكيم) beside each name, so that their matchers \
      find it. Where a format has one English for an Arabic, entries that share the Arabic are left out unless one of \
      them is approved.
      """)

  @Argument(help: "The glossary or termbase; - for standard input.", completion: .file())
  var glossary: String

  @Option(help: "The format to write; otherwise told by the ending of the output's name, else csv.")
  var format: GlossaryFormat?

  @Option(help: "The format of the glossary; told by the file otherwise.")
  var from: ReadFormat?

  @OptionGroup var classes: ClassList
  @OptionGroup var strict: StrictOption
  @OptionGroup var output: OutputOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var author: AuthorOptions

  func validate() throws {
    try from?.check()
    _ = try output.format(format, otherwise: .csv)
  }

  func run() throws {
    try output.check()
    let format = try output.format(format, otherwise: .csv)
    let source = GlossarySource(glossary)
    if source.isTermbase {
      return try TermbaseExport(
        source: source, format: format, classes: classes.classes, isStrict: strict.strict, output: output, wait: wait,
        author: author.author
      ).run()
    }
    try GlossaryTransfer(
      path: glossary, target: format, classes: classes.classes, output: output, isStrict: strict.strict
    ).run(from: from?.format)
  }
}
