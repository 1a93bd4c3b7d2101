import Masrad

/// Reads JSON Lines, a line at a time.
struct GlossaryLinesReader {
  private(set) var header = GlossaryHeader()
  private let source: ByteSource
  private var rest: [UInt8] = []
  private var place = 0
  private var line = 0
  private var hasEnded = false
  /// Longer lines are refused.
  private static let lineLimit = 64 << 20

  init(_ source: ByteSource) { self.source = source }

  /// The next entry; nil at the end. The line that has a schema is the header.
  mutating func next() throws(UserGlossaryError) -> GlossaryRecord? {
    while let bytes = try nextLine() {
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      var scanner = JSONScanner(bytes, line: line)
      var fault: GlossaryJSONReader.Fault?
      do throws(JSONError) {
        if line == 1, let found = try readHeader(bytes) {
          header = found
          continue
        }
        var record = try EntryJSONReader.record(&scanner, &fault)
        try scanner.end()
        record.line = line
        for mention in record.entry.mentions where mention.document >= header.documents.count {
          fault = .init(reason: .unknownDocument(mention.document))
          throw scanner.error(at: 0)
        }
        return record
      } catch {
        throw UserGlossaryError(
          file: source.path, line: error.line, column: error.column, fault?.reason ?? .notJSON)
      }
    }
    return nil
  }

  private func readHeader(_ bytes: [UInt8]) throws(JSONError) -> GlossaryHeader? {
    var scanner = JSONScanner(bytes, line: line)
    var header = GlossaryHeader()
    var schema: String?
    try scanner.members { (scanner, name) throws(JSONError) in
      switch name {
      case "schema": schema = try scanner.string()
      case "style": header.style = try scanner.string()
      case "documents": header.documents = try GlossaryJSONReader.documents(&scanner)
      default: try scanner.skip()
      }
    }
    return schema == JSONLinesFormat.schema ? header : nil
  }

  private mutating func nextLine() throws(UserGlossaryError) -> [UInt8]? {
    var searched = place
    while true {
      if let end = rest[searched...].firstIndex(of: 0x0A) {
        line += 1
        defer { place = end + 1 }
        return Array(rest[place..<end])
      }
      searched = rest.count
      if hasEnded {
        guard place < rest.count else { return nil }
        line += 1
        defer { place = rest.count }
        return Array(rest[place...])
      }
      guard rest.count - place <= Self.lineLimit else {
        throw UserGlossaryError(file: source.path, line: line + 1, column: 1, .fieldTooLong)
      }
      let more: [UInt8]
      do {
        more = try source.next()
      } catch {
        throw UserGlossaryError(file: source.path, line: line + 1, column: 1, .unreadable(error))
      }
      hasEnded = more.isEmpty
      rest.removeFirst(place)
      searched -= place
      place = 0
      rest += more
    }
  }
}
