import GRDB
import Masrad
import MasradFormats

/// Entries that are one, and entries that are two.
extension Editor {
  func merge(_ others: [String], into id: String) throws {
    var target = try found(id)
    for other in others {
      guard other != id else { throw RequestError.mergedWithItself(id: id) }
      let record = try found(other)
      guard record.entityClass == target.entityClass else {
        throw RequestError.otherClass(
          id: other, entityClass: record.entityClass.rawValue, expected: target.entityClass.rawValue)
      }
      try absorb(record, into: &target)
    }
    try session.save(target)
  }

  private func absorb(_ record: EntryRecord, into target: inout EntryRecord) throws {
    if record.arabic != target.arabic, target.form(.arabic, record.arabic)?.usage != .admitted {
      target.add(
        .arabic, record.arabic, kind: Variant.Kind.of(record.arabic, headword: target.arabic).rawValue)
    }
    if record.arabic != target.arabic { target.decisions["ar:" + record.arabic] = decision }
    if record.english != target.english, target.form(.english, record.english) == nil {
      target.add(.english, record.english, kind: record.provenance.rawValue, confidence: record.confidence)
    }
    for form in record.forms {
      let head = form.language == .arabic ? target.arabic : target.english
      guard form.form != head, target.form(form.language, form.form) == nil else { continue }
      target.add(
        form.language, form.form, kind: form.kind, usage: form.usage, confidence: form.confidence, count: form.count)
      let field = form.language.rawValue + ":" + form.form
      if let kept = record.decisions[field], target.decisions[field] == nil { target.decisions[field] = kept }
    }
    for title in record.titles where !target.titles.contains(title) && title != target.id {
      target.titles.append(title)
    }
    for var document in try session.documents(naming: record) {
      for place in document.mentions.indices where document.mentions[place].entry == record.id {
        document.mentions[place].entry = target.id
      }
      try session.save(document)
    }
    let holders = try String.fetchAll(
      session.db,
      sql: "SELECT DISTINCT id FROM holding JOIN entry ON entry.number = holding.entry WHERE title = ? ORDER BY number",
      arguments: [record.id])
    for holder in holders where holder != target.id {
      guard var person = try session.entry(holder) else { continue }
      let titles = person.titles.map { $0 == record.id ? target.id : $0 }
      person.titles = titles.enumerated().filter { titles.firstIndex(of: $0.element) == $0.offset }.map(\.element)
      try session.save(person)
    }
    var merged = record
    merged.mergedInto = target.id
    merged.decisions["merged"] = decision
    try session.save(merged)
  }

  func split(_ id: String, _ forms: [String], _ english: String) throws {
    var record = try found(id)
    let english = try filled(english)
    let forms = try forms.map(arabic)
    for form in forms {
      if form == record.arabic { throw RequestError.isHeadword(id: id, form: form) }
      guard record.form(.arabic, form) != nil else { throw RequestError.unknownForm(id: id, form: form) }
    }
    guard let headword = forms.first else { throw RequestError.emptyForm }
    let newID = try session.freeID(Entry.makeID(record.entityClass, english: english, arabic: headword))
    var other = EntryRecord(
      number: session.newNumber(), id: newID, entityClass: record.entityClass, arabic: headword, english: english)
    other.provenance = .decision
    other.confidence = 1
    other.notes = ""
    other.decisions = ["english": decision, "arabic": decision, "ar:" + headword: decision]
    for form in forms {
      if form != headword { addForm(&other, .arabic, form) }
      record.add(.arabic, form, kind: record.form(.arabic, form)?.kind ?? "", usage: .rejected)
      record.decisions["ar:" + form] = decision
    }
    if record.form(.english, english) != nil { removeForm(&record, .english, english) }
    try session.save(other)
    try session.save(record)
    for var document in try session.documents(naming: record) {
      for place in document.mentions.indices where document.mentions[place].entry == id {
        if forms.contains(document.mentions[place].plainSurface) { document.mentions[place].entry = newID }
      }
      try session.save(document)
    }
  }
}
