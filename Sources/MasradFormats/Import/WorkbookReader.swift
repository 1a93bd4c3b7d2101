import Archive
import XML

/// Reads the cells of a workbook (Office Open XML) as texts, as its sheets have them.
struct WorkbookReader {
  struct Sheet {
    var name: String
    var rows: [Row] = []
  }

  struct Row {
    /// 1-based.
    var number: Int
    /// By column, from 0.
    var cells: [Int: String] = [:]
  }

  let sheets: [Sheet]

  init(_ bytes: [UInt8], file: String) throws(UserGlossaryError) {
    var isOther = false
    do throws(ZipError) {
      let zip = try ZipReader(bytes)
      let book = PartHandler()
      guard try Self.parse(zip, "xl/workbook.xml", book, file) else {
        isOther = true
        throw .notZip
      }
      let relations = PartHandler()
      try Self.parse(zip, "xl/_rels/workbook.xml.rels", relations, file)
      let strings = PartHandler()
      try Self.parse(zip, "xl/sharedStrings.xml", strings, file)
      var sheets: [Sheet] = []
      for (name, id) in book.sheets {
        guard let target = relations.targets[id] else { continue }
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        let part = PartHandler(strings.strings)
        try Self.parse(zip, path, part, file)
        sheets.append(Sheet(name: name, rows: part.rows))
      }
      self.sheets = sheets
    } catch {
      // What begins as an archive does and is none was cut off.
      let isCut = error == .notZip && !isOther && bytes.starts(with: Array("PK\u{3}\u{4}".utf8))
      let fault = isCut ? .damaged("it is cut off") : Self.fault(error)
      throw UserGlossaryError(file: file, line: 1, column: 1, .badWorkbook(fault))
    }
  }

  /// - Returns: false where there is no such part.
  @discardableResult
  private static func parse(
    _ zip: ZipReader, _ name: String, _ handler: PartHandler, _ file: String
  ) throws(ZipError) -> Bool {
    guard let part = try zip.contents(of: name) else { return false }
    do throws(MarkupError) {
      try MarkupParser.parse(part, handler: handler)
    } catch {
      throw .damaged("\(name):\(error.line):\(error.column)")
    }
    return true
  }

  private static func fault(_ error: ZipError) -> UserGlossaryError.WorkbookFault {
    switch error {
    case .notZip: .notZip
    case .damaged(let words): .damaged(words)
    case .encrypted: .encrypted
    case .tooManyEntries, .tooLarge: .tooLarge
    }
  }
}

/// Takes from any part of a workbook what there is in it.
private final class PartHandler: MarkupHandler {
  var sheets: [(name: String, id: String)] = []
  var targets: [String: String] = [:]
  var strings: [String] = []
  var rows: [WorkbookReader.Row] = []
  private let shared: [String]
  private var text = ""
  private var isText = false
  private var value = ""
  private var column = 0
  private var type = ""
  /// Readings of phonetic signs stand in a string but are none of it.
  private var phonetic = 0

  init(_ shared: [String] = []) { self.shared = shared }

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    switch element.name {
    case "sheet": sheets.append((element["name"] ?? "", element.attributes.first { $0.name == "id" }?.value ?? ""))
    case "Relationship": targets[element["Id"] ?? ""] = element["Target"] ?? ""
    case "si": value = ""
    case "rPh": phonetic += 1
    case "row":
      let number = element["r"].flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1
      rows.append(WorkbookReader.Row(number: number))
      column = -1
    case "c":
      column = element["r"].flatMap(Self.column) ?? column + 1
      type = element["t"] ?? ""
      value = ""
    case "t", "v":
      text = ""
      isText = phonetic == 0
    default: break
    }
  }

  func text(_ text: String, _ parser: MarkupParser) { if isText { self.text += text } }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    switch name {
    case "t":
      if isText { value += CellEscape.unescaped(text) }
      isText = false
    case "v":
      value = text
      isText = false
    case "rPh": phonetic -= 1
    case "si": strings.append(value)
    case "c":
      if type == "s" { value = Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? "" }
      if !value.isEmpty, !rows.isEmpty { rows[rows.count - 1].cells[column] = value }
    default: break
    }
  }

  /// The column of a place such as `AB12`; a sheet has 16,384 at most.
  private static func column(_ place: String) -> Int? {
    var number = 0
    for byte in place.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      number = number * 26 + Int(byte - 0x40)
      if number > 16_384 { return nil }
    }
    return number > 0 ? number - 1 : nil
  }
}
