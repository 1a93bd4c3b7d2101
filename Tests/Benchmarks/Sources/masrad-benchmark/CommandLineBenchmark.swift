/// The program from start to end, as a user waits for it.
struct CommandLineBenchmark {
  let options: Options

  func run() throws {
    print("command line: \(options.program), \(options.runs) runs each")
    Table.row("", "median ms", "least ms", "peak MB")
    try row("start-up (--version)", ["--version"])
    try row("build FILE --format json", ["build", options.file, "--format", "json"])
    try row("check FILE", ["check", options.file], accepted: 0...1)
    print("")
  }

  private func row(_ name: String, _ arguments: [String], accepted: ClosedRange<Int32> = 0...0) throws {
    // The first start reads the program from disk and is not counted.
    var children: [Child] = []
    for number in 0...options.runs {
      let child = try Child.run(options.program, arguments)
      guard accepted.contains(child.exitCode) else {
        throw BenchmarkError(
          "\(options.program) \(arguments.joined(separator: " ")) ended with exit code \(child.exitCode)")
      }
      if number > 0 { children.append(child) }
    }
    let times = children.map(\.milliseconds).sorted()
    let peak = children.map(\.peakKilobytes).max() ?? 0
    Table.row(
      name, Table.number(times[times.count / 2]), Table.number(times[0]), Table.number(Double(peak) / 1024))
  }
}

/// Columns of fixed width.
enum Table {
  static func row(_ name: String, _ cells: String...) {
    print(name.padded(to: 28) + cells.map { $0.padded(to: -12) }.joined())
  }

  /// With two decimals.
  static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }

  /// With one decimal.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// Filled with blanks behind, or, for a negative width, before.
  fileprivate func padded(to width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - count))
    return width < 0 ? blanks + self : self + blanks
  }
}
