import ArgumentParser
import Masrad
import MasradFormats

struct BuildCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, json, text
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

      CSV opens in a spreadsheet, and comes back in with --glossary. Texts that cannot be read are reported and \
      left out; the exit status is then 3.
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var style: StyleOption
  @OptionGroup var classes: ClassList

  @Flag(help: "Leave diacritics out of the English: Erdogan for Erdoğan.")
  var ascii = false

  @Option(help: "The form of the output.")
  var format = Format.csv

  @OptionGroup var output: OutputOption

  func run() throws {
    try output.check()
    var run = Run()
    let opened = try style.load()
    var builder = GlossaryBuilder(
      lexicon: try run.lexicon(glossaries: inputs.glossaries), style: opened, showsAttested: style.attested)
    run.forEachDocument(inputs) { builder.add($0) }
    let glossary = ascii ? builder.glossary().ascii : builder.glossary()
    if !glossary.documents.isEmpty {
      try output.write(bytes(GlossarySelection(glossary, classes: classes.classes)))
    }
    try run.finish()
  }

  private func bytes(_ selection: GlossarySelection) -> [UInt8] {
    switch format {
    case .csv: GlossaryCSV.bytes(selection)
    case .json: GlossaryJSON.bytes(selection)
    case .text: GlossaryText.bytes(selection, isTerminal: output.isTerminal)
    }
  }
}
