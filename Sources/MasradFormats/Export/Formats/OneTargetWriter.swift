import Masrad
import OrderedCollections

/// What a service takes, in bytes of UTF-8.
struct TableLimits: Sendable {
  var text: Int?
  var file: Int?
}

/// Writes a table in which a source has one target.
///
/// Where entries share a source, the one that a person approved has it. Where none is, or several are, nobody has: a
/// machine would put one person's name for another's.
struct OneTargetWriter: GlossaryWriter {
  private struct Claim {
    let record: GlossaryRecord
    let headword: String?
  }
  private let layout: TableLayout
  private let limits: TableLimits
  private var claims: OrderedDictionary<ByteKey, [Claim]> = [:]
  private var writer: CSVWriter
  private(set) var refusals: [ExportRefusal] = []

  init(_ layout: TableLayout, _ limits: TableLimits) {
    self.layout = layout
    self.limits = limits
    writer = CSVWriter(layout.dialect)
  }

  mutating func begin(_ header: GlossaryHeader) {
    if let line = layout.firstLine { writer.addLine(line) }
    if let names = layout.header { writer.add(names) }
  }

  mutating func add(_ record: GlossaryRecord) {
    let entry = record.entry
    // All claims are held until the end: without what no such table has.
    var record = record
    (record.entry.alternatives, record.entry.variants, record.entry.attached) = ([], [], [])
    (record.entry.mentions, record.entry.titles, record.titles, record.entry.context) = ([], [], [], "")
    claims[ByteKey(entry.arabic), default: []].append(Claim(record: record, headword: nil))
    guard case .rows(let use) = layout.forms else { return }
    for form in SurfaceForms.of(entry, for: use) {
      claims[ByteKey(form), default: []].append(Claim(record: record, headword: entry.arabic))
    }
  }

  mutating func end() throws(ExportError) {
    for (key, claims) in claims {
      let source = key.text
      guard let claim = Self.winner(claims) else {
        refusals.append(.homograph(source: source, targets: Self.targets(claims)))
        continue
      }
      let english = claim.record.entry.english.form
      if let limit = limits.text {
        let longest = max(source.utf8.count, english.utf8.count)
        if longest > limit { throw .textTooLong(ExportPlace(claim.record), bytes: longest, limit: limit) }
      }
      if let mark = layout.commentMark, source.unicodeScalars.first == mark {
        refusals.append(.term(ExportPlace(claim.record), text: source))
        continue
      }
      writer.add(layout.row(claim.record.entry, arabic: source, english: english, of: claim.headword))
    }
    if let limit = limits.file, writer.bytes.count > limit {
      throw .fileTooLarge(bytes: writer.bytes.count, limit: limit)
    }
  }

  mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

  var pendingBytes: Int { writer.bytes.count }

  private static func winner(_ claims: [Claim]) -> Claim? {
    guard claims.count > 1 else { return claims.first }
    if Set(claims.map(\.record.entry.english.form)).count == 1 { return claims[0] }
    let approved = claims.filter { $0.record.entry.status == .approved }
    return Set(approved.map(\.record.entry.english.form)).count == 1 ? approved[0] : nil
  }

  private static func targets(_ claims: [Claim]) -> [ExportTarget] {
    var seen: Set<String> = []
    return claims.compactMap { claim in
      let entry = claim.record.entry
      guard seen.insert(entry.english.form).inserted else { return nil }
      return ExportTarget(english: entry.english.form, place: ExportPlace(claim.record), status: entry.status)
    }
  }
}
