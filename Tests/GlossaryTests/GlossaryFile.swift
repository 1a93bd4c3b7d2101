import TestSupport

/// A file of Glossaries/ as its lines stand, read without the library's own reader so that each checks the other.
struct GlossaryFile {
  struct Record {
    let line: Int
    let text: String
    let fields: [String]
  }

  let name: String
  let bytes: [UInt8]
  /// Comments at the top.
  let comments: [String]
  let columns: [String]
  /// The number of the line that names the columns.
  let headerLine: Int
  let records: [Record]
  /// All lines, comments and header included.
  let lines: [String]

  /// The tables of the folder, in order.
  static let all: [GlossaryFile] = {
    let names = (try? PackageFolder.files(in: "Glossaries", ending: ".tsv"))?.filter { !$0.contains("/") } ?? []
    return names.compactMap { try? GlossaryFile(name: $0) }
  }()

  static func named(_ name: String) -> GlossaryFile? { all.first { $0.name == name } }

  init(name: String) throws {
    self.name = name
    bytes = try PackageFolder.bytes(of: "Glossaries/" + name)
    // Split on the line feed alone: a stray CR must stay in sight, and CR LF is one Character.
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    self.lines = lines
    comments = Array(lines.prefix { $0.hasPrefix("#") })
    headerLine = comments.count + 1
    columns = Self.fields(comments.count < lines.count ? lines[comments.count] : "")
    records = lines.enumerated().dropFirst(headerLine).compactMap { index, line in
      // What follows the last line feed is no line.
      if index == lines.count - 1, line.isEmpty { return nil }
      return Record(line: index + 1, text: line, fields: Self.fields(line))
    }
  }

  private static func fields(_ line: String) -> [String] {
    line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The records with one column's field; those with a wrong number of fields are another test's matter.
  func fields(of column: String) -> [(line: Int, value: String)] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return records.filter { $0.fields.count == columns.count }.map { ($0.line, $0.fields[index]) }
  }

  /// The single values of a column that holds several.
  func values(of column: String) -> [(line: Int, value: String)] {
    fields(of: column).flatMap { line, field in Self.values(field).map { (line, $0) } }
  }

  static func values(_ field: String) -> [String] {
    field.isEmpty ? [] : field.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
  }
}

extension StringProtocol {
  /// Without blanks at the ends.
  var trimmed: String {
    var view = Substring(self)
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
