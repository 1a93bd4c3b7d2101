import Masrad

/// Reads a glossary in the schema `masrad-glossary/1`; members of other names are passed over.
enum GlossaryJSONReader {
  static func read(_ bytes: [UInt8], file: String) throws(UserGlossaryError) -> Glossary {
    var scanner = JSONScanner(bytes)
    var glossary = Glossary(style: "news", documents: [], entries: [])
    var schema: String?
    var hasEntries = false
    var fault: Fault?
    do throws(JSONError) {
      try scanner.members { (scanner, name) throws(JSONError) in
        switch name {
        case "schema": schema = try scanner.string()
        case "style": glossary.style = try scanner.string()
        case "documents": glossary.documents = try documents(&scanner)
        case "entries":
          hasEntries = true
          try scanner.items { (scanner) throws(JSONError) in
            glossary.entries.append(try EntryJSONReader.record(&scanner, &fault).entry)
          }
        default: try scanner.skip()
        }
      }
      try scanner.end()
    } catch {
      throw UserGlossaryError(file: file, line: error.line, column: error.column, fault?.reason ?? .notJSON)
    }
    guard schema == GlossaryJSON.schema else {
      throw UserGlossaryError(file: file, line: 1, column: 1, .unknownSchema(schema, expected: GlossaryJSON.schema))
    }
    guard hasEntries else { throw UserGlossaryError(file: file, line: 1, column: 1, .missingMember("entries")) }
    for mention in glossary.entries.lazy.flatMap(\.mentions) where mention.document >= glossary.documents.count {
      throw UserGlossaryError(file: file, line: 1, column: 1, .unknownDocument(mention.document))
    }
    return glossary
  }

  static func documents(_ scanner: inout JSONScanner) throws(JSONError) -> [Glossary.Source] {
    var documents: [Glossary.Source] = []
    try scanner.items { (scanner) throws(JSONError) in
      var document = Glossary.Source(path: "", scalars: 0)
      try scanner.members { (scanner, name) throws(JSONError) in
        switch name {
        case "path": document.path = try scanner.string()
        case "scalars": document.scalars = try scanner.count()
        default: try scanner.skip()
        }
      }
      documents.append(document)
    }
    return documents
  }

  /// What is wrong with JSON that is whole, for the error that ends the reading; its place is the error's.
  struct Fault { var reason: UserGlossaryError.Reason }
}

/// Reads one entry, as GlossaryJSON writes it.
enum EntryJSONReader {
  typealias Fault = GlossaryJSONReader.Fault

  /// - Parameter fault: what is wrong where the text is JSON but no entry.
  static func record(_ scanner: inout JSONScanner, _ fault: inout Fault?) throws(JSONError) -> GlossaryRecord {
    _ = scanner.peek()
    let start = scanner.place
    var entry = Entry(
      id: "", entityClass: .term, arabic: "", english: EnglishForm(form: "", provenance: .authority, confidence: 0))
    var titles: [String] = []
    var hasEnglish = false
    try scanner.members { (scanner, name) throws(JSONError) in
      switch name {
      case "id": entry.id = try scanner.string()
      case "class": entry.entityClass = try value(&scanner, name, &fault)
      case "arabic": entry.arabic = try scanner.string()
      case "english":
        entry.english.form = try scanner.string()
        hasEnglish = true
      case "provenance": entry.english.provenance = try value(&scanner, name, &fault)
      case "confidence": entry.english.confidence = try scanner.number()
      case "source": entry.source = try scanner.string()
      case "status": entry.status = try value(&scanner, name, &fault)
      case "alternatives":
        try scanner.items { (scanner) throws(JSONError) in entry.alternatives.append(try form(&scanner, &fault)) }
      case "variants":
        try scanner.items { (scanner) throws(JSONError) in entry.variants.append(try variant(&scanner, &fault)) }
      case "attached":
        try scanner.items { (scanner) throws(JSONError) in entry.attached.append(try attached(&scanner)) }
      case "titles":
        try scanner.items { (scanner) throws(JSONError) in try title(&scanner, &entry.titles, &titles) }
      case "mentions":
        try scanner.items { (scanner) throws(JSONError) in entry.mentions.append(try mention(&scanner)) }
      case "context": entry.context = try scanner.string()
      case "notes": entry.notes = try scanner.string()
      default: try scanner.skip()
      }
    }
    for (name, isMissing) in [("id", entry.id.isEmpty), ("arabic", entry.arabic.isEmpty), ("english", !hasEnglish)]
    where isMissing {
      fault = Fault(reason: .missingMember(name))
      throw scanner.error(at: start)
    }
    return GlossaryRecord(entry, titles: titles)
  }

