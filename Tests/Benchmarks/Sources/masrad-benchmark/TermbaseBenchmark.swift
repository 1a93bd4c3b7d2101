import Glibc

/// A large glossary taken into a termbase and what a translator does with it, each command from start to end.
struct TermbaseBenchmark {
  let options: Options

  func run() throws {
    let folder = "/tmp/masrad-benchmark-termbase.\(getpid())"
    guard mkdir(folder, 0o700) == 0 else { throw BenchmarkError("make \(folder)", code: errno) }
    let exporter = ExportBenchmark(options: options)
    defer { exporter.remove(folder) }
    let lines = "\(folder)/glossary.jsonl"
    let table = "\(folder)/glossary.csv"
    let termbase = "\(folder)/masrad.db"
    try exporter.write(options.entries, to: lines)
    _ = try Child.run(options.program, ["export", lines, "--format", "csv", "-o", table])
    print("termbase: \(options.entries) entries")
    Table.row("", "ms", "peak MB")
    try row("import CSV, new termbase", ["import", table, "--termbase", termbase])
    try row("import JSON Lines, new", ["import", lines, "--termbase", "\(folder)/other.db"])
    try row("termbase status", ["termbase", "status", termbase])
    try row("termbase log", ["termbase", "log", termbase])
    try row("edit approve", ["edit", "approve", "p-7", "--termbase", termbase])
    try row("termbase undo", ["termbase", "undo", "2", "--termbase", termbase])
    try row("export CSV", ["export", termbase, "-o", table])
    try row("import the same CSV again", ["import", table, "--termbase", termbase])
    try row("build of a text", ["build", options.file, "--termbase", termbase, "-o", "\(folder)/build.csv"])
    try row("build again", ["build", options.file, "--termbase", termbase, "-o", "\(folder)/build.csv"])
    try row("diff with the state before", ["diff", "\(termbase)@1", termbase], accepted: 0...1)
    try row("termbase check", ["termbase", "check", termbase])
    print("")
  }

  private func row(_ name: String, _ arguments: [String], accepted: ClosedRange<Int32> = 0...0) throws {
    let child = try Child.run(options.program, arguments)
    guard accepted.contains(child.exitCode) else {
      throw BenchmarkError("masrad \(arguments.joined(separator: " ")) ended with exit code \(child.exitCode)")
    }
    Table.row(name, Table.number(child.milliseconds), Table.number(Double(child.peakKilobytes) / 1024))
  }
}
