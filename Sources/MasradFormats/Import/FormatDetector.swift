/// Tells the format of a glossary by how it begins and how its file is named.
enum FormatDetector {
  /// - Parameter bytes: the first of the file; a whole first line is enough.
  static func format(_ bytes: [UInt8], path: String) -> GlossaryFormat? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .xlsx }
    let text = (try? TextDecoder.decode(whole(bytes), nil)) ?? String(decoding: bytes, as: UTF8.self)
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return byName(path) }
    if first == "{" { return isLines(text) ? .jsonLines : .json }
    if first == "<" {
      for (mark, format) in [("<martif", GlossaryFormat.tbx2), ("<tbx", .tbx3), ("<tmx", .tmx), ("<xliff", .xliff)]
      where text.contains(mark) { return format }
      return byName(path)
    }
    return table(text, path) ?? byName(path)
  }

  /// Text cut in the middle of a letter is still text.
  private static func whole(_ bytes: [UInt8]) -> [UInt8] {
    guard let last = bytes.lastIndex(of: 0x0A), !bytes.starts(with: [0xFF, 0xFE]) else { return bytes }
    return Array(bytes[...last])
  }

  private static func isLines(_ text: String) -> Bool {
    let line = text.unicodeScalars.prefix { $0 != "\n" }
    return String(String.UnicodeScalarView(line)).contains(JSONLinesFormat.schema)
  }

  /// By the names of the columns.
  private static func table(_ text: String, _ path: String) -> GlossaryFormat? {
    if text.hasPrefix("#UTX") { return .utx }
    var reader = DelimitedReader(text, separator: UserGlossaryReader.separator(of: path))
    guard (try? reader.detectSeparator()) != nil, let record = try? reader.next() else { return nil }
    let names = record.map { TermText.term(CellGuard.unguarded($0.text)) }
    for format in GlossaryFormat.allCases where format.table?.header == names { return format }
    let lower = Set(names.map { $0.lowercased() })
    guard lower.isSuperset(of: ["arabic", "english"]) else { return nil }
    return path.lowercased().hasSuffix(".tsv") ? .tsv : .csv
  }

  private static func byName(_ path: String) -> GlossaryFormat? {
    let name = path.lowercased()
    let endings: [(String, GlossaryFormat)] = [
      (".csv", .csv), (".tsv", .tsv), (".json", .json), (".jsonl", .jsonLines), (".xlsx", .xlsx), (".tbx", .tbx2),
      (".tmx", .tmx), (".xlf", .xliff),
      (".xliff", .xliff), (".utx", .utx), (".utf8", .omegatUTF8),
    ]
    return endings.first { name.hasSuffix($0.0) }?.1
  }
}