  private static func value<Value: RawRepresentable & CaseIterable>(
    _ scanner: inout JSONScanner, _ name: String, _ fault: inout Fault?
  ) throws(JSONError) -> Value where Value.RawValue == String {
    _ = scanner.peek()
    let start = scanner.place
    let text = try scanner.string()
    if let value = Value(rawValue: text) { return value }
    fault = Fault(reason: .unknownValue(column: name, value: text, allowed: Value.allCases.map(\.rawValue)))
    throw scanner.error(at: start)
  }

  private static func form(_ scanner: inout JSONScanner, _ fault: inout Fault?) throws(JSONError) -> EnglishForm {
    var form = EnglishForm(form: "", provenance: .authority, confidence: 0)
    try scanner.members { (scanner, name) throws(JSONError) in
      switch name {
      case "form": form.form = try scanner.string()
      case "provenance": form.provenance = try value(&scanner, name, &fault)
      case "confidence": form.confidence = try scanner.number()
      case "usage": form.usage = try value(&scanner, name, &fault)
      default: try scanner.skip()
      }
    }
    return form
  }

  private static func variant(_ scanner: inout JSONScanner, _ fault: inout Fault?) throws(JSONError) -> Variant {
    var variant = Variant(surface: "", kind: .spelling, count: 0)
    try scanner.members { (scanner, name) throws(JSONError) in
      switch name {
      case "surface": variant.surface = try scanner.string()
      case "kind": variant.kind = try value(&scanner, name, &fault)
      case "count": variant.count = try scanner.count()
      default: try scanner.skip()
      }
    }
    return variant
  }

  private static func attached(_ scanner: inout JSONScanner) throws(JSONError) -> AttachedForm {
    var form = AttachedForm(surface: "", count: 0)
    try scanner.members { (scanner, name) throws(JSONError) in
      switch name {
      case "surface": form.surface = try scanner.string()
      case "count": form.count = try scanner.count()
      default: try scanner.skip()
      }
    }
    return form
  }

  /// The id of a title, or an object with its id and English, as JSON Lines have it.
  private static func title(
    _ scanner: inout JSONScanner, _ ids: inout [String], _ english: inout [String]
  ) throws(JSONError) {
    guard scanner.peek() == UInt8(ascii: "{") else {
      ids.append(try scanner.string())
      return
    }
    var (id, form) = ("", "")
    try scanner.members { (scanner, name) throws(JSONError) in
      switch name {
      case "id": id = try scanner.string()
      case "english": form = try scanner.string()
      default: try scanner.skip()
      }
    }
    ids.append(id)
    if !form.isEmpty { english.append(form) }
  }

  private static func mention(_ scanner: inout JSONScanner) throws(JSONError) -> Mention {
    var (document, start, end, line, column) = (0, 0, 0, 0, 0)
    var surface = ""
    let place = scanner.place
    try scanner.members { (scanner, name) throws(JSONError) in
      switch name {
      case "document": document = try scanner.count()
      case "start": start = try scanner.count()
      case "end": end = try scanner.count()
      case "surface": surface = try scanner.string()
      case "line": line = try scanner.count()
      case "column": column = try scanner.count()
      default: try scanner.skip()
      }
    }
    guard start <= end else { throw scanner.error(at: place) }
    return Mention(document: document, range: start..<end, surface: surface, line: line, column: column)
  }
}
