import Glibc

/// A large glossary taken into a termbase and what a translator does with it, each command from start to end.
struct TermbaseBenchmark {
  let options: Options

  func run() throws {
    let folder = "/tmp/masrad-benchmark-termbase.\(getpid())"
    guard mkdir(folder, 0o700) == 0 else { throw BenchmarkError("make \(folder)", code: errno) }
    let exporter = ExportBenchmark(options: options)
    defer { exporter.remove(folder) }
    let table = "\(folder)/glossary.csv"
    let termbase = "\(folder)/masrad.db"
    print("termbase: \(options.entries) entries, and four times as many")
    Table.row("", "ms", "peak MB", "4x ms", "4x peak MB")
    let (lines, many) = ("\(folder)/small.jsonl", "\(folder)/large.jsonl")
    try exporter.write(options.entries, to: lines)
    try exporter.write(options.entries * 4, to: many)
    // What is not in memory at once shows in the second pair of columns.
    for format in ["csv", "tsv", "jsonl", "tmx"] {
      for (name, source) in [("small", lines), ("large", many)] where format != "jsonl" {
        _ = try Child.run(
          options.program, ["export", source, "--format", format, "-o", "\(folder)/\(name).\(format)"])
      }
      try rows("import \(format), new termbase") { name in
        ["import", "\(folder)/\(name).\(format)", "--format", format, "--termbase", "\(folder)/\(name)-\(format).db"]
      }
      try rows("export \(format)") { name in
        ["export", "\(folder)/\(name)-\(format).db", "--format", format, "-o", "\(folder)/\(name)-out.\(format)"]
      }
      try rows("import the same \(format) again") { name in
        [
          "import", "\(folder)/\(name)-out.\(format)", "--format", format, "--termbase",
          "\(folder)/\(name)-\(format).db",
        ]
      }
    }
    print("")
    _ = try Child.run(options.program, ["export", lines, "--format", "csv", "-o", table])
    _ = try Child.run(options.program, ["import", table, "--termbase", termbase])
    try row("termbase status", ["termbase", "status", termbase])
    try row("termbase log", ["termbase", "log", termbase])
    try row("edit approve", ["edit", "approve", "p-7", "--termbase", termbase])
    try row("termbase undo", ["termbase", "undo", "2", "--termbase", termbase])
    try row("build of a text", ["build", options.file, "--termbase", termbase, "-o", "\(folder)/build.csv"])
    try row("build again", ["build", options.file, "--termbase", termbase, "-o", "\(folder)/build.csv"])
    try row("diff with the state before", ["diff", "\(termbase)@1", termbase], accepted: 0...1)
    try row("termbase check", ["termbase", "check", termbase])
    print("")
  }

  /// A command on the glossary and on the one of four times as many entries.
  private func rows(_ name: String, _ arguments: (String) -> [String]) throws {
    var cells: [String] = []
    for size in ["small", "large"] {
      let child = try Child.run(options.program, arguments(size))
      guard child.exitCode == 0 else {
        throw BenchmarkError("masrad \(arguments(size).joined(separator: " ")) ended with exit code \(child.exitCode)")
      }
      cells += [Table.number(child.milliseconds), Table.number(Double(child.peakKilobytes) / 1024)]
    }
    Table.row(name, cells[0], cells[1], cells[2], cells[3])
  }

  private func row(_ name: String, _ arguments: [String], accepted: ClosedRange<Int32> = 0...0) throws {
    let child = try Child.run(options.program, arguments)
    guard accepted.contains(child.exitCode) else {
      throw BenchmarkError("masrad \(arguments.joined(separator: " ")) ended with exit code \(child.exitCode)")
    }
    Table.row(name, Table.number(child.milliseconds), Table.number(Double(child.peakKilobytes) / 1024))
  }
}
