import Masrad

/// Reads a file as a document.
public struct DocumentReader: Sendable {
  private let encoding: TextEncoding?

  /// - Parameter encoding: nil to go by the byte order mark, and UTF-8 where there is none.
  public init(encoding: TextEncoding?) { self.encoding = encoding }

  public func read(_ path: String) throws(InputError) -> Document {
    let bytes: [UInt8]
    do {
      bytes = try SystemCalls.contents(of: path)
    } catch {
      throw .file(error)
    }
    return try document(bytes, path: path)
  }

  func document(_ bytes: [UInt8], path: String) throws(InputError) -> Document {
    let text: String
    do {
      text = try TextDecoder.decode(bytes, encoding)
    } catch {
      throw .encoding(path: path, error)
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw .empty(path: path)
    }
    guard ArabicScript.isIn(text) else {
      throw .noArabic(path: path, hasNull: text.utf8.contains(0))
    }
    return Document(path: path, text: text)
  }
}
