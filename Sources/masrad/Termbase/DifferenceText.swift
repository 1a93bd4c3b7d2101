import Masrad
import MasradFormats
import MasradTermbase

/// The differences of glossaries, for people and for programs.
enum DifferenceText {
  static func text(_ difference: GlossaryDifference) -> String {
    var lines: [String] = []
    for item in difference.items {
      switch item {
      case .added(let entry): lines.append("+ \(line(entry))")
      case .removed(let entry): lines.append("- \(line(entry))")
      case .changed(let id, let arabic, let fields):
        lines.append("~ \(id)  \(shown(arabic))")
        for field in fields {
          var parts: [String] = []
          if !field.before.isEmpty { parts.append("- \(shown(field.before))") }
          if !field.after.isEmpty { parts.append("+ \(shown(field.after))") }
          lines.append("    \(field.field): \(parts.joined(separator: "  "))")
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ entry: Entry) -> String {
    "\(entry.id)  \(entry.entityClass.rawValue)  \(shown(entry.arabic)) = \(shown(entry.english.form))"
  }

  private static func shown(_ text: String) -> String { TermText.note(text, keepsLines: false) }

  static func json(_ difference: GlossaryDifference) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", "masrad-difference/1")
      writer.members("differences", difference.items) { writer, item in
        switch item {
        case .added(let entry): write(&writer, "added", entry)
        case .removed(let entry): write(&writer, "removed", entry)
        case .changed(let id, let arabic, let fields):
          writer.object { writer in
            writer.member("kind", "changed")
            writer.member("id", id)
            writer.member("arabic", arabic)
            writer.members("fields", fields) { writer, field in
              writer.object(.oneLine) { writer in
                writer.member("field", field.field)
                writer.member("before", field.before)
                writer.member("after", field.after)
              }
            }
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ writer: inout JSONWriter, _ kind: String, _ entry: Entry) {
    writer.object(.oneLine) { writer in
      writer.member("kind", kind)
      writer.member("id", entry.id)
      writer.member("class", entry.entityClass.rawValue)
      writer.member("arabic", entry.arabic)
      writer.member("english", entry.english.form)
    }
  }
}
