/// The lines of a text.
enum TextLines {
  /// Lines end at LF, CR LF or CR, and stand here without their ends.
  static func split(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    var place = start
    let bytes = text.utf8
    while place < bytes.endIndex {
      let byte = bytes[place]
      let next = bytes.index(after: place)
      guard byte == 0x0A || byte == 0x0D else {
        place = next
        continue
      }
      lines.append(text[start..<place])
      place = byte == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A ? bytes.index(after: next) : next
      start = place
    }
    if start < bytes.endIndex { lines.append(text[start...]) }
    return lines
  }
}
