/// Reads the names of a document's glossary for the check.
///
/// Entries of one name are one name, and a person's decision wins. A person's entry that holds another's whole name and a
/// word besides (the recogniser took a verb with it) gives its mentions to the other.
struct NameReader {
  private(set) var names: [CheckedName] = []
  /// For each entry of the glossary the number of its name; nil for titles.
  private(set) var nameOfEntry: [Int?]
  /// For each name the other persons of its family name whom some mention gives in full.
  private var relatives: [[Int]] = []

  init(_ glossary: Glossary, _ kit: TranslationKit) {
    let entries = glossary.entries
    let words = entries.map { $0.entityClass == .title ? [] : PhraseWords.fold($0.arabic) }
    let owners = NameOwners(entries, words)
    nameOfEntry = [Int?](repeating: nil, count: entries.count)
    for index in entries.indices where entries[index].entityClass != .title && owners.owner(of: index) == nil {
      nameOfEntry[index] = names.count
      names.append(CheckedName(entries[index], kit, bynames: kit.bynames(of: entries[index])))
    }
    var isNamedInFull = [Bool](repeating: false, count: names.count)
    for index in entries.indices where entries[index].entityClass != .title {
      let number = nameOfEntry[index] ?? owners.last(of: index).flatMap { nameOfEntry[$0] }
      nameOfEntry[index] = number
      guard let number, entries[index].entityClass == .person, !isNamedInFull[number] else { continue }
      isNamedInFull[number] = Self.isNamedInFull(entries[index].mentions)
    }
    findRelatives(isNamedInFull)
  }

  private static func isNamedInFull(_ mentions: [Mention]) -> Bool {
    // The same spelling stands again and again.
    var last = ""
    for mention in mentions where mention.surface != last {
      if PhraseWords.fold(mention.surface).count > 1 { return true }
      last = mention.surface
    }
    return false
  }

  private mutating func findRelatives(_ isNamedInFull: [Bool]) {
    var families: [[Unicode.Scalar]: [Int]] = [:]
    for (number, name) in names.enumerated() where name.entityClass == .person {
      guard let last = name.elements.last else { continue }
      families[last.letters, default: []].append(number)
    }
    relatives = [[Int]](repeating: [], count: names.count)
    for family in families.values where family.count > 1 {
      for number in family { relatives[number] = family.filter { $0 != number && isNamedInFull[$0] } }
    }
  }

  /// Other persons of the document whose family name a mention may mean: بارزاني of two of that name.
  func siblings(of mention: CheckedMention) -> [Int] { mention.elements > 1 ? [] : relatives[mention.name] }
}

/// Finds to which entry another's mentions belong.
private struct NameOwners {
  private let entries: [Entry]
  private let words: [[[Unicode.Scalar]]]
  private var byWords: [[[Unicode.Scalar]]: [Int]] = [:]

  init(_ entries: [Entry], _ words: [[[Unicode.Scalar]]]) {
    self.entries = entries
    self.words = words
    for (index, own) in words.enumerated() where entries[index].entityClass != .title {
      byWords[own, default: []].append(index)
    }
  }

  /// The user's entry of the same name, or the person whose whole name begins or ends that of another that no list has.
  func owner(of index: Int) -> Int? {
    let (entry, own) = (entries[index], words[index])
    if !isUsers(entry), let same = find(own, besides: index, { isUsers($0) && $0.entityClass == entry.entityClass }) {
      return same
    }
    guard entry.entityClass == .person, entry.source.isEmpty, own.count > 2 else { return nil }
    for count in (2..<own.count).reversed() {
      for core in [Array(own.prefix(count)), Array(own.suffix(count))] {
        if let found = find(core, besides: index, { $0.entityClass == .person }) { return found }
      }
    }
    return nil
  }

  /// The end of the chain of owners, each with a shorter name or a person's decision.
  func last(of index: Int) -> Int? {
    var last = owner(of: index)
    while let next = last.flatMap(owner) { last = next }
    return last
  }

  private func find(_ key: [[Unicode.Scalar]], besides index: Int, _ accepts: (Entry) -> Bool) -> Int? {
    byWords[key]?.first { $0 != index && accepts(entries[$0]) }
  }

  private func isUsers(_ entry: Entry) -> Bool {
    entry.english.provenance == .decision || entry.english.provenance == .authority
  }
}
