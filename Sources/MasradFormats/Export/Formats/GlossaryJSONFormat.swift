/// `masrad-glossary/1`, whole.
enum GlossaryJSONFormat {
  static let description = FormatDescription(
    ending: "json",
    FormatCapabilities(
      carries: Set(FormatCapabilities.Content.allCases), keepsLines: true, keepsCharacters: true)
  ) { GlossaryJSONStream() }
}

private struct GlossaryJSONStream: GlossaryWriter {
  private var writer = GlossaryJSON.Stream()

  mutating func begin(_ header: GlossaryHeader) { writer.begin(header) }
  mutating func add(_ record: GlossaryRecord) { writer.add(record.entry) }
  mutating func end() { writer.end() }
  mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

  var pendingBytes: Int { writer.bytes.count }
}
