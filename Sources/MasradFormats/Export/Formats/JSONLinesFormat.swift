import Masrad

/// One JSON object a line: first one with the schema `masrad-entries/1`, the style and the documents, then one for each
/// entry, as in `masrad-glossary/1`; of a title the English stands beside the id, so that each line is of use alone.
enum JSONLinesFormat {
  static let schema = "masrad-entries/1"

  static let description = FormatDescription(
    ending: "jsonl",
    FormatCapabilities(
      carries: Set(FormatCapabilities.Content.allCases), keepsLines: true, keepsCharacters: true)
  ) { JSONLinesWriter() }
}

private struct JSONLinesWriter: GlossaryWriter {
  private var writer = JSONWriter()

  mutating func begin(_ header: GlossaryHeader) {
    writer.object(.oneLine) { writer in
      writer.member("schema", JSONLinesFormat.schema)
      writer.member("style", header.style)
      writer.key("documents")
      writer.array(.oneLine) { writer in
        for document in header.documents { GlossaryJSON.write(&writer, document) }
      }
    }
    writer.endDocument()
  }

  mutating func add(_ record: GlossaryRecord) {
    GlossaryJSON.write(&writer, record.entry, .oneLine, titles: record.titles)
    writer.endDocument()
  }

  mutating func end() {}

  mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

  var pendingBytes: Int { writer.bytes.count }
}
