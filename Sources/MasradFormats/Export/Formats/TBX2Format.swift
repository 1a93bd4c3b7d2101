import Masrad

/// TBX 2 (ISO 30042:2008, `martif`): what OmegaT, translate-toolkit and most other tools read.
///
/// Source: the standard's structure as OmegaT's schema has it: in a `tig` the term, then its termNotes, then the rest.
enum TBX2Format {
  static let description = FormatDescription(ending: "tbx", TBXTerm.capabilities) { TBX2Writer() }
}

private struct TBX2Writer: GlossaryWriter {
  private var text = ByteText()

  mutating func begin(_ header: GlossaryHeader) {
    text.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    text.open(0, "martif", [("type", "TBX"), ("xml:lang", "en")])
    text.open(1, "martifHeader")
    text.add("  <fileDesc><sourceDesc><p>Masrad \(MasradVersion.text)</p></sourceDesc></fileDesc>\n")
    text.add("  <encodingDesc><p type=\"XCSURI\">TBXXCS.xcs</p></encodingDesc>\n")
    text.close(1, "martifHeader")
    text.add(" <text>\n  <body>\n")
  }

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    text.open(3, "termEntry", [("id", XMLName.encode(entry.id))])
    text.element(4, "descrip", type: "subjectField", entry.entityClass.rawValue)
    if !entry.notes.isEmpty { text.element(4, "note", entry.notes) }
    text.open(4, "langSet", [("xml:lang", "ar")])
    for term in TBXTerm.arabic(entry) { add(term, entry) }
    text.close(4, "langSet")
    text.open(4, "langSet", [("xml:lang", "en")])
    for term in TBXTerm.english(entry) { add(term, entry) }
    text.close(4, "langSet")
    text.close(3, "termEntry")
  }

  private mutating func add(_ term: TBXTerm, _ entry: Entry) {
    text.open(5, "tig")
    text.element(6, "term", term.text)
    if let type = term.type { text.element(6, "termNote", type: "termType", type) }
    if let status = term.status { text.element(6, "termNote", type: "administrativeStatus", status) }
    if term.role == .headword, !entry.context.isEmpty {
      text.element(6, "descrip", type: "context", entry.context)
    }
    if term.role == .preferred, !entry.source.isEmpty { text.element(6, "admin", type: "source", entry.source) }
    if let note = term.note { text.element(6, "note", note) }
    text.close(5, "tig")
  }

  mutating func end() { text.add("  </body>\n </text>\n</martif>\n") }

  mutating func takeBytes() -> [UInt8] { text.take() }
}
