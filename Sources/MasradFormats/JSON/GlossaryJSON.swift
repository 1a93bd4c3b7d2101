import Masrad

/// Writes a glossary in the schema `masrad-glossary/1`.
public enum GlossaryJSON {
  public static let schema = "masrad-glossary/1"

  public static func bytes(_ selection: GlossarySelection) -> [UInt8] {
    var stream = Stream()
    stream.begin(GlossaryHeader(style: selection.glossary.style, documents: selection.glossary.documents))
    for entry in selection.entries { stream.add(entry) }
    stream.end()
    return stream.takeBytes()
  }

  /// Writes a glossary entry by entry.
  struct Stream {
    private var writer = JSONWriter()

    mutating func begin(_ header: GlossaryHeader) {
      writer.begin("{")
      writer.member("schema", schema)
      writer.member("style", header.style)
      GlossaryJSON.write(&writer, header.documents)
      writer.key("entries")
      writer.begin("[")
    }

    mutating func add(_ entry: Entry) { GlossaryJSON.write(&writer, entry) }

    mutating func end() {
      writer.end("]")
      writer.end("}")
      writer.endLine()
    }

    mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

    var bytes: [UInt8] { writer.bytes }
  }

  static func write(_ writer: inout JSONWriter, _ documents: [Glossary.Source]) {
    writer.members("documents", documents, write)
  }

  static func write(_ writer: inout JSONWriter, _ document: Glossary.Source) {
    writer.object(.oneLine) { writer in
      writer.member("path", document.path)
      writer.member("scalars", document.scalars)
    }
  }

  /// - Parameter titles: the English of the titles, to stand beside their ids; nil for the ids alone.
  static func write(
    _ writer: inout JSONWriter, _ entry: Entry, _ layout: JSONWriter.Layout = .lines, titles: [String]? = nil
  ) {
    writer.object(layout) { writer in
      writer.member("id", entry.id)
      writer.member("class", entry.entityClass.rawValue)
      writer.member("arabic", entry.arabic)
      writer.member("english", entry.english.form)
      writer.member("provenance", entry.english.provenance.rawValue)
      writer.member("confidence", entry.english.confidence)
      if !entry.source.isEmpty { writer.member("source", entry.lastingSource) }
      writer.member("status", entry.status.rawValue)
      writer.members("alternatives", entry.alternatives, layout: layout, write)
      writer.members("variants", entry.variants, layout: layout, write)
      if !entry.attached.isEmpty { writer.members("attached", entry.attached, layout: layout, write) }
      writer.key("titles")
      writer.array(.oneLine) { writer in
        for (number, title) in entry.titles.enumerated() {
          if let titles, titles.count == entry.titles.count {
            writer.object(.oneLine) { writer in
              writer.member("id", title)
              writer.member("english", titles[number])
            }
          } else {
            writer.string(title)
          }
        }
      }
      writer.members("mentions", entry.mentions, layout: layout, write)
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
      if let label = mention.label { writer.member("place", label) }
      if let evidence = mention.evidence { writer.member("evidence", evidence) }
    }
  }
}
