/// Blanks out what of a Markdown text is no text: code, addresses, comments.
///
/// Each character gives way to a blank, so that lines, columns and offsets stay those of the file.
enum MarkdownMask {
  static func masked(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var fence: (mark: Unicode.Scalar, count: Int)?
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, scalars[end] != "\n" { end += 1 }
      let line = start..<end
      let mark = fenceMark(scalars, line)
      if let open = fence {
        if let mark, mark.isBare, mark.mark == open.mark, mark.count >= open.count { fence = nil }
        blank(&scalars, line)
      } else if let mark {
        fence = (mark.mark, mark.count)
        blank(&scalars, line)
      }
      start = end + 1
    }
    maskSpans(&scalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func blank(_ scalars: inout [Unicode.Scalar], _ range: Range<Int>) {
    for index in range where scalars[index] != "\n" && scalars[index] != "\r" { scalars[index] = " " }
  }

  /// Three or more ` or ~ at the beginning of a line (CommonMark 0.31, 4.5).
  private static func fenceMark(
    _ scalars: [Unicode.Scalar], _ line: Range<Int>
  ) -> (mark: Unicode.Scalar, count: Int, isBare: Bool)? {
    var place = line.lowerBound
    while place < line.upperBound, scalars[place] == " ", place - line.lowerBound < 3 { place += 1 }
    guard place < line.upperBound, scalars[place] == "`" || scalars[place] == "~" else { return nil }
    let mark = scalars[place]
    let rest = scalars[place..<line.upperBound].drop { $0 == mark }
    let count = line.upperBound - place - rest.count
    // Backticks behind the fence make it a span of code.
    guard count >= 3, mark == "~" || !rest.contains("`") else { return nil }
    return (mark, count, rest.allSatisfy { $0.properties.isWhitespace })
  }

  private static func maskSpans(_ scalars: inout [Unicode.Scalar]) {
    var place = 0
    /// For each length of a run of backticks, from where on there is no other: keeps the search linear.
    var none: [Int: Int] = [:]
    while place < scalars.count {
      switch scalars[place] {
      case "`":
        let count = run(scalars, place)
        if (none[count] ?? .max) > place, let end = closing(scalars, from: place + count, count) {
          blank(&scalars, place..<end)
          place = end
        } else {
          none[count] = min(none[count] ?? .max, place)
          place += count
        }
      case "]" where place + 1 < scalars.count && scalars[place + 1] == "(":
        let end = destinationEnd(scalars, place + 2)
        blank(&scalars, place + 2..<end)
        place = end
      case "<": place = maskTag(&scalars, place)
      case ":" where isScheme(scalars, place):
        var start = place
        while start > 0, isLatin(scalars[start - 1]) { start -= 1 }
        var end = place
        while end < scalars.count, !scalars[end].properties.isWhitespace,
          !"<>\"')]".unicodeScalars.contains(scalars[end])
        {
          end += 1
        }
        blank(&scalars, start..<end)
        place = end
      default: place += 1
      }
    }
  }

  private static func run(_ scalars: [Unicode.Scalar], _ place: Int) -> Int {
    var end = place
    while end < scalars.count, scalars[end] == "`" { end += 1 }
    return end - place
  }

  /// The end of a span of code that opened with `count` backticks, in the same paragraph.
  private static func closing(_ scalars: [Unicode.Scalar], from start: Int, _ count: Int) -> Int? {
    var place = start
    while place < scalars.count {
      if scalars[place] == "`" {
        let found = run(scalars, place)
        place += found
        if found == count { return place }
      } else if scalars[place] == "\n", place + 1 < scalars.count, scalars[place + 1] == "\n" {
        return nil
      } else {
        place += 1
      }
    }
    return nil
  }

  /// The end of a link's address, which may hold pairs of parentheses; a title behind it stays.
  private static func destinationEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var place = start
    var depth = 0
    while place < scalars.count, !scalars[place].properties.isWhitespace {
      if scalars[place] == "(" { depth += 1 }
      if scalars[place] == ")" {
        if depth == 0 { break }
        depth -= 1
      }
      place += 1
    }
    return place
  }

  /// Blanks out a comment, a tag of HTML, or an address between angle brackets.
  private static func maskTag(_ scalars: inout [Unicode.Scalar], _ place: Int) -> Int {
    if scalars[place...].starts(with: "<!--".unicodeScalars) {
      var end = place + 4
      while end < scalars.count, !scalars[end...].starts(with: "-->".unicodeScalars) { end += 1 }
      end = min(scalars.count, end + 3)
      blank(&scalars, place..<end)
      return end
    }
    guard place + 1 < scalars.count, isLatin(scalars[place + 1]) || scalars[place + 1] == "/" else { return place + 1 }
    var end = place + 1
    while end < scalars.count, scalars[end] != ">", scalars[end] != "\n", end - place < 2000 { end += 1 }
    guard end < scalars.count, scalars[end] == ">" else { return place + 1 }
    blank(&scalars, place..<end + 1)
    return end + 1
  }

  private static func isScheme(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place > 0 && isLatin(scalars[place - 1]) && place + 2 < scalars.count && scalars[place + 1] == "/"
      && scalars[place + 2] == "/"
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
