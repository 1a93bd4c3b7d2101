import Masrad
import Testing

@testable import MasradFormats

/// import(export(g)) is g in all that a format says it carries.
@Suite struct RoundTripTests {
  private static let formats = GlossaryFormat.allCases.filter(\.isImportable)

  @Test(arguments: formats, [0..<20, 20..<40])
  func whatAFormatCarriesComesBack(_ format: GlossaryFormat, _ seeds: Range<Int>) throws {
    for seed in seeds {
      let glossary = RandomGlossary.glossary(seed: seed)
      let bytes: [UInt8]
      do {
        bytes = try GlossaryExport.bytes(glossary, format).bytes
      } catch ExportError.textTooLong {
        continue
      }
      let wanted = Expected(format).entries(glossary)
      guard !wanted.isEmpty else { continue }
      let read = try GlossaryReader.read(bytes, file: "g.\(format.ending)", format: format)
      let difference = EntryDifference.text(Expected.comparable(read.entries, format), wanted)
      #expect(difference == "", "seed \(seed)")
      if difference != "" { return }
    }
  }

  @Test(arguments: formats)
  func theFormatIsTold(_ format: GlossaryFormat) throws {
    let glossary = Glossary(
      style: "news", documents: [],
      entries: [
        Entry(
          id: "p-a", entityClass: .person, arabic: "علي",
          english: EnglishForm(form: "Ali", provenance: .authority, confidence: 0.99))
      ])
    let bytes = try GlossaryExport.bytes(glossary, format).bytes
    let isTold = ![.deepl, .deeplCSV, .google, .microsoft, .omegat, .omegatCSV].contains(format)
    if isTold {
      let read = try GlossaryReader.read(bytes, file: "g.\(format.ending)")
      #expect(read.entries.map(\.english.form) == ["Ali"])
      #expect(read.entries.map(\.arabic) == ["علي"])
    } else {
      #expect(throws: GlossaryReadError.self) { try GlossaryReader.read(bytes, file: "g.\(format.ending)") }
    }
  }
}

/// What should come back, worked out from the format's promises without its writer.
struct Expected {
  private let format: GlossaryFormat
  private let promise: FormatCapabilities

  init(_ format: GlossaryFormat) {
    self.format = format
    promise = format.capabilities
  }

  private var isRows: Bool { [.omegat, .omegatUTF8, .omegatCSV, .utx].contains(format) }

  func entries(_ glossary: Glossary) -> [Entry] {
    let kept = glossary.entries.filter { !promise.leavesOut.contains($0.status) }.map(projected)
    if isRows { return Self.comparable(rows(kept), format) }
    if promise.hasOneTarget { return Self.comparable(pairs(kept), format) }
    let isByClass = format == .xlsx
    let ordered = isByClass ? EntityClass.allCases.flatMap { wanted in kept.filter { $0.entityClass == wanted } } : kept
    return Self.comparable(ordered, format)
  }

  /// Identifiers that the reader makes are not compared.
  static func comparable(_ entries: [Entry], _ format: GlossaryFormat) -> [Entry] {
    entries.map {
      var entry = $0
      if !format.capabilities.carries.contains(.identifier) { entry.id = "" }
      return entry
    }
  }

  private func projected(_ entry: Entry) -> Entry {
    var entry = promise.keepsCharacters ? entry : PlainText.entry(entry, keepsLines: promise.keepsLines)
    func has(_ content: FormatCapabilities.Content) -> Bool { promise.carries.contains(content) }
    func barred(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.map { promise.replaces[$0] ?? $0 }))
    }
    entry.arabic = barred(entry.arabic)
    entry.english.form = barred(entry.english.form)
    if !has(.entityClass) { entry.entityClass = .term }
    if !has(.status) { entry.status = .proposed }
    if !has(.provenance) {
      let isDecided = entry.status == .approved
      entry.english.provenance = isDecided ? .decision : .authority
      entry.english.confidence = isDecided ? 1 : 0.99
    }
    if !has(.source) { entry.source = "" }
    entry.alternatives = entry.alternatives.compactMap {
      var form = $0
      form.form = barred(form.form)
      if !has(.provenance) {
        form = EnglishForm(form: form.form, provenance: .authority, confidence: 0, usage: form.usage)
      }
      if promise.leavesOutUnconfirmed, form.usage == .admitted, $0.confidence < 0.5,
        ![.decision, .authority].contains($0.provenance)
      {
        return nil
      }
      return has(form.usage == .deprecated ? .deprecatedForms : .alternatives) ? form : nil
    }
    entry.variants = entry.variants.map {
      Variant(surface: barred($0.surface), kind: $0.kind, count: has(.counts) ? $0.count : 0)
    }
    entry.attached = entry.attached.map {
      AttachedForm(surface: barred($0.surface), count: has(.counts) ? $0.count : 0)
    }
    if has(.variants), !has(.attachedForms), promise.shows.contains(.attachedForms) {
      entry.variants += entry.attached.map { Variant(surface: $0.surface, kind: .spelling, count: 0) }
    }
    if !has(.attachedForms), !isRows { entry.attached = [] }
    if has(.variants), !has(.variantKinds) {
      for place in entry.variants.indices {
        entry.variants[place].kind = .of(entry.variants[place].surface, headword: entry.arabic)
      }
    }
    if !has(.titles) { entry.titles = [] }
    if !has(.mentions) { entry.mentions = [] }
    if !has(.context) { entry.context = "" }
    if !has(.notes) { entry.notes = "" }
    return entry
  }

  /// A row a form, as the lookups of CAT tools have them.
  private func rows(_ entries: [Entry]) -> [Entry] {
    var rows: [Entry] = []
    for entry in entries {
      var bare = entry
      (bare.variants, bare.attached) = ([], [])
      let forms = [entry.arabic] + entry.variants.map(\.surface) + entry.attached.map(\.surface)
      for (number, form) in forms.enumerated() where format == .omegatCSV || form.unicodeScalars.first != "#" {
        bare.arabic = form
        if number > 0 { bare.notes = "form of \(entry.arabic)" }
        rows.append(bare)
      }
    }
    return rows
  }

  /// Source and target alone; the random entries share no source.
  private func pairs(_ entries: [Entry]) -> [Entry] {
    var pairs: [Entry] = []
    for entry in entries {
      var bare = entry
      let forms =
        [entry.arabic] + entry.variants.filter { $0.kind == .spelling || $0.kind == .orthography }.map(\.surface)
      (bare.variants, bare.attached) = ([], [])
      for form in forms {
        bare.arabic = form
        pairs.append(bare)
      }
    }
    return pairs
  }
}
