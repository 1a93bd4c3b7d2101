import Masrad

/// Reads the tables of other programs by their layouts.
struct LayoutTableReader: GlossaryRowReader {
  private(set) var errors: [UserGlossaryError] = []
  private(set) var moreErrors = 0
  let style: String? = nil
  private let layout: TableLayout
  private let file: String
  private var reader: DelimitedReader
  private var ids = MadeIdentifiers()
  private var hasHeader = false
  /// An entry whose further forms may follow.
  private var pending: GlossaryRecord?

  init(_ source: ByteSource, _ layout: TableLayout) {
    self.layout = layout
    file = source.path
    let hasQuotes = if case .never = layout.dialect.quoting { false } else { true }
    reader = DelimitedReader(source, separator: layout.separator, hasQuotes: hasQuotes)
  }

  mutating func next() -> GlossaryRecord? {
    while errors.count + moreErrors < GlossaryTableReader.errorLimit {
      do throws(UserGlossaryError) {
        guard let row = try row() else {
          defer { pending = nil }
          return pending
        }
        guard var record = try record(row) else { continue }
        if let held = pending, continues(held, record) {
          pending = joined(held, record)
          continue
        }
        record.hasOwnID = !record.entry.id.isEmpty
        ids.complete(&record.entry)
        defer { pending = record }
        if let held = pending { return held }
      } catch {
        add(error)
      }
    }
    return nil
  }

  private mutating func add(_ error: UserGlossaryError) {
    if errors.count < GlossaryTableReader.keptErrors { errors.append(error) } else { moreErrors += 1 }
  }

  private mutating func row() throws(UserGlossaryError) -> [DelimitedReader.Field]? {
    do throws(DelimitedError) {
      while let fields = try reader.next() {
        // UTX names its columns in a comment.
        if let mark = layout.commentMark, fields[0].text.unicodeScalars.first == mark { continue }
        if layout.header != nil, layout.commentMark == nil, !hasHeader {
          hasHeader = true
          continue
        }
        return fields
      }
      return nil
    } catch {
      throw UserGlossaryError(error, file: file)
    }
  }

  // MARK: Entries

  private func cell(_ column: TableLayout.Column, _ fields: [DelimitedReader.Field]) -> String {
    guard let place = layout.columns.firstIndex(of: column), place < fields.count else { return "" }
    return fields[place].text
  }

  private func record(_ fields: [DelimitedReader.Field]) throws(UserGlossaryError) -> GlossaryRecord? {
    guard fields.contains(where: { !$0.text.isEmpty }) else { return nil }
    var arabic = values(.arabic, fields)
    var english = values(.english, fields)
    guard !arabic.isEmpty else { throw error(.emptyField(column: "Arabic"), .arabic, fields) }
    guard ArabicScript.isIn(arabic[0]) else {
      throw error(.noArabicLetter(column: "Arabic", value: arabic[0]), .arabic, fields)
    }
    guard !english.isEmpty else { throw error(.emptyField(column: "English"), .english, fields) }
    let headword = arabic.removeFirst()
    var entry = Entry(
      id: TermText.term(cell(.identifier, fields)), entityClass: .term, arabic: headword,
      english: EnglishForm(form: english.removeFirst(), provenance: .authority, confidence: 0.99),
      context: TermText.note(cell(.context, fields)), notes: TermText.note(cell(.notes, fields)))
    if let known = EntityClass(rawValue: TermText.term(cell(.entityClass, fields)).lowercased()) {
      entry.entityClass = known
    }
    if layout.columns.contains(.comment) { Self.takeComment(TermText.note(cell(.comment, fields)), &entry) }
    if layout.columns.contains(.status) {
      let text = TermText.term(cell(.status, fields)).lowercased()
      guard let status = text.isEmpty ? .proposed : Status(rawValue: text) else {
        let allowed = Status.allCases.map(\.rawValue)
        throw error(.unknownValue(column: "Status", value: text, allowed: allowed), .status, fields)
      }
      entry.status = status
      if status == .approved {
        entry.english = EnglishForm(form: entry.english.form, provenance: .decision, confidence: 1)
      }
    }
    entry.alternatives = english.map { EnglishForm(form: $0, provenance: .authority, confidence: 0) }
    entry.variants = arabic.map { Variant(surface: $0, kind: .of($0, headword: headword), count: 0) }
    return GlossaryRecord(entry, line: fields[0].line)
  }

  private static func takeComment(_ comment: String, _ entry: inout Entry) {
    guard let parts = TableLayout.parts(ofComment: comment) else {
      entry.notes = comment
      return
    }
    (entry.entityClass, entry.notes) = parts
  }

  private func values(_ column: TableLayout.Column, _ fields: [DelimitedReader.Field]) -> [String] {
    let text = cell(column, fields)
    guard case .cell(let separator) = layout.forms, let mark = separator.unicodeScalars.first else {
      let term = TermText.term(text)
      return term.isEmpty ? [] : [term]
    }
    return text.unicodeScalars.split(separator: mark).map { TermText.term(String($0)) }.filter { !$0.isEmpty }
  }

  private func error(
    _ reason: UserGlossaryError.Reason, _ column: TableLayout.Column, _ fields: [DelimitedReader.Field]
  ) -> UserGlossaryError {
    let place = layout.columns.firstIndex(of: column).map { min($0, fields.count - 1) } ?? 0
    return UserGlossaryError(file: file, line: fields[place].line, column: fields[place].column, reason)
  }

  /// Whether a line is a further form of the entry before it.
  private func continues(_ held: GlossaryRecord, _ record: GlossaryRecord) -> Bool {
    guard case .rows = layout.forms, layout.columns.contains(.identifier) else { return false }
    return !record.entry.id.isEmpty && record.entry.id == held.entry.id
      && record.entry.english.form == held.entry.english.form
  }

  private func joined(_ held: GlossaryRecord, _ record: GlossaryRecord) -> GlossaryRecord {
    var held = held
    let surface = record.entry.arabic
    held.entry.variants.append(Variant(surface: surface, kind: .of(surface, headword: held.entry.arabic), count: 0))
    return held
  }
}
