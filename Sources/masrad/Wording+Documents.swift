import MasradFormats

/// The words for files that hold a text.
extension Wording {
  static func remark(_ remark: DocumentRemark, path: String) -> String {
    switch remark {
    case .turnedLamAlef(let words):
      let shown = words.prefix(5).joined(separator: ", ") + (words.count > 5 ? ", …" : "")
      return "\(path): a font of this PDF turns لا around, and \(words.count) \(words.count == 1 ? "word" : "words") "
        + "may have لا where ال stands (\(shown)); look at them, or name the document that the PDF was made of"
    }
  }

  static func document(_ error: DocumentError, _ name: String) -> String {
    var place = name
    if let part = error.part { place += ": \(part)" }
    if let line = error.line { place += ":\(line):\(error.column ?? 1)" }
    return "\(place): \(words(error.reason))"
  }

  private static func words(_ reason: DocumentError.Reason) -> String {
    switch reason {
    case .emptyFile: "the file is empty; check that it was copied whole"
    case .otherFormat(let format):
      "the content is that of \(format.name); give the file the ending \(format.endings[0])"
    case .notWhatItSays(let format): "this is not \(format.name); check the file, or correct its ending"
    case .oldOffice: "files of Office before 2007 cannot be read; save it as .docx, .xlsx or .pptx"
    case .richText: "RTF cannot be read; save it as .docx"
    case .encrypted: "the file is protected by a password; save it without one"
    case .otherArchive: "this zip file is no document; unpack it and give what is in it"
    case .otherOpenDocument(let kind):
      "an OpenDocument \(kind) cannot be read; save it as "
        + (["presentation": ".pptx", "spreadsheet": ".xlsx"][kind] ?? ".docx, .xlsx, .pptx or .pdf")
    case .damaged(let words): "the file is damaged or cut off (\(words)); get it again"
    case .tooLarge: "the file unpacks to more than a text can be; check where it comes from"
    case .missingPart(let part): "the part \(part) is missing; open the file in its program and save it again"
    case .malformedXML(let words): "expected well-formed XML (\(words)); the file is damaged, get it again"
    case .declaresEntity(let name):
      "the file declares the entity \(quoted(name)), which is not allowed; check where it comes from"
    case .unknownEntity(let name): "unknown entity \(quoted(name)); write the character itself"
    case .longTag: "a tag, comment or section of more than 512 KiB; check where the file comes from"
    case .wrongRoot(let found, let expected):
      "expected the element \(expected), found \(found); check the file's ending"
    case .unknownEncoding(let name): "unknown encoding \(quoted(name)); convert the file to UTF-8"
    case .noPDFReader: "reading PDF needs pdftotext; install it with 'apt-get install poppler-utils'"
    case .unreadablePDF: "pdftotext cannot read the file; it is damaged or cut off, get it again"
    case .noTextInPDF: "the pages hold no text, as those of a scanner; run text recognition (OCR) on it first"
    case .undecodable: "the file is in another encoding; name it with --encoding"
    case .noCue: "expected cues such as '00:00:01,000 --> 00:00:02,500', found none; check the file"
    case .syntax(let expected): "expected \(expected); correct the line"
    case .openQuote: "the quote is never closed; close it, or double a quote that is part of the text"
    case .strayQuote: "expected the end of the field at this quote; quote the whole field and double inner quotes"
    case .noColumn(let name, let found):
      "no column \(quoted(name)), found \(list(found)); name one of them with --column"
    case .whichColumn(let found):
      "which column is Arabic? found \(list(found)); call it ar, and that of the English en, or name it with --column"
    case .fieldCount(let found, let expected):
      "expected \(count(expected, "field")) as in the first line, found \(found); "
        + (found < expected ? "add what is missing" : "quote a field that holds the separator")
    case .json: "expected JSON; write one object a line"
    case .noMember(let name): "expected an object with \(quoted(name)); write {\"id\": …, \"text\": …} on each line"
    case .noArabicSide(let found):
      found.isEmpty
        ? "no text of the file is Arabic; check the file" : "no Arabic, found \(list(found)); check the file"
    case .noEnglishSide(let found): "no English beside the Arabic, found \(list(found)); give a file with English"
    case .noTranslations: "the file has no translations; fill them in, or check the Arabic alone"
    case .notBilingual: "not a file of texts with translations; give XLIFF, TMX, PO, CSV or TSV"
    }
  }
}
