/// Which entries of a document's glossary are which names of the check.
///
/// Entries of one name are one name, and a person's decision wins. A person's entry that holds another's whole name and a
/// word besides (the recogniser took a verb with it) gives its mentions to the other.
struct NameEntries {
  /// The number of the entry that each name is made of.
  private(set) var entries: [Int] = []
  /// For each entry of the glossary the number of its name; nil for titles.
  private(set) var nameOfEntry: [Int?]
  /// Of each name, whether some mention gives it in more than one word. Of persons alone.
  private(set) var isNamedInFull: [Bool] = []

  init(_ glossary: Glossary) {
    self.init(glossary.entries) { Self.isNamedInFull(glossary.entries[$0].mentions) }
  }

  /// - Parameter isInFull: whether some mention gives an entry in more than one word.
  init(_ all: [Entry], isInFull: (Int) -> Bool) {
    let owners = NameOwners(all)
    nameOfEntry = [Int?](repeating: nil, count: all.count)
    for index in all.indices where all[index].entityClass != .title && owners.owner(of: index) == nil {
      nameOfEntry[index] = entries.count
      entries.append(index)
    }
    isNamedInFull = [Bool](repeating: false, count: entries.count)
    for index in all.indices where all[index].entityClass != .title {
      let number = nameOfEntry[index] ?? owners.last(of: index).flatMap { nameOfEntry[$0] }
      nameOfEntry[index] = number
      guard let number, all[index].entityClass == .person, !isNamedInFull[number] else { continue }
      isNamedInFull[number] = isInFull(index)
    }
  }

  private static func isNamedInFull(_ mentions: [Mention]) -> Bool {
    // The same spelling stands again and again.
    var last = ""
    for mention in mentions where !mention.surface.isWritten(last) {
      if PhraseWords.fold(mention.surface).count > 1 { return true }
      last = mention.surface
    }
    return false
  }
}

/// Reads the names of a document's glossary for the check.
struct NameReader {
  let names: [CheckedName]
  /// For each name the other persons of its family name whom some mention gives in full.
  private let relatives: [[Int]]

  /// - Parameter memory: where the names' English is kept, which must outlive them.
  init(_ entries: NameEntries, of all: [Entry], _ kit: TranslationKit, in memory: EnglishTextMemory) {
    let names = entries.entries.map { index in
      CheckedName(all[index], kit, bynames: kit.bynames(of: all[index]), in: memory)
    }
    self.names = names
    relatives = Self.relatives(names, entries.isNamedInFull)
  }

  private static func relatives(_ names: [CheckedName], _ isNamedInFull: [Bool]) -> [[Int]] {
    var families = HashMap<[Int]>()
    for (number, name) in names.enumerated() where name.entityClass == .person {
      guard let last = name.elements.last else { continue }
      families[WordHash.of(last.letters), default: []].append(number)
    }
    var relatives = [[Int]](repeating: [], count: names.count)
    for family in families.all where family.count > 1 {
      for number in family { relatives[number] = family.filter { $0 != number && isNamedInFull[$0] } }
    }
    return relatives
  }

  /// Other persons of the document whose family name a mention may mean: بارزاني of two of that name.
  func siblings(of mention: CheckedMention) -> [Int] { mention.elements > 1 ? [] : relatives[mention.name] }
}

/// Finds to which entry another's mentions belong.
private struct NameOwners {
  private let entries: [Entry]
  /// The entries by the hash of their words; empty where none can have an owner.
  private var byWords: [UInt64: [Int]] = [:]

  init(_ entries: [Entry]) {
    self.entries = entries
    let users = entries.indices.contains { Self.isUsers(entries[$0]) }
    guard entries.indices.contains(where: { Self.mayHaveOwner(entries[$0], users: users) }) else { return }
    for index in entries.indices where entries[index].entityClass != .title {
      byWords[Self.hash(PhraseWords.fold(entries[index].arabic)[...]), default: []].append(index)
    }
  }

  /// - Parameter users: whether some entry is a user's.
  private static func mayHaveOwner(_ entry: Entry, users: Bool) -> Bool {
    users && !isUsers(entry) || entry.entityClass == .person && entry.source.isEmpty
  }

  private static func hash(_ words: ArraySlice<[Unicode.Scalar]>) -> UInt64 {
    words.reduce(0) { WordHash.append(WordHash.of($1), to: $0) }
  }

  /// The user's entry of the same name, or the person whose whole name begins or ends that of another that no list has.
  func owner(of index: Int) -> Int? {
    guard !byWords.isEmpty, Self.mayHaveOwner(entries[index], users: true) else { return nil }
    let entityClass = entries[index].entityClass
    let own = PhraseWords.fold(entries[index].arabic)
    if !Self.isUsers(entries[index]),
      let same = find(own[...], besides: index, { Self.isUsers($0) && $0.entityClass == entityClass })
    {
      return same
    }
    guard entityClass == .person, entries[index].source.isEmpty, own.count > 2 else { return nil }
    for count in (2..<own.count).reversed() {
      for core in [own.prefix(count), own.suffix(count)] {
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

  private func find(
    _ words: ArraySlice<[Unicode.Scalar]>, besides index: Int, _ accepts: (Entry) -> Bool
  ) -> Int? {
    byWords[Self.hash(words)]?.first { $0 != index && accepts(entries[$0]) }
  }

  private static func isUsers(_ entry: Entry) -> Bool {
    entry.english.provenance == .decision || entry.english.provenance == .authority
  }
}
