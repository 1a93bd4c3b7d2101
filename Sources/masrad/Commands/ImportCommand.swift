import ArgumentParser
import MasradFormats

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a glossary from a translator's tool.",
    discussion: """
      Reads CSV, TSV, XLSX, JSON, JSON Lines, TBX 2 and 3, TMX, XLIFF 2, UTX, and the tables of OmegaT, memoQ, MultiTerm, \
      Phrase, Weblate, Crowdin, DeepL, Google, Amazon and Microsoft, and writes the glossary as JSON.

      Examples:
        masrad import termbase.tbx -o glossary.json
        masrad import glossary.txt --format omegat -o glossary.json

      A file with anything malformed is not read at all; each place is named.
      """)

  @Argument(help: "The file; - for standard input.", completion: .file())
  var file: String

  @Option(help: "The format of the file; told by the file otherwise.")
  var format: GlossaryFormat?

  @OptionGroup var output: OutputOption

  func validate() throws {
    if let format, !format.isImportable { throw ValidationError(Wording.writtenOnly(format)) }
  }

  func run() throws {
    try output.check()
    try GlossaryTransfer(
      path: file, source: format, target: .json, classes: nil, output: output, isStrict: false, reportsLosses: false
    ).run()
  }
}
