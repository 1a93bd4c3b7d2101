import Masrad

/// Reads two texts whose lines are one another's translation: line 7 of one is line 7 of the other.
///
/// Lines that are empty on both sides are paragraphs' ends and no segments; empty lines at the end of a text are
/// nothing. A line that has no counterpart is an error, since all lines behind it would be compared with the wrong one.
enum AlignedLines {
  /// - Parameters:
  ///   - arabic: the lines of one text, as `lines` cuts it.
  ///   - english: those of the other.
  static func read(
    source arabic: [String], at sourcePath: String, target english: [String], at targetPath: String
  ) throws(BilingualError) -> BilingualText {
    guard !arabic.isEmpty else { throw .emptySide(path: sourcePath) }
    guard !english.isEmpty else { throw .emptySide(path: targetPath) }
    guard arabic.contains(where: { ArabicScript.isIn($0) }) else { throw .noArabic(path: sourcePath) }
    try check(arabic, english, sourcePath, targetPath)
    var text = BilingualText(sourcePath: sourcePath, targetPath: targetPath)
    for (index, (source, target)) in zip(arabic, english).enumerated() {
      text.segments.append(
        .init(source: source, target: target, sourceLine: index + 1, targetLine: index + 1))
    }
    return text
  }

  private static func check(
    _ arabic: [String], _ english: [String], _ sourcePath: String, _ targetPath: String
  ) throws(BilingualError) {
    for (index, (source, target)) in zip(arabic, english).enumerated() where isBlank(source) != isBlank(target) {
      let (path, other) = isBlank(source) ? (sourcePath, targetPath) : (targetPath, sourcePath)
      throw .emptyLine(path: path, line: index + 1, other: other)
    }
    if arabic.count > english.count {
      throw .extraLine(
        path: sourcePath, line: english.count + 1, text: arabic[english.count], other: targetPath,
        count: english.count)
    }
    if english.count > arabic.count {
      throw .extraLine(
        path: targetPath, line: arabic.count + 1, text: english[arabic.count], other: sourcePath, count: arabic.count)
    }
  }

  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        // The second byte of CR LF.
        let isSecond = byte == UInt8(ascii: "\n") && place > 0 && bytes[place - 1] == UInt8(ascii: "\r")
        if !isSecond { lines.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
        start = place + 1
      }
      lines.append(String(decoding: bytes[start...], as: UTF8.self))
    }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    return lines
  }

  private static func isBlank(_ line: String) -> Bool { !line.unicodeScalars.contains { !$0.properties.isWhitespace } }
}
