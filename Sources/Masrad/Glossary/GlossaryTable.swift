/// A tab-separated table of the glossaries: comment lines, a line of column names, records.
///
/// Fields are read from the bytes when they are asked for, so that opening costs one pass over the text, which notes
/// where they end.
struct GlossaryTable: Sendable {
  /// The file's name, for provenance and messages.
  let name: String
  let columns: [String]
  private let bytes: [UInt8]
  /// Where each record starts, and one more for the end.
  private let starts: [Int32]
  /// Where each field ends, record by record.
  private let ends: [Int32]
  /// The 1-based line of each record in the file.
  private let lines: [Int32]

  var count: Int { lines.count }

  /// - Throws: `GlossaryFileError` when a record has another number of columns than the header.
  init(name: String, bytes: [UInt8]) throws(GlossaryFileError) {
    self.name = name
    self.bytes = bytes
    var reading = Reading(name: name)
    try bytes.withUnsafeBufferPointer { (buffer) throws(GlossaryFileError) in try reading.read(buffer) }
    starts = reading.starts
    ends = reading.ends
    lines = reading.lines
    columns = reading.columns
  }

  /// One pass over the bytes.
  private struct Reading {
    let name: String
    var starts: [Int32] = []
    var ends: [Int32] = []
    var lines: [Int32] = []
    var columns: [String] = []

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(GlossaryFileError) {
      starts.reserveCapacity(bytes.count / 48)
      lines.reserveCapacity(bytes.count / 48)
      ends.reserveCapacity(bytes.count / 12)
      var line: Int32 = 0
      var start = 0
      while start < bytes.count {
        line += 1
        let known = ends.count
        var stop = start
        while stop < bytes.count, bytes[stop] != newline {
          if bytes[stop] == tab { ends.append(Int32(stop)) }
          stop += 1
        }
        let isRecord = try record(bytes[start..<stop], tabs: ends.count - known, line: line)
        if isRecord { ends.append(Int32(stop)) } else { ends.removeLast(ends.count - known) }
        start = stop + 1
      }
      starts.append(Int32(bytes.count))
    }

    /// Takes in a line; whether it is a record.
    private mutating func record(
      _ bytes: Slice<UnsafeBufferPointer<UInt8>>, tabs: Int, line: Int32
    ) throws(GlossaryFileError) -> Bool {
      guard let first = bytes.first else { return false }
      guard !columns.isEmpty else {
        guard first != hash else { return false }
        columns = bytes.split(separator: tab, omittingEmptySubsequences: false).map {
          String(decoding: $0, as: UTF8.self)
        }
        return false
      }
      guard tabs == columns.count - 1 else {
        throw .columnCount(file: name, line: Int(line), found: tabs + 1, expected: columns)
      }
      starts.append(Int32(bytes.startIndex))
      lines.append(line)
      return true
    }
  }

  func column(_ name: String) -> Int? {
    // Most names differ in length, which is cheaper to see than that they differ.
    let length = name.utf8.count
    return columns.firstIndex { $0.utf8.count == length && $0 == name }
  }

  /// The 1-based line of a record in its file.
  func line(of record: Int) -> Int { Int(lines[record]) }

  func field(_ record: Int, _ column: Int?) -> String {
    guard let column else { return "" }
    return String(decoding: fieldBytes(record, column), as: UTF8.self)
  }

  /// Whether a field has these bytes somewhere.
  func field(_ record: Int, _ column: Int, contains wanted: [UInt8]) -> Bool {
    let range = fieldRange(record, column)
    guard let first = wanted.first, range.count >= wanted.count else { return false }
    for start in range.lowerBound...range.upperBound - wanted.count
    where bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return true
    }
    return false
  }

  /// Whether a field has these bytes and no others.
  func field(_ record: Int, _ column: Int?, equals wanted: [UInt8]) -> Bool {
    guard let column else { return wanted.isEmpty }
    let range = fieldRange(record, column)
    return range.count == wanted.count && bytes[range].elementsEqual(wanted)
  }

  /// The record that stands in a line of the file; nil where none does.
  func record(atLine line: Int) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle]) < line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && Int(lines[low]) == line ? low : nil
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

  func fieldBytes(_ record: Int, _ column: Int) -> ArraySlice<UInt8> { bytes[fieldRange(record, column)] }

  @inline(__always)
  private func fieldRange(_ record: Int, _ column: Int) -> Range<Int> {
    let place = record * columns.count + column
    let start = column == 0 ? starts[record] : ends[place - 1] + 1
    return Int(start)..<Int(ends[place])
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
