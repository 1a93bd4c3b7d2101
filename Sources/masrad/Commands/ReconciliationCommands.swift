import ArgumentParser
import Masrad

/// Trains the pair score of names.
struct TrainReconciliationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconciliation",
    abstract: "Train the score that tells spellings of one name from two names.",
    discussion: """
      Lines `label TAB category TAB form TAB form TAB sources TAB sources`, label 1 for one name. Rows with a source \
      that begins with `an-` are left out: they may not be published. The same data give the same bytes.

      Example:
        masrad train reconciliation arabic-pairs.tsv english-pairs.tsv -o Glossaries/Models/reconciliation.bin
      """)

  @Argument(help: "Judged pairs, Arabic and Latin.", completion: .file())
  var files: [String]

  @OptionGroup var output: OutputOption

  func run() throws {
    var run = Run()
    try output.check()
    let trainer = ReconciliationTrainer(lexicon: try run.lexicon(glossaries: []))
    try PairFiles.read(files, into: trainer)
    try output.write(trainer.train { Messages.write($0) })
  }
}

/// Judges the pair score.
struct EvaluateReconciliationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconciliation",
    abstract: "Judge how well spellings of one name are told from two names.",
    discussion: """
      Lines are those of 'masrad train reconciliation'. The score is trained on four parts of the file and judged on the \
      fifth, all spellings of one name in one part: once on rows that may be published, once on all. With --pairs the \
      romanisation is a letter model trained without the words of the file, else the program's own, which may have \
      seen them.

      Example:
        masrad evaluate reconciliation pairs.tsv --errors 20
      """)

  @Argument(help: "Judged pairs.", completion: .file())
  var files: [String]

  @OptionGroup var data: RomanizationDataOptions

  @Option(
    help: ArgumentHelp(
      "Further spellings for the figures of blocking, the first column of a table.", valueName: "file"),
    completion: .file())
  var vocabulary: [String] = []

  @Option(help: ArgumentHelp("How many pairs that were judged wrongly to list.", valueName: "count"))
  var errors = 0

  func run() throws {
    var run = Run()
    let lexicon = try run.lexicon(glossaries: [])
    var trainer = ReconciliationTrainer(lexicon: lexicon)
    try PairFiles.read(files, into: trainer)
    if !data.pairs.isEmpty {
      var letters = try data.trainer()
      // The English of the file's words in the training pairs is left out with them.
      let held = Set(trainer.arabicForms)
      letters.leaveOut(held.sorted().map { "\($0)\t" }.joined(separator: "\n"))
      for path in data.pairs {
        let lines = try InputText.contents(of: path).split(whereSeparator: \.isNewline)
        letters.leaveOut(lines.filter { held.contains(String($0.prefix { $0 != "\t" })) }.joined(separator: "\n"))
      }
      guard let model = LetterModel(bytes: letters.train(progress: { Messages.write($0) })) else {
        throw ValidationError("the training files hold no pairs")
      }
      trainer = ReconciliationTrainer(lexicon: lexicon, model: model)
      try PairFiles.read(files, into: trainer)
    }
    for result in trainer.crossValidated(parts: 5, progress: { Messages.write($0) }) {
      print(ReconciliationText.lines(result, errors: errors), terminator: "")
    }
    guard !trainer.arabicForms.isEmpty else { return }
    let others = try vocabulary.flatMap { path in
      try InputText.contents(of: path).split(whereSeparator: \.isNewline).map {
        String($0.prefix { $0 != "\t" })
      }
    }
    for isThorough in [false, true] {
      print(ReconciliationText.line(trainer.blocking(among: others, isThorough: isThorough), isThorough))
    }
  }
}

/// Files of judged pairs.
enum PairFiles {
  static func read(_ paths: [String], into trainer: ReconciliationTrainer) throws {
    for path in paths {
      do {
        try trainer.add(pairs: try InputText.contents(of: path), file: path)
      } catch let error as TrainingDataError {
        throw Problem.trainingData(error)
      }
    }
  }
}

/// The figures of a judgement as lines of text.
enum ReconciliationText {
  static func lines(_ result: ReconciliationTrainer.Result, errors: Int) -> String {
    let judgement = result.judgement
    var lines = [
      "\(result.name)",
      "AP \(number(judgement.averagePrecision))  F1 \(number(judgement.f1))  P \(number(judgement.precision))"
        + "  R \(number(judgement.recall))",
    ]
    if let largest = result.largestGroup { lines[1] += "  largest \(largest)" }
    if let sure = judgement.sure, result.largestGroup == nil {
      lines.append("98 of 100 right from log odds \(number(sure.odds)) on, recall \(number(sure.recall))")
    }
    for isOne in [true, false] {
      let shares = judgement.categories.filter { $0.isOne == isOne }.map {
        "\($0.name) \(RomanizationFigures.share($0.accepted, $0.count))"
      }
      lines.append((isOne ? "found: " : "wrongly accepted: ") + shares.joined(separator: "  "))
    }
    for error in judgement.errors.prefix(errors) {
      lines.append("\(error.category)\t\(error.first)\t\(error.second)\t\(number(error.probability))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func line(_ judgement: BlockingJudgement, _ isThorough: Bool) -> String {
    "Arabic, blocking\(isThorough ? ", thorough" : "")\n"
      + "forms \(judgement.forms)  pairs-a-form \(number(judgement.pairsPerForm))  recall \(number(judgement.recall))"
  }

  /// With three decimals.
  static func number(_ value: Double) -> String { RomanizationFigures.share(Int((value * 1000).rounded()), 1000) }
}
