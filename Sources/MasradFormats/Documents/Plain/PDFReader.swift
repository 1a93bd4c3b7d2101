import Masrad

/// Reads the text of a PDF file through poppler's `pdftotext`.
enum PDFReader {
  /// - Parameter turned: gets the words in which لا may be turned around and nothing tells.
  static func read(_ bytes: [UInt8], turned: inout [String]) throws(DocumentError) -> TextCollector {
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
    let repaired = LamAlef(ReversedText.restored(String(decoding: output, as: UTF8.self)))
    turned = repaired.undecided
    let pages = repaired.text.unicodeScalars.split(separator: "\u{C}", omittingEmptySubsequences: false)
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
