/// What a check has looked at and what it has found.
public struct CheckReport: Sendable {
  /// A file that was checked.
  public struct File: Sendable {
    public let path: String
    /// Its length in scalars; of a bilingual file that of its segments.
    public let scalars: Int
    /// Its segments by side: a text has one side, a bilingual file both.
    public let source: [String]
    public let target: [String]
    /// Notes and ids of the segments, in which a person may tell the check to be silent.
    public let notes: [String]
    /// The text itself where the file has one side.
    var document: Document?
  }

  public private(set) var files: [File] = []
  public var diagnostics: [Diagnostic] = []
  /// Pairs of files of which one is the other's translation; a file that holds both sides is its own.
  public private(set) var translations: [(source: Int, target: Int)] = []

  public init() {}

  /// Adds texts that were checked by themselves; the findings' documents are numbers of these.
  public mutating func add(_ documents: [Document], _ found: [Diagnostic]) {
    let offset = files.count
    for document in documents {
      files.append(
        File(
          path: document.path, scalars: document.scalars.count, source: document.lines, target: [], notes: [],
          document: document))
    }
    diagnostics += found.map { $0.moved(by: offset) }
  }

  /// Adds a bilingual text.
  public mutating func add(_ text: BilingualText, _ found: [Diagnostic]) {
    let offset = files.count
    let sources = text.segments.map(\.source)
    let targets = text.segments.map { $0.target ?? "" }
    let notes = text.segments.map { $0.note ?? "" }
    func length(_ segments: [String]) -> Int { segments.indices.reduce(0) { $0 + ScalarArray.count(segments[$1]) } }
    if text.sourcePath == text.targetPath {
      files.append(
        File(
          path: text.sourcePath, scalars: length(sources) + length(targets), source: sources, target: targets,
          notes: notes))
    } else {
      files.append(
        File(path: text.sourcePath, scalars: length(sources), source: sources, target: [], notes: notes))
      files.append(
        File(path: text.targetPath, scalars: length(targets), source: [], target: targets, notes: notes))
    }
    translations.append((offset, files.count - 1))
    diagnostics += found.map { $0.moved(by: offset) }
  }

  public func path(_ diagnostic: Diagnostic) -> String { files[diagnostic.document].path }

  /// What the file's format calls the place of a finding: `paragraph 3`; nil where lines say it all.
  public func label(_ diagnostic: Diagnostic) -> String? {
    files[diagnostic.document].document.flatMap { $0.label(of: offset(diagnostic, in: $0)) }
  }

  /// The place of a finding behind its path: `3:14`, or `paragraph 3` in a format without lines.
  public func location(_ diagnostic: Diagnostic) -> String {
    files[diagnostic.document].document.map { $0.location(of: offset(diagnostic, in: $0)) }
      ?? "\(diagnostic.line):\(diagnostic.column)"
  }

  private func offset(_ diagnostic: Diagnostic, in document: Document) -> Int {
    document.start(ofLine: diagnostic.segment) + diagnostic.range.lowerBound
  }

  /// The text of the segment that a finding is in.
  public func segment(_ diagnostic: Diagnostic) -> String {
    let file = files[diagnostic.document]
    let segments = diagnostic.side == .target ? file.target : file.source
    return segments.indices.contains(diagnostic.segment) ? segments[diagnostic.segment] : ""
  }

  /// The text around a finding, at most `width` scalars each side, cut at blanks; line ends are blanks.
  public func context(_ diagnostic: Diagnostic, width: Int) -> (before: String, found: String, after: String) {
    let flat = String(String.UnicodeScalarView(segment(diagnostic).unicodeScalars.map { $0.isLineEnd ? " " : $0 }))
    let document = Document(path: "", text: flat)
    let around = document.context(of: diagnostic.range, width: width)
    return (around.before, document.text(diagnostic.range), around.after)
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool { Gap.of(self) == .line }
}

extension Diagnostic {
  fileprivate func moved(by offset: Int) -> Diagnostic {
    var moved = self
    moved.document += offset
    for index in moved.places.indices { moved.places[index].document += offset }
    return moved
  }
}

extension Document {
  /// The lines without their ends.
  var lines: [String] {
    var lines: [String] = []
    var offset = 0
    while true {
      let range = lineRange(of: offset)
      lines.append(text(range))
      var next = range.upperBound
      guard next < scalars.count else { return lines }
      next += scalars[next] == "\r" && next + 1 < scalars.count && scalars[next + 1] == "\n" ? 2 : 1
      offset = next
      if offset >= scalars.count { return lines }
    }
  }
}
