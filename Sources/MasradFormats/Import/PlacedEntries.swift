import Masrad

/// An entry of a file with its place there.
public struct PlacedEntry: Sendable {
  public var entry: Entry
  /// The English of its titles, where the file names them by nothing else.
  public var titleNames: [String]
  /// 1-based; nil in formats that have no lines for entries.
  public var line: Int?
  /// The sheet of a workbook that has several.
  public var sheet: String?
  /// Whether the file names the identifier; one without was given a new one.
  public var hasID: Bool
  /// The parts of an entry that the file can say anything about.
  public var carried: Set<FormatCapabilities.Content>
}

/// The entries of a file as a person may have edited them, read entry by entry and as often as they are needed.
public struct PlacedEntries {
  public let format: GlossaryFormat
  private let path: String
  private let encoding: TextEncoding?
  /// What cannot be read twice: standard input, a pipe.
  private let bytes: [UInt8]?
  /// The entries of a format that is read whole in any case.
  private let kept: (records: [GlossaryRecord], header: GlossaryHeader)?

  /// - Parameters:
  ///   - path: of the file; `-` for standard input.
  ///   - format: nil to tell by how the file begins and is named.
  ///   - encoding: of a file of text; nil for UTF-8, or UTF-16 with a byte order mark.
  public init(
    path: String, format: GlossaryFormat? = nil, encoding: TextEncoding? = nil
  ) throws(GlossaryReadError) {
    let source = try GlossaryReader.source(path, encoding)
    if AtomicFile.isFile(path) {
      try self.init(path, nil, source, GlossaryReader.detected(source, format), encoding)
    } else {
      try self.init(GlossaryReader.rest(of: source), file: path, format: format)
    }
  }

  /// - Parameter file: the name for messages, whose ending tells TSV from CSV.
  public init(_ bytes: [UInt8], file: String, format: GlossaryFormat? = nil) throws(GlossaryReadError) {
    let source = ByteSource(bytes, path: file)
    try self.init(file, bytes, source, GlossaryReader.detected(source, format))
  }

  private init(
    _ path: String, _ bytes: [UInt8]?, _ source: ByteSource, _ format: GlossaryFormat, _ encoding: TextEncoding? = nil
  ) throws(GlossaryReadError) {
    self.path = path
    self.encoding = encoding
    self.bytes = bytes
    self.format = format
    guard [.xlsx, .phrase, .json].contains(format) else {
      kept = nil
      return
    }
    var records: [GlossaryRecord] = []
    let header = try GlossaryReader.forEach(source, format) { record, _ in
      records.append(record)
      return true
    }
    kept = (records, header)
  }

  /// An entry as a file of the format has it, so that what writing alone changes is no edit.
  public func asWritten(_ entry: Entry) -> Entry { format.capabilities.prepared(GlossaryRecord(entry)).entry }

  /// What stands before the entries, or is told by the first of them.
  public func header() throws(GlossaryReadError) -> GlossaryHeader {
    var header: GlossaryHeader?
    let whole = try read { _, found in
      header = found
      return false
    }
    return header ?? whole
  }

  /// - Parameter body: false ends the reading. What it was given before an error is of no use.
  @discardableResult
  public func read(
    _ body: (PlacedEntry, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    let carries = format.capabilities.carries
    // Most rows have the columns of the one before.
    var columns: Set<String>?
    var carried = carries
    return try forEachRecord { record, header in
      if record.columns != columns {
        columns = record.columns
        carried = columns.map { Self.carried($0, carries) } ?? carries
      }
      let placed = PlacedEntry(
        entry: record.entry, titleNames: record.titles.count > record.entry.titles.count ? record.titles : [],
        line: record.line, sheet: record.sheet, hasID: record.hasOwnID && carries.contains(.identifier),
        carried: carried)
      return body(placed, header)
    }
  }

  private func forEachRecord(
    _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    if let kept {
      for record in kept.records where !body(record, kept.header) { break }
      return kept.header
    }
    let source = if let bytes { ByteSource(bytes, path: path) } else { try GlossaryReader.source(path, encoding) }
    return try GlossaryReader.forEach(source, format, body)
  }

  /// A column that is not there says nothing, not that its fields are empty.
  private static func carried(
    _ columns: Set<String>, _ carries: Set<FormatCapabilities.Content>
  ) -> Set<FormatCapabilities.Content> {
    let names: [(FormatCapabilities.Content, String)] = [
      (.entityClass, "class"), (.status, "status"), (.notes, "notes"), (.alternatives, "alternatives"),
      (.deprecatedForms, "alternatives"), (.variants, "arabic variants"),
    ]
    return carries.subtracting(names.filter { !columns.contains($0.1) }.map(\.0))
  }
}
