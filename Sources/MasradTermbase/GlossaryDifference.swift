import Masrad

/// How two glossaries differ, entry by entry.
public struct GlossaryDifference: Equatable, Sendable {
  public enum Item: Equatable, Sendable {
    case added(Entry)
    case removed(Entry)
    case changed(id: String, arabic: String, [FieldDifference])
  }
  public struct FieldDifference: Equatable, Sendable {
    /// `english`, `alternatives`.
    public var field: String
    public var before: String
    public var after: String
  }
  /// In the order of the second glossary, what it lacks at the end.
  public var items: [Item] = []

  /// Entries are the same that have one identifier, or else one class and folded headword.
  public init(from old: Glossary, to new: Glossary) {
    let pairs = EntryPairing(old.entries, new.entries)
    for (number, entry) in new.entries.enumerated() {
      guard let partner = pairs.partner[number] else {
        items.append(.added(entry))
        continue
      }
      let fields = Self.fields(EditableEntry(old.entries[partner]), EditableEntry(entry))
      if !fields.isEmpty { items.append(.changed(id: entry.id, arabic: entry.arabic, fields)) }
    }
    for number in old.entries.indices where !pairs.paired.contains(number) {
      items.append(.removed(old.entries[number]))
    }
  }

  private static func fields(_ old: EditableEntry, _ new: EditableEntry) -> [FieldDifference] {
    var out: [FieldDifference] = []
    for field in EditableEntry.Field.allCases where old.values[field] != new.values[field] {
      out.append(
        FieldDifference(field: field.rawValue, before: old.values[field] ?? "", after: new.values[field] ?? ""))
    }
    for field in EditableEntry.FormField.allCases {
      let (before, after) = (old.forms[field] ?? [], new.forms[field] ?? [])
      // Their order is the machine's.
      guard Set(before) != Set(after) else { continue }
      out.append(
        FieldDifference(
          field: field.rawValue, before: before.filter { !after.contains($0) }.joined(separator: " | "),
          after: after.filter { !before.contains($0) }.joined(separator: " | ")))
    }
    return out
  }
}

/// Which entries of two lists are the same concept.
struct EntryPairing {
  /// Of the second list's entries: the number of the first's.
  var partner: [Int: Int] = [:]
  var paired: Set<Int> = []

  init(_ first: [Entry], _ second: [Entry]) {
    let byID = Dictionary(first.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for (number, entry) in second.enumerated() {
      // An identifier is made of the English: with another class it is a chance.
      guard let other = byID[entry.id],
        first[other].entityClass == entry.entityClass || first[other].arabic == entry.arabic
      else { continue }
      partner[number] = other
      paired.insert(other)
    }
    var byIdentity: [String: [Int]] = [:]
    for (number, entry) in first.enumerated() where !paired.contains(number) {
      byIdentity[Self.identity(entry), default: []].append(number)
    }
    for (number, entry) in second.enumerated() where partner[number] == nil {
      guard var free = byIdentity[Self.identity(entry)], !free.isEmpty else { continue }
      let other = free.removeFirst()
      byIdentity[Self.identity(entry)] = free
      partner[number] = other
      paired.insert(other)
    }
  }

  private static func identity(_ entry: Entry) -> String {
    entry.entityClass.rawValue + " " + Folding.key(of: entry.arabic)
  }
}
