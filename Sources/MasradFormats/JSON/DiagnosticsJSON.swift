import Masrad

/// Writes findings in the schema `masrad-diagnostics/1`.
public enum DiagnosticsJSON {
  public static let schema = "masrad-diagnostics/1"

  /// - Parameter documents: those that the findings' numbers mean.
  public static func bytes(_ diagnostics: [Diagnostic], documents: [Document]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", schema)
      writer.members("documents", documents) { writer, document in
        writer.object(.oneLine) { writer in
          writer.member("path", document.path)
          writer.member("scalars", document.scalars.count)
        }
      }
      writer.members("diagnostics", diagnostics) { writer, diagnostic in
        write(&writer, diagnostic, documents[diagnostic.document].label(of: diagnostic.range.lowerBound))
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// `start` and `end` are offsets within the segment, as bilingual formats know no other.
  private static func write(_ writer: inout JSONWriter, _ diagnostic: Diagnostic, _ label: String?) {
    writer.object { writer in
      writer.member("rule", diagnostic.rule)
      writer.member("severity", diagnostic.severity.rawValue)
      writer.member("side", diagnostic.side.rawValue)
      writer.member("document", diagnostic.document)
      writer.member("segment", diagnostic.segment)
      writer.member("start", diagnostic.column - 1)
      writer.member("end", diagnostic.column - 1 + diagnostic.range.count)
      writer.member("line", diagnostic.line)
      writer.member("column", diagnostic.column)
      if let label { writer.member("place", label) }
      writer.member("surface", diagnostic.surface)
      writer.member("expected", diagnostic.expected)
      writer.member("entry", diagnostic.entry)
      writer.member("message", diagnostic.message)
    }
  }
}
