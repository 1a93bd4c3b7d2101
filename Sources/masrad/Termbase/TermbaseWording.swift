import MasradTermbase

/// The words of messages about termbases.
enum TermbaseWording {
  static func message(_ error: TermbaseError) -> String {
    switch error {
    case .missing(let path): "no termbase \(path); make one with 'masrad termbase init \(path)'"
    case .exists(let path): "\(path) is there already; name another file"
    case .notDatabase(let path): "\(path) is no termbase; name a file that 'masrad termbase init' made"
    case .notTermbase(let path):
      "\(path) is a database of another program; name a file that 'masrad termbase init' made"
    case .newer(let path, let found, let known):
      "\(path) was made by a newer Masrad (version \(found) of the file, this program knows \(known)); "
        + "update Masrad"
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)); bring back a copy of it, 'masrad termbase check' tells whether that is whole"
    case .locked(let path, let seconds):
      "\(path) is locked: another process has been writing for \(Int(seconds)) seconds; "
        + "try again when it is done, or wait longer with --wait"
    case .noSpace(let path): "cannot write \(path): no space left; make room, nothing was changed"
    case .readOnly(let path):
      "cannot write \(path): the file or its folder may not be written; allow yourself to, nothing was changed"
    case .unopenable(let path): "cannot open \(path); check that its folder is there and may be written"
    case .failed(let path, let message): "cannot use \(path): \(message.lowercased()); nothing was changed"
    case .otherStyle(let path, let style, let asked):
      "\(path) is in the style \(style), not \(asked); leave --style out, or make another termbase"
    case .input: "the file cannot be read; nothing was changed"
    case .request(let path, let error): request(error, path)
    }
  }

  private static func request(_ error: RequestError, _ path: String) -> String {
    switch error {
    case .unknownEntry(let id, let nearest):
      "\(path) has no entry \(quoted(id)); "
        + (nearest.isEmpty ? "'masrad export' lists the identifiers" : "did you mean \(list(nearest))?")
    case .merged(let id, let into): "\(id) was merged into \(into); name that one, or undo the merge"
    case .unknownForm(let id, let form): "\(id) has no form \(quoted(form)); see 'masrad export'"
    case .otherClass(let id, let entityClass, let expected):
      "\(id) is a \(entityClass), not a \(expected); change its class first: masrad edit class \(id) \(expected)"
    case .mergedWithItself(let id): "\(id) cannot be merged with itself; name another entry"
    case .isHeadword(let id, let form):
      "\(quoted(form)) is the preferred form of \(id); give it another one first, with 'masrad edit english' or "
        + "'masrad edit arabic'"
    case .emptyForm: "a form must not be empty; write it between quotes"
    case .noArabicLetter(let form): "expected Arabic letters, found \(quoted(form)); write the form in Arabic"
    case .unknownChange(let number, let last):
      last == 0
        ? "\(path) has no change yet"
        : "\(path) has no change \(number); the last is \(last), see 'masrad termbase log'"
    case .alreadyUndone(let number, let by):
      "change \(number) is undone already, by change \(by); undo \(by) to have it back"
    case .dependents(let number, let changes):
      "other changes rest on change \(number); undo them first, or all at once with --with-later:\n"
        + changes.map { "  \(line($0))" }.joined(separator: "\n")
    }
  }

  /// A change in a line: number, time, who, what, and why.
  static func line(_ change: Change) -> String {
    var text = "\(change.number)  \(change.at)  \(change.who.isEmpty ? "-" : change.who)  \(change.summary)"
    if !change.why.isEmpty { text += " (\(change.why))" }
    if let by = change.undoneBy { text += " [undone by \(by)]" }
    return text
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

  private static func list(_ values: [String]) -> String { values.joined(separator: ", ") }
  private static func quoted(_ value: String) -> String { "'\(value)'" }
}
