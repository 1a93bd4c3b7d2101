import Masrad

/// What differs between two lists of entries, field by field, so that a failed property can be read.
enum EntryDifference {
  static func text(_ found: [Entry], _ wanted: [Entry]) -> String {
    var lines: [String] = []
    if found.count != wanted.count { lines.append("\(found.count) entries, expected \(wanted.count)") }
    for (found, wanted) in zip(found, wanted) where found != wanted {
      for (one, other) in zip(Mirror(reflecting: found).children, Mirror(reflecting: wanted).children) {
        let (a, b) = (shown(one.value), shown(other.value))
        if a != b { lines.append("\(wanted.id) \(one.label ?? ""):\n  found    \(a)\n  expected \(b)") }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func shown(_ value: Any) -> String {
    var text = ""
    debugPrint(value, terminator: "", to: &text)
    return text.count > 300 ? String(text.prefix(300)) + "…" : text
  }
}
