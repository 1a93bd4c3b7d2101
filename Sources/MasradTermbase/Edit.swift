import GRDB
import Masrad
import MasradFormats

/// What a person may do to entries.
public enum Edit: Equatable, Sendable {
  case status([String], Status)
  case english(String, form: String)
  case arabic(String, form: String)
  case entityClass(String, EntityClass)
  case note(String, text: String)
  /// Forms that may be written, too.
  case add(String, arabic: [String], english: [String])
  /// Forms that may not be written.
  case deprecate(String, arabic: [String], english: [String])
  /// The second are the first under other names.
  case merge(into: String, [String])
  /// Forms of an entry are another entry's, the first its headword.
  case split(String, arabic: [String], english: String)

  var summary: String {
    switch self {
    case .status(let ids, let status): "\(Self.verb(status)) \(ids.joined(separator: " "))"
    case .english(let id, let form): "english \(id): \(form)"
    case .arabic(let id, let form): "arabic \(id): \(form)"
    case .entityClass(let id, let entityClass): "class \(id): \(entityClass.rawValue)"
    case .note(let id, _): "note \(id)"
    case .add(let id, let arabic, let english): "add \(id): \((arabic + english).joined(separator: ", "))"
    case .deprecate(let id, let arabic, let english): "deprecate \(id): \((arabic + english).joined(separator: ", "))"
    case .merge(let id, let others): "merge into \(id): \(others.joined(separator: " "))"
    case .split(let id, let arabic, _): "split \(id): \(arabic.joined(separator: ", "))"
    }
  }

  private static func verb(_ status: Status) -> String {
    switch status {
    case .proposed: "reopen"
    case .approved: "approve"
    case .rejected: "reject"
    case .deprecated: "deprecate"
    }
  }
}

extension Termbase {
  /// Does what a person decided, and remembers who, when and why.
  ///
  /// - Returns: the change; nil when all was so already.
  public func edit(_ edit: Edit, author: Author) throws(TermbaseError) -> Change? {
    try change(.edit, author) { session in
      let editor = Editor(session: session, decision: Decision(who: author.who, at: session.now, why: author.why))
      try editor.run(edit)
      return ((), edit.summary)
    }.change
  }
}

/// Alters records as a person says.
struct Editor {
  let session: WriteSession
  let decision: Decision

  func run(_ edit: Edit) throws {
    switch edit {
    case .status(let ids, let status):
      for id in ids { try alter(id) { setStatus(&$0, status) } }
    case .english(let id, let form):
      let form = try filled(form)
      try alter(id) { setEnglish(&$0, form) }
    case .arabic(let id, let form):
      let form = try arabic(form)
      try alter(id) { setArabic(&$0, form) }
    case .entityClass(let id, let entityClass):
      try alter(id) { setClass(&$0, entityClass) }
    case .note(let id, let text): try alter(id) { setNotes(&$0, text) }
    case .add(let id, let arabic, let english):
      let (arabic, english) = (try arabic.map(self.arabic), try english.map(filled))
      try alter(id) { record in
        for form in arabic where form != record.arabic { addForm(&record, .arabic, form) }
        for form in english where form != record.english { addForm(&record, .english, form) }
      }
    case .deprecate(let id, let arabic, let english):
      let (arabic, english) = (try arabic.map(self.arabic), try english.map(filled))
      try alter(id) { record in
        for form in arabic { try deprecate(&record, .arabic, form) }
        for form in english { try deprecate(&record, .english, form) }
      }
    case .merge(let id, let others): try merge(others, into: id)
    case .split(let id, let arabic, let english): try split(id, arabic, english)
    }
  }

  // MARK: Fields

  func setStatus(_ record: inout EntryRecord, _ status: Status) {
    guard record.status != status || record.decisions["status"] == nil else { return }
    record.status = status
    record.decisions["status"] = decision
    guard status == .approved else { return }
    record.provenance = .decision
    record.confidence = 1
    if record.decisions["english"] == nil { record.decisions["english"] = decision }
  }

