import ArgumentParser
import Masrad
import MasradFormats

/// One run of a command over inputs: what failed is reported as it comes, what did not is done all the same.
struct Run {
  /// How many lines of one glossary are reported one by one.
  private static let reportedLines = 20
  private(set) var hasFailed = false
  private var progress = Progress(total: 0)

  mutating func report(_ problem: Problem) {
    hasFailed = true
    progress.erase()
    Messages.write(problem.message)
  }

  /// The built-in glossaries with those that the user named.
  ///
  /// - Parameter decisions: those of a termbase, which win over the lists.
  mutating func lexicon(
    glossaries paths: [String], decisions: UserGlossary? = nil
  ) throws(Problem) -> Lexicon {
    let users = paths.compactMap { userGlossary($0) }
    do {
      return try Lexicon(users: users + (decisions.map { [$0] } ?? []))
    } catch {
      throw .builtIn(error)
    }
  }

  private mutating func userGlossary(_ path: String) -> UserGlossary? {
    do throws(InputError) {
      let reader = try UserGlossaryReader(path: path)
      for error in reader.errors.prefix(Self.reportedLines) { report(.glossaryLine(error)) }
      let more = reader.errors.count - Self.reportedLines
      if more > 0 { report(.moreGlossaryLines(file: path, count: more)) }
      return reader.glossary
    } catch {
      report(.glossaryFile(error))
      return nil
    }
  }

  /// The files that some arguments name, in their order.
  ///
  /// - Parameter tables: whether tables of a folder are read too.
  mutating func paths(_ arguments: [String], tables: Bool) -> [String] {
    var paths: [String] = []
    var known: Set<String> = []
    for argument in arguments {
      let found = InputFinder.find(argument, tables: tables)
      for problem in found.problems { report(.input(problem)) }
      // A file named beside its folder is one text, not two.
      paths += found.paths.filter { known.insert($0).inserted }
    }
    return paths
  }

  /// Hands over each document that the arguments name, in their order.
  mutating func forEachDocument(_ inputs: InputOptions, _ body: (Document) -> Void) {
    forEachDocument(
      paths(inputs.inputs, tables: inputs.column != nil), encoding: inputs.encoding, column: inputs.column, body)
  }

  /// Hands over the documents that the arguments name so many at a time that all cores have work, and so few that the
  /// memory for them stays small.
  mutating func forEachBatch(_ inputs: InputOptions, _ body: ([Document]) -> Void) {
    var batch: [Document] = []
    var scalars = 0
    forEachDocument(inputs) { document in
      batch.append(document)
      scalars += document.scalars.count
      guard scalars >= Self.batchScalars else { return }
      body(batch)
      batch = []
      scalars = 0
    }
    if !batch.isEmpty { body(batch) }
  }

  private static let batchScalars = 500_000

  /// Hands over the documents of some files.
  mutating func forEachDocument(
    _ paths: [String], encoding: TextEncoding?, column: String? = nil, _ body: (Document) -> Void
  ) {
    let reader = DocumentReader(encoding: encoding, column: column)
    progress = Progress(total: paths.count)
    for path in paths {
      do throws(InputError) {
        body(try reader.read(path))
      } catch {
        report(.input(error))
      }
      progress.advance()
    }
    progress.erase()
  }

  /// Ends the command with the status that fits.
  func finish(findings: Bool = false) throws {
    if hasFailed { throw ExitStatus.data.code }
    if findings { throw ExitStatus.findings.code }
  }
}
