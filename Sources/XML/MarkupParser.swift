internal import CXML

/// Reads XML or HTML as a stream of events, in memory that does not grow with the document.
///
/// Nothing outside the document is ever read. XML that declares entities is refused, so that none expands.
public final class MarkupParser {
  public enum Kind: Sendable { case xml, html }

  /// Fills a buffer with the next bytes of the document: how many, 0 at the end, nil to give up.
  public typealias Source = (UnsafeMutableRawBufferPointer) -> Int?

  private let handler: any MarkupHandler
  private var source: Source
  private var handle: OpaquePointer?
  /// Names that libxml2 keeps for the whole document are made into strings once.
  private var namespaces: [UnsafePointer<CChar>: String] = [:]

  private static let isReady: Bool = {
    cxml_initialize()
    return true
  }()

  /// Whether text in an encoding of this name can be read.
  public static func knows(encoding: String) -> Bool { isReady && cxml_knows_encoding(encoding) }

  /// Reads a document to its end, or to where the handler stops it.
  /// - Parameter encoding: overrides what the document says of itself.
  public static func parse(
    _ kind: Kind = .xml, encoding: String? = nil, handler: any MarkupHandler, source: @escaping Source
  ) throws(MarkupError) {
    _ = isReady
    let parser = MarkupParser(handler, source)
    if let encoding {
      var bytes = encoding.utf8CString
      // The name must stay in place as long as the parser.
      let error = bytes.withUnsafeMutableBufferPointer { parser.run(kind, encoding: UnsafePointer($0.baseAddress)) }
      if let error { throw error }
    } else if let error = parser.run(kind, encoding: nil) {
      throw error
    }
  }

  /// Reads a document that lies in memory.
  public static func parse(
    _ bytes: some RandomAccessCollection<UInt8>, _ kind: Kind = .xml, encoding: String? = nil,
    handler: any MarkupHandler
  ) throws(MarkupError) {
    var rest = bytes[...]
    try parse(kind, encoding: encoding, handler: handler) { buffer in
      let piece = rest.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
  }

  /// The 1-based line where the parser stands: behind what it hands over.
  public var line: Int { handle.map { Int(cxml_line($0)) } ?? 1 }
  /// The 1-based column, in characters.
  public var column: Int { handle.map { Int(cxml_column($0)) } ?? 1 }

  /// Ends the reading: the handler is not called again.
  public func stop() { if let handle { cxml_stop(handle) } }

  private init(_ handler: any MarkupHandler, _ source: @escaping Source) {
    self.handler = handler
    self.source = source
  }

  private func run(_ kind: Kind, encoding: UnsafePointer<CChar>?) -> MarkupError? {
    var handlers = Self.handlers
    let user = Unmanaged.passUnretained(self).toOpaque()
    guard let handle = cxml_open(&handlers, user, kind == .html, encoding) else {
      return MarkupError(reason: .noMemory, line: 1, column: 1)
    }
    self.handle = handle
    defer {
      self.handle = nil
      cxml_close(handle)
    }
    let status = cxml_parse(handle)
    let words = String(cString: cxml_error(handle))
    let reason: MarkupError.Reason
    switch status {
    case CXML_DONE, CXML_STOPPED: return nil
    case CXML_DECLARES_ENTITY: reason = .declaresEntity(words)
    case CXML_UNKNOWN_ENTITY: reason = .unknownEntity(words)
    case CXML_TOO_LONG: reason = .tooLong
    case CXML_NO_MEMORY: reason = .noMemory
    default: reason = .malformed(words)
    }
    return MarkupError(reason: reason, line: max(1, line), column: max(1, column))
  }

  private static func parser(_ user: UnsafeMutableRawPointer) -> MarkupParser {
    Unmanaged<MarkupParser>.fromOpaque(user).takeUnretainedValue()
  }

  private static var handlers: cxml_handlers {
    cxml_handlers(
      read: { user, buffer, capacity in
        MarkupParser.parser(user).source(UnsafeMutableRawBufferPointer(start: buffer, count: capacity)) ?? -1
      },
      start: { user, name, namespace, attributes, count in
        let parser = MarkupParser.parser(user)
        let element = MarkupElement(
          name: String(cString: name), namespace: parser.namespace(namespace),
          attributes: UnsafeBufferPointer(start: attributes, count: count).map { parser.attribute($0) })
        parser.handler.start(element, parser)
      },
      end: { user, name, namespace in
        let parser = MarkupParser.parser(user)
        parser.handler.end(String(cString: name), parser.namespace(namespace), parser)
      },
      text: { user, bytes, count in
        let parser = MarkupParser.parser(user)
        let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
        parser.handler.text(text, parser)
      })
  }

  private func namespace(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    if let known = namespaces[pointer] { return known }
    let name = String(cString: pointer)
    namespaces[pointer] = name
    return name
  }

  private func attribute(_ attribute: cxml_attribute) -> MarkupElement.Attribute {
    let value = UnsafeRawBufferPointer(start: attribute.value, count: attribute.value_count)
    return MarkupElement.Attribute(
      name: String(cString: attribute.name), namespace: namespace(attribute.namespace_uri),
      value: String(decoding: value, as: UTF8.self))
  }
}
