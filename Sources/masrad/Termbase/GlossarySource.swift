import Masrad
import MasradFormats
import MasradTermbase

/// A glossary that an argument names: a file of glossaries, a termbase, or a termbase as it was behind a change
/// (`masrad.db@12`).
struct GlossarySource {
  let argument: String
  /// The file without the number.
  let path: String
  let number: Int?
  let isTermbase: Bool

  init(_ argument: String) {
    self.argument = argument
    var (path, number): (String, Int?) = (argument, nil)
    if let at = argument.lastIndex(of: "@"), let value = Int(argument[argument.index(after: at)...]),
      !FileBeginning.exists(argument)
    {
      (path, number) = (String(argument[..<at]), value)
    }
    self.path = path
    self.number = number
    isTermbase = number != nil || FileBeginning.isDatabase(path)
  }

  /// Reads the glossary; lines that are malformed are reported and end the run.
  func glossary(_ run: inout Run, wait: WaitOption) throws -> Glossary {
    guard isTermbase else {
      return try Self.read(path, &run) { (path) throws(GlossaryReadError) in try GlossaryReader.read(path: path) }
    }
    let termbase = try wait.open(path)
    defer { termbase.close() }
    return try onTermbase { () throws(TermbaseError) in try termbase.glossary(at: number) }
  }

  /// Reads a file, its problems reported line by line.
  static func read<Value>(
    _ path: String, _ run: inout Run, _ body: (String) throws(GlossaryReadError) -> Value
  ) throws -> Value {
    do throws(GlossaryReadError) {
      return try body(path)
    } catch {
      switch error {
      case .file(let error): throw Problem.glossaryFile(error)
      case .malformed(let errors, let more):
        for error in errors { run.report(.glossaryLine(error)) }
        if more > 0 { run.report(.moreGlossaryLines(file: path, count: more)) }
        throw ExitStatus.data.code
      }
    }
  }
}
