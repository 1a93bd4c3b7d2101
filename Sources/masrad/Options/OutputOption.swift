import ArgumentParser
import MasradFormats

/// Where a command's data goes.
struct OutputOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  /// Whether the data goes before somebody's eyes.
  var isTerminal: Bool { path == "-" && SystemCalls.isTerminal(SystemCalls.standardOutput) }

  private var path: String { output ?? "-" }

  /// Says before long work that the output cannot be written.
  func check() throws(Problem) { try OutputFile.check(path) }

  /// Where output goes that comes piece by piece.
  func spool() -> SpooledOutput { SpooledOutput(path: path) }

  func write(_ bytes: [UInt8]) throws(Problem) { try OutputFile.write(bytes, to: path) }
}

/// A file that a command writes; `-` is standard output.
enum OutputFile {
  static func check(_ path: String) throws(Problem) {
    guard path != "-" else { return }
    do {
      try AtomicFile.check(path)
    } catch {
      throw .output(error)
    }
    try spare(path)
  }

  /// Writes over no termbase, whose decisions would be gone.
  private static func spare(_ path: String) throws(Problem) {
    if FileBeginning.isDatabase(path) { throw .outputIsDatabase(path: path) }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
    if path != "-" { try spare(path) }
    do {
      if path == "-" {
        try SystemCalls.write(bytes, to: SystemCalls.standardOutput, path: path)
      } else {
        try AtomicFile.write(bytes, to: path)
      }
    } catch {
      throw .output(error)
    }
  }
}

extension OutputOption {
  /// Standard output, for commands without `-o`.
  static var standard: OutputOption {
    var option = OutputOption()
    option.output = nil
    return option
  }
}
