import Masrad
import XML

/// What the readers of XML glossaries share: the text of the element they are in, and where the entries go. Those of
/// formats whose units have a reader of their own take the parser's events themselves.
class GlossaryMarkupHandler: MarkupHandler {
  let file: String
  var header = GlossaryHeader()
  var body: ((GlossaryRecord, GlossaryHeader) -> Bool)?
  private(set) var text = ""
  private var error: UserGlossaryError?
  private var hasEntry = false
  private var ids = MadeIdentifiers()

  init(_ file: String) { self.file = file }

  // MARK: For subclasses

  func begin(_ element: MarkupElement, _ parser: MarkupParser) {}
  func finish(_ name: String, _ parser: MarkupParser) {}
  /// Whether an element is part of the text around it.
  func isInline(_ name: String) -> Bool { false }

  func emit(_ record: GlossaryRecord, _ parser: MarkupParser) {
    var record = record
    record.hasOwnID = !record.entry.id.isEmpty
    ids.complete(&record.entry)
    hasEntry = true
    if body?(record, header) == false { parser.stop() }
  }

  /// Emits the entry of values by the names of our table's columns; a malformed one ends the reading, one without
  /// Arabic letters or without English is passed over.
  func emit(
    _ values: [(column: String, text: String)], arabic: String, english: String, notes: String?, id: String?,
    _ parser: MarkupParser
  ) {
    guard ArabicScript.isIn(arabic), !TermText.term(english).isEmpty else { return }
    let row = GlossaryRow(
      values + [("arabic", arabic), ("english", english), ("notes", notes ?? ""), ("id", id ?? "")], file: file,
      line: parser.line, column: parser.column)
    do throws(UserGlossaryError) {
      let result = try row.record()
      header.style = result.style ?? header.style
      var record = result.record
      record.line = parser.line
      emit(record, parser)
    } catch {
      if self.error == nil { self.error = error }
      parser.stop()
    }
  }

  // MARK: Parsing

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    if isInline(element.name) {
      begin(element, parser)
      return
    }
    text = ""
    begin(element, parser)
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    finish(name, parser)
    if !isInline(name) { text = "" }
  }

  func text(_ text: String, _ parser: MarkupParser) { self.text += text }

  func parse(_ source: ByteSource) throws(GlossaryReadError) {
    var pending: [UInt8] = []
    var taken = 0
    var fileError: FileError?
    do throws(MarkupError) {
      try MarkupParser.parse(handler: self) { buffer in
        if pending.isEmpty {
          do {
            pending = try source.next()
          } catch {
            fileError = error as? FileError
            return nil
          }
        }
        let count = min(buffer.count, pending.count - taken)
        buffer.copyBytes(from: pending[taken..<(taken + count)])
        taken += count
        if taken == pending.count { (pending, taken) = ([], 0) }
        return count
      }
    } catch {
      if let fileError { throw .file(.file(fileError)) }
      throw .malformed([UserGlossaryError(error, file: file)], more: 0)
    }
    if let error { throw .malformed([error], more: 0) }
    guard hasEntry else {
      throw .malformed([UserGlossaryError(file: file, line: 1, column: 1, .noEntries)], more: 0)
    }
  }
}

extension UserGlossaryError {
  init(_ error: MarkupError, file: String) {
    let reason: Reason =
      switch error.reason {
      case .malformed(let words): .notXML(words)
      case .declaresEntity(let name), .unknownEntity(let name): .declaresEntity(name)
      case .tooLong: .fieldTooLong
      case .noMemory: .notXML("out of memory")
      }
    self.init(file: file, line: error.line, column: error.column, reason)
  }
}
