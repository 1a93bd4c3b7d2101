import ArgumentParser
import MasradFormats
import MasradTermbase

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take an edited table back into a termbase.",
    discussion: """
      What somebody changed in the table since it went out is changed in the termbase, entry by entry; what has been \
      decided in the termbase since stays. Where both changed one value nothing is taken in, the conflicts are listed \
      side by side, and the exit status is 1: run again with --theirs (the file wins), --ours (the termbase wins) or \
      --interactive. Rows without an ID are new entries; rows that are gone are reported, and their entries stay.

      Example:
        masrad export masrad.db -o glossary.csv
        masrad import glossary.csv --termbase masrad.db
      """)

  @Argument(help: "The edited CSV, TSV or JSON; - for standard input.", completion: .file())
  var file: String

  @OptionGroup var termbase: TermbaseOption

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

  @OptionGroup var author: AuthorOptions

  func validate() throws {
    guard [theirs, ours, interactive].count(where: { $0 }) <= 1 else {
      throw ValidationError("--theirs, --ours and --interactive exclude each other; leave all but one out")
    }
    guard !interactive || file != "-" else {
      throw ValidationError("--interactive needs standard input for the answers; name a file")
    }
  }

  func run() throws {
    let rule: ConflictRule = theirs ? .all(.theirs) : ours ? .all(.ours) : .stop
    try TermbaseImport(
      file: file, termbase: termbase, rule: rule, isInteractive: interactive, base: base, isDry: dryRun,
      author: author.author
    ).run()
  }
}
