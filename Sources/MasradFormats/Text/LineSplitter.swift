/// Cuts a stream of bytes into lines, each as soon as it is whole.
///
/// Bytes that are no UTF-8 are repaired with U+FFFD within their line, so that a line in stays a line.
public struct LineSplitter {
  private var rest: [UInt8] = []
  private var isFirst = true

  public init() {}

  /// The lines that `chunk` ends, without LF or CR LF.
  public mutating func lines(adding chunk: [UInt8]) -> [String] {
    var lines: [String] = []
    var start = 0
    while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
      rest += chunk[start..<end]
      lines.append(takeLine())
      start = end + 1
    }
    rest += chunk[start...]
    return lines
  }

  /// The last line, where the stream does not end with a line end.
  public mutating func lastLine() -> String? { rest.isEmpty ? nil : takeLine() }

  private mutating func takeLine() -> String {
    // A byte order mark belongs to the file and not to the first name.
    if isFirst, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    isFirst = false
    if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
    defer { rest.removeAll(keepingCapacity: true) }
    return String(decoding: rest, as: UTF8.self)
  }
}
