import Glibc
import Masrad

/// `check` of a long translation of which a glossary has the names: in the library by stages, and the program as it is
/// run, its start and the reading of the glossary apart from the rest.
struct TranslationBenchmark {
  let options: Options

  func run() throws {
    let made = try TranslationText(bytes: options.megabytes << 20, seed: options.seed)
    let megabytes = Double(made.bytes) / 1_048_576
    print(
      "check a translation: \(Table.number(megabytes)) MB, both sides, \(made.text.segments.count) segments, "
        + "\(made.glossary.count) entries of a glossary (seed \(options.seed))")
    try program(made, megabytes)
    try library(made, megabytes)
    print("")
  }

  // MARK: Library

  private func library(_ made: TranslationText, _ megabytes: Double) throws {
    Table.row("in the library", "ms", "MB/s")
    let lexicon = try time("lists and glossary", nil) { try Lexicon(users: [UserGlossary(entries: made.glossary)]) }
    let ofGlossary = time("make the check", nil) { TranslationCheck(lexicon: lexicon, onlyUsers: true) }
    let found = time("check, the glossary's names", megabytes) { ofGlossary.findings(made.text) }
    time("the same again", megabytes) { _ = ofGlossary.findings(made.text) }
    time("of it: find the names", megabytes) {
      _ = GlossaryScan(lexicon: lexicon).glossary(of: [TranslationCheck.arabic(of: made.text)])
    }
    let all = TranslationCheck(lexicon: lexicon)
    let glossary = time("recognise all names", megabytes) {
      var builder = GlossaryBuilder(lexicon: lexicon)
      builder.add(TranslationCheck.arabic(of: made.text))
      return builder.glossary()
    }
    let more = time("check all names recognised", megabytes) { all.findings(made.text, glossary: glossary) }
    print(
      "\(found.count) findings among the glossary's names, \(more.count) among \(glossary.entries.count) recognised")
  }

  @discardableResult
  private func time<Result>(_ name: String, _ megabytes: Double?, _ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let began = clock.now
    let result = try work()
    let milliseconds = (clock.now - began).milliseconds
    Table.row(name, Table.number(milliseconds), megabytes.map { Table.number($0 / milliseconds * 1000) } ?? "")
    return result
  }

  // MARK: Program

  /// The program is timed on the text and on its first line alone, which is its start and the glossary.
  private func program(_ made: TranslationText, _ megabytes: Double) throws {
    let folder = try Self.temporaryFolder()
    defer { Self.remove(folder) }
    let segments = made.text.segments
    for (name, count) in [("all", segments.count), ("one", 1)] {
      try Self.write(segments.prefix(count).map { $0.source + "\n" }.joined(), "\(folder)/\(name).ar")
      try Self.write(segments.prefix(count).map { ($0.target ?? "") + "\n" }.joined(), "\(folder)/\(name).en")
    }
    try Self.write(made.table, "\(folder)/names.tsv")
    let one = try least("one", folder)
    let all = try least("all", folder)
    Table.row("the program", "ms", "MB/s", "peak MB")
    Table.row("start, glossary, one line", Table.number(one.milliseconds), "", Self.megabytes(one))
    Table.row(
      "check --only-glossary", Table.number(all.milliseconds), Table.number(megabytes / all.milliseconds * 1000),
      Self.megabytes(all))
    let rest = all.milliseconds - one.milliseconds
    Table.row("without the start", Table.number(rest), Table.number(megabytes / rest * 1000), "")
  }

  /// The fastest of some runs: others on the machine only make it slower.
  private func least(_ name: String, _ folder: String) throws -> Child {
    let arguments = [
      "check", "--source", "\(folder)/\(name).ar", "--target", "\(folder)/\(name).en", "--glossary",
      "\(folder)/names.tsv", "--only-glossary", "--format", "json",
    ]
    var best = try Child.run(options.program, arguments)
    for _ in 1..<5 {
      let run = try Child.run(options.program, arguments)
      if run.milliseconds < best.milliseconds { best = run }
    }
    guard best.exitCode <= 1 else { throw BenchmarkError("\(options.program) check exits with \(best.exitCode)") }
    return best
  }

  private static func megabytes(_ run: Child) -> String { Table.number(Double(run.peakKilobytes) / 1024) }

  private static func temporaryFolder() throws -> String {
    var path = Array("/tmp/masrad-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&path) != nil else { throw BenchmarkError("make a folder in /tmp", code: errno) }
    return String(decoding: path.dropLast().map(UInt8.init), as: UTF8.self)
  }

  private static func remove(_ folder: String) {
    for name in ["all.ar", "all.en", "one.ar", "one.en", "names.tsv"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private static func write(_ text: String, _ path: String) throws {
    guard let file = fopen(path, "w") else { throw BenchmarkError("write \(path)", code: errno) }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw BenchmarkError("write \(path)", code: errno) }
  }
}
