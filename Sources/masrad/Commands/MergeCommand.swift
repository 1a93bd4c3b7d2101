import ArgumentParser
import MasradFormats
import MasradTermbase

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one termbase of several.",
    discussion: """
      Copies of one termbase are compared with the last state that they share; in others entries are one that have the \
      same class and headword. A decision wins over a proposal. Two decisions that differ are listed side by side, \
      nothing is written and the exit status is 1; --ours takes the first termbase's, --theirs that of the later one.

      Example:
        masrad merge mine.db yours.db -o both.db
      """)

  @Argument(help: "The termbases.", completion: .file())
  var termbases: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The new termbase.", valueName: "file"), completion: .file())
  var output: String

  @Flag(help: "Where two decisions differ, take that of the later termbase.")
  var theirs = false
  @Flag(help: "Where two decisions differ, take that of the first termbase.")
  var ours = false

  @OptionGroup var wait: WaitOption
  @OptionGroup var author: AuthorOptions

  func validate() throws {
    guard termbases.count >= 2 else { throw ValidationError("expected two termbases or more") }
    guard !theirs || !ours else { throw ValidationError("--theirs and --ours exclude each other; leave one out") }
  }

  func run() throws {
    let opened = try termbases.map { try wait.open($0) }
    defer { for termbase in opened { termbase.close() } }
    let rule: ConflictRule = theirs ? .all(.theirs) : ours ? .all(.ours) : .stop
    let conflicts = try onTermbase { () throws(TermbaseError) in
      try Termbase.merge(opened, into: output, rule: rule, author: author.author)
    }
    guard conflicts.isEmpty else {
      try OutputOption.standard.write(Array(ConflictText.text(conflicts, theirs: "Other").utf8))
      Messages.write(
        "\(TermbaseWording.count(conflicts.count, "conflict", "conflicts")), nothing was written; "
          + "add --theirs or --ours")
      throw ExitStatus.findings.code
    }
    Messages.write("made \(output)")
  }
}
