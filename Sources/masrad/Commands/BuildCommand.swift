import ArgumentParser
import Masrad
import MasradFormats
import MasradTermbase

struct BuildCommand: ParsableCommand {
  /// Any format of a glossary, or a table for the terminal.
  enum Format: ExpressibleByArgument, CaseIterable {
    case text
    case glossary(GlossaryFormat)

    static var allCases: [Format] {
      [.glossary(.csv), .glossary(.json), .text]
        + GlossaryFormat.allCases.filter { $0 != .csv && $0 != .json }.map { .glossary($0) }
    }

    init?(argument: String) {
      if argument == "text" {
        self = .text
      } else {
        guard let format = GlossaryFormat(rawValue: argument) else { return nil }
        self = .glossary(format)
      }
    }

    static var allValueStrings: [String] { allCases.map(\.name) }

    var isJSON: Bool { if case .glossary(.json) = self { true } else { false } }

    private var name: String {
      switch self {
      case .text: "text"
      case .glossary(let format): format.rawValue
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make the glossary of texts.",
    discussion: """
      Lists each person, place, organisation and title that the texts name, with its English, where that comes from, \
      and how sure it is.

      Examples:
        masrad build article.txt -o article.csv
        masrad build articles/ --glossary ours.csv --class person,place --format text
        masrad build article.txt --explain

      CSV opens in a spreadsheet, and comes back in with --glossary. Texts that cannot be read are reported and \
      left out; the exit status is then 3.
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var style: StyleOption
  @OptionGroup var classes: ClassList

  @Flag(help: "Leave diacritics out of the English: Erdogan for Erdoğan.")
  var ascii = false

  @Flag(
    help: ArgumentHelp(
      "Say of every mention what made it one.",
      discussion: "With --format json as the mentions' evidence, otherwise as a list instead of the glossary."))
  var explain = false

  @Option(help: "The form of the output; otherwise told by the ending of its name (.txt is text), else csv.")
  var format: Format?

  @OptionGroup var strict: StrictOption

  @OptionGroup var output: OutputOption

  @Option(
    name: .customLong("termbase"),
    help: ArgumentHelp(
      "Keep the entries in this termbase and use its decisions; made when it is not there.",
      discussion: "Texts that have not changed since the last build are not read again.", valueName: "file"),
    completion: .file())
  var termbasePath: String?

  @Flag(help: "With --termbase: read unchanged texts, too, for instance after new Arabic forms were added.")
  var again = false

  @OptionGroup var wait: WaitOption

  @OptionGroup var author: AuthorOptions

  func validate() throws {
    guard !again || termbasePath != nil else { throw ValidationError("--again needs --termbase") }
    guard !explain || termbasePath == nil else { throw ValidationError(Wording.explainWithTermbase) }
    _ = try outputFormat()
  }

  private func outputFormat() throws(ValidationError) -> Format {
    if let format { return format }
    if output.output?.lowercased().hasSuffix(".txt") == true { return .text }
    return .glossary(try output.format(nil, otherwise: .csv))
  }

  func run() throws {
    try output.check()
    if let termbasePath { return try build(into: termbasePath) }
    var run = Run()
    let opened = try style.load()
    var builder = GlossaryBuilder(
      lexicon: try run.lexicon(glossaries: inputs.glossaries), style: opened, showsAttested: style.attested,
      explains: explain)
    run.forEachBatch(inputs) { builder.add($0) }
    let glossary = ascii ? builder.glossary().ascii : builder.glossary()
    if !glossary.documents.isEmpty { try write(GlossarySelection(glossary, classes: classes.classes)) }
    try run.finish()
  }

  private func build(into path: String) throws {
    var run = Run()
    let opened = try style.load()
    let name = style.attested ? "\(opened.id) attested" : opened.id
    let termbase = try wait.open(path, create: name)
    // A build that reads nothing leaves no new file.
    defer { termbase.closeUnused() }
    let kept = try onTermbase { () throws(TermbaseError) in try termbase.style() }
    // The default style is no wish for it.
    let writing = kept == name ? opened : try style.style(named: kept)
    let isDefault = style.style == RomanizationStyle.news.id && !style.attested
    guard let writing, kept == name || isDefault else {
      throw Problem.termbase(.otherStyle(path: path, style: kept, asked: name))
    }
    let build = TermbaseBuild(termbase, author: author.author, inputs: inputs, again: again)
    var glossary = try build.glossary(&run) { run, decisions in
      GlossaryBuilder(
        lexicon: try run.lexicon(glossaries: inputs.glossaries, decisions: decisions), style: writing,
        showsAttested: kept.hasSuffix(" attested"))
    }
    if ascii { glossary = glossary.ascii }
    if !glossary.documents.isEmpty { try write(GlossarySelection(glossary, classes: classes.classes)) }
    try run.finish()
  }

  private func write(_ selection: GlossarySelection) throws {
    let format = try outputFormat()
    if explain, !format.isJSON {
      try output.write(EvidenceText.bytes(selection, isTerminal: output.isTerminal))
      return
    }
    guard case .glossary(let format) = format else {
      try output.write(GlossaryText.bytes(selection, isTerminal: output.isTerminal))
      return
    }
    let bytes: [UInt8]
    let losses: LossReport
    do throws(ExportError) {
      (bytes, losses) = try GlossaryExport.bytes(selection, format)
    } catch {
      throw Problem.export(format, error, path: selection.glossary.documents[0].path)
    }
    // That our own tables leave out the mentions need not be said by everybody's first command.
    try LossMessages(format, path: selection.glossary.documents[0].path)
      .tell(losses, isStrict: strict.strict, isQuiet: format.isOwnTable)
    try output.write(bytes)
  }
}
