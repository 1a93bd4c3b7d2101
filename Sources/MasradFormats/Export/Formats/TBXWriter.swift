import Masrad

/// What tells the versions of TBX apart: the names of their elements.
struct TBXDialect: Sendable {
  let root: String
  let attributes: [(String, String)]
  /// Behind the root's opening tag.
  let header: String
  let concept: String
  let language: String
  let term: String
  /// Said of every term, in a version that asks for it.
  let partOfSpeech: String?
}

/// Writes TBX of either version.
struct TBXWriter: GlossaryWriter {
  private let dialect: TBXDialect
  private var text = ByteText()

  init(_ dialect: TBXDialect) { self.dialect = dialect }

  mutating func begin(_ header: GlossaryHeader) {
    text.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    text.open(0, dialect.root, dialect.attributes)
    text.add(dialect.header)
    text.add(" <text>\n  <body>\n")
  }

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    text.open(3, dialect.concept, "id", XMLName.encode(entry.id))
    text.element(4, "descrip", type: "subjectField", entry.entityClass.rawValue)
    if !entry.notes.isEmpty { text.element(4, "note", entry.notes) }
    text.open(4, dialect.language, "xml:lang", "ar")
    TBXTerm.forEachArabic(entry) { add($0, entry) }
    text.close(4, dialect.language)
    text.open(4, dialect.language, "xml:lang", "en")
    TBXTerm.forEachEnglish(entry) { add($0, entry) }
    text.close(4, dialect.language)
    text.close(3, dialect.concept)
  }

  private mutating func add(_ term: TBXTerm, _ entry: Entry) {
    text.open(5, dialect.term)
    text.element(6, "term", term.text)
    if let partOfSpeech = dialect.partOfSpeech { text.element(6, "termNote", type: "partOfSpeech", partOfSpeech) }
    if let type = term.type { text.element(6, "termNote", type: "termType", type) }
    if let status = term.status { text.element(6, "termNote", type: "administrativeStatus", status) }
    if term.role == .headword, !entry.context.isEmpty {
      text.element(6, "descrip", type: "context", entry.context)
    }
    if term.role == .preferred, !entry.source.isEmpty { text.element(6, "admin", type: "source", entry.source) }
    if let note = term.note { text.element(6, "note", note) }
    text.close(5, dialect.term)
  }

  mutating func end() { text.add("  </body>\n </text>\n</\(dialect.root)>\n") }

  mutating func takeBytes() -> [UInt8] { text.take() }

  var pendingBytes: Int { text.bytes.count }
}