  func setEnglish(_ record: inout EntryRecord, _ form: String) {
    guard record.english != form || record.provenance != .decision else { return }
    record.setEnglish(form, .decision, 1)
    record.decisions["english"] = decision
  }

  func setArabic(_ record: inout EntryRecord, _ form: String) {
    guard record.arabic != form else { return }
    let old = record.arabic
    record.remove(.arabic, form)
    record.arabic = form
    record.add(.arabic, old, kind: Variant.Kind.of(old, headword: form).rawValue)
    record.decisions["arabic"] = decision
    // The old headword is a form that texts have: a later run shall know it.
    record.decisions["ar:" + old] = decision
  }

  func setClass(_ record: inout EntryRecord, _ entityClass: EntityClass) {
    guard record.entityClass != entityClass else { return }
    record.entityClass = entityClass
    record.decisions["class"] = decision
  }

  func setNotes(_ record: inout EntryRecord, _ text: String) {
    let text = EntryRecord.plain(text)
    guard record.notes != text else { return }
    record.notes = text
    record.decisions["notes"] = decision
  }

  func addForm(_ record: inout EntryRecord, _ language: FormRecord.Language, _ form: String) {
    if let known = record.form(language, form), known.usage == .admitted {
      // A machine's other spelling that a person names is confirmed by it.
      guard language == .english, Provenance(rawValue: known.kind) != .decision else { return }
      record.confirm(form)
    } else {
      let kind =
        language == .arabic ? Variant.Kind.of(form, headword: record.arabic).rawValue : Provenance.decision.rawValue
      record.add(language, form, kind: kind, confidence: language == .english ? 1 : 0)
    }
    record.decisions[language.rawValue + ":" + form] = decision
  }

  /// Takes a form away: an Arabic one is remembered, so that no run brings it back.
  func removeForm(
    _ record: inout EntryRecord, _ language: FormRecord.Language, _ form: String, _ usage: FormRecord.Usage = .admitted
  ) {
    guard let known = record.form(language, form), known.usage == usage else { return }
    if language == .arabic {
      record.add(.arabic, form, kind: known.kind, usage: .rejected)
      record.decisions["ar:" + form] = decision
    } else {
      record.remove(.english, form)
      record.decisions["en:" + form] = nil
    }
  }

  func deprecate(_ record: inout EntryRecord, _ language: FormRecord.Language, _ form: String) throws {
    guard form != (language == .arabic ? record.arabic : record.english) else {
      throw RequestError.isHeadword(id: record.id, form: form)
    }
    guard record.form(language, form)?.usage != .deprecated else { return }
    let kind =
      language == .arabic ? Variant.Kind.of(form, headword: record.arabic).rawValue : Provenance.decision.rawValue
    record.add(language, form, kind: kind, usage: .deprecated)
    record.decisions[language.rawValue + ":" + form] = decision
  }

  // MARK: Finding

  func alter(_ id: String, _ body: (inout EntryRecord) throws -> Void) throws {
    var record = try found(id)
    try body(&record)
    try session.save(record)
  }

  func found(_ id: String) throws -> EntryRecord {
    guard let record = try session.entry(id) else { throw try EntryFinder.unknown(session.db, id) }
    if record.mergedInto != nil {
      throw RequestError.merged(id: id, into: try session.resolved(id)?.id ?? "")
    }
    return record
  }

  func filled(_ form: String) throws -> String {
    let form = EntryRecord.trimmed(form)
    guard !form.isEmpty else { throw RequestError.emptyForm }
    return form
  }

  func arabic(_ form: String) throws -> String {
    let form = try filled(form)
    guard form.unicodeScalars.contains(where: { (0x0621...0x06D3).contains($0.value) }) else {
      throw RequestError.noArabicLetter(form: form)
    }
    return form
  }
}

extension MentionRecord {
  var plainSurface: String { mention(in: 0).plainSurface }
}

extension EntryRecord {
  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return plain(String(scalars))
  }
}
