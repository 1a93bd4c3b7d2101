import Masrad

/// Why a glossary cannot be read.
public enum GlossaryReadError: Error, Equatable, Sendable {
  case file(InputError)
  /// What is wrong in it, each with its place; `more` stand behind these.
  case malformed([UserGlossaryError], more: Int)
}

/// Reads a glossary whole: `masrad-glossary/1` (JSON) or the tables that `masrad build` writes, with nothing lost that
/// the format holds. A table has no mentions and no documents.
///
/// A glossary with a malformed line is not read at all, so that nobody works on a part of one unknowingly.
public enum GlossaryReader {
  /// - Parameter path: of the file; `-` for standard input. Its ending, and else its first bytes, tell the format.
  public static func read(path: String) throws(GlossaryReadError) -> Glossary {
    let source: ByteSource
    var json: [UInt8]?
    do throws(FileError) {
      source = try ByteSource(path: path)
      let first = try source.next()
      source.unread(first)
      if isJSON(first) { json = try source.rest() }
    } catch {
      throw .file(.file(error))
    }
    if let json { return try read(json: json, path) }
    return try read(source)
  }

  /// - Parameter file: the name for messages, whose ending tells TSV from CSV.
  public static func read(_ bytes: [UInt8], file: String) throws(GlossaryReadError) -> Glossary {
    if isJSON(bytes) { return try read(json: bytes, file) }
    return try read(ByteSource(bytes, path: file))
  }

  private static func read(json bytes: [UInt8], _ file: String) throws(GlossaryReadError) -> Glossary {
    do throws(UserGlossaryError) {
      return try GlossaryJSONReader.read(bytes, file: file)
    } catch {
      throw .malformed([error], more: 0)
    }
  }

  private static func read(_ source: ByteSource) throws(GlossaryReadError) -> Glossary {
    var reader = GlossaryTableReader(source)
    var glossary = Glossary(style: "news", documents: [], entries: [])
    var records: [GlossaryRecord] = []
    while let record = reader.next() { records.append(record) }
    guard reader.errors.isEmpty else { throw .malformed(reader.errors, more: reader.moreErrors) }
    glossary.style = reader.style ?? glossary.style
    glossary.entries = TitleLinks.linked(records)
    return glossary
  }

  static func isJSON(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "{")
  }
}

/// Finds the titles that a table names by their English alone.
enum TitleLinks {
  static func linked(_ records: [GlossaryRecord]) -> [Entry] {
    guard records.contains(where: { $0.titles.count > $0.entry.titles.count }) else { return records.map(\.entry) }
    let titles = records.map(\.entry).filter { $0.entityClass == .title }
    let ids = Dictionary(titles.map { ($0.english.form, $0.id) }) { first, _ in first }
    return records.map { record in
      var entry = record.entry
      if record.titles.count > entry.titles.count { entry.titles = record.titles.compactMap { ids[$0] } }
      return entry
    }
  }
}
