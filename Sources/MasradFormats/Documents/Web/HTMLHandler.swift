import XML

/// Takes the visible text out of a page: a block ends a line, white space is one blank.
final class HTMLHandler: MarkupHandler {
  private(set) var text = TextCollector()
  /// How many elements are open since one that is not shown.
  private var skipped = 0
  private var preformatted = 0
  /// A blank that is written only before more text of the same line.
  private var hasBlank = false
  /// Where the parser stood when it handed over what came before.
  private var endOfTag = (line: 1, column: 1)

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    endOfTag = (parser.line, parser.column)
    if skipped > 0 {
      skipped += 1
      return
    }
    if Self.unseen.contains(element.name) || Self.isHidden(element) {
      skipped = 1
      return
    }
    if element.name == "br" {
      endLine()
    } else if Self.blocks.contains(element.name) {
      endLine()
      if element.name == "pre" || element.name == "textarea" { preformatted += 1 }
    }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    endOfTag = (parser.line, parser.column)
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard Self.blocks.contains(name) else { return }
    endLine()
    if name == "pre" || name == "textarea" { preformatted = max(0, preformatted - 1) }
  }

  func text(_ piece: String, _ parser: MarkupParser) {
    guard skipped == 0 else { return }
    // The parser stands behind the text.
    let lines = piece.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    var line = parser.line - lines.count + 1
    var column = endOfTag.line == line ? endOfTag.column : 1
    // An entity is longer in the source than the one character that it stands for.
    let isPlain = lines.count == 1 && piece.unicodeScalars.count > 1
    if isPlain { column = parser.column - piece.unicodeScalars.count }
    for (number, part) in lines.enumerated() {
      if number > 0 {
        line += 1
        column = 1
        if preformatted > 0 { endLine() } else { hasBlank = true }
      }
      add(part, line: line, column: max(1, column))
    }
    endOfTag = (parser.line, parser.column)
  }

  /// Adds a part of one line of the source.
  private func add(_ part: Substring.UnicodeScalarView, line: Int, column: Int) {
    var column = column
    var isMarked = false
    var blanks = 0
    var word = String.UnicodeScalarView()
    for scalar in part {
      defer { column += 1 }
      if scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\u{C}" {
        flush(&word)
        blanks += 1
        hasBlank = true
        continue
      }
      if word.isEmpty {
        if hasBlank, !text.isAtLineStart { text.append(" ") }
        hasBlank = false
        // A new mark where blanks were left out.
        if !isMarked || blanks != 1 { text.mark(line: line, column: column) }
        isMarked = true
        blanks = 0
      }
      word.append(scalar)
    }
    flush(&word)
  }

  private func flush(_ word: inout String.UnicodeScalarView) {
    guard !word.isEmpty else { return }
    text.append(String(word))
    word.removeAll(keepingCapacity: true)
  }

  private func endLine() {
    text.endLine()
    hasBlank = false
  }

  private static func isHidden(_ element: MarkupElement) -> Bool {
    if element["hidden"] != nil { return true }
    guard let style = element["style"]?.lowercased() else { return false }
    let plain = String(style.filter { !$0.isWhitespace })
    return plain.firstRange(of: "display:none") != nil || plain.firstRange(of: "visibility:hidden") != nil
  }

  private static let unseen: Set<String> = [
    "head", "script", "style", "template", "noscript", "iframe", "object", "noframes", "noembed", "canvas", "audio",
    "video", "svg", "datalist", "rp", "rt", "title",
  ]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre",
    "search", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul",
  ]
}
