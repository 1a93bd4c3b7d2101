import Archive
import XML

/// The parts of a file of Office Open XML (ISO/IEC 29500-2) or OpenDocument, which are zip files.
struct OfficePackage {
  private let zip: ZipReader

  init(_ bytes: [UInt8]) throws(DocumentError) {
    do {
      zip = try ZipReader(bytes)
    } catch {
      throw DocumentError(error)
    }
  }

  /// The format that the parts make.
  func format() throws(DocumentError) -> DocumentFormat {
    let names: [String]
    do {
      names = try zip.names()
    } catch {
      throw DocumentError(error)
    }
    if names.contains("mimetype") { return try openDocument() }
    let folders: [(String, DocumentFormat)] = [("word/", .docx), ("xl/", .xlsx), ("ppt/", .pptx)]
    for (folder, format) in folders where names.contains(where: { $0.hasPrefix(folder) }) { return format }
    throw DocumentError(.otherArchive)
  }

  private func openDocument() throws(DocumentError) -> DocumentFormat {
    let type = String(decoding: try contents("mimetype") ?? [], as: UTF8.self)
    guard let kind = type.split(separator: ".").last, type.contains("opendocument") else {
      throw DocumentError(.otherArchive)
    }
    if kind.hasPrefix("text") { return .odt }
    throw DocumentError(.otherOpenDocument(String(kind.prefix(40))))
  }

  func contents(_ name: String) throws(DocumentError) -> [UInt8]? {
    do {
      return try zip.contents(of: name)
    } catch {
      throw DocumentError(error, part: name)
    }
  }

  /// Reads the parts that are there, in the order of the file, each with a handler of its own.
  func parse(_ names: Set<String>, _ handler: (String) -> any MarkupHandler) throws(DocumentError) {
    var failure: DocumentError?
    do {
      try zip.forEach(names) { name, stream in
        guard failure == nil else { return }
        var broken: ZipError?
        do throws(MarkupError) {
          try MarkupParser.parse(handler: handler(name)) { buffer in
            do throws(ZipError) {
              return try stream.read(into: buffer)
            } catch {
              broken = error
              return nil
            }
          }
        } catch {
          if broken == nil { failure = DocumentError(error, part: name) }
        }
        if let broken { failure = DocumentError(broken, part: name) }
      }
    } catch {
      failure = failure ?? DocumentError(error)
    }
    if let failure { throw failure }
  }

  /// Reads a part that must be there.
  func parse(_ name: String, _ handler: any MarkupHandler) throws(DocumentError) {
    var isThere = false
    try parse([name]) { _ in
      isThere = true
      return handler
    }
    if !isThere { throw DocumentError(.missingPart(name)) }
  }

  // MARK: Relationships

  /// The relationships of parts, by the part; one without any has an empty list.
  func relationships(of parts: [String]) throws(DocumentError) -> [String: [Relationship]] {
    var owners: [String: String] = [:]
    for part in parts { owners[Relationship.file(of: part)] = part }
    var handlers: [String: RelationshipHandler] = [:]
    try parse(Set(owners.keys)) { name in
      let handler = RelationshipHandler(part: owners[name] ?? "")
      handlers[owners[name] ?? ""] = handler
      return handler
    }
    return handlers.mapValues(\.relationships)
  }

  /// The main part of Office Open XML.
  func mainPart() throws(DocumentError) -> String {
    let roots = try relationships(of: [""])[""] ?? []
    guard let main = roots.first(where: { $0.type == "officeDocument" }) else {
      throw DocumentError(.missingPart("_rels/.rels"))
    }
    return main.target
  }
}

extension DocumentError {
  init(_ error: ZipError, part: String? = nil) {
    let reason: Reason =
      switch error {
      case .notZip: .damaged("no list of its parts at its end")
      case .damaged(let words): .damaged(words)
      case .encrypted: .encrypted
      case .tooManyEntries, .tooLarge: .tooLarge
      }
    self.init(reason, part: part)
  }
}
