import Masrad
import XML

/// Reads the visible text of an HTML page, each piece with its place in the source.
enum HTMLReader {
  static func read(_ bytes: [UInt8], encoding: TextEncoding?, path: String) throws(InputError) -> TextCollector {
    let handler = HTMLHandler()
    let (text, name) = try decoded(bytes, encoding, path)
    do throws(MarkupError) {
      if let text {
        try MarkupParser.parse(Array(text.utf8), .html, encoding: "UTF-8", handler: handler)
      } else {
        try MarkupParser.parse(bytes, .html, encoding: name, handler: handler)
      }
    } catch {
      throw .document(path: path, DocumentError(error))
    }
    return handler.text
  }

  /// The page's text, or the name of an encoding that libxml2 is to read it in. A byte order mark decides, then the
  /// user, then the page itself, as in the HTML standard (13.2.3.2).
  private static func decoded(
    _ bytes: [UInt8], _ asked: TextEncoding?, _ path: String
  ) throws(InputError) -> (String?, String?) {
    var encoding = asked
    if asked == nil, let name = HTMLEncoding.declared(bytes) {
      switch name {
      case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii": break
      case "windows-1256", "cp1256", "x-cp1256": encoding = .windows1256
      default:
        guard MarkupParser.knows(encoding: name) else {
          throw .document(path: path, DocumentError(.unknownEncoding(name)))
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
        if !hasMark, !bytes.starts(with: [0xFE, 0xFF]) { return (nil, name) }
      }
    }
    do {
      return (try TextDecoder.decode(bytes, encoding), nil)
    } catch {
      throw .encoding(path: path, error)
    }
  }
}

/// The encoding that a page declares in its first bytes.
enum HTMLEncoding {
  /// The name, lower case; nil for none.
  static func declared(_ bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      var rest = start[...]
      while let place = rest.firstRange(of: key) {
        rest = rest[place.upperBound...]
        let tag = start[..<place.lowerBound].lastIndex(of: "<").map { start[$0...] } ?? ""
        guard tag.hasPrefix("<meta") || tag.hasPrefix("<?xml") else { continue }
        let name = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }
          .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
        if !name.isEmpty { return String(name) }
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// The first place of a text within this one.
  func firstRange(of other: String) -> Range<Index>? {
    guard let first = other.utf8.first else { return nil }
    var place = startIndex
    while let found = utf8[place...].firstIndex(of: first) {
      if self[found...].utf8.starts(with: other.utf8) {
        return found..<utf8.index(found, offsetBy: other.utf8.count)
      }
      place = utf8.index(after: found)
    }
    return nil
  }
}
