import ArgumentParser
import Masrad
import MasradFormats

/// Figures on annotated data.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Figures of the models on annotated data.",
    discussion: "For those who build masrad, not for those who use it.",
    subcommands: [EvaluateRecognitionCommand.self, EvaluateRomanizationCommand.self])
}

/// Trains a letter model and judges it on words that it has not seen.
struct EvaluateRomanizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "romanization",
    abstract: "Train a letter model of names and judge it on words left out of the training.",
    discussion: """
      Files have lines `arabic TAB english`, names `name TAB count`. Every word of FILE is left out of the training \
      pairs, both sides; the ranking is fitted on four fifths of FILE and judged on the fifth.

      Example:
        masrad evaluate romanization dev.tsv --pairs train.tsv --names names.tsv
      """)

  @Argument(help: "The words to judge by.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Pairs to train with.", valueName: "file"), completion: .file())
  var pairs: [String]

  @Option(help: ArgumentHelp("English names to look among.", valueName: "file"), completion: .file())
  var names: [String] = []

  func run() throws {
    var options = RomanizationTrainer.Options()
    options.usesList = !names.isEmpty
    var trainer = RomanizationTrainer(options: options)
    for path in pairs { trainer.addPairs(try text(path)) }
    for path in names { trainer.addNames(try text(path)) }
    let held = try text(file)
    trainer.leaveOut(held)
    let bytes = trainer.parameters()
    guard let model = LetterModel(bytes: bytes) else { throw ValidationError("the training files hold no pairs") }
    let figures = RomanizationFitting.crossed(RomanizationFitting.Words(held, model: model))
    print(RomanizationFigures.text(figures, bytes: bytes.count), terminator: "")
  }

  private func text(_ path: String) throws -> String {
    do {
      return String(decoding: try SystemCalls.contents(of: path), as: UTF8.self)
    } catch {
      throw Problem.input(.file(error))
    }
  }
}

/// The figures of an evaluation as lines of text.
enum RomanizationFigures {
  static func text(_ figures: RomanizationEvaluation, bytes: Int) -> String {
    var lines = [
      "words \(figures.count)  model \(bytes) bytes",
      "top-1 \(share(figures.top1, figures.count))  top-5 \(share(figures.top5, figures.count))  "
        + "any reference \(share(figures.anyReference, figures.count))  CER \(share(figures.edits, figures.letters))",
      "words with ح ع ض ظ ص: \(figures.marked), top-1 \(share(figures.markedRight, figures.marked))",
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
