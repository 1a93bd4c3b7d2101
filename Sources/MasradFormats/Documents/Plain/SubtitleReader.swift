import Masrad

/// Reads the cues of SRT and WebVTT subtitles, the lines of a cue joined and their tags left out.
enum SubtitleReader {
  static func read(_ text: String, isWebVTT: Bool) throws(DocumentError) -> TextCollector {
    let lines = TextLines.split(text)
    if isWebVTT, lines.first?.hasPrefix("WEBVTT") != true {
      throw DocumentError(.syntax(expected: "WEBVTT"), line: 1, column: 1)
    }
    var collector = TextCollector()
    var cue = 0
    var place = 0
    while place < lines.count {
      guard isTiming(lines[place]) else {
        place += 1
        continue
      }
      cue += 1
      place += 1
      while place < lines.count, !isBlank(lines[place]), !isTiming(lines[place]) {
        // The number of the next cue, where the empty line between two is missing.
        if place + 1 < lines.count, isTiming(lines[place + 1]), lines[place].allSatisfy(\.isNumber) { break }
        add(lines[place], line: place + 1, label: "cue \(cue)", isWebVTT: isWebVTT, to: &collector)
        place += 1
      }
      collector.endLine()
    }
    if cue == 0 { throw DocumentError(.noCue) }
    return collector
  }

  private static func add(
    _ line: Substring, line number: Int, label: String, isWebVTT: Bool, to collector: inout TextCollector
  ) {
    let plain = SubtitleTags.removed(line, hasEntities: isWebVTT)
    let text = plain.drop { $0.isWhitespace }
    guard !text.isEmpty else { return }
    if text.first == "-" || text.first == "–" {
      // Another speaker.
      collector.endLine()
    } else if !collector.isAtLineStart {
      collector.append(" ")
    }
    let column = plain.unicodeScalars.count - text.unicodeScalars.count + 1
    collector.mark(line: number, column: column, label: label)
    collector.append(text)
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// `00:01:02,500 --> 00:01:04,000`; WebVTT writes a full stop and may leave the hours out.
  private static func isTiming(_ line: Substring) -> Bool {
    guard let first = line.unicodeScalars.first(where: { !$0.properties.isWhitespace }), ("0"..."9").contains(first),
      let arrow = line.firstRange(of: "-->")
    else { return false }
    return line[..<arrow.lowerBound].contains(":") && line[arrow.upperBound...].contains(":")
  }
}

/// The marks of formatting in subtitles: `<i>`, `<v Name>`, `{\an8}`.
enum SubtitleTags {
  static func removed(_ line: Substring, hasEntities: Bool) -> String {
    var out = ""
    var rest = line
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"), isTag(rest[rest.index(after: rest.startIndex)..<end]) {
        rest = rest[rest.index(after: end)...]
      } else if character == "{", rest.dropFirst().first == "\\", let end = rest.firstIndex(of: "}") {
        rest = rest[rest.index(after: end)...]
      } else if hasEntities, character == "&", let (text, after) = entity(rest) {
        out += text
        rest = after
      } else {
        out.append(character)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  private static func isTag(_ inner: Substring) -> Bool {
    guard let first = inner.unicodeScalars.first(where: { $0 != "/" }) else { return false }
    return first.isASCII && first.properties.isAlphabetic || ("0"..."9").contains(first)
  }

  /// WebVTT's own (W3C, WebVTT 1, 4.2.2).
  private static func entity(_ text: Substring) -> (String, Substring)? {
    let names = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&lrm;", "\u{200E}"), ("&rlm;", "\u{200F}"),
    ]
    for (name, value) in names where text.hasPrefix(name) { return (value, text.dropFirst(name.count)) }
    return nil
  }
}
