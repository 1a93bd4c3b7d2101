/// The command line of the benchmark.
struct Options {
  static let usage = """
    usage: masrad-benchmark [FILE] [--texts FOLDER] [--masrad PROGRAM] [--runs N] [--megabytes N] [--entries N]
      [--articles N] [--seed N] [--only PART]

    Run from the repository's root, after `swift build -c release`.
      FILE                the text (default Glossaries/Samples/tripoli-visit.txt)
      --texts FOLDER      articles for build and damage: annotated ones (.json) or texts (.txt); default FILE alone
      --masrad PROGRAM    the program to time (default .build/release/masrad)
      --runs N            how often it is started (default 50)
      --megabytes N       size of the text for build and library (default 4)
      --entries N         size of the glossary for export and import (default 100000)
      --articles N        how many damaged texts (default 10000)
      --seed N            seed of that text, glossary, spellings and damage (default 1)
      --only PART         command-line, build, export, library, reconciliation, romanization, termbase or translation;
                          damage, which runs only when it is asked for
    """

  var file = "Glossaries/Samples/tripoli-visit.txt"
  var program = ".build/release/masrad"
  var runs = 50
  var megabytes = 4
  var entries = 100_000
  var articles = 10_000
  var texts: String?
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
      case "--texts": texts = try Self.value(of: argument, &rest)
      case "--articles": articles = try Self.number(of: argument, &rest)
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
