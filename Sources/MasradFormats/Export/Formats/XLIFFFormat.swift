import Masrad

/// XLIFF 2.1 with the glossary module: a unit an entry, its forms in `gls:glossary`, the rest in `mda:metadata`.
///
/// Source: the XLIFF 2.1 specification: glossEntry/@ref points to an annotation of the unit; ids are unique among the
/// entries and translations of a glossary. A machine's other English is in the metadata alone, where no tool takes it
/// for a translation.
enum XLIFFFormat {
  static let core = "urn:oasis:names:tc:xliff:document:2.0"
  static let glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
  static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
  static let category = "masrad"

  static let description = FormatDescription(
    ending: "xlf",
    FormatCapabilities(
      carries: Set(FormatCapabilities.Content.allCases).subtracting([.mentions]),
      leavesOut: [.rejected, .deprecated], keepsLines: true)
  ) { XLIFFWriter() }
}

private struct XLIFFWriter: GlossaryWriter {
  private var text = ByteText()
  private var table = GlossaryTable(style: "news")

  mutating func begin(_ header: GlossaryHeader) {
    table = GlossaryTable(style: header.style)
    text.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    text.open(
      0, "xliff",
      [
        ("xmlns", XLIFFFormat.core), ("xmlns:gls", XLIFFFormat.glossary), ("xmlns:mda", XLIFFFormat.metadata),
        ("version", "2.1"), ("srcLang", "ar"), ("trgLang", "en"),
      ])
    text.add(" <file id=\"glossary\">\n")
  }

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    text.open(2, "unit", "id", XMLName.encode(entry.id))
    addGlossary(entry)
    text.add("   <mda:metadata>\n    <mda:metaGroup category=\"\(XLIFFFormat.category)\">\n")
    TableProperties.forEach(record, table) { name, value in text.element(5, "mda:meta", type: name, value) }
    text.add("    </mda:metaGroup>\n   </mda:metadata>\n")
    if !entry.notes.isEmpty {
      text.add("   <notes>\n")
      text.element(4, "note", entry.notes)
      text.add("   </notes>\n")
    }
    text.open(3, "segment", "state", entry.status == .approved ? "final" : "translated")
    text.add("    <source><mrk id=\"m1\" type=\"term\">")
    text.addXML(entry.arabic)
    text.add("</mrk></source>\n")
    text.element(4, "target", entry.english.form)
    text.close(3, "segment")
    text.close(2, "unit")
  }

  private mutating func addGlossary(_ entry: Entry) {
    text.add("   <gls:glossary>\n")
    text.add("    <gls:glossEntry id=\"g1\" ref=\"#m1\">\n")
    text.element(5, "gls:term", entry.arabic)
    let targets =
      [entry.english.form] + entry.alternatives.filter { $0.usage == .admitted && $0.isConfirmed }.map(\.form)
    for (number, target) in targets.enumerated() {
      text.element(5, "gls:translation", "id", "t\(number + 1)", target)
    }
    if !entry.context.isEmpty { text.element(5, "gls:definition", entry.context) }
    text.add("    </gls:glossEntry>\n")
    for (number, form) in SurfaceForms.of(entry, for: .lookup).enumerated() {
      text.open(4, "gls:glossEntry", "id", "g\(number + 2)")
      text.element(5, "gls:term", form)
      text.element(5, "gls:translation", "id", "f\(number + 2)", entry.english.form)
      text.close(4, "gls:glossEntry")
    }
    text.add("   </gls:glossary>\n")
  }

  mutating func end() { text.add(" </file>\n</xliff>\n") }

  mutating func takeBytes() -> [UInt8] { text.take() }

  var pendingBytes: Int { text.bytes.count }
}
