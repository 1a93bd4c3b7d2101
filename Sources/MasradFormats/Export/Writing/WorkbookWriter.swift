import Archive

/// Writes a workbook (Office Open XML, ECMA-376): sheets of strings, which a spreadsheet takes for nothing else.
struct WorkbookWriter {
  enum Cell: Equatable {
    case text(String)
    case number(Double)
    case flag(Bool)
  }

  struct Sheet {
    var name: String
    var header: [String]
    var rows: [[Cell]] = []
    /// Whether the first column is the rightmost.
    var isRightToLeft = false
    /// Values that a column's cells choose from, by the column's number.
    var choices: [Int: [String]] = [:]
    /// In characters; columns behind the last are of the usual width.
    var widths: [Int] = []
    /// Columns that nobody need see.
    var hidden: Set<Int> = []
    /// Whether the header has a button at each column that sorts and filters the rows.
    var isFiltered = false
  }

  /// The characters of a cell at most, in UTF-16 units; a spreadsheet refuses or cuts more.
  static let cellLimit = 32_767

  static func bytes(_ sheets: [Sheet]) throws(ExportError) -> [UInt8] {
    let zip = ZipWriter()
    do throws(ZipWriter.Failure) {
      try zip.add("[Content_Types].xml", contentTypes(sheets.count))
      try zip.add("_rels/.rels", relations)
      try zip.add("xl/workbook.xml", workbook(sheets))
      try zip.add("xl/_rels/workbook.xml.rels", workbookRelations(sheets.count))
      try zip.add("xl/styles.xml", styles)
      for (number, sheet) in sheets.enumerated() {
        try zip.add("xl/worksheets/sheet\(number + 1).xml", worksheet(sheet))
      }
      return try zip.finish()
    } catch {
      throw .archive("\(error)")
    }
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private static func contentTypes(_ count: Int) -> [UInt8] {
    var text = head + "<Types xmlns=\"\(package)/content-types\">"
    text += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    text += "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type).sheet.main+xml\"/>"
    text += "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(type).styles+xml\"/>"
    for number in 1...max(1, count) {
      text += "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(type).worksheet+xml\"/>"
    }
    return Array((text + "</Types>").utf8)
  }

  private static var relations: [UInt8] {
    Array(
      (head + "<Relationships xmlns=\"\(package)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
        .utf8)
  }

  private static func workbook(_ sheets: [Sheet]) -> [UInt8] {
    var text = ByteText()
    text.add(head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>")
    for (number, sheet) in sheets.enumerated() {
      text.add("<sheet name=\"")
      text.addXML(sheet.name)
      text.add("\" sheetId=\"\(number + 1)\" r:id=\"rId\(number + 1)\"/>")
    }
    text.add("</sheets></workbook>")
    return text.bytes
  }

  private static func workbookRelations(_ count: Int) -> [UInt8] {
    var text = head + "<Relationships xmlns=\"\(package)/relationships\">"
    for number in 1...max(1, count) {
      text +=
        "<Relationship Id=\"rId\(number)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
    }
    text += "<Relationship Id=\"rId\(count + 1)\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
    return Array(text.utf8)
  }

  private static let usualWidth = 24

  /// Style 1 is text (format 49) that wraps, style 2 the header, style 3 a figure or a flag beside such text.
  private static var styles: [UInt8] {
    Array(
      (head + "<styleSheet xmlns=\"\(main)\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
        + "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\"/></xf></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>")
        .utf8)
  }

  private static func worksheet(_ sheet: Sheet) -> [UInt8] {
    var text = ByteText()
    text.add(head + "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\"")
    if sheet.isRightToLeft { text.add(" rightToLeft=\"1\"") }
    text.add(
      "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>")
    text.add("<cols>")
    for column in 0..<max(1, sheet.header.count) {
      let width = sheet.widths.indices.contains(column) ? sheet.widths[column] : usualWidth
      text.add("<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"")
      text.add(sheet.hidden.contains(column) ? " hidden=\"1\"/>" : "/>")
    }
    text.add("</cols><sheetData>")
    add(sheet.header.map { .text($0) }, row: 1, style: 2, to: &text)
    for (number, row) in sheet.rows.enumerated() { add(row, row: number + 2, style: 1, to: &text) }
    text.add("</sheetData>")
    if sheet.isFiltered, !sheet.header.isEmpty {
      text.add("<autoFilter ref=\"A1:\(letters(sheet.header.count - 1))\(sheet.rows.count + 1)\"/>")
    }
    if !sheet.choices.isEmpty {
      text.add("<dataValidations count=\"\(sheet.choices.count)\">")
      for (column, values) in sheet.choices.sorted(by: { $0.key < $1.key }) {
        let letter = letters(column)
        text.add("<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"\(letter)2:\(letter)1048576\"><formula1>\"")
        text.addXML(values.joined(separator: ","))
        text.add("\"</formula1></dataValidation>")
      }
      text.add("</dataValidations>")
    }
    text.add("</worksheet>")
    return text.bytes
  }

  private static func add(_ cells: [Cell], row: Int, style: Int, to text: inout ByteText) {
    text.add("<row r=\"\(row)\">")
    for (column, cell) in cells.enumerated() {
      switch cell {
      case .text(""): continue
      case .text(let value):
        text.add("<c r=\"\(letters(column))\(row)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        text.addXML(CellEscape.escaped(value))
        text.add("</t></is></c>")
      case .number(let value):
        text.add("<c r=\"\(letters(column))\(row)\" s=\"3\"><v>\(Figure.text(value))</v></c>")
      case .flag(let value):
        text.add("<c r=\"\(letters(column))\(row)\" s=\"3\" t=\"b\"><v>\(value ? 1 : 0)</v></c>")
      }
    }
    text.add("</row>")
  }

  /// A, B … Z, AA.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A workbook's strings write what XML cannot have as `_x0041_`, so that a text which has that itself needs an escape.
enum CellEscape {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return replaced(text) { _, whole in "_x005F" + whole }
  }

  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return replaced(text) { scalar, whole in scalar.map { String($0) } ?? whole }
  }

  private static func replaced(_ text: String, _ replacement: (Unicode.Scalar?, String) -> String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      let end = place + 7
      if end <= scalars.count, scalars[place] == "_", scalars[place + 1] == "x", scalars[end - 1] == "_" {
        let digits = String(String.UnicodeScalarView(scalars[(place + 2)..<(end - 1)]))
        if let value = UInt32(digits, radix: 16) {
          out.append(
            contentsOf: replacement(
              Unicode.Scalar(value), String(String.UnicodeScalarView(scalars[place..<end]))
            ).unicodeScalars)
          place = end
          continue
        }
      }
      out.append(scalars[place])
      place += 1
    }
    return String(out)
  }
}
