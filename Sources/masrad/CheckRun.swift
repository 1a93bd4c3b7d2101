import Masrad
import MasradFormats

/// One run of `check`: reads, checks, applies the settings, writes.
struct CheckRun {
  let settings: CheckSettings
  let command: CheckCommand
  private var inputs = Run()
  private var report = CheckReport()
  private var bilingual: BilingualText?

  init(settings: CheckSettings, command: CheckCommand) {
    self.settings = settings
    self.command = command
  }

  mutating func start() throws {
    let known = try baseline()
    let glossaries = settings.glossaries + command.inputs.glossaries
    if let source = command.source, let target = command.target {
      try checkPair(source, target, glossaries)
    } else {
      checkInputs(try inputs.lexicon(glossaries: glossaries))
    }
    applySettings()
    if let path = command.writeBaseline { try OutputFile.write(Baseline.bytes(report), to: path) }
    if let known { report.diagnostics = known.new(report) }
    let isWritten = !report.files.isEmpty
    if command.fix {
      if isWritten { try OutputFile.write(bytes, to: "-") }
      try correct()
    } else if isWritten {
      try command.output.write(bytes)
    }
    let failOn = command.failOn ?? settings.failOn ?? .warning
    let isFound = command.writeBaseline == nil && report.diagnostics.contains { $0.severity.rank >= failOn.rank }
    try inputs.finish(findings: isFound)
  }

  // MARK: Checking

  private mutating func checkPair(_ source: String, _ target: String, _ glossaries: [String]) throws {
    let encoding = command.inputs.encoding
    // The texts are read while the lists are.
    let (lists, text) = Parallel.both(atOnce: Parallel.cores > 1) {
      Result { try inputs.lexicon(glossaries: glossaries) }
    } _: {
      Result { () throws(BilingualError) in
        try TranslationReader.read(source: source, target: target, encoding: encoding)
      }
    }
    let check = TranslationCheck(lexicon: try lists.get(), onlyUsers: command.onlyGlossary)
    switch text {
    case .success(let text): add(text, check)
    case .failure(let error): inputs.report(.bilingual(error))
    }
    Parallel.discard(check)
  }

  private mutating func checkInputs(_ lexicon: Lexicon) {
    let texts = command.inputs.inputs.filter { !TranslationReader.isBilingual($0) }
    let files = command.inputs.inputs.filter { TranslationReader.isBilingual($0) }
    if !files.isEmpty {
      let check = TranslationCheck(lexicon: lexicon, onlyUsers: command.onlyGlossary)
      for file in files {
        do throws(BilingualError) {
          add(try TranslationReader.read(file, encoding: command.inputs.encoding), check)
        } catch {
          inputs.report(.bilingual(error))
        }
      }
    }
    guard !texts.isEmpty else { return }
    var documents: [Document] = []
    inputs.forEachDocument(inputs.paths(texts, tables: false), encoding: command.inputs.encoding) {
      documents.append($0)
    }
    report.add(documents, ArabicCheck(lexicon: lexicon).findings(glossary(of: documents, lexicon), documents))
  }

  private func glossary(of documents: [Document], _ lexicon: Lexicon) -> Glossary {
    if command.onlyGlossary { return GlossaryScan(lexicon: lexicon).glossary(of: documents) }
    var builder = GlossaryBuilder(lexicon: lexicon)
    builder.add(documents)
    return builder.glossary()
  }

  private mutating func add(_ text: BilingualText, _ check: TranslationCheck) {
    report.add(text, check.findings(text))
    bilingual = text
  }

  private mutating func applySettings() {
    let ignored = IgnoreList(settings.ignored)
    report.diagnostics = report.diagnostics.compactMap { diagnostic in
      guard !ignored.contains(diagnostic, in: report) else { return nil }
      guard let severity = settings.severities[diagnostic.rule] else { return diagnostic }
      guard let severity else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return changed
    }
  }

  private mutating func baseline() throws(Problem) -> Baseline? {
    guard let path = command.baseline ?? settings.baseline, command.writeBaseline == nil else { return nil }
    let bytes: [UInt8]
    do {
      bytes = try SystemCalls.contents(of: path)
    } catch {
      throw .input(.file(error))
    }
    do {
      return try Baseline(bytes)
    } catch {
      switch error {
      case .json(let error): throw .json(path: path, error)
      case .noBaseline: throw .noBaseline(path: path)
      }
    }
  }

  // MARK: Writing

  private var bytes: [UInt8] {
    switch command.format {
    case .text: DiagnosticsText(report, isTerminal: command.output.isTerminal).bytes
    case .json: DiagnosticsJSON.bytes(report)
    case .sarif: DiagnosticsSARIF.bytes(report)
    case .junit: DiagnosticsJUnit.bytes(report)
    case .github: DiagnosticsGitHub.bytes(report)
    case .html: DiagnosticsHTML(report).bytes
    }
  }

  private mutating func correct() throws(Problem) {
    guard let bilingual else { return }
    let path = bilingual.targetPath
    let file: String
    do {
      file = try TranslationReader.text(path)
    } catch {
      throw .bilingual(error)
    }
    let correction = Correction(file, bilingual, report.diagnostics)
    for diagnostic in correction.left {
      inputs.report(.notCorrected(path: path, line: diagnostic.line, surface: diagnostic.surface))
    }
    let copy = command.inPlace ? path : command.output.output ?? Self.fixed(path)
    try OutputFile.write(Array(correction.text.utf8), to: copy)
    Messages.write(Wording.corrected(correction.corrected, copy))
  }

  /// `article.en.txt` → `article.en.fixed.txt`.
  private static func fixed(_ path: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[name...].lastIndex(of: "."), dot > name else { return path + ".fixed" }
    return path[..<dot] + ".fixed" + path[dot...]
  }
}
