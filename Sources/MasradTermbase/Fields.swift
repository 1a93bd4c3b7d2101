import Masrad
import MasradFormats

/// An entry or document taken apart into named values, which the log compares, keeps and puts back.
typealias Fields = [String: String]

/// What the log speaks of.
struct ObjectID: Hashable, Comparable, Sendable {
  enum Kind: String, Sendable { case entry, document }
  var kind: Kind
  var key: String

  static func < (a: ObjectID, b: ObjectID) -> Bool { (a.kind.rawValue, a.key) < (b.kind.rawValue, b.key) }
}

/// What a change did to an object: the fields that differ, before and behind it.
struct ChangeItem: Equatable, Sendable {
  var object: ObjectID
  /// nil where the object was not there.
  var before: Fields?
  /// nil where it is gone.
  var after: Fields?

  /// nil when nothing differs.
  init?(_ object: ObjectID, before: Fields?, after: Fields?) {
    guard before != after else { return nil }
    self.object = object
    guard let before, let after else {
      self.before = before
      self.after = after
      return
    }
    self.before = before.filter { after[$0.key] != $0.value }
    self.after = after.filter { before[$0.key] != $0.value }
  }

  init(stored object: ObjectID, before: Fields?, after: Fields?) {
    self.object = object
    self.before = before
    self.after = after
  }

  /// The names of the fields that differ.
  var names: Set<String> { Set((before ?? [:]).keys).union((after ?? [:]).keys) }

  /// The same change the other way round.
  var inverse: ChangeItem { ChangeItem(stored: object, before: after, after: before) }

  /// The object behind the change, given how it stands before it.
  func applied(to fields: Fields?) -> Fields? {
    guard let after else { return nil }
    guard let before else { return after }
    var fields = fields ?? [:]
    for name in before.keys where after[name] == nil { fields[name] = nil }
    fields.merge(after) { _, new in new }
    return fields
  }

  /// The fields of an object that are not as this change left them; nil when the object itself is or is not there.
  func mismatch(with fields: Fields?) -> Set<String>? {
    guard let fields else { return after == nil ? [] : nil }
    guard let after else { return nil }
    if before == nil { return Set(after.keys).union(fields.keys).filter { after[$0] != fields[$0] } }
    return names.filter { after[$0] != fields[$0] }
  }
}

enum FieldsJSON {
  static func text(_ fields: Fields) -> String { String(decoding: bytes(fields), as: UTF8.self) }

  static func bytes(_ fields: Fields) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(.oneLine) { writer in
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) { writer.member(name, value) }
    }
    return writer.bytes
  }

  /// All fields of an entry, without a dictionary in between.
  static func bytes(_ record: EntryRecord) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    writer.object(.oneLine) { writer in record.forEachField { writer.member($0, $1) } }
    return writer.bytes
  }

  static func fields(_ text: String) throws(DamagedLog) -> Fields {
    guard case .object(let members)? = try? JSONReader.read(Array(text.utf8)) else { throw DamagedLog() }
    return members.compactMapValues(\.text)
  }
}

/// A line of the log that is none of ours: somebody else wrote into the file.
struct DamagedLog: Error {}

/// Parts of one value, with a control between them that no text keeps.
private let separator: Character = "\u{1F}"

private func joined(_ parts: String...) -> String {
  var text = parts.first ?? ""
  for part in parts.dropFirst() {
    text.unicodeScalars.append("\u{1F}")
    text += part
  }
  return text
}

private func parts(_ value: String) -> [String] {
  value.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
}

extension EntryRecord {
  var fields: Fields {
    var fields: Fields = [:]
    forEachField { fields[$0] = $1 }
    return fields
  }

  /// Hands over each field that has a value, always in the same order.
  func forEachField(_ body: (_ name: String, _ value: String) -> Void) {
    body("number", String(number))
    body("class", entityClass.rawValue)
    body("arabic", arabic)
    body("english", english)
    body("provenance", provenance.rawValue)
    body("confidence", Figure.text(confidence))
    body("source", source)
    body("status", status.rawValue)
    body("context", context)
    body("notes", notes)
    if let mergedInto { body("merged", mergedInto) }
    if !titles.isEmpty { body("titles", titles.joined(separator: "\n")) }
    for form in forms {
      body(
        form.language.rawValue + ":" + form.form,
        joined(form.kind, form.usage.rawValue, Figure.text(form.confidence), String(form.count), String(form.position)))
    }
    for (name, decision) in decisions.sorted(by: { $0.key < $1.key }) {
      body("decided:" + name, joined(decision.who, decision.at, decision.why))
    }
  }

  init(id: String, fields: Fields) {
    self.init(
      number: Int(fields["number"] ?? "") ?? 0, id: id,
      entityClass: EntityClass(rawValue: fields["class"] ?? "") ?? .term, arabic: fields["arabic"] ?? "",
      english: fields["english"] ?? "")
    provenance = Provenance(rawValue: fields["provenance"] ?? "") ?? .rule
    confidence = Double(fields["confidence"] ?? "") ?? 0
    source = fields["source"] ?? ""
    status = Status(rawValue: fields["status"] ?? "") ?? .proposed
    context = fields["context"] ?? ""
    notes = fields["notes"] ?? ""
    mergedInto = fields["merged"]
    titles = (fields["titles"] ?? "").split(separator: "\n").map(String.init)
    for (name, value) in fields {
      // By bytes: a form may begin with a mark, which would make one character with the colon.
      if ["ar:", "en:", "at:"].contains(where: { name.utf8.starts(with: $0.utf8) }) {
        addForm(name, parts(value))
      } else if name.hasPrefix("decided:") {
        let parts = parts(value)
        if parts.count == 3 {
          decisions[String(name.dropFirst(8))] = Decision(who: parts[0], at: parts[1], why: parts[2])
        }
      }
    }
    sortForms()
  }

  private mutating func addForm(_ name: String, _ parts: [String]) {
    guard parts.count == 5, let language = FormRecord.Language(rawValue: String(name.prefix(2))),
      let usage = FormRecord.Usage(rawValue: parts[1])
    else { return }
    let form = String(String.UnicodeScalarView(name.unicodeScalars.dropFirst(3)))
    forms.append(
      FormRecord(
        language: language, form: form, kind: parts[0], usage: usage, confidence: Double(parts[2]) ?? 0,
        count: Int(parts[3]) ?? 0, position: Int(parts[4]) ?? 0))
  }
}

extension DocumentRecord {
  var fields: Fields {
    var fields: Fields = [
      "path": path, "hash": hash, "scalars": String(scalars), "recognition": recognition,
    ]
    for mention in mentions {
      fields["m:\(mention.start):\(mention.end)"] = joined(
        mention.entry, String(mention.line), String(mention.column), mention.surface, mention.attached, mention.context)
    }
    return fields
  }

  init(id: Int64, fields: Fields) {
    self.init(
      id: id, path: fields["path"] ?? "", hash: fields["hash"] ?? "", scalars: Int(fields["scalars"] ?? "") ?? 0,
      recognition: fields["recognition"] ?? "", mentions: [])
    for (name, value) in fields where name.hasPrefix("m:") {
      let place = name.split(separator: ":")
      let parts = parts(value)
      guard place.count == 3, parts.count == 6, let start = Int(place[1]), let end = Int(place[2]) else { continue }
      mentions.append(
        MentionRecord(
          start: start, end: end, entry: parts[0], surface: parts[3], attached: parts[4], line: Int(parts[1]) ?? 0,
          column: Int(parts[2]) ?? 0, context: parts[5]))
    }
    mentions.sort { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
