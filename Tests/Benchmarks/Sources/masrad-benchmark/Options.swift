/// The command line of the benchmark.
struct Options {
  static let usage = """
    usage: masrad-benchmark [FILE] [--masrad PROGRAM] [--runs N] [--megabytes N] [--entries N] [--seed N] [--only PART]

    Run from the repository's root, after `swift build -c release`.
      FILE                the text (default Glossaries/Samples/tripoli-visit.txt)
      --masrad PROGRAM    the program to time (default .build/release/masrad)
      --runs N            how often it is started (default 50)
      --megabytes N       size of the text for the library (default 4)
      --entries N         size of the glossary for export and import (default 100000)
      --seed N            seed of that text, glossary and spellings (default 1)
      --only PART         command-line, export, library, reconciliation, romanization, termbase or translation
    """

  var file = "Glossaries/Samples/tripoli-visit.txt"
  var program = ".build/release/masrad"
  var runs = 50
  var megabytes = 4
  var entries = 100_000
  var only: String?
  var seed: UInt64 = 1
  var isHelp = false

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--help", "-h": isHelp = true
      case "--masrad": program = try Self.value(of: argument, &rest)
      case "--runs": runs = try Self.number(of: argument, &rest)
      case "--megabytes": megabytes = try Self.number(of: argument, &rest)
      case "--entries": entries = try Self.number(of: argument, &rest)
      case "--only": only = try Self.value(of: argument, &rest)
      case "--seed": seed = UInt64(try Self.number(of: argument, &rest))
      case _ where argument.hasPrefix("-"): throw BenchmarkError("unknown option \(argument); see --help")
      default: file = argument
      }
    }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws -> String {
    guard let value = rest.popFirst() else { throw BenchmarkError("\(option) needs a value") }
    return value
  }

  private static func number(of option: String, _ rest: inout ArraySlice<String>) throws -> Int {
    let value = try value(of: option, &rest)
    guard let number = Int(value), number > 0 else {
      throw BenchmarkError("\(option) needs a number above 0, not \(value)")
    }
    return number
  }
}
