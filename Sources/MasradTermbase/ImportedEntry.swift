import Masrad
import MasradFormats

/// A row of a table that comes into a termbase.
public struct ImportedEntry: Sendable {
  /// The identifier that the row has; nil for a new entry.
  public var id: String?
  public var entry: Entry
  /// The parts of an entry that the file can say anything about.
  public var carried: Set<FormatCapabilities.Content>
  /// Where it stands: `edited.csv:12`.
  public var place: String

  /// The rows of a file.
  ///
  /// - Parameter file: its name, for the places of conflicts.
  public static func rows(_ placed: PlacedEntries, file: String) -> [ImportedEntry] {
    placed.entries.map { row in
      ImportedEntry(
        id: row.hasID ? row.entry.id : nil, entry: row.entry, carried: row.carried,
        place: row.line.map { "\(file):\($0)" } ?? file)
    }
  }

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

/// What an import did, or would do.
public struct ImportReport: Equatable, Sendable {
  public var newEntries: [String] = []
  public var changedEntries: [String] = []
  public var unchanged = 0
  /// Entries of the export that the file no longer has; they stay.
  public var missing: [String] = []
  public var conflicts: [Conflict] = []
  /// The export that the file was compared with.
  public var base: ExportRecord?
  /// nil when nothing was changed.
  public var change: Change?
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
