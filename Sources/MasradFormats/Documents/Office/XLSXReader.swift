import Masrad
import XML

/// Reads the texts of a workbook's cells, sheet by sheet, row by row; hidden sheets are left out.
enum XLSXReader {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> TextCollector {
    let package = try OfficePackage(bytes)
    let main = try package.mainPart()
    let workbook = WorkbookHandler()
    try package.parse(main, workbook)
    let related = try package.relationships(of: [main])[main] ?? []
    let shared = SharedStringsHandler()
    if let part = related.first(where: { $0.type == "sharedStrings" }) { try package.parse(part.target, shared) }
    let parts = Dictionary(related.map { ($0.id, $0.target) }) { first, _ in first }
    var text = TextCollector()
    for sheet in workbook.sheets where !sheet.isHidden {
      guard let part = parts[sheet.relationship] else { continue }
      let handler = SheetHandler(name: sheet.name, shared: shared.strings)
      try package.parse(part, handler)
      for cell in handler.cells { text.add(cell.text, label: cell.label) }
    }
    return text
  }
}

/// The sheets of a workbook in their order (ISO/IEC 29500-1, 18.2.19).
final class WorkbookHandler: MarkupHandler {
  private(set) var sheets: [(name: String, relationship: String, isHidden: Bool)] = []

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    guard element.name == "sheet" else { return }
    let relationship = element.attributes.first { $0.name == "id" && !$0.namespace.isEmpty }?.value ?? ""
    sheets.append((element["name"] ?? "", relationship, (element["state"] ?? "visible") != "visible"))
  }
  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {}
  func text(_ text: String, _ parser: MarkupParser) {}
}

/// The strings that cells share (ISO/IEC 29500-1, 18.4); a string's runs are joined, its pronunciation left out.
final class SharedStringsHandler: MarkupHandler {
  private(set) var strings: [String] = []
  private var isText = false
  private var isPhonetic = false

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    switch element.name {
    case "si": strings.append("")
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic && !strings.isEmpty
    default: break
    }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    if name == "rPh" { isPhonetic = false }
    if name == "t" { isText = false }
  }

  func text(_ text: String, _ parser: MarkupParser) { if isText { strings[strings.count - 1] += text } }
}

/// The texts of a sheet's cells (ISO/IEC 29500-1, 18.3.1.4).
final class SheetHandler: MarkupHandler {
  private(set) var cells: [(label: String, text: String)] = []
  private let name: String
  private let shared: [String]
  private var reference = ""
  private var type = ""
  private var value = ""
  private var isValue = false
  private var isPhonetic = false
  private var row = 0
  private var column = 0

  init(name: String, shared: [String]) {
    // As Excel writes it in a formula.
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" }
    self.name =
      isPlain ? name : "'\(name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    self.shared = shared
  }

  func start(_ element: MarkupElement, _ parser: MarkupParser) {
    switch element.name {
    case "row":
      row = element["r"].flatMap { Int($0) } ?? row + 1
      column = 0
    case "c":
      column += 1
      reference = element["r"] ?? "R\(row)C\(column)"
      type = element["t"] ?? "n"
      value = ""
    case "rPh": isPhonetic = true
    case "v": isValue = type == "s" || type == "str"
    case "t": isValue = type == "inlineStr" && !isPhonetic
    default: break
    }
  }

  func end(_ name: String, _ namespace: String, _ parser: MarkupParser) {
    switch name {
    case "v", "t": isValue = false
    case "rPh": isPhonetic = false
    case "c":
      if type == "s" {
        guard let index = Int(value), shared.indices.contains(index) else { return }
        value = shared[index]
      }
      if !value.isEmpty { cells.append(("\(self.name)!\(reference)", value)) }
    default: break
    }
  }

  func text(_ text: String, _ parser: MarkupParser) { if isValue { value += text } }
}
