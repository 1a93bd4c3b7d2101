import Masrad

/// Writes romanised names in the schema `masrad-romanization/1`, one a line, as they come.
public struct RomanizationJSON {
  public static let schema = "masrad-romanization/1"
  private var isFirst = true

  public init() {}

  public func head(style: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(style)
    return Array("{\n  \"schema\": \"\(Self.schema)\",\n  \"style\": ".utf8) + writer.bytes
      + Array(",\n  \"names\": [".utf8)
  }

  /// A name without Arabic is its own form; an empty line has none.
  public mutating func name(
    _ name: String, _ forms: [EnglishForm], isMixed: Bool = false, explanation: NameExplanation? = nil
  ) -> [UInt8] {
    var forms = forms
    let isKept = forms.isEmpty && !name.isEmpty
    if forms.isEmpty, !name.isEmpty {
      forms = [EnglishForm(form: name, provenance: .rule, confidence: 1)]
    }
    var writer = JSONWriter()
    writer.object(.oneLine) { writer in
      writer.member("name", name)
      writer.key("forms")
      writer.array(.oneLine) { writer in
        for form in forms { GlossaryJSON.write(&writer, form) }
      }
      // Names in Arabic alone have no mark.
      if isMixed || isKept { writer.member("script", isMixed ? "mixed" : "other") }
      if let explanation { Self.write(&writer, explanation) }
    }
    defer { isFirst = false }
    return Array((isFirst ? "\n    " : ",\n    ").utf8) + writer.bytes
  }

  private static func write(_ writer: inout JSONWriter, _ explanation: NameExplanation) {
    if let record = explanation.record { writer.member("record", record) }
    writer.key("origins")
    writer.array(.oneLine) { writer in
      for origin in explanation.origins {
        writer.object(.oneLine) { writer in
          writer.member("origin", origin.origin.name)
          writer.member("share", origin.share)
        }
      }
    }
    writer.key("parts")
    writer.array(.oneLine) { writer in for part in explanation.parts { write(&writer, part) } }
  }

  private static func write(_ writer: inout JSONWriter, _ part: NameExplanation.Part) {
    writer.object(.oneLine) { writer in
      writer.member("arabic", part.arabic)
      writer.member("kind", part.kind)
      writer.key("forms")
      writer.array(.oneLine) { writer in for form in part.forms { GlossaryJSON.write(&writer, form) } }
      writer.key("records")
      writer.array(.oneLine) { writer in for record in part.records { writer.string(record) } }
      writer.key("evidence")
      writer.array(.oneLine) { writer in
        for evidence in part.evidence {
          writer.object(.oneLine) { writer in
            writer.member("origin", evidence.origin.name)
            writer.member("factor", evidence.factor)
          }
        }
      }
    }
  }

  public func tail() -> [UInt8] { Array((isFirst ? "]\n}\n" : "\n  ]\n}\n").utf8) }
}
