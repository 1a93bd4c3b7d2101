import Masrad
import MasradFormats

/// A person's decision about one field of an entry.
public struct Decision: Equatable, Sendable {
  public var who: String
  /// UTC, ISO 8601.
  public var at: String
  public var why: String

  public init(who: String, at: String, why: String) {
    self.who = who
    self.at = at
    self.why = why
  }
}

/// A form of an entry besides its headword and its preferred English.
public struct FormRecord: Equatable, Sendable {
  public enum Language: String, Sendable {
    case arabic = "ar"
    case english = "en"
    /// Arabic with a proclitic joined to it, of texts that were never read here.
    case attached = "at"
  }
  public enum Usage: String, Sendable {
    case admitted, deprecated
    /// Taken away by a person: kept so that no run brings it back.
    case rejected
  }
  public var language: Language
  public var form: String
  /// Of Arabic the kind of variant, of English the provenance.
  public var kind: String
  public var usage: Usage
  public var confidence: Double
  /// How often a text had it, where no text is in the termbase.
  public var count: Int
  /// The place among the forms of its language.
  public var position: Int
}

/// An entry as the termbase keeps it.
public struct EntryRecord: Equatable, Sendable {
  /// The order in which entries came.
  public var number: Int
  public let id: String
  public var entityClass: EntityClass
  public var arabic: String
  public var english: String
  public var provenance: Provenance
  public var confidence: Double
  public var source: String
  public var status: Status
  public var context: String
  public var notes: String
  /// The entry that this one was merged into.
  public var mergedInto: String?
  /// In the order of language and position.
  public var forms: [FormRecord] = []
  public var titles: [String] = []
  /// By field: `english`, `status`, `ar:FORM`.
  public var decisions: [String: Decision] = [:]

  /// - Parameter keepsAttached: whether forms with a proclitic are kept though the entry has mentions, whose texts will
  ///   not be read.
  public init(_ entry: Entry, id: String, number: Int, keepsAttached: Bool = false) {
    self.number = number
    self.id = id
    entityClass = entry.entityClass
    arabic = Self.plain(entry.arabic)
    english = Self.plain(entry.english.form)
    provenance = entry.english.provenance
    confidence = Self.rounded(entry.english.confidence)
    source = Self.plain(entry.source)
    status = entry.status
    context = Self.plain(entry.context)
    notes = Self.plain(entry.notes)
    titles = entry.titles
    for variant in entry.variants where variant.surface != arabic {
      add(.arabic, variant.surface, kind: variant.kind.rawValue, count: variant.count)
    }
    if entry.mentions.isEmpty || keepsAttached {
      for form in entry.attached { add(.attached, form.surface, kind: "attached", count: form.count) }
    }
    for form in entry.alternatives where form.form != english {
      add(
        .english, form.form, kind: form.provenance.rawValue, usage: form.usage == .deprecated ? .deprecated : .admitted,
        confidence: form.confidence)
    }
  }

  init(number: Int, id: String, entityClass: EntityClass, arabic: String, english: String) {
    self.init(
      Entry(
        id: id, entityClass: entityClass, arabic: arabic,
        english: EnglishForm(form: english, provenance: .rule, confidence: 0)), id: id, number: number)
  }

  init(
    number: Int, id: String, entityClass: EntityClass, arabic: String, english: String, provenance: Provenance,
    confidence: Double, source: String, status: Status, context: String, notes: String, mergedInto: String?
  ) {
    self.number = number
    self.id = id
    self.entityClass = entityClass
    self.arabic = arabic
    self.english = english
    self.provenance = provenance
    self.confidence = confidence
    self.source = source
    self.status = status
    self.context = context
    self.notes = notes
    self.mergedInto = mergedInto
  }

  /// A figure as it is written and read back: to four places, which a division of whole numbers gives as reading does.
  static func rounded(_ confidence: Double) -> Double {
    confidence.isFinite ? (confidence * 10_000).rounded() / 10_000 : 0
  }

