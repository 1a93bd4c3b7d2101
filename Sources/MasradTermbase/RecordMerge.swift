import Masrad
import MasradFormats

/// Makes one entry of two, the same whichever comes first, but for conflicts that a rule decides.
struct RecordMerge {
  /// What both began with; nil where they share no history.
  let base: EntryRecord?
  let ours: EntryRecord
  let theirs: EntryRecord
  let rule: ConflictRule
  let place: String
  private(set) var result: EntryRecord
  private(set) var conflicts: [Conflict] = []

  /// - Parameter id: the identifier of the entry that comes out.
  init(base: EntryRecord?, ours: EntryRecord, theirs: EntryRecord, id: String, rule: ConflictRule, place: String) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.rule = rule
    self.place = place
    result = EntryRecord(
      number: min(ours.number, theirs.number), id: id, entityClass: ours.entityClass, arabic: ours.arabic,
      english: ours.english)
    mergeValues()
    mergeForms()
    mergeTitles()
    result.decisions = ours.decisions.merging(theirs.decisions) { a, b in
      (a.at, a.who, a.why) < (b.at, b.who, b.why) ? b : a
    }
    result.mergedInto = [ours.mergedInto, theirs.mergedInto].compactMap(\.self).min()
    result.context = [ours.context, theirs.context].filter { !$0.isEmpty }.min() ?? ""
  }

  // MARK: Values

  private enum Side { case ours, theirs }

  private mutating func mergeValues() {
    let isTheirs = { (side: Side) in side == .theirs }
    if isTheirs(side(.entityClass, \.entityClass.rawValue)) { result.entityClass = theirs.entityClass }
    if isTheirs(side(.arabic, \.arabic)) { result.arabic = theirs.arabic }
    if isTheirs(side(.status, \.status.rawValue)) { result.status = theirs.status } else { result.status = ours.status }
    result.notes = isTheirs(side(.notes, \.notes)) ? theirs.notes : ours.notes
    let english = ours.english == theirs.english ? evidence(ours, theirs) : side(.english, \.english)
    let source = isTheirs(english) ? theirs : ours
    result.english = source.english
    result.provenance = source.provenance
    result.confidence = source.confidence
    result.source = source.source
  }

  /// Of two entries with the same English the better founded.
  private func evidence(_ ours: EntryRecord, _ theirs: EntryRecord) -> Side {
    let rank = { (record: EntryRecord) in
      (
        record.provenance == .decision ? 0 : 1, 1 - record.confidence, record.provenance.rawValue, record.source
      )
    }
    return rank(theirs) < rank(ours) ? .theirs : .ours
  }

  /// Whose value of a field stands.
  private mutating func side(_ field: EditableEntry.Field, _ value: (EntryRecord) -> String) -> Side {
    let (own, other, old) = (value(ours), value(theirs), base.map(value))
    if own == other || other == old { return .ours }
    if own == old { return .theirs }
    let isDecided = (ours.decisions[field.rawValue] != nil, theirs.decisions[field.rawValue] != nil)
    switch isDecided {
    case (true, false): return .ours
    case (false, true): return .theirs
    case (false, false):
      if own.isEmpty || other.isEmpty { return own.isEmpty ? .theirs : .ours }
      // Two proposals: the surer, then the first in the alphabet.
      return (1 - theirs.confidence, other) < (1 - ours.confidence, own) ? .theirs : .ours
    case (true, true):
      let conflict = Conflict(
        entry: result.id, arabic: ours.arabic, field: field, base: old, ours: own, theirs: other, place: place)
      switch ConflictKey(conflict).choice(rule) {
      case .ours?: return .ours
      case .theirs?: return .theirs
      case nil:
        conflicts.append(conflict)
        return .ours
      }
    }
  }

  // MARK: Forms

  private struct FormKey: Hashable {
    var language: FormRecord.Language
    var form: String

    init(_ record: FormRecord) {
      language = record.language
      form = record.form
    }
  }

  private mutating func mergeForms() {
    func index(_ record: EntryRecord?) -> [FormKey: FormRecord] {
      Dictionary((record?.forms ?? []).map { (FormKey($0), $0) }) { first, _ in first }
    }
    let (old, own, other) = (index(base), index(ours), index(theirs))
    var forms: [FormRecord] = []
    for key in Set(own.keys).union(other.keys) {
      if key.form == (key.language == .english ? result.english : result.arabic), key.language != .attached { continue }
      switch (own[key], other[key], old[key]) {
      case (let a?, let b?, let c): forms.append(merged(a, b, c))
      // Gone on the one side, untouched on the other: gone.
      case (let a?, nil, let c?): if a != c { forms.append(a) }
      case (nil, let b?, let c?): if b != c { forms.append(b) }
      case (let a?, nil, nil): forms.append(a)
      case (nil, let b?, nil): forms.append(b)
      case (nil, nil, _): continue
      }
    }
    // A preferred form that has lost its place is a form still.
    for (language, form, kind, confidence) in [
      (FormRecord.Language.arabic, ours.arabic, "", 0), (.arabic, theirs.arabic, "", 0),
      (.english, ours.english, ours.provenance.rawValue, ours.confidence),
      (.english, theirs.english, theirs.provenance.rawValue, theirs.confidence),
    ] where form != (language == .english ? result.english : result.arabic) {
      // The English that one side has corrected is wanted no more.
      if language == .english, form == base?.english { continue }
      guard !forms.contains(where: { $0.language == language && $0.form == form }) else { continue }
      let kind = kind.isEmpty ? Variant.Kind.of(form, headword: result.arabic).rawValue : kind
      forms.append(
        FormRecord(
          language: language, form: form, kind: kind, usage: .admitted, confidence: confidence, count: 0,
          position: .max))
    }
    forms.sort { ($0.language.rawValue, $0.position, $0.form) < ($1.language.rawValue, $1.position, $1.form) }
    var positions: [FormRecord.Language: Int] = [:]
    for place in forms.indices {
      let language = forms[place].language
      forms[place].position = positions[language, default: 0]
      positions[language] = forms[place].position + 1
    }
    result.forms = forms
  }

  private func merged(_ a: FormRecord, _ b: FormRecord, _ c: FormRecord?) -> FormRecord {
    var form = a
    let field = a.language.rawValue + ":" + a.form
    if a.usage != b.usage {
      let isDecided = (ours.decisions[field] != nil, theirs.decisions[field] != nil)
      if let c, b.usage == c.usage {
        form.usage = a.usage
      } else if let c, a.usage == c.usage {
        form.usage = b.usage
      } else if isDecided.0 != isDecided.1 {
        form.usage = isDecided.0 ? a.usage : b.usage
      } else {
        // What one of two does not want written is not written.
        form.usage = a.usage == .admitted ? b.usage : b.usage == .admitted ? a.usage : .deprecated
      }
    }
    form.position = min(a.position, b.position)
    form.count = max(a.count, b.count)
    form.confidence = max(a.confidence, b.confidence)
    form.kind = min(a.kind, b.kind)
    return form
  }

  private mutating func mergeTitles() {
    var places: [String: Int] = [:]
    for titles in [ours.titles, theirs.titles] {
      for (place, title) in titles.enumerated() { places[title] = min(places[title] ?? .max, place) }
    }
    let old = Set(base?.titles ?? [])
    let kept = places.filter { title, _ in
      !old.contains(title) || ours.titles.contains(title) && theirs.titles.contains(title)
    }
    result.titles = kept.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }
}
