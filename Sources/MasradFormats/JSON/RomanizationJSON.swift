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
  public mutating func name(_ name: String, _ forms: [EnglishForm]) -> [UInt8] {
    var forms = forms
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
    }
    defer { isFirst = false }
    return Array((isFirst ? "\n    " : ",\n    ").utf8) + writer.bytes
  }

  public func tail() -> [UInt8] { Array((isFirst ? "]\n}\n" : "\n  ]\n}\n").utf8) }
}
