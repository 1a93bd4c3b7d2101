import Masrad
import XML

/// Reads the segments of XLIFF 1.2 and 2.x.
enum XLIFFReader {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> LanguagePairs {
    let handler = XLIFFSegmentHandler()
    do throws(MarkupError) {
      try MarkupParser.parse(bytes, handler: handler)
    } catch {
      throw DocumentError(error)
    }
    if let failure = handler.failure { throw failure }
    return handler.pairs()
  }
}

final class XLIFFSegmentHandler: MarkupHandler {
  /// A file of the document, which has languages of its own in XLIFF 1.2.
  private struct File {
    var source: String
    var target: String
    var pairs: [LanguagePair] = []
  }

  private(set) var failure: DocumentError?
  private var files: [File] = []
  private var isVersion2 = false
  private var languages = (source: "", target: "")
  private var open: [String] = []
  private var unit: String?
  private var note: String?
  private var pair: LanguagePair?
  private var segment: String?
  private var inline: InlineText?
  private var isNote = false

  /// The segments with the Arabic first; a file without Arabic says which languages it has instead.
  func pairs() -> LanguagePairs {
    var out = LanguagePairs()
    for file in files {
      let known = [file.source, file.target].map(LanguageTag.language)
      let arabicIsFirst: Bool
      if known[0] == "ar" || known[1] == "ar" {
        arabicIsFirst = known[0] == "ar"
      } else if known[0].isEmpty || known[1].isEmpty, let guess = LanguagePair.arabicIsFirst(file.pairs) {
        arabicIsFirst = guess
      } else {
        out.otherLanguages.formUnion(known.filter { !$0.isEmpty })
        continue
      }
      let other = arabicIsFirst ? known[1] : known[0]
      if !other.isEmpty { out.otherLanguages.insert(other) }
      out.segments += file.pairs.compactMap { $0.segment(arabicIsFirst: arabicIsFirst) }
    }
    return out
  }

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    let parent = open.last
    open.append(element.name)
    if inline != nil {
      inline?.start(element.name, code: element["hex"])
      return
    }
    switch (element.name, parent) {
    case ("xliff", nil):
      isVersion2 = (element["version"] ?? "").hasPrefix("2")
      languages = (element["srcLang"] ?? "", element["trgLang"] ?? "")
    case (_, nil):
      failure = DocumentError(.wrongRoot(found: element.name, expected: "xliff"), line: parser.line, column: 1)
      parser.stop()
    case ("file", "xliff"):
      if !isVersion2 { languages = (element["source-language"] ?? "", element["target-language"] ?? "") }
      files.append(File(source: languages.source, target: languages.target))
    case ("trans-unit", _), ("segment", "unit"):
      pair = LanguagePair(firstLine: parser.line, secondLine: parser.line)
      segment = element["id"]
      if element.name == "trans-unit" { (unit, note) = (element["id"], nil) }
    case ("unit", _): (unit, note) = (element["id"], nil)
    case ("note", "trans-unit"), ("note", "notes"):
      isNote = true
      note = note.map { $0 + " " }
    case ("source", "trans-unit"), ("source", "segment"):
      pair?.firstLine = parser.line
      inline = InlineText()
    case ("target", "trans-unit"), ("target", "segment"):
      pair?.secondLine = parser.line
      inline = InlineText()
    default: break
    }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    if !open.isEmpty { open.removeLast() }
    let parent = open.last
    if let inline {
      guard parent == "trans-unit" || parent == "segment", name == "source" || name == "target" else {
        self.inline?.end(name)
        return
      }
      if name == "source" { pair?.first = inline.text } else { pair?.second = inline.text }
      self.inline = nil
      return
    }
    switch name {
    case "note": isNote = false
    case "trans-unit": add(id: unit)
    case "segment" where parent == "unit": add(id: segment.map { "\(unit ?? "")/\($0)" } ?? unit)
    default: break
    }
  }

  func text(_ text: String, _ parser: MarkupParser) {
    if inline != nil {
      inline?.append(text)
    } else if isNote {
      note = (note ?? "") + text
    }
  }

  private func add(id: String?) {
    guard var pair else { return }
    self.pair = nil
    pair.id = id
    pair.note = note
    if files.isEmpty { files.append(File(source: languages.source, target: languages.target)) }
    files[files.count - 1].pairs.append(pair)
  }
}
