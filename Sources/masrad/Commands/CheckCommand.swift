import ArgumentParser
import Masrad
import MasradFormats

struct CheckCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif, junit, github, html
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find inconsistent names in Arabic texts and in translations of them.",
    discussion: """
      Of an Arabic text: one name in two spellings, months and digits of two kinds. Of a translation also: a name or a \
      title in two renderings, a name that is another's, left out or left as it is in Arabic. \
      --explain RULE has the page of a rule, --explain all lists them.

      Bilingual are XLIFF, TMX and PO files, .csv and .tsv files with the columns source and target (or ar and en), and \
      two texts of which each line is the translation of the other's: --source and --target.

      Settings of a house are in masrad.toml (of the current folder, or --config FILE): [check] fail-on, glossaries, \
      baseline, ignore; [check.rules] RULE = "error", "warning", "note" or "off". A comment \
      'masrad: ignore RULE' in a segment or in its note silences the rule there.

      Examples:
        masrad check article.txt
        masrad check --source article.ar.txt --target article.en.txt --glossary names.csv
        masrad check memory.csv --format html -o report.html
        masrad check articles/ --fail-on note --format sarif -o findings.sarif
        masrad check --source a.txt --target b.txt --fix      (writes b.fixed.txt)

      The exit status is 1 when there are findings as grave as --fail-on.
      """)

  @OptionGroup var inputs: CheckInputOptions

  @Option(help: ArgumentHelp("The Arabic of a translation, line by line.", valueName: "file"), completion: .file())
  var source: String?

  @Option(help: ArgumentHelp("The translation, line by line.", valueName: "file"), completion: .file())
  var target: String?

  @Flag(help: "Look only for the names of --glossary (and of masrad.toml's): fast, and nothing else is reported.")
  var onlyGlossary = false

  @Option(help: "The form of the output.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The least grave finding that makes the exit status 1 (default: warning).", valueName: "severity"))
  var failOn: Diagnostic.Severity?

  @Option(
    help: ArgumentHelp("Settings; masrad.toml otherwise, where there is one.", valueName: "file"), completion: .file())
  var config: String?

  @Option(help: ArgumentHelp("Findings that are known and not reported.", valueName: "file"), completion: .file())
  var baseline: String?

  @Option(help: ArgumentHelp("Write the findings as a baseline, in which they are known.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Write a corrected copy of the translation, FILE.fixed.EXT or -o, of what is certain.")
  var fix = false

  @Flag(help: "With --fix: correct the translation itself.")
  var inPlace = false

  @Option(help: ArgumentHelp("Say what a rule finds, with examples; all lists the rules.", valueName: "rule"))
  var explain: String?

  @OptionGroup var output: OutputOption

  func validate() throws {
    if let explain, explain != "all", CheckRule.named(explain) == nil {
      throw ValidationError(Wording.unknownRule(explain))
    }
    guard explain == nil else { return }
    if (source == nil) != (target == nil) { throw ValidationError(Wording.onlyOneSide) }
    if source != nil, !inputs.inputs.isEmpty { throw ValidationError(Wording.sidesAndInputs) }
    if source == nil, inputs.inputs.isEmpty { throw ValidationError(Wording.nothingToCheck) }
    if inPlace, !fix { throw ValidationError(Wording.inPlaceWithoutFix) }
    if inPlace, output.output != nil { throw ValidationError(Wording.inPlaceWithOutput) }
    if fix, source == nil, inputs.inputs.count != 1 || !TranslationReader.isBilingual(inputs.inputs[0]) {
      throw ValidationError(Wording.fixWithoutTranslation)
    }
  }

  func run() throws {
    if let explain {
      try output.write(Array(RulePage.text(explain).utf8))
      return
    }
    try output.check()
    if let writeBaseline { try OutputFile.check(writeBaseline) }
    let settings = try settings()
    if onlyGlossary, settings.glossaries.isEmpty, inputs.glossaries.isEmpty {
      throw ValidationError(Wording.noGlossary)
    }
    var check = CheckRun(settings: settings, command: self)
    try check.start()
  }

  private func settings() throws(Problem) -> CheckSettings {
    let path = config ?? "masrad.toml"
    let bytes: [UInt8]
    do {
      bytes = try SystemCalls.contents(of: path)
    } catch {
      if config == nil, error.reason == .missing { return CheckSettings() }
      throw .settingsFile(.file(error))
    }
    let text: String
    do {
      text = try TextDecoder.decode(bytes, nil)
    } catch {
      throw .settingsFile(.encoding(path: path, error))
    }
    do {
      return try CheckSettings(text, path: path)
    } catch {
      throw .settings(error)
    }
  }
}

extension Diagnostic.Severity: ExpressibleByArgument {
  /// The graver the greater.
  var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
