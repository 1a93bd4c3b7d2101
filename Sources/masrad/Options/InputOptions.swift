import ArgumentParser
import MasradFormats

/// How inputs are read, however they are named.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp(
      "A glossary of your own, whose lines win over the built-in ones; may be repeated.",
      discussion:
        "CSV, or TSV when it ends in .tsv, .tab, .utf8 or .txt. Columns: Arabic, English, Class, Status, "
        + "Alternatives, Arabic variants, Notes; those after English may be missing.",
      valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "tab", "utf8", "txt"]))
  var glossaries: [String] = []

  @Option(
    help: ArgumentHelp(
      "The encoding of the inputs; UTF-8 otherwise.",
      discussion: "A byte order mark decides by itself."))
  var encoding: TextEncoding?
}

/// The inputs that commands over texts share.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, or - for standard input.",
      discussion:
        "Plain text, Markdown, HTML, DOCX, ODT, XLSX, PPTX, PDF (by pdftotext), SRT, WebVTT, JSON Lines, and the Arabic "
        + "side of PO, XLIFF, TMX, CSV and TSV. Of a folder all of them but tables are read, and those of the folders "
        + "in it; with --column tables, too."),
    completion: .file())
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  var glossaries: [String] { reading.glossaries }
  var encoding: TextEncoding? { reading.encoding }

  @Option(
    help: ArgumentHelp(
      "The column of CSV and TSV tables that holds the Arabic.",
      discussion: "Otherwise the one named Arabic, ar, source or text.", valueName: "name"))
  var column: String?
}

/// The inputs of `check`, which has another way to name them.
struct CheckInputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Texts, folders, bilingual files, or - for standard input.",
      discussion:
        "Texts are of the formats that build reads. Of a folder all but tables are read, and those of the folders in it."
    ),
    completion: .file())
  var inputs: [String] = []

  @OptionGroup var reading: ReadingOptions

  var glossaries: [String] { reading.glossaries }
  var encoding: TextEncoding? { reading.encoding }
}

extension TextEncoding: ExpressibleByArgument {}
