import Masrad

/// What a document's reader could not be sure of.
public enum DocumentRemark: Equatable, Sendable {
  /// Words of a PDF that may have ال where the text has لا, or the other way round.
  case turnedLamAlef([String])
}

/// Reads a file of any known format as a document.
public struct DocumentReader: Sendable {
  private let encoding: TextEncoding?
  private let column: String?

  /// - Parameters:
  ///   - encoding: of formats that do not say it themselves; nil to go by the byte order mark, and UTF-8 where there is
  ///     none.
  ///   - column: the name of the column with the text of a table; nil to go by the usual names.
  public init(encoding: TextEncoding?, column: String? = nil) {
    self.encoding = encoding
    self.column = column
  }

  public func read(_ path: String) throws(InputError) -> Document {
    var remarks: [DocumentRemark] = []
    return try read(path, &remarks)
  }

  /// - Parameter remarks: gets what a reader of the document's glossary should know.
  public func read(_ path: String, _ remarks: inout [DocumentRemark]) throws(InputError) -> Document {
    let bytes: [UInt8]
    do {
      bytes = try SystemCalls.contents(of: path)
    } catch {
      throw .file(error)
    }
    return try document(bytes, path: path, &remarks)
  }

  /// The document in a file's bytes; the path's ending tells of its format.
  public func document(_ bytes: [UInt8], path: String) throws(InputError) -> Document {
    var remarks: [DocumentRemark] = []
    return try document(bytes, path: path, &remarks)
  }

  private func document(
    _ bytes: [UInt8], path: String, _ remarks: inout [DocumentRemark]
  ) throws(InputError) -> Document {
    let format: DocumentFormat
    do {
      format = try DocumentFormat.detect(bytes, path: path)
    } catch {
      throw .document(path: path, error)
    }
    let document = try document(bytes, format, path, &remarks)
    guard document.scalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw format == .pdf ? .document(path: path, DocumentError(.noTextInPDF)) : .empty(path: path)
    }
    guard document.scalars.contains(where: { ArabicScript.isLetter($0) }) else {
      throw .noArabic(path: path, hasNull: document.scalars.contains("\0"))
    }
    return document
  }

  private func document(
    _ bytes: [UInt8], _ format: DocumentFormat, _ path: String, _ remarks: inout [DocumentRemark]
  ) throws(InputError) -> Document {
    if format.isBilingual { return try bilingual(bytes, path) }
    if format == .html { return try HTMLReader.read(bytes, encoding: encoding, path: path).document(path: path) }
    let collector: TextCollector
    do throws(DocumentError) {
      switch format {
      case .plainText: return Document(path: path, text: try text(bytes))
      case .markdown: return Document(path: path, text: MarkdownMask.masked(try text(bytes)))
      case .docx: collector = try DOCXReader.read(bytes)
      case .odt: collector = try ODTReader.read(bytes)
      case .xlsx: collector = try XLSXReader.read(bytes)
      case .pptx: collector = try PPTXReader.read(bytes)
      case .pdf:
        var turned: [String] = []
        collector = try PDFReader.read(bytes, turned: &turned)
        if !turned.isEmpty { remarks.append(.turnedLamAlef(turned)) }
      case .srt: collector = try SubtitleReader.read(try text(bytes), isWebVTT: false)
      case .webVTT: collector = try SubtitleReader.read(try text(bytes), isWebVTT: true)
      case .jsonLines: collector = try JSONLinesReader.read(try text(bytes))
      case .html, .po, .xliff, .tmx, .csv, .tsv: throw DocumentError(.notWhatItSays(format))
      }
    } catch {
      if case .undecodable(let cause) = error.reason { throw .encoding(path: path, cause) }
      throw .document(path: path, error)
    }
    return collector.document(path: path)
  }

  /// The Arabic side of a bilingual file, a line for each segment.
  private func bilingual(_ bytes: [UInt8], _ path: String) throws(InputError) -> Document {
    let pairs = try BilingualReader(encoding: encoding, column: column).segments(bytes, path: path)
    var collector = TextCollector()
    for segment in pairs.segments {
      collector.add(segment.source, line: segment.sourceLine, label: segment.id.map { "unit \($0)" })
    }
    return collector.document(path: path)
  }

  private func text(_ bytes: [UInt8]) throws(DocumentError) -> String {
    do {
      return try TextDecoder.decode(bytes, encoding)
    } catch {
      throw DocumentError(.undecodable(error))
    }
  }
}
