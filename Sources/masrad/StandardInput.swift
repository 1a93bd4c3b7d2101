import MasradFormats

/// Standard input, a line at a time.
enum StandardInput {
  /// Hands over each line without its end, as soon as it is whole; memory for one piece of the input.
  static func forEachLine(_ body: (String) throws(Problem) -> Void) throws(Problem) {
    var splitter = LineSplitter()
    while true {
      let chunk: [UInt8]
      do {
        chunk = try SystemCalls.read(SystemCalls.standardInput, path: "-")
      } catch {
        throw .input(.file(error))
      }
      guard !chunk.isEmpty else { break }
      for line in splitter.lines(adding: chunk) { try body(line) }
    }
    if let line = splitter.lastLine() { try body(line) }
  }
}
