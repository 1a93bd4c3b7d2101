/// The paragraphs of a page, of which the file knows the lines alone.
enum PageText {
  /// Lines without an empty line between them are one paragraph; a line much shorter than the longest ends one.
  static func paragraphs(_ page: Substring) -> [String] {
    var out: [String] = []
    var block: [String] = []
    for line in TextLines.split(String(page)) + [""] {
      let plain = plain(line)
      if plain.allSatisfy(\.isWhitespace) {
        add(block, to: &out)
        block = []
      } else {
        block.append(plain)
      }
    }
    return out
  }

  private static func add(_ block: [String], to out: inout [String]) {
    let longest = block.map { $0.unicodeScalars.count }.max() ?? 0
    var paragraph = ""
    for line in block {
      if !paragraph.isEmpty { paragraph += " " }
      paragraph += line
      if line.unicodeScalars.count * 3 < longest * 2 {
        out.append(paragraph)
        paragraph = ""
      }
    }
    if !paragraph.isEmpty { out.append(paragraph) }
  }

  /// A line without the marks of direction that `pdftotext` puts around what runs from right to left. A full stop that
  /// ends such a line comes out before it, in an embedding of its own, and goes back to its end.
  private static func plain(_ line: Substring) -> String {
    let scalars = Array(line.unicodeScalars)
    var view = String.UnicodeScalarView()
    for scalar in scalars where !ArabicScript.isDirectionMark(scalar) { view.append(scalar) }
    guard scalars.count > 4, scalars[0] == "\u{202B}", scalars[1] == "\u{202A}", scalars[3] == "\u{202C}",
      stops.contains(scalars[2])
    else { return String(view) }
    view.removeFirst()
    view.append(scalars[2])
    return String(view)
  }

  private static let stops: Set<Unicode.Scalar> = [".", ":", "!", "\u{60C}", "\u{61B}", "\u{61F}"]
}
