import ArgumentParser
import Masrad
import MasradTermbase

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Put decisions about entries into a termbase.",
    discussion: """
      Entries are named by their identifiers, the column ID of the tables. Each decision is remembered with who, when \
      and --why, and 'masrad termbase undo' takes it back.

      Examples:
        masrad edit approve p-hulusi-akar
        masrad edit english p-hulusi-akar 'Hulusi AKAR' --why 'the client writes surnames so'
        masrad edit merge p-yasar-guler p-yashar-ghular
        masrad edit split p-omar --arabic 'عمر حسن' --english 'Omar Hassan'
      """,
    subcommands: [
      Approve.self, Reject.self, Reopen.self, English.self, Arabic.self, ClassOfEntry.self, Note.self, Add.self,
      Deprecate.self, Merge.self, Split.self,
    ])

  /// What all decisions share.
  struct Common: ParsableArguments {
    @OptionGroup var termbase: TermbaseOption
    @OptionGroup var author: AuthorOptions

    func run(_ edit: Edit) throws(Problem) {
      let opened = try termbase.open()
      defer { opened.close() }
      let change = try onTermbase { () throws(TermbaseError) in try opened.edit(edit, author: author.author) }
      Messages.write(change.map { "change \(TermbaseWording.line($0))" } ?? "nothing to change")
    }
  }

  struct Forms: ParsableArguments {
    @Option(help: ArgumentHelp("An Arabic form; may be repeated.", valueName: "form"))
    var arabic: [String] = []
    @Option(help: ArgumentHelp("An English form; may be repeated.", valueName: "form"))
    var english: [String] = []
  }

  struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Entries are right: no run changes their English any more.")
    @Argument(help: "Identifiers of entries.") var ids: [String]
    @OptionGroup var common: Common
    func run() throws { try common.run(.status(ids, .approved)) }
  }

  struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Entries are none: builds leave them out.")
    @Argument(help: "Identifiers of entries.") var ids: [String]
    @OptionGroup var common: Common
    func run() throws { try common.run(.status(ids, .rejected)) }
  }

  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Entries are proposals again.")
    @Argument(help: "Identifiers of entries.") var ids: [String]
    @OptionGroup var common: Common
    func run() throws { try common.run(.status(ids, .proposed)) }
  }

  struct English: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decide the English of an entry; 'add' keeps the old one, too.")
    @Argument(help: "The identifier of the entry.") var id: String
    @Argument(help: "Its English.") var form: String
    @OptionGroup var common: Common
    func run() throws { try common.run(.english(id, form: form)) }
  }

  struct Arabic: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decide the Arabic headword of an entry; the old one becomes a variant.")
    @Argument(help: "The identifier of the entry.") var id: String
    @Argument(help: "Its headword.") var form: String
    @OptionGroup var common: Common
    func run() throws { try common.run(.arabic(id, form: form)) }
  }

  struct ClassOfEntry: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "class", abstract: "Decide the class of an entry.")
    @Argument(help: "The identifier of the entry.") var id: String
    @Argument(help: ArgumentHelp(stringLiteral: EntityClass.allCases.map(\.rawValue).joined(separator: ", ") + "."))
    var entityClass: EntityClass
    @OptionGroup var common: Common
    func run() throws { try common.run(.entityClass(id, entityClass)) }
  }

  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write the note of an entry.")
    @Argument(help: "The identifier of the entry.") var id: String
    @Argument(help: "The note; the old one goes.") var text: String
    @OptionGroup var common: Common
    func run() throws { try common.run(.note(id, text: text)) }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add forms that may be written, too.")
    @Argument(help: "The identifier of the entry.") var id: String
    @OptionGroup var forms: Forms
    @OptionGroup var common: Common
    func validate() throws {
      guard !forms.arabic.isEmpty || !forms.english.isEmpty else {
        throw ValidationError("expected a form; add --arabic or --english")
      }
    }
    func run() throws { try common.run(.add(id, arabic: forms.arabic, english: forms.english)) }
  }

  struct Deprecate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mark forms of an entry, or the whole entry, as not to be used.")
    @Argument(help: "The identifier of the entry.") var id: String
    @OptionGroup var forms: Forms
    @OptionGroup var common: Common
    func run() throws {
      let whole = forms.arabic.isEmpty && forms.english.isEmpty
      try common.run(
        whole ? .status([id], .deprecated) : .deprecate(id, arabic: forms.arabic, english: forms.english))
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Entries are one: the first takes in the forms and mentions of the others.")
    @Argument(help: "The entry that stays.") var id: String
    @Argument(help: "Those that go into it.") var others: [String]
    @OptionGroup var common: Common
    func run() throws { try common.run(.merge(into: id, others)) }
  }

  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Arabic forms of an entry are another's, with their mentions.")
    @Argument(help: "The entry that has the forms now.") var id: String
    @Option(help: ArgumentHelp("A form of the new entry, the first its headword; may be repeated.", valueName: "form"))
    var arabic: [String]
    @Option(help: ArgumentHelp("The English of the new entry.", valueName: "form"))
    var english: String
    @OptionGroup var common: Common
    func run() throws { try common.run(.split(id, arabic: arabic, english: english)) }
  }
}

extension EntityClass: ExpressibleByArgument {}
