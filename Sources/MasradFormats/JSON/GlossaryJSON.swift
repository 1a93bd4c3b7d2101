import Masrad

/// Writes a glossary in the schema `masrad-glossary/1`.
public enum GlossaryJSON {
  public static let schema = "masrad-glossary/1"

  public static func bytes(_ selection: GlossarySelection) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", schema)
      writer.member("style", selection.glossary.style)
      write(&writer, selection.glossary.documents)
      writer.members("entries", selection.entries, write)
    }
    writer.endLine()
    return writer.bytes
  }

  static func write(_ writer: inout JSONWriter, _ documents: [Glossary.Source]) {
    writer.members("documents", documents) { writer, document in
      writer.object(.oneLine) { writer in
        writer.member("path", document.path)
        writer.member("scalars", document.scalars)
      }
    }
  }

  private static func write(_ writer: inout JSONWriter, _ entry: Entry) {
    writer.object { writer in
      writer.member("id", entry.id)
      writer.member("class", entry.entityClass.rawValue)
      writer.member("arabic", entry.arabic)
      writer.member("english", entry.english.form)
      writer.member("provenance", entry.english.provenance.rawValue)
      writer.member("confidence", entry.english.confidence)
      if !entry.source.isEmpty { writer.member("source", entry.lastingSource) }
      writer.member("status", entry.status.rawValue)
      writer.members("alternatives", entry.alternatives, write)
      writer.members("variants", entry.variants, write)
      if !entry.attached.isEmpty { writer.members("attached", entry.attached, write) }
      writer.key("titles")
      writer.array(.oneLine) { writer in
        for title in entry.titles { writer.string(title) }
      }
      writer.members("mentions", entry.mentions, write)
      if !entry.context.isEmpty { writer.member("context", entry.context) }
      if !entry.notes.isEmpty { writer.member("notes", entry.notes) }
    }
  }

  static func write(_ writer: inout JSONWriter, _ form: EnglishForm) {
    writer.object(.oneLine) { writer in
      writer.member("form", form.form)
      writer.member("provenance", form.provenance.rawValue)
      writer.member("confidence", form.confidence)
      if form.usage == .deprecated { writer.member("usage", form.usage.rawValue) }
    }
  }

  static func write(_ writer: inout JSONWriter, _ form: AttachedForm) {
    writer.object(.oneLine) { writer in
      writer.member("surface", form.surface)
      writer.member("count", form.count)
    }
  }

  static func write(_ writer: inout JSONWriter, _ variant: Variant) {
    writer.object(.oneLine) { writer in
      writer.member("surface", variant.surface)
      writer.member("kind", variant.kind.rawValue)
      writer.member("count", variant.count)
    }
  }

  static func write(_ writer: inout JSONWriter, _ mention: Mention) {
    writer.object(.oneLine) { writer in
      writer.member("document", mention.document)
      writer.member("start", mention.range.lowerBound)
      writer.member("end", mention.range.upperBound)
      writer.member("surface", mention.surface)
      writer.member("line", mention.line)
      writer.member("column", mention.column)
    }
  }
}
