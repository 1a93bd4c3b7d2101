import GRDB

extension Termbase {
  /// Takes back a change; what has been done since to other fields stays.
  ///
  /// The log keeps both: an undo is a change, too, and can itself be undone.
  ///
  /// - Parameter withLater: takes back the later changes that rest on it as well.
  /// - Returns: the change that undoes.
  /// - Throws: `RequestError.dependents` with the later changes that rest on it.
  public func undo(_ number: Int, withLater: Bool = false, author: Author) throws(TermbaseError) -> Change? {
    try write { db in
      let last = try ChangeLog.last(db)
      guard let change = try ChangeLog.change(db, number) else {
        throw RequestError.unknownChange(number: number, last: last)
      }
      if let by = change.undoneBy { throw RequestError.alreadyUndone(number: number, by: by) }
      let later = try Dependents(db, of: number).list()
      guard later.isEmpty || withLater else { throw RequestError.dependents(number: number, later) }
      let session = try WriteSession(db, now: clock.now)
      let numbers = later.map(\.number).sorted(by: >) + [number]
      for number in numbers {
        for item in try ChangeLog.items(db, of: number) {
          try session.save(item.object, item.inverse.applied(to: try session.fields(item.object)))
        }
      }
      let named = numbers.reversed().map(String.init).joined(separator: ", ")
      let summary = numbers.count == 1 ? "undo \(number): \(change.summary)" : "undo \(named)"
      return try session.finish(.undo, author, summary: summary, undoing: numbers)
    }
  }
}

/// Finds the later changes that rest on a change: those that touched the same field since, and those that speak of
/// an entry that it made.
private struct Dependents {
  let db: Database
  let number: Int

  init(_ db: Database, of number: Int) {
    self.db = db
    self.number = number
  }

  func list() throws -> [Change] {
    var fields: [ObjectID: Set<String>] = [:]
    var made: Set<String> = []
    take(try ChangeLog.items(db, of: number), &fields, &made)
    var found: [Change] = []
    for change in try ChangeLog.changes(db, after: number) where try stands(change) {
      let items = try ChangeLog.items(db, of: change.number)
      guard items.contains(where: { rests($0, fields, made) }) else { continue }
      found.append(change)
      take(items, &fields, &made)
    }
    return found
  }

  /// Whether a later change still has its effect; a change and its undoing are together nothing.
  private func stands(_ change: Change) throws -> Bool {
    if change.undoneBy != nil { return false }
    let undone = try Int.fetchAll(db, sql: "SELECT undone FROM undoing WHERE change = ?", arguments: [change.number])
    return !undone.contains { $0 > number }
  }

  private func take(_ items: [ChangeItem], _ fields: inout [ObjectID: Set<String>], _ made: inout Set<String>) {
    for item in items {
      fields[item.object, default: []].formUnion(item.names)
      if item.object.kind == .entry, item.before == nil { made.insert(item.object.key) }
    }
  }

  private func rests(_ item: ChangeItem, _ fields: [ObjectID: Set<String>], _ made: Set<String>) -> Bool {
    if let names = fields[item.object] {
      if item.before == nil || item.after == nil || !names.isDisjoint(with: item.names) { return true }
      if made.contains(item.object.key), item.object.kind == .entry { return true }
      // A document that the change brought in, and whose text has changed since.
      if item.object.kind == .document, names.contains("path") { return true }
    }
    guard !made.isEmpty, let after = item.after else { return false }
    return after.contains { name, value in
      switch item.object.kind {
      case .document: name.hasPrefix("m:") && made.contains(String(value.prefix { $0 != "\u{1F}" }))
      case .entry:
        name == "merged" && made.contains(value)
          || name == "titles" && value.split(separator: "\n").contains { made.contains(String($0)) }
      }
    }
  }
}
