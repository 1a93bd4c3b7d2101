/// A tab-separated table of the glossaries: comment lines, a line of column names, records.
///
/// Fields are read from the bytes when they are asked for, so that opening costs one pass over the text.
struct GlossaryTable: Sendable {
  /// The file's name, for provenance and messages.
  let name: String
  let columns: [String]
  private let bytes: [UInt8]
  /// Where each record starts, and one more for the end.
  private let starts: [Int32]
  /// The 1-based line of each record in the file.
  private let lines: [Int32]

  var count: Int { lines.count }

  /// - Throws: `GlossaryFileError` when a record has another number of columns than the header.
  init(name: String, bytes: [UInt8], separator: UInt8 = tab) throws(GlossaryFileError) {
    self.name = name
    self.bytes = bytes
    var starts: [Int32] = []
    var lines: [Int32] = []
    var columns: [String] = []
    var line: Int32 = 0
    var start = 0
    let end = bytes.count
    while start < end {
      line += 1
      var tabs = 0
      var stop = start
      while stop < end, bytes[stop] != newline {
        if bytes[stop] == tab { tabs += 1 }
        stop += 1
      }
      if columns.isEmpty {
        if bytes[start] != hash, stop > start {
          columns = bytes[start..<stop].split(separator: tab, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        }
      } else if stop > start {
        guard tabs == columns.count - 1 else {
          throw .columnCount(file: name, line: Int(line), found: tabs + 1, expected: columns)
        }
        starts.append(Int32(start))
        lines.append(line)
      }
      start = stop + 1
    }
    starts.append(Int32(end))
    self.starts = starts
    self.lines = lines
    self.columns = columns
  }

  func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The 1-based line of a record in its file.
  func line(of record: Int) -> Int { Int(lines[record]) }

  func field(_ record: Int, _ column: Int?) -> String {
    guard let column else { return "" }
    return String(decoding: fieldBytes(record, column), as: UTF8.self)
  }

  /// The values of a field that holds several, separated by ` | `.
  func values(_ record: Int, _ column: Int?) -> [String] {
    guard let column else { return [] }
    return fieldBytes(record, column).split(separator: bar).map { value in
      var value = value
      while value.first == space { value.removeFirst() }
      while value.last == space { value.removeLast() }
      return String(decoding: value, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  func fieldBytes(_ record: Int, _ column: Int) -> ArraySlice<UInt8> {
    var start = Int(starts[record])
    var left = column
    let end = bytes.count
    while left > 0, start < end {
      if bytes[start] == tab { left -= 1 }
      start += 1
    }
    var stop = start
    while stop < end, bytes[stop] != tab, bytes[stop] != newline { stop += 1 }
    return bytes[start..<stop]
  }
}

let tab = UInt8(ascii: "\t")
let newline = UInt8(ascii: "\n")
private let hash = UInt8(ascii: "#")
private let bar = UInt8(ascii: "|")
private let space = UInt8(ascii: " ")

/// What is wrong with a glossary file.
public enum GlossaryFileError: Error, Equatable, Sendable {
  case columnCount(file: String, line: Int, found: Int, expected: [String])
  case missingColumn(file: String, line: Int, column: String, found: [String])
  case emptyField(file: String, line: Int, column: String)
  case unknownValue(file: String, line: Int, column: String, value: String, allowed: [String])
  case openQuote(file: String, line: Int)
  case strayQuote(file: String, line: Int, column: Int)
  case noRecords(file: String)
}
