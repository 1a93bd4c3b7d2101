import ArgumentParser
import Masrad
import MasradFormats

/// Figures on annotated data.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Figures of the models on annotated data.",
    discussion: "For those who build masrad, not for those who use it.",
    subcommands: [
      EvaluateRecognitionCommand.self, EvaluateRomanizationCommand.self, EvaluateReconciliationCommand.self,
      EvaluateNamesCommand.self,
    ])
}

/// Judges the romanisation on names with known English.
struct EvaluateRomanizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "romanization",
    abstract: "Figures of the romanisation on names with known English.",
    discussion: """
      FILE has lines `arabic TAB english`; a third field may hold a count, or other forms that are right too, between \
      ` | `. A header line `arabic TAB english …` is passed over. With --pairs a letter model is trained first, and \
      judged by itself: every word of FILE is left out of its training pairs, both sides. --save keeps that model, and \
      --model judges whole names with it.

      Examples:
        masrad evaluate romanization names.tsv --errors 20
        masrad evaluate romanization dev.tsv --pairs train.tsv --names names.tsv
      """)

  @Argument(help: "The names to judge by.", completion: .file())
  var file: String

  @OptionGroup var data: RomanizationDataOptions

  @Flag(help: "Write names that the lists have whole from their elements, too.")
  var elements = false

  @Option(help: ArgumentHelp("How many names that came out wrong to list.", valueName: "count"))
  var errors = 0

  @Flag(help: "List every name with its verdict and confidence.")
  var verdicts = false

  @Option(help: ArgumentHelp("Write the names with this letter model.", valueName: "file"), completion: .file())
  var model: String?

  @Option(help: ArgumentHelp("Write the trained model to a file.", valueName: "file"), completion: .file())
  var save: String?

  func run() throws {
    let held = try InputText.contents(of: file)
    guard !data.pairs.isEmpty else { return try judgeBuiltIn(held) }
    var trainer = try data.trainer()
    trainer.leaveOut(held)
    let bytes = trainer.train { Messages.write($0) }
    guard let model = LetterModel(bytes: bytes) else { throw ValidationError("the training files hold no pairs") }
    if let save { try OutputFile.write(bytes, to: save) }
    print("model \(bytes.count) bytes")
    show(RomanizationEvaluation(held) { model.spellings(of: $0).map(RomanizationEvaluation.Form.init) })
  }

  private func judgeBuiltIn(_ held: String) throws {
    var run = Run()
    let other = try model.map { path in
      guard let model = LetterModel(bytes: try InputText.bytes(of: path)) else {
        throw ValidationError("\(path) is no letter model; masrad train romanization writes them")
      }
      return model
    }
    let romanizer = Romanizer(lexicon: try run.lexicon(glossaries: []), usesWholeNames: !elements, model: other)
    show(RomanizationEvaluation(held) { romanizer.romanize($0, count: 5).map(RomanizationEvaluation.Form.init) })
  }

  private func show(_ figures: RomanizationEvaluation) {
    print(RomanizationFigures.text(figures), terminator: "")
    for line in figures.errors.prefix(errors) { print(line) }
    if verdicts { for line in figures.verdicts { print(line) } }
  }
}

/// The data that a letter model is trained with.
struct RomanizationDataOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Pairs to train with.", valueName: "file"), completion: .file())
  var pairs: [String] = []

  @Option(help: ArgumentHelp("English names to look among.", valueName: "file"), completion: .file())
  var names: [String] = []

  @Flag(help: "Leave the names of the built-in lists out.")
  var withoutGlossaries = false

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Train with another option, order=7, to try it out.", valueName: "name=value"))
  var settings: [String] = []

  /// A trainer that has read the files.
  func trainer() throws -> RomanizationTrainer {
    var options = names.isEmpty ? RomanizationTrainer.Options.withoutList : RomanizationTrainer.Options()
    for setting in settings {
      let parts = setting.split(separator: "=").map(String.init)
      guard parts.count == 2, let value = Double(parts[1]), options.set(parts[0], value) else {
        throw ValidationError("--set \(setting): expected a name of RomanizationTrainer.Options and a number")
      }
    }
    var trainer = RomanizationTrainer(options: options)
    for path in pairs { trainer.addPairs(try InputText.contents(of: path)) }
    for path in names { trainer.addNames(try InputText.contents(of: path)) }
    if !withoutGlossaries {
      var run = Run()
      var lists = LexiconPairs(try run.lexicon(glossaries: []))
      try lists.addVocalised()
      trainer.add(lists)
    }
    return trainer
  }
}

/// Whole files of data for those who build masrad.
enum InputText {
  static func contents(of path: String) throws -> String { String(decoding: try bytes(of: path), as: UTF8.self) }

  static func bytes(of path: String) throws -> [UInt8] {
    do {
      return try SystemCalls.contents(of: path)
    } catch {
      throw Problem.input(.file(error))
    }
  }
}

/// The figures of an evaluation as lines of text.
enum RomanizationFigures {
  static func text(_ figures: RomanizationEvaluation) -> String {
    var lines = [
      "names \(figures.count)",
      "top-1 \(share(figures.top1, figures.count))  top-5 \(share(figures.top5, figures.count))  "
        + "any reference \(share(figures.anyReference, figures.count))  CER \(share(figures.edits, figures.letters))",
      "words with ح ع ض ظ ص: \(figures.marked), top-1 \(share(figures.markedTop1, figures.marked))"
        + "  any reference \(share(figures.markedAny, figures.marked))",
    ]
    for band in figures.bands where band.count > 0 {
      lines.append("confidence from \(band.lower): \(band.count) words, \(share(band.right, band.count)) right")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A share with three decimals.
  static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let thousandths = (part * 1000 + whole / 2) / whole
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

/// Lists where the name lists and attested spellings disagree.
struct EvaluateNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "List the words of the name lists that are mostly written otherwise, for a person to settle.",
    discussion: """
      Lines `place TAB arabic TAB listed forms TAB majority form TAB people so written TAB people in all`.

      Example:
        masrad evaluate names pairs.tsv --least 5
      """)

  @Argument(help: "Files of pairs, `arabic TAB english TAB count`.", completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("How many people must be written in the majority form.", valueName: "count"))
  var least = 3

  @Option(help: ArgumentHelp("Of all people with the word, the least share that is a majority.", valueName: "share"))
  var share = 0.5

  func run() throws {
    var review = NameListReview()
    for path in files { review.addPairs(try InputText.contents(of: path)) }
    var run = Run()
    for item in review.disagreements(try run.lexicon(glossaries: []), least: least, share: share) {
      let fields = [
        item.place, item.arabic, item.listed.joined(separator: " | "), item.majority, String(item.count),
        String(item.total),
      ]
      print(fields.joined(separator: "\t"))
    }
  }
}
