import ArgumentParser
import Masrad
import MasradFormats

struct RomanizeCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, tsv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "romanize",
    abstract: "Write Arabic names in Latin letters.",
    discussion: """
      Takes names as arguments, or one a line from standard input; a line in is a line out. A line without Arabic \
      stays as it is.

      Examples:
        masrad romanize 'خلوصي أكار' --origin turkish
        masrad romanize --format tsv --nbest 3 < names.txt > names.tsv

      TSV is the name, its best form, the second best and so on.
      """)

  @Argument(help: "Arabic names; without any they come from standard input.")
  var names: [String] = []

  @OptionGroup var style: StyleOption

  @Option(
    help: ArgumentHelp(
      "The language the names come from; without it their elements decide.",
      discussion: KnownOrigins.names.joined(separator: ", ") + "."),
    completion: .list(KnownOrigins.names))
  var origin: String?

  @Option(help: ArgumentHelp("How many forms of a name at most.", valueName: "count"))
  var nbest = 1

  @Flag(help: "Leave diacritics out: Erdogan for Erdoğan.")
  var ascii = false

  @Flag(help: "Say of each name why it is written so: its parts, where it comes from, lists, odds.")
  var explain = false

  @Option(help: "The form of the output.")
  var format = Format.text

  func validate() throws {
    if let origin, !KnownOrigins.names.contains(origin) {
      throw ValidationError(Wording.unknownOrigin(origin))
    }
    guard nbest >= 1 else { throw ValidationError(Wording.countTooSmall) }
    guard !explain || format != .tsv else { throw ValidationError(Wording.explanationInTable) }
  }

  func run() throws {
    var run = Run()
    let opened = try style.load()
    let romanizer = Romanizer(
      lexicon: try run.lexicon(glossaries: []), style: opened, showsAttested: style.attested)
    let origin = origin.map { Origin($0) }
    var stream = RomanizationStream(
      format: format, style: opened.id,
      romanize: { name in
        let forms = romanizer.romanize(name, origin: origin, count: nbest)
        return ascii ? forms.map(\.ascii) : forms
      },
      explain: explain ? { romanizer.explain($0, origin: origin) } : nil)
    if names.isEmpty {
      try stream.romanizeStandardInput()
    } else {
      try stream.romanize(names)
    }
  }
}
