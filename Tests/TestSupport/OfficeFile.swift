import Archive

/// Files of Office programs, made of the fewest parts that a reader needs.
public enum OfficeFile {
  /// A zip file of parts in their order.
  public static func zip(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
    let writer = ZipWriter()
    for part in parts { try writer.add(part.name, Array(part.text.utf8), compresses: part.name != "mimetype") }
    return try writer.finish()
  }

  private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The relationships of a part: id, the last word of the type, target.
  public static func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
    "<Relationships xmlns='\(relationships)'>"
      + list.map { "<Relationship Id='\($0.id)' Type='\(office)/\($0.type)' Target='\($0.target)'/>" }.joined()
      + "</Relationships>"
  }

  /// A Word document.
  /// - Parameters:
  ///   - body: what stands in `w:body`.
  ///   - parts: the type, and what stands in the root, of other parts: `footnotes`, `header`.
  public static func docx(_ body: String, parts: [(type: String, content: String)] = []) throws -> [UInt8] {
    var all: [(String, String)] = [
      ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
      ("_rels/.rels", relationships([("r", "officeDocument", "word/document.xml")])),
      ("word/document.xml", word("document", "<w:body>\(body)</w:body>")),
      ("word/_rels/document.xml.rels", relationships(parts.map { ($0.type, $0.type, "\($0.type).xml") })),
    ]
    let roots = ["header": "hdr", "footer": "ftr"]
    for part in parts { all.append(("word/\(part.type).xml", word(roots[part.type] ?? part.type, part.content))) }
    return try zip(all)
  }

  private static func word(_ root: String, _ content: String) -> String {
    "<?xml version='1.0' encoding='UTF-8'?><w:\(root) "
      + "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
      + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:v='urn:schemas-microsoft-com:vml'"
      + ">\(content)</w:\(root)>"
  }

  /// A paragraph of Word in runs.
  public static func paragraph(_ runs: String...) -> String {
    "<w:p>" + runs.map { "<w:r><w:t xml:space='preserve'>\($0)</w:t></w:r>" }.joined() + "</w:p>"
  }

  /// An OpenDocument text.
  /// - Parameters:
  ///   - body: what stands in `office:text`.
  ///   - header: what stands in the header of its pages.
  public static func odt(
    _ body: String, header: String = "", styles: String = "", manifest: String = ""
  ) throws -> [UInt8] {
    let spaces =
      "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
      + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
      + "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
      + "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
    return try zip([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "<office:document-content \(spaces)><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>"
          + "</office:document-content>"
      ),
      (
        "styles.xml",
        "<office:document-styles \(spaces)><style:header>\(header)</style:header></office:document-styles>"
      ),
      ("META-INF/manifest.xml", "<manifest>\(manifest)</manifest>"),
    ])
  }

  /// A workbook of sheets, each with the content of its `sheetData`.
  public static func xlsx(
    _ sheets: [(name: String, state: String, rows: String)], shared: String = ""
  ) throws -> [UInt8] {
    let main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
    let list = sheets.enumerated().map {
      "<sheet name='\($1.name)' state='\($1.state)' sheetId='\($0)' r:id='s\($0)'/>"
    }
    var related = sheets.indices.map { (id: "s\($0)", type: "worksheet", target: "/xl/worksheets/sheet\($0).xml") }
    related.append(("t", "sharedStrings", "sharedStrings.xml"))
    var parts: [(String, String)] = [
      ("_rels/.rels", relationships([("r", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", "<workbook \(main) xmlns:r='\(office)'><sheets>\(list.joined())</sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", relationships(related)), ("xl/sharedStrings.xml", "<sst \(main)>\(shared)</sst>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      let rows = "<worksheet \(main)><sheetData>\(sheet.rows)</sheetData></worksheet>"
      parts.append(("xl/worksheets/sheet\(index).xml", rows))
    }
    return try zip(parts)
  }

  /// A presentation of slides, each with the texts of its paragraphs and of its notes; the parts lie in another order.
  public static func pptx(_ slides: [(paragraphs: [String], notes: [String])]) throws -> [UInt8] {
    let spaces =
      "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
      + "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' xmlns:r='\(office)'"
    func part(_ root: String, _ paragraphs: [String]) -> String {
      "<p:\(root) \(spaces)><p:txBody>" + paragraphs.map { "<a:p><a:r><a:t>\($0)</a:t></a:r></a:p>" }.joined()
        + "</p:txBody></p:\(root)>"
    }
    let ids = slides.indices.map { "<p:sldId id='\($0)' r:id='s\($0)'/>" }.joined()
    let related = slides.indices.map { (id: "s\($0)", type: "slide", target: "slides/slide\(slides.count - $0).xml") }
    var parts: [(String, String)] = [
      ("_rels/.rels", relationships([("r", "officeDocument", "ppt/presentation.xml")])),
      ("ppt/presentation.xml", "<p:presentation \(spaces)><p:sldIdLst>\(ids)</p:sldIdLst></p:presentation>"),
      ("ppt/_rels/presentation.xml.rels", relationships(related)),
    ]
    for (index, slide) in slides.enumerated() {
      let name = "slide\(slides.count - index).xml"
      parts.append(("ppt/slides/\(name)", part("sld", slide.paragraphs)))
      parts.append(
        ("ppt/slides/_rels/\(name).rels", relationships([("n", "notesSlide", "../notesSlides/notes\(index).xml")])))
      parts.append(("ppt/notesSlides/notes\(index).xml", part("notes", slide.notes)))
    }
    return try zip(parts)
  }
}
