import Masrad

/// Writes a glossary in one format: `begin`, then `add` for each entry, then `end`. What is written so far can be taken
/// away at any time, so that a format of lines needs memory for one entry.
public protocol GlossaryWriter {
  mutating func begin(_ header: GlossaryHeader)
  /// - Parameter record: clean, unless the format keeps every character; never of a status that the format leaves out.
  mutating func add(_ record: GlossaryRecord)
  mutating func end() throws(ExportError)
  mutating func takeBytes() -> [UInt8]
  /// How many bytes `takeBytes` would give.
  var pendingBytes: Int { get }
  /// What this writer, rather than the format, could not take, so far.
  var refusals: [ExportRefusal] { get }
}

extension GlossaryWriter {
  public var refusals: [ExportRefusal] { [] }
}

/// Why a glossary cannot be written in a format, whatever is left out.
public enum ExportError: Error, Equatable, Sendable {
  /// Texts longer than the format takes: the place, in bytes of UTF-8.
  case textTooLong(ExportPlace, bytes: Int, limit: Int)
  case fileTooLarge(bytes: Int, limit: Int)
  /// A cell longer than a spreadsheet's, in UTF-16 units.
  case cellTooLong(ExportPlace, column: String, characters: Int, limit: Int)
  /// The archive could not be made.
  case archive(String)
}

/// An entry that a message is about.
public struct ExportPlace: Equatable, Sendable {
  public var id: String
  public var arabic: String
  /// The line of the glossary that was read, where it has lines.
  public var line: Int?

  init(_ record: GlossaryRecord) {
    id = record.entry.id
    arabic = record.entry.arabic
    line = record.line
  }
}

/// A term that was left out since the format cannot take it.
public enum ExportRefusal: Equatable, Sendable {
  /// One source, several targets, none of them alone approved.
  case homograph(source: String, targets: [ExportTarget])
  /// A term that the format would take for something else: a comment.
  case term(ExportPlace, text: String)
}

/// One of the targets of a homograph.
public struct ExportTarget: Equatable, Sendable {
  public var english: String
  public var place: ExportPlace
  public var status: Status
}
