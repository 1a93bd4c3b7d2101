import Masrad

/// Makes one state of two.
struct SnapshotMerge {
  private(set) var result = Snapshot()
  private(set) var conflicts: [Conflict] = []
  private let base: Snapshot
  private let ours: Snapshot
  private let theirs: Snapshot
  private let rule: ConflictRule
  private let place: String
  /// The identifiers in the result of each side's.
  private var ourIDs: [String: String] = [:]
  private var theirIDs: [String: String] = [:]

  /// - Parameters:
  ///   - base: the last state that both had; an empty one where they share no history.
  ///   - place: the name of theirs, for conflicts.
  init(base: Snapshot, ours: Snapshot, theirs: Snapshot, rule: ConflictRule, place: String) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.rule = rule
    self.place = place
    let pairs = pairing()
    name(pairs)
    merge(pairs)
    rename()
    mergeDocuments()
  }

  // MARK: Pairing

  /// The entries of both sides that are one concept, and those of one side alone.
  private func pairing() -> [(ours: EntryRecord?, theirs: EntryRecord?)] {
    var pairs: [(ours: EntryRecord?, theirs: EntryRecord?)] = []
    var taken: Set<String> = []
    var rest: [EntryRecord] = []
    for record in ours.entries.values.sorted(by: { $0.id < $1.id }) {
      if base.entries[record.id] != nil, let partner = theirs.entries[record.id] {
        pairs.append((record, partner))
        taken.insert(partner.id)
      } else {
        rest.append(record)
      }
    }
    var byIdentity: [String: [EntryRecord]] = [:]
    for record in theirs.entries.values.sorted(by: { $0.id > $1.id }) where !taken.contains(record.id) {
      // An entry of the base that the other side no longer has is nobody else's partner.
      if base.entries[record.id] == nil { byIdentity[Self.identity(record), default: []].append(record) }
    }
    // Of several with one headword first those of one identifier, then the first of each side.
    for isSameID in [true, false] {
      var left: [EntryRecord] = []
      for record in rest {
        var free = base.entries[record.id] == nil ? byIdentity[Self.identity(record)] ?? [] : []
        let place = isSameID ? free.firstIndex { $0.id == record.id } : free.indices.last
        guard let place else {
          left.append(record)
          continue
        }
        let partner = free.remove(at: place)
        byIdentity[Self.identity(record)] = free
        pairs.append((record, partner))
        taken.insert(partner.id)
      }
      rest = left
    }
    pairs += rest.map { ($0, nil) }
    for record in theirs.entries.values.sorted(by: { $0.id < $1.id }) where !taken.contains(record.id) {
      pairs.append((nil, record))
    }
    return pairs
  }

  private static func identity(_ record: EntryRecord) -> String { record.entityClass.rawValue + " " + record.key }

  /// Gives each concept its identifier: of a pair the first in the alphabet; what would be two gets a number.
  private mutating func name(_ pairs: [(ours: EntryRecord?, theirs: EntryRecord?)]) {
    var taken: Set<String> = []
    // Those of the base keep theirs; of the others the order of headwords decides, not that of the sides.
    let base = base
    let order = pairs.sorted { a, b in
      let key = { (pair: (ours: EntryRecord?, theirs: EntryRecord?)) -> (Int, Int, String, String, String) in
        let records = [pair.ours, pair.theirs].compactMap(\.self)
        let isOld = records.contains { base.entries[$0.id] != nil }
        let isMerged = records.contains { $0.mergedInto != nil }
        let texts = records.map { FieldsJSON.text($0.fields) }
        return (
          isOld ? 0 : 1, isMerged ? 1 : 0, records.map(\.arabic).min() ?? "", records.map(\.id).min() ?? "",
          texts.min() ?? ""
        )
      }
      return key(a) < key(b)
    }
    for pair in order {
      let wanted = [pair.ours?.id, pair.theirs?.id].compactMap(\.self).min { ($0.count, $0) < ($1.count, $1) } ?? ""
      var id = wanted
      var number = 1
      while !taken.insert(id).inserted {
        number += 1
        id = "\(wanted)-\(number)"
      }
      if let own = pair.ours?.id { ourIDs[own] = id }
      if let other = pair.theirs?.id { theirIDs[other] = id }
    }
  }

  // MARK: Merging

  private mutating func merge(_ pairs: [(ours: EntryRecord?, theirs: EntryRecord?)]) {
    // Entries that one side has merged into another, and the other side has not.
    var late: [EntryRecord] = []
    for pair in pairs {
      switch pair {
      case (let own?, let other?):
        let merge = RecordMerge(
          base: base.entries[own.id].flatMap { own.id == other.id ? $0 : nil }, ours: renamed(own, ourIDs),
          theirs: renamed(other, theirIDs), id: ourIDs[own.id] ?? own.id, rule: rule, place: place)
        conflicts += merge.conflicts
        result.entries[merge.result.id] = merge.result
        if (own.mergedInto == nil) != (other.mergedInto == nil) { late.append(merge.result) }
      case (let own?, nil):
        // Gone on the other side and untouched on this one.
        if let old = base.entries[own.id], old == own { continue }
        let record = renamed(own, ourIDs)
        result.entries[record.id] = record
      case (nil, let other?):
        if let old = base.entries[other.id], old == other { continue }
        let record = renamed(other, theirIDs)
        result.entries[record.id] = record
      case (nil, nil): continue
      }
    }
    // Two sides that merged two entries each into the other: the first in the alphabet stands.
    for id in result.entries.keys.sorted() where resolved(id) == nil { result.entries[id]?.mergedInto = nil }
    for record in late.sorted(by: { $0.id < $1.id }) { hand(over: record) }
    conflicts.sort { ($0.entry, $0.field.rawValue) < ($1.entry, $1.field.rawValue) }
  }

  /// Gives the forms of an entry to the one into which it was merged.
  private mutating func hand(over record: EntryRecord) {
    guard let target = resolved(record.id), var entry = result.entries[target], target != record.id else { return }
    for form in record.forms where form.form != (form.language == .english ? entry.english : entry.arabic) {
      guard entry.form(form.language, form.form) == nil else { continue }
      entry.add(
        form.language, form.form, kind: form.kind, usage: form.usage, confidence: form.confidence, count: form.count)
    }
    result.entries[target] = entry
  }

  /// The identifier of the entry that stands for one that may be merged; nil where the chain leads nowhere.
  private func resolved(_ id: String) -> String? {
    var (place, seen): (String, Set<String>) = (id, [id])
    while let record = result.entries[place] {
      guard let target = record.mergedInto else { return place }
      guard seen.insert(target).inserted else { return nil }
      place = target
    }
    return nil
  }

  /// An entry with the identifiers of the result.
  private func renamed(_ record: EntryRecord, _ ids: [String: String]) -> EntryRecord {
    var out = EntryRecord(id: ids[record.id] ?? record.id, fields: record.fields)
    out.titles = record.titles.map { ids[$0] ?? $0 }
    out.mergedInto = record.mergedInto.map { ids[$0] ?? $0 }
    return out
  }

  /// Leaves out what speaks of entries that are gone, and numbers the entries anew.
  private mutating func rename() {
    let order = result.entries.values.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    for (number, record) in order.enumerated() {
      var record = record
      record.number = number + 1
      let titles = record.titles.compactMap { resolved($0) }.filter { $0 != record.id }
      record.titles = titles.enumerated().filter { titles.firstIndex(of: $0.element) == $0.offset }.map(\.element)
      if let target = record.mergedInto, result.entries[target] == nil || target == record.id {
        record.mergedInto = nil
      }
      result.entries[record.id] = record
    }
  }

  // MARK: Documents

  private mutating func mergeDocuments() {
    var documents: [String: DocumentRecord] = [:]
    let old = Dictionary(base.documents.values.map { ($0.path, $0) }) { first, _ in first }
    let sides = [(ours, theirs, ourIDs), (theirs, ours, theirIDs)]
    for (side, other, ids) in sides {
      let others = Set(other.documents.values.map { Self.key($0) })
      for var document in side.documents.values {
        // A text that the other side has read anew, and this one has not.
        if !others.contains(Self.key(document)), old[document.path].map({ Self.key($0) }) == Self.key(document) {
          continue
        }
        for place in document.mentions.indices {
          let entry = document.mentions[place].entry
          document.mentions[place].entry = resolved(ids[entry] ?? entry) ?? ""
        }
        document.mentions.removeAll { result.entries[$0.entry] == nil }
        let key = Self.key(document)
        documents[key] = documents[key].map { Self.merged($0, document, old[document.path]) } ?? document
      }
    }
    for (number, key) in documents.keys.sorted().enumerated() {
      guard let document = documents[key] else { continue }
      result.documents[Int64(number + 1)] = DocumentRecord(
        id: Int64(number + 1), path: document.path, hash: document.hash, scalars: document.scalars,
        recognition: document.recognition, mentions: document.mentions)
    }
  }

  private static func key(_ document: DocumentRecord) -> String { document.path + "\u{1F}" + document.hash }

  /// The mentions of both; where they say another entry of one span, the side that has changed since the base.
  private static func merged(_ a: DocumentRecord, _ b: DocumentRecord, _ base: DocumentRecord?) -> DocumentRecord {
    func index(_ record: DocumentRecord?) -> [[Int]: MentionRecord] {
      Dictionary((record?.mentions ?? []).map { ([$0.start, $0.end], $0) }) { first, _ in first }
    }
    let (own, other, old) = (index(a), index(b), index(base))
    var out = a
    out.recognition = min(a.recognition, b.recognition)
    out.mentions = Set(own.keys).union(other.keys).compactMap { span in
      switch (own[span], other[span]) {
      case (let a?, let b?):
        if let old = old[span], a.entry != b.entry, (a.entry == old.entry) != (b.entry == old.entry) {
          return a.entry == old.entry ? b : a
        }
        return (a.entry, a.surface, a.context) <= (b.entry, b.surface, b.context) ? a : b
      case (let a?, nil): return a
      case (nil, let b?): return b
      case (nil, nil): return nil
      }
    }
    out.mentions.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    return out
  }
}
