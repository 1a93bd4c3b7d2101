import ArgumentParser
import Masrad
import MasradFormats
import MasradTermbase

struct TermbaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "termbase",
    abstract: "Make and look after a termbase, the file that keeps entries and decisions.",
    discussion: """
      A termbase is one file. 'masrad build --termbase' fills it, 'masrad edit' and an edited table that comes back \
      through 'masrad import' put decisions into it, and no run changes what a person decided.

      Example:
        masrad termbase init
        masrad build article.txt --termbase masrad.db -o article.csv
        masrad termbase log
      """,
    subcommands: [Init.self, StatusReport.self, Log.self, Undo.self, Check.self])

  /// The file, as the first argument.
  struct FileArgument: ParsableArguments {
    @Argument(help: "The termbase.", completion: .file())
    var file = TermbaseOption.defaultPath
    @OptionGroup var wait: WaitOption

    func open() throws(Problem) -> Termbase { try wait.open(file) }
  }

  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "Make an empty termbase.")

    @OptionGroup var file: FileArgument

    @Option(
      help: ArgumentHelp("The style of romanisation of its entries.", valueName: "style"),
      completion: .list(RomanizationStyle.ids))
    var style = RomanizationStyle.news.id

    func validate() throws {
      guard RomanizationStyle.ids.contains(style) else { throw ValidationError(Wording.unknownStyle(style)) }
    }

    func run() throws {
      let path = file.file
      guard try onTermbase({ () throws(TermbaseError) in try Termbase.isFree(path) }) else {
        throw Problem.termbase(.exists(path: path))
      }
      try file.wait.open(path, create: style).close()
      Messages.write("made \(path)")
    }
  }

  struct StatusReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "Say what a termbase holds, and which of its texts are gone.")

    @OptionGroup var file: FileArgument

    func run() throws {
      let termbase = try file.open()
      defer { termbase.close() }
      let status = try onTermbase { () throws(TermbaseError) in try termbase.status() }
      let documents = try onTermbase { () throws(TermbaseError) in try termbase.documents() }
      try OutputOption.standard.write(Array(StatusText.text(status, documents: documents).utf8))
    }
  }

  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "log", abstract: "List the changes of a termbase, the newest first.",
      discussion: """
        Each line has the number of the change, when (UTC), who, what, and why. With --change N: what change N did, \
        field by field.
        """)

    @OptionGroup var file: FileArgument

    @Option(help: ArgumentHelp("How many changes at most.", valueName: "count"))
    var count = 20

    @Option(help: ArgumentHelp("Only the changes of this entry.", valueName: "id"))
    var entry: String?

    @Option(help: ArgumentHelp("What this change did.", valueName: "number"))
    var change: Int?

    func run() throws {
      let termbase = try file.open()
      defer { termbase.close() }
      var text = ""
      if let change {
        let details = try onTermbase { () throws(TermbaseError) in try termbase.details(of: change) }
        text = ChangeText.text(details)
      } else {
        let changes = try onTermbase { () throws(TermbaseError) in try termbase.log(count: count, entry: entry) }
        text = changes.map { TermbaseWording.line($0) + "\n" }.joined()
      }
      try OutputOption.standard.write(Array(text.utf8))
    }
  }

  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo", abstract: "Take back a change.",
      discussion: """
        What has been done since to other fields stays. A change on which later ones rest is refused with their list; \
        --with-later takes those back as well. The undo is a change in the log, too, and can itself be undone.

        Example:
          masrad termbase undo 12
        """)

    @Argument(help: "The number of the change, as 'masrad termbase log' shows it.")
    var number: Int

    @OptionGroup var termbase: TermbaseOption

    @Flag(help: "Take back the later changes that rest on it, too.")
    var withLater = false

    @OptionGroup var author: AuthorOptions

    func run() throws {
      let opened = try termbase.open()
      defer { opened.close() }
      let change = try onTermbase { () throws(TermbaseError) in
        try opened.undo(number, withLater: withLater, author: author.author)
      }
      Messages.write(change.map(TermbaseWording.line) ?? "nothing to undo")
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Look whether a termbase is whole.",
      discussion: "The database's own check, references between tables, and the log gone back to its beginning.")

    @OptionGroup var file: FileArgument

    func run() throws {
      let termbase = try file.open()
      defer { termbase.close() }
      let found = try onTermbase { () throws(TermbaseError) in try termbase.check() }
      guard let first = found.first else { return Messages.write("\(file.file) is whole") }
      for line in found.dropFirst() { Messages.write("\(file.file): \(line)") }
      throw Problem.termbase(.damaged(path: file.file, detail: first))
    }
  }
}
