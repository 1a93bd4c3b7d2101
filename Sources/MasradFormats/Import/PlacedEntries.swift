import Masrad

/// An entry of a file with its place there.
public struct PlacedEntry: Sendable {
  public var entry: Entry
  /// 1-based; nil in formats that have no lines for entries.
  public var line: Int?
  /// Whether the file names the identifier; one without was given a new one.
  public var hasID: Bool
  /// The parts of an entry that the file can say anything about.
  public var carried: Set<FormatCapabilities.Content>
}

/// The entries of a file as a person may have edited them.
public struct PlacedEntries: Sendable {
  public var style: String
  public var format: GlossaryFormat
  public var entries: [PlacedEntry]

  /// Reads a glossary whole; `-` is standard input.
  ///
  /// - Parameter format: nil to tell by how the file begins and is named.
  public static func read(path: String, format: GlossaryFormat? = nil) throws(GlossaryReadError) -> PlacedEntries {
    try read(GlossaryReader.source(path), format)
  }

  /// Reads bytes.
  ///
  /// - Parameter file: the name for messages, whose ending tells TSV from CSV.
  public static func read(
    _ bytes: [UInt8], file: String, format: GlossaryFormat? = nil
  ) throws(GlossaryReadError) -> PlacedEntries {
    try read(ByteSource(bytes, path: file), format)
  }

  /// An entry as a file of the format has it, so that what writing alone changes is no edit.
  public func asWritten(_ entry: Entry) -> Entry { format.capabilities.prepared(GlossaryRecord(entry)).entry }

  private static func read(
    _ source: ByteSource, _ wanted: GlossaryFormat?
  ) throws(GlossaryReadError) -> PlacedEntries {
    let format = try GlossaryReader.detected(source, wanted)
    var records: [GlossaryRecord] = []
    let header = try GlossaryReader.forEach(source, format) { record, _ in
      records.append(record)
      return true
    }
    let carries = format.capabilities.carries
    var entries: [PlacedEntry] = []
    for (entry, record) in zip(TitleLinks.linked(records), records) {
      entries.append(
        PlacedEntry(
          entry: entry, line: record.line, hasID: record.hasOwnID && carries.contains(.identifier),
          carried: record.columns.map { carried($0, carries) } ?? carries))
    }
    return PlacedEntries(style: header.style, format: format, entries: entries)
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
