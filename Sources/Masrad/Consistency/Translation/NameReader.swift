/// Reads the names of a document's glossary for the check.
///
/// Entries of one name are one name, and a person's decision wins. A person's entry that holds another's whole name and a word besides (the recogniser took a verb with it) gives its
/// mentions to the other.
struct NameReader {
  private(set) var names: [CheckedName] = []
  private(set) var mentions: [(name: Int, mention: Mention)] = []
  /// Persons by their last element.
  private var families: [String: [Int]] = [:]
  /// Names that some mention gives in full.
  private var isNamedInFull: Set<Int> = []

  init(_ glossary: Glossary, _ kit: TranslationKit) {
    let entries = glossary.entries.filter { $0.entityClass != .title }
    let words = entries.map { PhraseWords.fold($0.arabic) }
    let owners = NameOwners(entries, words)
    var numbers: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard owners.owner(of: index) == nil else { continue }
      numbers[index] = names.count
      names.append(CheckedName(entry, kit, bynames: kit.bynames(of: entry)))
    }
    // The same few spellings stand again and again.
    var lengths: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard let number = numbers[index] ?? owners.last(of: index).flatMap({ numbers[$0] }) else {
        continue
      }
      for mention in entry.mentions { mentions.append((number, mention)) }
      guard entry.entityClass == .person, !isNamedInFull.contains(number) else { continue }
      for mention in entry.mentions {
        let length = lengths[mention.surface] ?? PhraseWords.fold(mention.surface).count
        lengths[mention.surface] = length
        guard length < 2 else {
          isNamedInFull.insert(number)
          break
        }
      }
    }
    for (number, name) in names.enumerated() where name.entityClass == .person {
      guard let last = name.elements.last else { continue }
      families[Self.key(last), default: []].append(number)
    }
  }

  private static func key(_ element: CheckedName.Element) -> String {
    String(String.UnicodeScalarView(element.letters))
  }

  /// Other persons of the document whose family name a mention may mean: بارزاني of two of that name.
  func siblings(of mention: CheckedMention) -> [Int] {
    let name = names[mention.name]
    guard name.entityClass == .person, mention.elements <= 1, let last = name.elements.last else { return [] }
    return (families[Self.key(last)] ?? []).filter { $0 != mention.name && isNamedInFull.contains($0) }
  }

  func isNamedInFull(_ name: Int) -> Bool { isNamedInFull.contains(name) }
}

/// Finds to which entry another's mentions belong.
private struct NameOwners {
  private let entries: [Entry]
  private let words: [[[Unicode.Scalar]]]
  private var byWords: [[[Unicode.Scalar]]: [Int]] = [:]

  init(_ entries: [Entry], _ words: [[[Unicode.Scalar]]]) {
    self.entries = entries
    self.words = words
    for (index, own) in words.enumerated() { byWords[own, default: []].append(index) }
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