  /// Without the control that separates parts of a field, and that which ends a text for the database.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0 || $0 == 0x1F }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 || $0.value == 0x1F ? " " : $0 }))
  }

  // MARK: Forms

  func form(_ language: FormRecord.Language, _ form: String) -> FormRecord? {
    forms.first { $0.language == language && $0.form == form }
  }

  /// The forms of a language that may be written, in their order.
  func admitted(_ language: FormRecord.Language) -> [FormRecord] {
    forms.filter { $0.language == language && $0.usage == .admitted }
  }

  /// Adds a form at the end of its language, or changes the one that is there.
  mutating func add(
    _ language: FormRecord.Language, _ form: String, kind: String, usage: FormRecord.Usage = .admitted,
    confidence: Double = 0, count: Int = 0
  ) {
    if let place = forms.firstIndex(where: { $0.language == language && $0.form == form }) {
      forms[place].usage = usage
      return
    }
    let form = Self.plain(form)
    let position = (forms.last { $0.language == language }?.position ?? -1) + 1
    forms.append(
      FormRecord(
        language: language, form: form, kind: kind, usage: usage, confidence: Self.rounded(confidence), count: count,
        position: position))
    if forms.count > 1, forms[forms.count - 2].language.rawValue > language.rawValue { sortForms() }
  }

  /// Makes another English form a person's, in its place.
  mutating func confirm(_ form: String) {
    guard let place = forms.firstIndex(where: { $0.language == .english && $0.form == form }) else { return }
    forms[place].kind = Provenance.decision.rawValue
    forms[place].confidence = 1
  }

  mutating func remove(_ language: FormRecord.Language, _ form: String) {
    forms.removeAll { $0.language == language && $0.form == form }
  }

  mutating func sortForms() {
    guard forms.count > 1 else { return }
    forms.sort { ($0.language.rawValue, $0.position, $0.form) < ($1.language.rawValue, $1.position, $1.form) }
  }

  var key: String { Folding.key(of: arabic) }

  /// Whether a person decided anything about the entry.
  public var isDecided: Bool { !decisions.isEmpty }

  // MARK: As a glossary's entry

  /// - Parameter mentions: those in the documents of the glossary, with what the texts have around them.
  func entry(mentions: [(mention: Mention, record: MentionRecord)]) -> Entry {
    var counts: [String: Int] = [:]
    var attached: [AttachedForm] = []
    for (mention, record) in mentions {
      counts[mention.plainSurface, default: 0] += 1
      guard !record.attached.isEmpty else { continue }
      if let place = attached.firstIndex(where: { $0.surface == record.attached }) {
        attached[place].count += 1
      } else {
        attached.append(AttachedForm(surface: record.attached, count: 1))
      }
    }
    // Those of texts that were never read here.
    for form in admitted(.attached) where !attached.contains(where: { $0.surface == form.form }) {
      attached.append(AttachedForm(surface: form.form, count: form.count))
    }
    let variants = admitted(.arabic).map { form in
      Variant(
        surface: form.form, kind: Variant.Kind(rawValue: form.kind) ?? .spelling,
        count: mentions.isEmpty ? form.count : counts[form.form] ?? 0)
    }
    let alternatives = forms.filter { $0.language == .english && $0.usage != .rejected }.map { form in
      EnglishForm(
        form: form.form, provenance: Provenance(rawValue: form.kind) ?? .authority, confidence: form.confidence,
        usage: form.usage == .deprecated ? .deprecated : .admitted)
    }
    return Entry(
      id: id, entityClass: entityClass, arabic: arabic,
      english: EnglishForm(form: english, provenance: provenance, confidence: confidence), source: source,
      status: status, alternatives: alternatives, variants: variants, attached: attached, titles: titles,
      mentions: mentions.map(\.mention),
      context: mentions.first { !$0.record.context.isEmpty }?.record.context ?? context, notes: notes)
  }
}
