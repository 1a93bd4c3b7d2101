/// A line of a user's glossary that cannot be used, and what was expected there.
public struct UserGlossaryError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case openQuote
    case strayQuote
    /// No line of column names.
    case noHeader
    case missingColumn(String, found: [String])
    case repeatedColumn(String)
    case fieldCount(found: Int, expected: Int)
    case emptyField(column: String)
    case noArabicLetter(column: String, value: String)
    case unknownValue(column: String, value: String, allowed: [String])
    /// A field longer than any glossary has.
    case fieldTooLong
    /// A byte that is no UTF-8.
    case notUTF8
    /// A file that the system stopped reading.
    case unreadable(FileError)
    case notJSON
    /// A member of a JSON object that is not there.
    case missingMember(String)
    /// A schema that is not ours.
    case unknownSchema(String?, expected: String)
    /// XML that is broken, in the parser's words.
    case notXML(String)
    /// XML that declares an entity, which may stand for anything.
    case declaresEntity(String)
    /// A workbook that cannot be unpacked.
    case badWorkbook(WorkbookFault)
    /// Nothing in the file is an entry with Arabic and English.
    case noEntries
    /// Neither the name nor the beginning of the file tells its format.
    case unknownFormat
    /// A mention in a document that is not listed.
    case unknownDocument(Int)
  }
  /// What is wrong with a workbook.
  public enum WorkbookFault: Equatable, Sendable {
    case notZip
    case damaged(String)
    case encrypted
    /// What is unpacked is more than any glossary.
    case tooLarge
    /// No sheet has the columns.
    case noSheet
  }
  public let file: String
  /// 1-based, the column in scalars.
  public let line: Int
  public let column: Int
  public let reason: Reason

  public init(file: String, line: Int, column: Int, _ reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  init(_ error: DelimitedError, file: String) {
    let reason: Reason =
      switch error.reason {
      case .openQuote: .openQuote
      case .strayQuote: .strayQuote
      case .fieldTooLong: .fieldTooLong
      case .notUTF8: .notUTF8
      case .unreadable(let error): .unreadable(error)
      }
    self.init(file: file, line: error.line, column: error.column, reason)
  }
}
