import Masrad

/// Reads the text of a PDF file through poppler's `pdftotext`.
enum PDFReader {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> TextCollector {
    let file: TemporaryFile
    do {
      file = try TemporaryFile(bytes)
    } catch {
      throw DocumentError(.unreadablePDF)
    }
    defer { file.remove() }
    let output: [UInt8]
    switch ChildProcess.output(of: "pdftotext", ["-q", "-enc", "UTF-8", file.path, "-"], atMost: 1 << 28) {
    case .missing: throw DocumentError(.noPDFReader)
    case .tooMuch: throw DocumentError(.tooLarge)
    case .failed: throw DocumentError(isEncrypted(bytes) ? .encrypted : .unreadablePDF)
    case .done(let bytes): output = bytes
    }
    var text = TextCollector()
    let pages = String(decoding: output, as: UTF8.self).unicodeScalars.split(
      separator: "\u{C}", omittingEmptySubsequences: false)
    for (index, page) in pages.enumerated() {
      for paragraph in PageText.paragraphs(Substring(page)) { text.add(paragraph, label: "page \(index + 1)") }
    }
    return text
  }

  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let key = Array("/Encrypt".utf8)
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: key[0]) {
      if bytes[found...].starts(with: key) { return true }
      place = found + 1
    }
    return false
  }
}

/// The paragraphs of a page, of which the file knows the lines alone.
enum PageText {
  /// Lines without an empty line between them are one paragraph; a line much shorter than the longest ends one.
  static func paragraphs(_ page: Substring) -> [String] {
    var out: [String] = []
    var block: [String] = []
    for line in TextLines.split(String(page)) + [""] {
      let plain = withoutDirections(line)
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

  /// `pdftotext` puts lines from right to left between marks of direction, which no reader sees.
  private static func withoutDirections(_ line: Substring) -> String {
    var view = String.UnicodeScalarView()
    for scalar in line.unicodeScalars where !ArabicScript.isDirectionMark(scalar) { view.append(scalar) }
    return String(view)
  }
}
