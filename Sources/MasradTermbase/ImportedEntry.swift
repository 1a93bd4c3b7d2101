import Masrad
import MasradFormats

/// A row of a table that comes into a termbase.
public struct ImportedEntry: Sendable {
  /// The identifier that the row has; nil for a new entry.
  public var id: String?
  public var entry: Entry
  /// The English of titles that the row names without an identifier; empty where it has identifiers.
  public var titleNames: [String]
  /// The parts of an entry that the file can say anything about.
  public var carried: Set<FormatCapabilities.Content>
  /// The name of its file, and the sheet where there are several.
  public var file: String
  /// 1-based; nil in formats without lines.
  public var line: Int?

  /// Where it stands: `edited.csv:12`.
  public var place: String { Self.place(file, line) }

  static func place(_ file: String, _ line: Int?) -> String { line.map { "\(file):\($0)" } ?? file }

  /// What a person may have changed in the row; made when it is asked for, since new entries need none of it.
  var editable: EditableEntry {
    var editable = EditableEntry(entry)
    for (field, content) in Self.values where !carried.contains(content) { editable.values[field] = nil }
    for (field, content) in Self.forms where !carried.contains(content) { editable.forms[field] = nil }
    return editable
  }

  private static let values: [(EditableEntry.Field, FormatCapabilities.Content)] = [
    (.entityClass, .entityClass), (.status, .status), (.notes, .notes),
  ]
  private static let forms: [(EditableEntry.FormField, FormatCapabilities.Content)] = [
    (.alternatives, .alternatives), (.deprecated, .deprecatedForms), (.variants, .variants),
  ]
}

/// The rows of a file on its way into a termbase, read as often as they are needed.
public struct ImportedEntries {
  /// The name of the file, for the log and for conflicts.
  public let file: String
  private let placed: PlacedEntries

  public init(_ placed: PlacedEntries, file: String) {
    self.placed = placed
    self.file = file
  }

  /// Whether rows name their entries; else the headword, or another form, tells.
  var hasIdentifiers: Bool { placed.format.capabilities.carries.contains(.identifier) }

  /// Whether forms with something joined to them stand among the variants, and nothing tells which they are.
  var mixesAttached: Bool { placed.format.capabilities.shows.contains(.attachedForms) }

  /// As exports are remembered with it.
  var format: String { placed.format.rawValue }

  /// An entry as a file of this format has it, so that what writing alone changes is no edit.
  func asWritten(_ record: EntryRecord) -> EditableEntry {
    EditableEntry(placed.asWritten(record.entry(mentions: [])))
  }

  /// - Throws: `TermbaseError.input` where the file cannot be read; what `body` throws.
  func read(_ body: (ImportedEntry, [Glossary.Source]) throws -> Void) throws {
    var thrown: (any Error)?
    do throws(GlossaryReadError) {
      try placed.read { row, header in
        let row = ImportedEntry(
          id: row.hasID ? row.entry.id : nil, entry: row.entry, titleNames: row.titleNames, carried: row.carried,
          file: row.sheet.map { "\(file) (\($0))" } ?? file, line: row.line)
        do {
          try body(row, header.documents)
          return true
        } catch {
          thrown = error
          return false
        }
      }
    } catch {
      throw TermbaseError.input(error)
    }
    if let thrown { throw thrown }
  }
}

/// What an import did, or would do.
public struct ImportReport: Equatable, Sendable {
  public var newEntries = 0
  public var changedEntries: [String] = []
  public var unchanged = 0
  /// Entries of the export that the file no longer has; they stay.
  public var missing: [String] = []
  public var conflicts: [Conflict] = []
  /// The export that the file was compared with.
  public var base: ExportRecord?
  /// nil when nothing was changed.
  public var change: Change?
  /// Texts whose mentions came in.
  public var newDocuments = 0
  /// Texts of the file that the termbase knew; it keeps their mentions as they are.
  public var knownDocuments = 0
  /// Mentions that stand where another entry's does, and were left out.
  public var overlappingMentions = 0
  /// Two rows of one identifier: where, and where before.
  public var repeated: [(id: String, place: String, first: String)] = []

  public static func == (a: ImportReport, b: ImportReport) -> Bool { String(describing: a) == String(describing: b) }
}

/// What an import does where both sides have changed a value.
public enum ConflictRule: Sendable {
  /// Nothing is changed and the conflicts are reported.
  case stop
  case all(ConflictChoice)
  /// By entry and field; what has no choice stops the import.
  case chosen([ConflictKey: ConflictChoice])
}

/// What names a conflict.
public struct ConflictKey: Hashable, Sendable {
  public var entry: String
  public var field: EditableEntry.Field

  public init(_ conflict: Conflict) {
    entry = conflict.entry
    field = conflict.field
  }

  func choice(_ rule: ConflictRule) -> ConflictChoice? {
    switch rule {
    case .stop: nil
    case .all(let choice): choice
    case .chosen(let choices): choices[self]
    }
  }
}
