import Masrad

/// Writes the records of a glossary in a format, and keeps the account of what the format could not carry.
public struct GlossaryExport {
  public private(set) var losses = LossReport()
  private let format: GlossaryFormat
  private let capabilities: FormatCapabilities
  private let lacks: LossReport.Lacks
  private var writer: any GlossaryWriter

  /// nil for a format that is read only.
  public init?(_ format: GlossaryFormat, _ header: GlossaryHeader) {
    guard let writer = format.writer else { return nil }
    self.format = format
    self.writer = writer
    capabilities = format.capabilities
    lacks = LossReport.Lacks(capabilities)
    self.writer.begin(header)
  }

  public mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    guard !capabilities.leavesOut.contains(entry.status) else {
      losses.add(.entries(entry.status))
      return
    }
    let prepared = capabilities.prepared(record)
    guard !prepared.entry.arabic.isEmpty, !prepared.entry.english.form.isEmpty || capabilities.has(.status) else {
      losses.add(.incompleteEntries)
      return
    }
    losses.add(entry, lacks)
    if isChanged(entry, prepared.entry) { losses.add(.characters) }
    writer.add(prepared)
  }

  /// Ends the file. Nothing may be kept of one that ends in an error.
  public mutating func end() throws(ExportError) {
    try writer.end()
    losses.add(writer.refusals)
  }

  /// What is written since the last call.
  public mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

  /// The same where it is as much as this; nil for less, so that a stream is not handed on line by line.
  public mutating func takeBytes(atLeast count: Int) -> [UInt8]? {
    writer.pendingBytes >= count ? writer.takeBytes() : nil
  }

  /// Whether cleaning took something of the terms.
  private func isChanged(_ entry: Entry, _ prepared: Entry) -> Bool {
    !capabilities.keepsCharacters
      && (prepared.arabic.utf8.count != entry.arabic.utf8.count
        || prepared.english.form.utf8.count != entry.english.form.utf8.count)
  }

  /// The whole file at once.
  public static func bytes(
    _ glossary: Glossary, _ format: GlossaryFormat
  ) throws(ExportError) -> (bytes: [UInt8], losses: LossReport) {
    let selection = GlossarySelection(glossary)
    return try bytes(selection, format)
  }

  public static func bytes(
    _ selection: GlossarySelection, _ format: GlossaryFormat
  ) throws(ExportError) -> (bytes: [UInt8], losses: LossReport) {
    let header = GlossaryHeader(style: selection.glossary.style, documents: selection.glossary.documents)
    guard var export = GlossaryExport(format, header) else { return ([], LossReport()) }
    for entry in selection.entries { export.add(selection.record(entry)) }
    try export.end()
    return (export.takeBytes(), export.losses)
  }
}
