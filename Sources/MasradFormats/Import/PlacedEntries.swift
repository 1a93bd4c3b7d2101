import Masrad

/// An entry of a file with its place there.
public struct PlacedEntry: Sendable {
  public var entry: Entry
  /// 1-based; nil in formats that have no lines for entries.
  public var line: Int?
  /// Whether the file names the identifier; one without was given a new one.
  public var hasID: Bool
}

/// The entries of a file as a person may have edited them.
public struct PlacedEntries: Sendable {
  public var entries: [PlacedEntry]
  /// The names of the table's columns, in lower case; nil for a format that holds everything.
  public var columns: Set<String>?

  /// Reads JSON or a table whole; `-` is standard input.
  public static func read(path: String) throws(GlossaryReadError) -> PlacedEntries {
    let source: ByteSource
    var json: [UInt8]?
    do throws(FileError) {
      source = try ByteSource(path: path)
      let first = try source.next()
      source.unread(first)
      if GlossaryReader.isJSON(first) { json = try source.rest() }
    } catch {
      throw .file(.file(error))
    }
    if let json { return try read(json, file: path) }
    return try read(source)
  }

  /// Reads bytes.
  ///
  /// - Parameter file: the name for messages, whose ending tells TSV from CSV.
  public static func read(_ bytes: [UInt8], file: String) throws(GlossaryReadError) -> PlacedEntries {
    guard GlossaryReader.isJSON(bytes) else { return try read(ByteSource(bytes, path: file)) }
    let glossary = try GlossaryReader.read(bytes, file: file)
    return PlacedEntries(
      entries: glossary.entries.map { PlacedEntry(entry: $0, line: nil, hasID: true) }, columns: nil)
  }

  private static func read(_ source: ByteSource) throws(GlossaryReadError) -> PlacedEntries {
    var reader = GlossaryTableReader(source)
    var records: [GlossaryRecord] = []
    var places: [(line: Int, hasID: Bool)] = []
    while let record = reader.next() {
      records.append(record)
      places.append((reader.lastLine, reader.lastHasID))
    }
    guard reader.errors.isEmpty else { throw .malformed(reader.errors, more: reader.moreErrors) }
    let entries = zip(TitleLinks.linked(records), places).map {
      PlacedEntry(entry: $0, line: $1.line, hasID: $1.hasID)
    }
    return PlacedEntries(entries: entries, columns: reader.columnNames)
  }
}
