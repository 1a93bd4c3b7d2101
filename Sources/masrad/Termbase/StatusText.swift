import MasradFormats
import MasradTermbase

/// The figures of a termbase as lines of text.
enum StatusText {
  static func text(_ status: TermbaseStatus, documents: [KnownDocument]) -> String {
    let entries = status.classes.map(\.count).reduce(0, +)
    var lines = ["entries    \(entries)"]
    for (entityClass, count) in status.classes where count > 0 {
      lines.append("  \(padded(entityClass.rawValue))\(count)")
    }
    lines.append("decisions  on \(status.decided) of them")
    for (value, count) in status.statuses where count > 0 { lines.append("  \(padded(value.rawValue))\(count)") }
    if status.merged > 0 { lines.append("  \(padded("merged"))\(status.merged)") }
    lines.append("texts      \(status.documents), with \(status.mentions) mentions")
    for document in documents where !document.hash.isEmpty && document.path != "-" {
      if !FileBeginning.exists(document.path) { lines.append("  gone: \(document.path)") }
    }
    lines.append("style      \(status.style)")
    lines.append("exports    \(status.exports)")
    lines.append("changes    " + (status.last.map { "\($0.number), the last: \(TermbaseWording.line($0))" } ?? "none"))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func padded(_ text: String) -> String { text + String(repeating: " ", count: max(1, 14 - text.count)) }
}

/// What a change did, for people.
enum ChangeText {
  static func text(_ details: [ChangeDetail]) -> String {
    var lines: [String] = []
    for detail in details {
      let object = (detail.isDocument ? "text " : "") + detail.object
      let mark = detail.isNew ? "+" : detail.isGone ? "-" : "~"
      lines.append("\(mark) \(object)")
      for name in Set(detail.before.keys).union(detail.after.keys).sorted() where !isInternal(name) {
        let (before, after) = (detail.before[name], detail.after[name])
        lines.append(
          "    \(name): "
            + [before.map { "- \(shown($0))" }, after.map { "+ \(shown($0))" }].compactMap(\.self).joined(
              separator: "  "))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Fields that order the tables and tell a reader nothing.
  private static func isInternal(_ name: String) -> Bool { name == "number" }

  /// The parts of a value with blanks between them, without invisible characters.
  private static func shown(_ value: String) -> String {
    TermText.note(value.split(separator: "\u{1F}").joined(separator: " "), keepsLines: false)
  }
}
