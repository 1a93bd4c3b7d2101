import Masrad
import MasradFormats

/// What of an entry a person changes in a table: the fields that are compared when a table comes back, when two
/// glossaries are held against each other, and when termbases are merged.
public struct EditableEntry: Equatable, Sendable {
  /// Fields of one value, in the order in which differences are listed.
  public enum Field: String, CaseIterable, Sendable {
    case entityClass = "class"
    case arabic, english, status, notes
  }
  /// Fields of many.
  public enum FormField: String, CaseIterable, Sendable { case alternatives, deprecated, variants }

  /// A field that the source does not have is missing.
  public var values = CaseTable<Field, String>()
  public var forms = CaseTable<FormField, [String]>()

  public init() {}

  public init(_ entry: Entry) {
    values[.entityClass] = entry.entityClass.rawValue
    values[.arabic] = TermText.term(entry.arabic)
    values[.status] = entry.status.rawValue
    values[.notes] = TermText.note(entry.notes)
    // Of a rejected entry no English need be there.
    if !entry.english.form.isEmpty { values[.english] = TermText.term(entry.english.form) }
    forms[.alternatives] = Self.list(entry.alternatives.filter { $0.usage == .admitted }.map(\.form))
    forms[.deprecated] = Self.list(entry.alternatives.filter { $0.usage == .deprecated }.map(\.form))
    forms[.variants] = Self.list(entry.variants.map(\.surface))
  }

  /// As the entry's table would have it, so that writing and reading alone are no change.
  init(_ record: EntryRecord) {
    self.init(record.entry(mentions: []))
  }

  private static func list(_ forms: [String]) -> [String] {
    guard forms.count > 1 else { return forms.map(TermText.term).filter { !$0.isEmpty } }
    var seen: Set<String> = []
    return forms.map(TermText.term).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

/// A value, or none, for each case of a small enumeration: a dictionary that hashes nothing, since a large import
/// compares hundreds of thousands.
public struct CaseTable<Key: CaseIterable & Equatable & Sendable, Value: Equatable & Sendable>: Equatable, Sendable {
  private var values: [Value?]

  public init() { values = [Value?](repeating: nil, count: Key.allCases.count) }

  public subscript(key: Key) -> Value? {
    get { values[Self.place(key)] }
    set { values[Self.place(key)] = newValue }
  }

  /// The keys that have a value, with it, in the order of the cases.
  public var pairs: [(key: Key, value: Value)] {
    zip(Key.allCases, values).compactMap { key, value in value.map { (key, $0) } }
  }

  private static func place(_ key: Key) -> Int {
    var place = 0
    for other in Key.allCases {
      if other == key { return place }
      place += 1
    }
    return place
  }
}

/// One value that two sides have changed in two ways.
public struct Conflict: Equatable, Sendable {
  /// The entry's identifier.
  public var entry: String
  public var arabic: String
  public var field: EditableEntry.Field
  /// What both began with; nil where they share no beginning.
  public var base: String?
  public var ours: String
  public var theirs: String
  /// Where theirs stands: `edited.csv:12`.
  public var place: String
}

/// Which side wins a conflict.
public enum ConflictChoice: Equatable, Sendable { case ours, theirs }

/// Three-way comparison of one entry: what theirs changed since the base, ours keeping all else.
struct ThreeWay {
  var changes = CaseTable<EditableEntry.Field, String>()
  var conflicts: [(field: EditableEntry.Field, base: String?, ours: String, theirs: String)] = []
  var added = CaseTable<EditableEntry.FormField, [String]>()
  var removed = CaseTable<EditableEntry.FormField, [String]>()

  /// - Parameters:
  ///   - base: nil where they share no beginning; then every difference is a conflict, but for values that one side
  ///     lacks or that `yields` gives up.
  ///   - yields: whether ours is a machine's proposal in this field, which gives way to a person's.
  init(
    base: EditableEntry?, ours: EditableEntry, theirs: EditableEntry, yields: (EditableEntry.Field) -> Bool
  ) {
    for field in EditableEntry.Field.allCases {
      guard let new = theirs.values[field], let own = ours.values[field], new != own else { continue }
      if let old = base?.values[field] {
        if old == new { continue }
        if old == own { changes[field] = new } else { conflicts.append((field, old, own, new)) }
      } else if new.isEmpty {
        continue
      } else if own.isEmpty || yields(field) {
        changes[field] = new
      } else {
        conflicts.append((field, nil, own, new))
      }
    }
    for field in EditableEntry.FormField.allCases {
      guard let new = theirs.forms[field], let own = ours.forms[field] else { continue }
      let old = base?.forms[field] ?? []
      let plus = new.filter { !old.contains($0) && !own.contains($0) }
      let minus = old.filter { !new.contains($0) && own.contains($0) }
      if !plus.isEmpty { added[field] = plus }
      if !minus.isEmpty { removed[field] = minus }
    }
  }
}
