import Masrad

/// TBX version 3 (ISO 30042:2019), dialect TBX-Basic, style DCA.
///
/// Source: the structure and the data categories that the TBX groups publish: `subjectField` in the concept, `context`
/// in the term's section only, the term first there.
enum TBX3Format {
  static let namespace = "urn:iso:std:iso:30042:ed-2"
  static let description = FormatDescription(ending: "tbx", TBXTerm.capabilities) { TBX3Writer() }
}

private struct TBX3Writer: GlossaryWriter {
  private var text = ByteText()

  mutating func begin(_ header: GlossaryHeader) {
    text.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    text.open(
      0, "tbx", [("type", "TBX-Basic"), ("style", "dca"), ("xml:lang", "en"), ("xmlns", TBX3Format.namespace)])
    text.add(
      " <tbxHeader><fileDesc><sourceDesc><p>Masrad \(MasradVersion.text)</p></sourceDesc></fileDesc></tbxHeader>\n")
    text.add(" <text>\n  <body>\n")
  }

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    text.open(3, "conceptEntry", [("id", XMLName.encode(entry.id))])
    text.element(4, "descrip", type: "subjectField", entry.entityClass.rawValue)
    if !entry.notes.isEmpty { text.element(4, "note", entry.notes) }
    text.open(4, "langSec", [("xml:lang", "ar")])
    for term in TBXTerm.arabic(entry) { add(term, entry) }
    text.close(4, "langSec")
    text.open(4, "langSec", [("xml:lang", "en")])
    for term in TBXTerm.english(entry) { add(term, entry) }
    text.close(4, "langSec")
    text.close(3, "conceptEntry")
  }

  private mutating func add(_ term: TBXTerm, _ entry: Entry) {
    text.open(5, "termSec")
    text.element(6, "term", term.text)
    text.element(6, "termNote", type: "partOfSpeech", "noun")
    if let type = term.type { text.element(6, "termNote", type: "termType", type) }
    if let status = term.status { text.element(6, "termNote", type: "administrativeStatus", status) }
    if term.role == .headword, !entry.context.isEmpty {
      text.element(6, "descrip", type: "context", entry.context)
    }
    if term.role == .preferred, !entry.source.isEmpty { text.element(6, "admin", type: "source", entry.source) }
    if let note = term.note { text.element(6, "note", note) }
    text.close(5, "termSec")
  }

  mutating func end() { text.add("  </body>\n </text>\n</tbx>\n") }

  mutating func takeBytes() -> [UInt8] { text.take() }
}
