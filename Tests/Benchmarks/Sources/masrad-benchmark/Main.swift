import Glibc

/// Measures the command line from outside and the library from inside, and prints a table.
@main
enum Main {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      if options.isHelp { return print(Options.usage) }
      if options.isReconciliationOnly { return try ReconciliationBenchmark(options: options).run() }
      // The command line first: a child's peak memory is at least what this process holds when it starts one.
      try CommandLineBenchmark(options: options).run()
      try LibraryBenchmark(options: options).run()
      try RomanizationBenchmark(options: options).run()
      try ReconciliationBenchmark(options: options).run()
    } catch {
      let message = Array("masrad-benchmark: \(error)\n".utf8)
      _ = write(STDERR_FILENO, message, message.count)
      exit(2)
    }
  }
}

/// What went wrong, in words.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// With the C library's reason.
  init(_ what: String, code: Int32) { description = "\(what): \(String(cString: strerror(code)))" }
}
