import Masrad

/// A workbook for the term bases of Phrase TMS.
///
/// Source: Phrase's help, "Modify Term Bases (TMS)" (support.phrase.com, article 5709733407772): the columns' names
/// below; a concept's rows share its CID, a term's attributes stand behind its language; forbidden and preferred are
/// booleans of Excel, which a program shows in its own language. A form that is forbidden says so.
enum PhraseFormat {
  static let columns = [
    "CID", "concept_domain", "concept_subdomain", "concept_url", "concept_definition", "concept_note", "TID", "ar",
    "TID", "en", "forbidden", "preferred",
  ]

  static let description = FormatDescription(
    ending: "xlsx",
    FormatCapabilities(
      carries: [.identifier, .entityClass, .status, .alternatives, .deprecatedForms, .variants, .notes],
      shows: [.attachedForms, .variantKinds], leavesOut: [.rejected, .deprecated], leavesOutUnconfirmed: true,
      keepsLines: true)
  ) { PhraseWriter() }
}

private struct PhraseWriter: GlossaryWriter {
  private var sheet = WorkbookWriter.Sheet(name: "Terms", header: PhraseFormat.columns)
  private var bytes: [UInt8] = []

  mutating func begin(_ header: GlossaryHeader) {}

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    let arabic = [entry.arabic] + SurfaceForms.of(entry, for: .lookup)
    let english = [entry.english] + entry.alternatives
    for number in 0..<max(arabic.count, english.count) {
      var row = [WorkbookWriter.Cell](repeating: .text(""), count: PhraseFormat.columns.count)
      row[0] = .text(entry.id)
      row[1] = .text(entry.entityClass.rawValue)
      row[5] = .text(number == 0 ? entry.notes : "")
      if number < arabic.count { row[7] = .text(arabic[number]) }
      if number < english.count {
        row[9] = .text(english[number].form)
        row[10] = .flag(number > 0 && english[number].usage == .deprecated)
        row[11] = .flag(number == 0 && entry.status == .approved)
      }
      sheet.rows.append(row)
    }
  }

  mutating func end() throws(ExportError) { bytes = try WorkbookWriter.bytes([sheet]) }

  mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  var pendingBytes: Int { bytes.count }
}
