import Masrad

/// Reads the texts of a CSV or TSV table whose first line names the columns.
struct TableReader {
  /// The places of the columns in a record.
  private struct Columns {
    var first: Int
    var second: Int?
    var id: Int?
    var note: Int?
    /// Whether the names tell which side is Arabic.
    var isArabicFirst: Bool
    /// The header is a record like any other.
    var headerIsText = false
  }

  /// - Parameter column: the name of the column with the Arabic, where the user gave it.
  static func read(_ text: String, isTSV: Bool, column: String?) throws(DocumentError) -> LanguagePairs {
    var reader = DelimitedReader(text, separator: isTSV ? "\t" : separator(of: text))
    guard let header = try next(&reader) else { throw DocumentError(.emptyFile) }
    let columns = try columns(header, column)
    var pairs: [LanguagePair] = []
    if columns.headerIsText { pairs.append(pair(header, columns)) }
    while let record = try next(&reader) {
      guard record.contains(where: { LanguagePair.isFilled($0.text) }) else { continue }
      guard record.count == header.count else {
        let last = record[min(record.count, header.count + 1) - 1]
        throw DocumentError(
          .fieldCount(found: record.count, expected: header.count), line: last.line, column: last.column)
      }
      pairs.append(pair(record, columns))
    }
    let arabicIsFirst = columns.isArabicFirst ? true : LanguagePair.arabicIsFirst(pairs) ?? true
    return LanguagePairs(segments: pairs.compactMap { $0.segment(arabicIsFirst: arabicIsFirst) })
  }

  private static func next(_ reader: inout DelimitedReader) throws(DocumentError) -> [DelimitedReader.Field]? {
    do throws(DelimitedError) {
      return try reader.next()
    } catch {
      throw DocumentError(error.reason == .openQuote ? .openQuote : .strayQuote, line: error.line, column: error.column)
    }
  }

  /// Excel writes semicolons where the comma is the decimal sign.
  private static func separator(of text: String) -> Unicode.Scalar {
    let header = TextLines.split(String(text.prefix(10_000))).first ?? ""
    return header.contains(";") && !header.contains(",") ? ";" : ","
  }

  private static func pair(_ record: [DelimitedReader.Field], _ columns: Columns) -> LanguagePair {
    let first = record[columns.first]
    let second = columns.second.map { record[$0] }
    return LanguagePair(
      first: CellGuard.unguarded(first.text), second: second.map { CellGuard.unguarded($0.text) },
      firstLine: first.line, secondLine: second?.line ?? first.line, id: text(columns.id, record),
      note: text(columns.note, record))
  }

  private static func text(_ column: Int?, _ record: [DelimitedReader.Field]) -> String? {
    column.map { record[$0].text }.flatMap { $0.isEmpty ? nil : $0 }
  }

  // MARK: Columns

  private static func columns(
    _ header: [DelimitedReader.Field], _ asked: String?
  ) throws(DocumentError) -> Columns {
    let shown = header.map { trimmed($0.text) }
    let names = shown.map { $0.lowercased() }
    func place(_ wanted: [String]) -> Int? {
      for name in wanted { if let place = names.firstIndex(of: name) { return place } }
      return nil
    }
    let id = place(["id", "key", "context", "location"])
    let note = place(["note", "notes", "comment", "developer_comments"])
    let english = names.firstIndex { LanguageTag.language($0) == "en" } ?? names.firstIndex { $0.contains("نجليزي") }
    let target = english ?? place(["target", "target text", "translation", "tgt", "الترجمة"])
    if let asked {
      guard let place = names.firstIndex(of: trimmed(asked).lowercased()) else {
        throw DocumentError(.noColumn(asked, found: shown), line: 1, column: 1)
      }
      return Columns(first: place, second: target == place ? nil : target, id: id, note: note, isArabicFirst: true)
    }
    if let arabic = names.firstIndex(where: { LanguageTag.language($0) == "ar" })
      ?? names.firstIndex(where: { $0.contains("عربي") })
    {
      let other = target ?? place(["source"])
      return Columns(first: arabic, second: other, id: id, note: note, isArabicFirst: true)
    }
    if let source = place(["source", "source text", "src", "المصدر", "الأصل"]), let target, target != source {
      return Columns(first: source, second: target, id: id, note: note, isArabicFirst: false)
    }
    if let text = place(["text", "source", "content", "body", "نص", "النص"]) {
      return Columns(first: text, second: target == text ? nil : target, id: id, note: note, isArabicFirst: true)
    }
    guard header.count == 1 else { throw DocumentError(.whichColumn(found: shown), line: 1, column: 1) }
    return Columns(first: 0, isArabicFirst: true, headerIsText: true)
  }

  private static func trimmed(_ text: String) -> String {
    let plain = CellGuard.unguarded(text).drop { $0.isWhitespace }
    return String(plain.reversed().drop { $0.isWhitespace }.reversed())
  }
}
