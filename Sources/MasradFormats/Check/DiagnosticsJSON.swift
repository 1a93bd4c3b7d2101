import Masrad

/// Writes findings in the schema `masrad-diagnostics/1`.
public enum DiagnosticsJSON {
  public static let schema = "masrad-diagnostics/1"

  public static func bytes(_ report: CheckReport) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", schema)
      writer.members("documents", report.files) { writer, file in
        writer.object(.oneLine) { writer in
          writer.member("path", file.path)
          writer.member("scalars", file.scalars)
        }
      }
      writer.members("diagnostics", report.diagnostics) { writer, diagnostic in
        write(&writer, diagnostic, report.label(diagnostic))
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
      writer.member("start", diagnostic.range.lowerBound)
      writer.member("end", diagnostic.range.upperBound)
      writer.member("line", diagnostic.line)
      writer.member("column", diagnostic.column)
      if let label { writer.member("place", label) }
      writer.member("surface", diagnostic.surface)
      writer.member("expected", diagnostic.expected)
      writer.member("entry", diagnostic.entry)
      writer.member("message", diagnostic.message)
      if let evidence = diagnostic.evidence { write(&writer, evidence) }
      writer.members("places", diagnostic.places) { writer, place in
        writer.object(.oneLine) { writer in
          writer.member("document", place.document)
          writer.member("segment", place.segment)
          writer.member("line", place.line)
          writer.member("column", place.column)
          writer.member("surface", place.surface)
        }
      }
    }
  }

  /// `surface` are letters of what stands there, `expected` those of the other spelling in their place; either may be
  /// empty.
  private static func write(_ writer: inout JSONWriter, _ evidence: SpellingEvidence) {
    writer.key("evidence")
    writer.object { writer in
      if let probability = evidence.probability { writer.member("probability", probability) }
      if let lists = evidence.lists { writer.member("lists", lists.rawValue) }
      writer.members("letters", evidence.letters) { writer, edit in
        writer.object(.oneLine) { writer in
          writer.member("surface", edit.first)
          writer.member("expected", edit.second)
        }
      }
    }
  }
}
