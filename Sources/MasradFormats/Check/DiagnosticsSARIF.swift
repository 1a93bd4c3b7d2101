import Masrad

/// Writes findings as SARIF 2.1.0, which code hosts and `sarif` tools read.
///
/// Columns are counted in Unicode code points, which SARIF has a name for.
public enum DiagnosticsSARIF {
  public static func bytes(_ report: CheckReport) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.members("runs", [report]) { writer, report in
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writer.object { driver in
              driver.member("name", "masrad")
              driver.member("semanticVersion", MasradVersion.text)
              driver.members("rules", CheckRule.all, rule)
            }
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.members("results", report.diagnostics) { result(&$0, $1, report) }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func rule(_ writer: inout JSONWriter, _ rule: CheckRule) {
    writer.object { writer in
      writer.member("id", rule.id)
      text(&writer, "shortDescription", rule.summary)
      text(&writer, "fullDescription", rule.explanation.joined(separator: " "))
      writer.key("defaultConfiguration")
      writer.object(.oneLine) { $0.member("level", rule.severity.rawValue) }
    }
  }

  private static func text(_ writer: inout JSONWriter, _ key: String, _ text: String) {
    writer.key(key)
    writer.object(.oneLine) { $0.member("text", text) }
  }

  private static func result(_ writer: inout JSONWriter, _ diagnostic: Diagnostic, _ report: CheckReport) {
    writer.object { writer in
      writer.member("ruleId", diagnostic.rule)
      if let index = CheckRule.all.firstIndex(where: { $0.id == diagnostic.rule }) { writer.member("ruleIndex", index) }
      writer.member("level", diagnostic.severity.rawValue)
      text(&writer, "message", diagnostic.message + "; expected \(diagnostic.expected)")
      writer.members("locations", [diagnostic]) { writer, diagnostic in
        location(
          &writer, path: report.path(diagnostic), line: diagnostic.line, column: diagnostic.column,
          length: diagnostic.range.count, snippet: diagnostic.surface)
      }
      if !diagnostic.places.isEmpty {
        writer.members("relatedLocations", diagnostic.places) { writer, place in
          location(
            &writer, path: report.files[place.document].path, line: place.line, column: place.column,
            length: place.surface.unicodeScalars.count, snippet: place.surface)
        }
      }
      writer.key("partialFingerprints")
      writer.object(.oneLine) { $0.member("masrad/1", Fingerprint.text(diagnostic, in: report)) }
    }
  }

  private static func location(
    _ writer: inout JSONWriter, path: String, line: Int, column: Int, length: Int, snippet: String
  ) {
    writer.object { writer in
      writer.key("physicalLocation")
      writer.object { writer in
        writer.key("artifactLocation")
        writer.object(.oneLine) { $0.member("uri", uri(path)) }
        writer.key("region")
        writer.object { writer in
          writer.member("startLine", line)
          writer.member("startColumn", column)
          writer.member("endColumn", column + length)
          text(&writer, "snippet", snippet)
        }
      }
    }
  }

  /// A path as a relative reference: what a URI may not hold is percent-encoded.
  static func uri(_ path: String) -> String {
    var out = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return out
  }
}
