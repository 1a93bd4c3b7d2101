import Glibc

/// Measures the command line from outside and the library from inside, and prints a table.
@main
enum Main {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      if options.isHelp { return print(Options.usage) }
      // The command line first: a child's peak memory is at least what this process holds when it starts one.
      let parts: [(name: String, run: () throws -> Void)] = [
        ("command-line", CommandLineBenchmark(options: options).run), ("build", BuildBenchmark(options: options).run),
        ("export", ExportBenchmark(options: options).run),
        ("library", LibraryBenchmark(options: options).run),
        ("reconciliation", ReconciliationBenchmark(options: options).run),
        ("romanization", RomanizationBenchmark(options: options).run),
        ("termbase", TermbaseBenchmark(options: options).run),
        ("translation", TranslationBenchmark(options: options).run),
        ("damage", DamageBenchmark(options: options).run),
      ]
      // What takes long and measures nothing is done when it is asked for.
      let unasked: Set = ["damage"]
      if let only = options.only, !parts.contains(where: { $0.name == only }) {
        throw BenchmarkError("unknown part \(only); choose from: \(parts.map(\.name).joined(separator: ", "))")
      }
      for part in parts where options.only.map({ $0 == part.name }) ?? !unasked.contains(part.name) {
        try part.run()
      }
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
