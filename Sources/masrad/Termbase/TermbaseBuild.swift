import Masrad
import MasradFormats
import MasradTermbase

/// A build whose entries go into a termbase and whose output comes from it.
struct TermbaseBuild {
  let termbase: Termbase
  let author: Author
  let inputs: InputOptions
  /// What the program and the user's lists bring to the recognition; a text read with the same is not read again.
  private let recognition: String
  private let isAgain: Bool

  init(_ termbase: Termbase, author: Author, inputs: InputOptions, again: Bool) {
    self.termbase = termbase
    self.author = author
    self.inputs = inputs
    isAgain = again
    let lists = inputs.glossaries.map { path in
      (try? SystemCalls.contents(of: path)).map { ContentHash.text(of: $0) } ?? path
    }
    recognition = ([MasradVersion.text, inputs.encoding?.rawValue ?? ""] + lists).joined(separator: " ")
  }

  /// Reads what is new or changed, and gives the glossary of all inputs.
  ///
  /// - Parameter builder: makes the builder when there is something to read, with the termbase's decisions.
  func glossary(
    _ run: inout Run, builder: (inout Run, UserGlossary) throws -> GlossaryBuilder
  ) throws -> Glossary {
    let paths = run.paths(inputs.inputs, tables: inputs.column != nil)
    let known = try onTermbase { () throws(TermbaseError) in try termbase.documents() }
    var plan = Plan(known: known, paths: paths, recognition: recognition)
    for path in paths where path != "-" {
      // A file that cannot be read is reported when it is read.
      plan.add(path, hash: (try? SystemCalls.contents(of: path)).map { ContentHash.text(of: $0) }, isAgain: isAgain)
    }
    if paths.contains("-") { plan.toRead.append("-") }
    _ = try onTermbase { () throws(TermbaseError) in try termbase.move(plan.moves, author: author) }
    if !plan.toRead.isEmpty {
      var made = try builder(&run, try onTermbase { () throws(TermbaseError) in try termbase.decisions() })
      var read: [ReadDocument] = []
      run.forEachDocument(plan.toRead, encoding: inputs.encoding, column: inputs.column) { document in
        made.add(document)
        read.append(
          ReadDocument(document, hash: plan.hashes[document.path] ?? hash(of: document), recognition: recognition))
      }
      if !read.isEmpty {
        let summary = try onTermbase { () throws(TermbaseError) in
          try termbase.add(made.glossary(), documents: read, author: author)
        }
        report(summary, unchanged: plan.unchanged)
      }
    } else {
      Messages.write(
        "\(termbase.path): nothing new, \(plan.unchanged) \(plan.unchanged == 1 ? "text" : "texts") as before")
    }
    for path in gone(known, plan) { Messages.write("\(path) is gone; its mentions stay in \(termbase.path)") }
    return try onTermbase { () throws(TermbaseError) in try termbase.glossary(ofPaths: paths) }
  }

  /// The hash of a text that has no file.
  private func hash(of document: Document) -> String {
    ContentHash.text(of: Array(document.text(0..<document.scalars.count).utf8))
  }

  /// The texts of the termbase that lie in a folder of the arguments and are there no more.
  private func gone(_ known: [KnownDocument], _ plan: Plan) -> [String] {
    let moved = Set(plan.moves.map(\.id))
    return known.filter { document in
      !moved.contains(document.id)
        && inputs.inputs.contains { document.path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
        && !FileBeginning.exists(document.path)
    }.map(\.path)
  }

  private func report(_ summary: BuildSummary, unchanged: Int) {
    var parts = [TermbaseWording.count(summary.newEntries, "new entry", "new entries")]
    if summary.grownEntries > 0 {
      parts.append("\(TermbaseWording.count(summary.grownEntries, "entry", "entries")) with more forms")
    }
    parts.append(
      "\(summary.newDocuments) new, \(summary.changedDocuments) changed and \(unchanged) unchanged texts")
    for entry in summary.possiblyKnown.prefix(Self.told) {
      let names = entry.bearers.map { "\($0.id) (\($0.english))" }.joined(separator: " or ")
      Messages.write(
        "\(entry.id) may be \(names); 'masrad edit merge \(entry.bearers[0].id) \(entry.id)' makes them one")
    }
    if summary.possiblyKnown.count > Self.told {
      let more = summary.possiblyKnown.count - Self.told
      Messages.write("\(TermbaseWording.count(more, "more new name", "more new names")) of this kind; see the notes")
    }
    let change = summary.change.map { "change \($0.number)" } ?? "nothing changed"
    Messages.write("\(termbase.path): \(parts.joined(separator: ", ")) (\(change))")
  }

  /// How many new entries that may be known persons are named.
  private static let told = 10

  /// Which texts are to be read, which were moved.
  private struct Plan {
    private let byPath: [String: KnownDocument]
    private let byHash: [String: KnownDocument]
    private let recognition: String
    var toRead: [String] = []
    var hashes: [String: String] = [:]
    var moves: [(id: Int64, path: String)] = []
    var unchanged = 0

    init(known: [KnownDocument], paths: [String], recognition: String) {
      byPath = Dictionary(known.map { ($0.path, $0) }) { _, last in last }
      let named = Set(paths)
      // A text under another name that is there no more was moved.
      let free = known.filter { !named.contains($0.path) && !$0.hash.isEmpty && !FileBeginning.exists($0.path) }
      byHash = Dictionary(free.map { ($0.hash, $0) }) { first, _ in first }
      self.recognition = recognition
    }

    mutating func add(_ path: String, hash: String?, isAgain: Bool) {
      hashes[path] = hash
      var document = byPath[path]
      if document == nil, let hash, let moved = byHash[hash], !moves.contains(where: { $0.id == moved.id }) {
        document = moved
        moves.append((moved.id, path))
      }
      if let hash, let document, document.hash == hash, document.recognition == recognition, !isAgain {
        unchanged += 1
      } else {
        toRead.append(path)
      }
    }
  }
}
