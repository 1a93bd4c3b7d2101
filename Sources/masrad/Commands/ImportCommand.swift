import ArgumentParser
import MasradFormats
import MasradTermbase

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a glossary from a translator's tool, or take an edited table back into a termbase.",
    discussion: """
      Reads CSV, TSV, XLSX, JSON, JSON Lines, TBX 2 and 3, TMX, XLIFF, UTX, and the tables of OmegaT, memoQ, MultiTerm, \
      Phrase, Weblate, Crowdin, DeepL, Google, Amazon and Microsoft, and writes the glossary as JSON, or \
      as what the ending of the output's name says.

      With --termbase the entries go into a termbase. What somebody changed in the table since it went out is changed \
      there, entry by entry; what has been decided in the termbase since stays. Where both changed one value nothing is \
      taken in, the conflicts are listed side by side, and the exit status is 1: run again with --theirs (the file \
      wins), --ours (the termbase wins) or --interactive. Rows without an ID are new entries; rows that are gone are \
      reported, and their entries stay.

      Examples:
        masrad import termbase.tbx -o glossary.json
        masrad import glossary.txt --format omegat -o glossary.json
        masrad import glossary.xlsx --termbase masrad.db

      A file with anything malformed is not read at all; each place is named.
      """)

  @Argument(help: "The file; - for standard input.", completion: .file())
  var file: String

  @Option(help: "The format of the file; told by the file otherwise.")
  var format: ReadFormat?

  @Option(
    help: ArgumentHelp(
      "The encoding of a file of text; UTF-8 otherwise.", discussion: "A byte order mark decides by itself."))
  var encoding: TextEncoding?

  @OptionGroup var output: OutputOption

  @Option(
    help: ArgumentHelp("Take the entries into this termbase; made when it is not there.", valueName: "file"),
    completion: .file())
  var termbase: String?

  @Flag(help: "Where both changed a value, take the file's.")
  var theirs = false

  @Flag(help: "Where both changed a value, keep the termbase's.")
  var ours = false

  @Flag(help: "Where both changed a value, ask.")
  var interactive = false

  @Option(
    help: ArgumentHelp(
      "The change whose state went out; otherwise the export that fits best is found.", valueName: "number"))
  var base: Int?

  @Flag(help: "Say what would be changed, and change nothing.")
  var dryRun = false

  @OptionGroup var wait: WaitOption
  @OptionGroup var author: AuthorOptions

  func validate() throws {
    let chosen = [theirs, ours, interactive].count { $0 }
    guard chosen <= 1 else {
      throw ValidationError("--theirs, --ours and --interactive exclude each other; leave all but one out")
    }
    guard termbase != nil || chosen == 0 && base == nil && !dryRun else {
      throw ValidationError("--theirs, --ours, --interactive, --base and --dry-run need --termbase")
    }
    guard !interactive || file != "-" else {
      throw ValidationError("--interactive needs standard input for the answers; name a file")
    }
    try format?.check()
    _ = try output.format(nil, otherwise: .json)
  }

  func run() throws {
    if let termbase {
      let rule: ConflictRule = theirs ? .all(.theirs) : ours ? .all(.ours) : .stop
      return try TermbaseImport(
        file: file, format: format?.format, encoding: encoding, path: termbase, wait: wait, rule: rule,
        isInteractive: interactive, base: base,
        isDry: dryRun, author: author.author
      ).run()
    }
    try output.check()
    let target = try output.format(nil, otherwise: .json)
    try GlossaryTransfer(
      path: file, target: target, classes: nil, output: output, isStrict: false, reportsLosses: target != .json
    ).run(from: format?.format, encoding: encoding)
  }
}
