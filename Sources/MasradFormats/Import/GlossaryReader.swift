import Masrad

/// Why a glossary cannot be read.
public enum GlossaryReadError: Error, Equatable, Sendable {
  case file(InputError)
  /// What is wrong in it, each with its place; `more` stand behind these.
  case malformed([UserGlossaryError], more: Int)
}

/// Reads a glossary in any format that comes back, with nothing lost that the format holds.
///
/// A glossary with a malformed line is not read at all, so that nobody works on a part of one unknowingly.
public enum GlossaryReader {
  /// - Parameters:
  ///   - path: of the file; `-` for standard input.
  ///   - format: nil to tell by how the file begins and is named.
  public static func read(path: String, format: GlossaryFormat? = nil) throws(GlossaryReadError) -> Glossary {
    try read(source(path), format)
  }

  /// - Parameter file: the name for messages, whose ending tells TSV from CSV.
  public static func read(
    _ bytes: [UInt8], file: String, format: GlossaryFormat? = nil
  ) throws(GlossaryReadError) -> Glossary {
    try read(ByteSource(bytes, path: file), format)
  }

  private static func read(_ source: ByteSource, _ format: GlossaryFormat?) throws(GlossaryReadError) -> Glossary {
    var records: [GlossaryRecord] = []
    let header = try forEach(source, format) { record, _ in
      records.append(record)
      return true
    }
    return Glossary(style: header.style, documents: header.documents, entries: TitleLinks.linked(records))
  }

  /// Reads entry by entry; formats of lines and TMX need memory for one of them.
  ///
  /// What is handed over before an error is of no use.
  /// - Parameter body: takes an entry and what is known of the glossary so far; false ends the reading.
  @discardableResult
  public static func forEach(
    path: String, format: GlossaryFormat? = nil, encoding: TextEncoding? = nil,
    _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    try forEach(source(path, encoding), format, body)
  }

  /// - Parameter encoding: of a file of text, which is then read whole; XML and workbooks say theirs themselves.
  static func source(_ path: String, _ encoding: TextEncoding? = nil) throws(GlossaryReadError) -> ByteSource {
    let source: ByteSource
    do {
      source = try ByteSource(path: path)
    } catch {
      throw .file(.file(error))
    }
    guard let encoding, encoding != .utf8 else { return source }
    let bytes = try rest(of: source)
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.first == UInt8(ascii: "<") {
      return ByteSource(bytes, path: path)
    }
    do {
      return ByteSource(Array(try TextDecoder.decode(bytes, encoding).utf8), path: path)
    } catch {
      throw .file(.encoding(path: path, error))
    }
  }

  private static func forEach(
    _ source: ByteSource, _ format: GlossaryFormat?, _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    try forEach(source, detected(source, format), body)
  }

  /// The format of what comes, which is not taken from the source.
  static func detected(
    _ source: ByteSource, _ format: GlossaryFormat?
  ) throws(GlossaryReadError) -> GlossaryFormat {
    let found: GlossaryFormat?
    do throws(FileError) {
      var first = try source.next()
      // A pipe may give its first bytes one by one.
      while first.count < 1 << 12 {
        let more = try source.next()
        if more.isEmpty { break }
        first += more
      }
      source.unread(first)
      found = format ?? FormatDetector.format(first, path: source.path)
    } catch {
      throw .file(.file(error))
    }
    guard let found else {
      throw .malformed([UserGlossaryError(file: source.path, line: 1, column: 1, .unknownFormat)], more: 0)
    }
    return found
  }

  static func forEach(
    _ source: ByteSource, _ format: GlossaryFormat, _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    switch format {
    case .csv, .csvPlain: return try table(GlossaryTableReader(source), body)
    case .tsv: return try table(GlossaryTableReader(source, separator: "\t"), body)
    case .json: return try json(source, body)
    case .jsonLines: return try lines(source, body)
    case .xlsx, .phrase: return try workbook(source, body)
    case .tbx2, .tbx3: return try markup(source, TBXHandler(source.path), body)
    case .tmx: return try markup(source, TMXHandler(source.path), body)
    case .xliff: return try markup(source, XLIFFHandler(source.path), body)
    default:
      guard let layout = format.table else {
        throw .malformed([UserGlossaryError(file: source.path, line: 1, column: 1, .unknownFormat)], more: 0)
      }
      return try table(LayoutTableReader(source, layout), body)
    }
  }

  private static func table<Reader: GlossaryRowReader>(
    _ reader: Reader, _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    var reader = reader
    var header = GlossaryHeader()
    while let record = reader.next() {
      header.style = reader.style ?? header.style
      // Nothing is done with a part of a file: what is wrong further down is still to be told.
      if reader.errors.isEmpty, !body(record, header) { return header }
    }
    guard reader.errors.isEmpty else { throw .malformed(reader.errors, more: reader.moreErrors) }
    return header
  }

  static func rest(of source: ByteSource) throws(GlossaryReadError) -> [UInt8] {
    do { return try source.rest() } catch { throw .file(.file(error)) }
  }

  private static func json(
    _ source: ByteSource, _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    let bytes = try rest(of: source)
    let glossary: Glossary
    do {
      glossary = try GlossaryJSONReader.read(bytes, file: source.path)
    } catch {
      throw .malformed([error], more: 0)
    }
    let header = GlossaryHeader(style: glossary.style, documents: glossary.documents)
    let selection = GlossarySelection(glossary)
    for entry in glossary.entries where !body(selection.record(entry), header) { break }
    return header
  }

  private static func lines(
    _ source: ByteSource, _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    var reader = GlossaryLinesReader(source)
    do throws(UserGlossaryError) {
      while let record = try reader.next() {
        if !body(record, reader.header) { break }
      }
    } catch {
      throw .malformed([error], more: 0)
    }
    return reader.header
  }

  private static func workbook(
    _ source: ByteSource, _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    let bytes = try rest(of: source)
    let reader: WorkbookGlossaryReader
    do {
      reader = try WorkbookGlossaryReader(bytes, file: source.path)
    } catch {
      throw .malformed([error], more: 0)
    }
    return try table(reader, body)
  }

  private static func markup(
    _ source: ByteSource, _ handler: GlossaryMarkupHandler, _ body: (GlossaryRecord, GlossaryHeader) -> Bool
  ) throws(GlossaryReadError) -> GlossaryHeader {
    try withoutActuallyEscaping(body) { (body) throws(GlossaryReadError) in
      handler.body = body
      defer { handler.body = nil }
      try handler.parse(source)
    }
    return handler.header
  }
}

/// A reader that gives records one by one and notes what is malformed.
protocol GlossaryRowReader {
  var errors: [UserGlossaryError] { get }
  var moreErrors: Int { get }
  var style: String? { get }
  mutating func next() -> GlossaryRecord?
}

extension GlossaryTableReader: GlossaryRowReader {}

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
