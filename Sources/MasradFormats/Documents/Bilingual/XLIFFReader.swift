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
  private var units = XLIFFUnitReader()
  private var files: [File] = []

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
    guard units.root != nil || element.name == "xliff" else {
      failure = DocumentError(.wrongRoot(found: element.name, expected: "xliff"), line: parser.line, column: 1)
      parser.stop()
      return
    }
    units.start(element, line: parser.line)
    if files.count < units.files {
      files.append(File(source: units.languages.source, target: units.languages.target))
    }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    if let unit = units.end(name) { add(unit) }
  }

  func text(_ text: String, _ parser: MarkupParser) { units.append(text) }

  private func add(_ unit: XLIFFUnit) {
    if files.isEmpty { files.append(File(source: units.languages.source, target: units.languages.target)) }
    let note = unit.notes.isEmpty ? nil : unit.notes.joined(separator: " ")
    files[files.count - 1].pairs += unit.segments.filter { !$0.isIgnorable }.map { segment in
      LanguagePair(
        first: segment.source, second: segment.target, firstLine: segment.sourceLine, secondLine: segment.targetLine,
        id: segment.id.map { "\(unit.id ?? "")/\($0)" } ?? unit.id, note: note)
    }
  }
}
