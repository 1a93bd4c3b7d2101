import Masrad

/// Reads a table with a column of Arabic and one of English: `source` and `target`, `ar` and `en`, `Arabic` and
/// `English`. Other columns are left alone, but `id` and `note` are kept.
enum BilingualTable {
  private static let sources: Set<String> = ["source", "ar", "arabic", "source text", "src"]
  private static let targets: Set<String> = ["target", "en", "english", "target text", "translation", "tgt"]

  static func read(
    _ text: String, path: String, separator: Unicode.Scalar
  ) throws(BilingualError) -> BilingualText {
    var reader = DelimitedReader(text, separator: separator)
    guard let header = try next(&reader, path) else { throw .emptySide(path: path) }
    let names = header.map { name($0.text) }
    guard let source = names.firstIndex(where: sources.contains), let target = names.firstIndex(where: targets.contains)
    else { throw .noColumns(path: path, found: header.map(\.text)) }
    let id = names.firstIndex { $0 == "id" || $0 == "key" }
    let note = names.firstIndex { $0 == "note" || $0 == "notes" }
    var out = BilingualText(sourcePath: path, targetPath: path)
    while let record = try next(&reader, path) {
      guard record.count == header.count else {
        throw .fieldCount(path: path, line: record[0].line, found: record.count, expected: header.count)
      }
      let (arabic, english) = (record[source], record[target])
      guard !arabic.text.isEmpty || !english.text.isEmpty else { continue }
      out.segments.append(
        .init(
          source: arabic.text, target: english.text.isEmpty ? nil : english.text, sourceLine: arabic.line,
          targetLine: english.line, id: id.map { record[$0].text }, note: note.map { record[$0].text }))
    }
    return out
  }

  private static func next(
    _ reader: inout DelimitedReader, _ path: String
  ) throws(BilingualError) -> [DelimitedReader.Field]? {
    do {
      return try reader.next()
    } catch {
      throw .record(path: path, error)
    }
  }

  private static func name(_ field: String) -> String {
    var scalars = field.lowercased().unicodeScalars[...]
    while let first = scalars.first, first.value == 0xFEFF || first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
