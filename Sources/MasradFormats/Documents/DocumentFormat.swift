import Archive

/// A format of a document that can be read.
public enum DocumentFormat: String, CaseIterable, Sendable {
  case plainText, markdown, html, docx, odt, xlsx, pptx, pdf, srt, webVTT, po, xliff, tmx, csv, tsv, jsonLines

  /// The endings of a file's name, the usual one first.
  public var endings: [String] {
    switch self {
    case .plainText: [".txt"]
    case .markdown: [".md", ".markdown"]
    case .html: [".html", ".htm", ".xhtml"]
    case .docx: [".docx", ".docm"]
    case .odt: [".odt"]
    case .xlsx: [".xlsx", ".xlsm"]
    case .pptx: [".pptx", ".pptm"]
    case .pdf: [".pdf"]
    case .srt: [".srt"]
    case .webVTT: [".vtt"]
    case .po: [".po"]
    case .xliff: [".xlf", ".xliff", ".sdlxliff", ".mqxliff"]
    case .tmx: [".tmx"]
    case .csv: [".csv"]
    case .tsv: [".tsv", ".tab"]
    case .jsonLines: [".jsonl", ".ndjson"]
    }
  }

  /// The format's name for people, with its article.
  public var name: String {
    switch self {
    case .plainText: "a plain text"
    case .markdown: "a Markdown text"
    case .html: "an HTML page"
    case .docx: "a Word document"
    case .odt: "an OpenDocument text"
    case .xlsx: "an Excel workbook"
    case .pptx: "a PowerPoint presentation"
    case .pdf: "a PDF file"
    case .srt: "an SRT subtitle file"
    case .webVTT: "a WebVTT subtitle file"
    case .po: "a PO file"
    case .xliff: "an XLIFF file"
    case .tmx: "a TMX file"
    case .csv: "a CSV table"
    case .tsv: "a TSV table"
    case .jsonLines: "a JSON Lines file"
    }
  }

  /// Whether a file holds texts with their translations.
  public var isBilingual: Bool {
    switch self {
    case .po, .xliff, .tmx, .csv, .tsv: true
    default: false
    }
  }

  /// The format that a file's name promises.
  public init?(path: String) {
    let path = path.lowercased()
    guard let format = Self.allCases.first(where: { $0.endings.contains { path.hasSuffix($0) } }) else { return nil }
    self = format
  }

  /// The format of a file, by its content where that tells, else by its name; a file that is another thing than its
  /// name says is an error.
  static func detect(_ bytes: [UInt8], path: String) throws(DocumentError) -> DocumentFormat {
    let promised = DocumentFormat(path: path)
    if let found = try signature(bytes, isXML: promised == nil) {
      guard let promised, promised != found else { return found }
      throw DocumentError(.otherFormat(found))
    }
    switch promised {
    case .docx, .odt, .xlsx, .pptx, .pdf:
      if bytes.isEmpty { throw DocumentError(.emptyFile) }
      // Web programs hand out tables and reports as HTML under an Office file's name.
      if MarkupRoot.name(bytes) == "html" { throw DocumentError(.otherFormat(.html)) }
      throw DocumentError(.notWhatItSays(promised ?? .plainText))
    case let format?: return format
    case nil: return .plainText
    }
  }

  /// The format that the first bytes, or the parts of a zip file, can only be.
  private static func signature(_ bytes: [UInt8], isXML: Bool) throws(DocumentError) -> DocumentFormat? {
    if ZipReader.isZip(bytes) { return try OfficePackage(bytes).format() }
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      throw DocumentError(OldOffice.isEncryptedPackage(bytes) ? .encrypted : .oldOffice)
    }
    if bytes.starts(with: "{\\rtf".utf8) { throw DocumentError(.richText) }
    guard isXML else { return nil }
    if bytes.starts(with: "WEBVTT".utf8) || bytes.starts(with: [0xEF, 0xBB, 0xBF] + "WEBVTT".utf8) { return .webVTT }
    switch MarkupRoot.name(bytes) {
    case "xliff": return .xliff
    case "tmx": return .tmx
    case "html": return .html
    default: return nil
    }
  }
}

/// The binary formats of Office before 2007, and the shell around Office files with a password: both are OLE files.
enum OldOffice {
  static func isEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: name[0]) {
      if bytes[found...].starts(with: name) { return true }
      place = found + 1
    }
    return false
  }
}
