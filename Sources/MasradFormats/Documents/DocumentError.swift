/// What is wrong with a file that holds a text, and where in it.
public struct DocumentError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case emptyFile
    /// The content is of another format than the name says.
    case otherFormat(DocumentFormat)
    /// The content is not of the format that the name says, and of no other that is known.
    case notWhatItSays(DocumentFormat)
    /// Word, Excel or PowerPoint before 2007.
    case oldOffice
    case richText
    case encrypted
    /// A zip file that is no document.
    case otherArchive
    case otherOpenDocument(String)
    /// A zip file that is cut or broken.
    case damaged(String)
    /// What the file asks for is more than any text: likely an attack.
    case tooLarge
    case missingPart(String)
    case malformedXML(String)
    case declaresEntity(String)
    case unknownEntity(String)
    case longTag
    case wrongRoot(found: String, expected: String)
    case unknownEncoding(String)
    /// `pdftotext` is not installed.
    case noPDFReader
    case unreadablePDF
    /// Pages without text, as a scanner makes them.
    case noTextInPDF
    case undecodable(TextError)
    case noCue
    case syntax(expected: String)
    case openQuote, strayQuote
    case noColumn(String, found: [String])
    /// Which column is the text cannot be told.
    case whichColumn(found: [String])
    case fieldCount(found: Int, expected: Int)
    case json
    case noMember(String)
    /// No language, or none of the texts, is Arabic.
    case noArabicSide(found: [String])
    case noEnglishSide(found: [String])
    case noTranslations
    case notBilingual
  }
  public let reason: Reason
  /// The part of a file of parts.
  public var part: String?
  /// 1-based; nil for a format without lines.
  public var line: Int?
  public var column: Int?

  public init(_ reason: Reason, part: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.part = part
    self.line = line
    self.column = column
  }
}
