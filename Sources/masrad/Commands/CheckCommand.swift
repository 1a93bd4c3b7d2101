import ArgumentParser
import Masrad
import MasradFormats

struct CheckCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find names that Arabic texts write in two ways.",
    discussion: """
      Rule arabic-variant: other letters (غولار for غولر) are a warning, habits of spelling (hamza, ى for ي, \
      ة for ه) a note.

      Examples:
        masrad check article.txt
        masrad check articles/ --fail-on note --format json -o findings.json

      The exit status is 1 when there are findings as grave as --fail-on.
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("The Arabic of a translation, line by line.", valueName: "file"), completion: .file())
  var source: String?

  @Option(help: ArgumentHelp("The translation, line by line.", valueName: "file"), completion: .file())
  var target: String?

  @Option(help: "The form of the output.")
  var format = Format.text

  @Option(help: ArgumentHelp("The least grave finding that makes the exit status 1.", valueName: "severity"))
  var failOn = Diagnostic.Severity.warning

  @OptionGroup var output: OutputOption

  func run() throws {
    try output.check()
    var run = Run()
    let lexicon = try run.lexicon(glossaries: inputs.glossaries)
    if let source, let target {
      do throws(BilingualError) {
        let text = try BilingualReader.read(source: source, target: target, encoding: inputs.encoding)
        let findings = TranslationCheck(lexicon: lexicon).findings(text)
        let documents = [Document(path: source, text: ""), Document(path: target, text: "")]
        try? output.write(DiagnosticsJSON.bytes(findings, documents: documents))
      } catch { throw Problem.bilingual(error) }
      return
    }
    var builder = GlossaryBuilder(lexicon: lexicon)
    var documents: [Document] = []
    run.forEachDocument(inputs) { document in
      builder.add(document)
      documents.append(document)
    }
    let findings = ArabicVariantRule(lexicon: lexicon).findings(builder.glossary(), documents)
    if !documents.isEmpty { try output.write(bytes(findings, documents)) }
    try run.finish(findings: findings.contains { $0.severity.rank >= failOn.rank })
  }

  private func bytes(_ findings: [Diagnostic], _ documents: [Document]) -> [UInt8] {
    switch format {
    case .text: DiagnosticsText(documents: documents, isTerminal: output.isTerminal).bytes(findings)
    case .json: DiagnosticsJSON.bytes(findings, documents: documents)
    }
  }
}

extension Diagnostic.Severity: ExpressibleByArgument {
  /// The graver the greater.
  fileprivate var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
