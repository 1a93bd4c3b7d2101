/// Reads the names of a document's glossary for the check.
///
/// A person's entry that holds another's whole name and a word besides (the recogniser took a verb with it) gives its
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
    var numbers: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard Self.core(of: index, entries, words) == nil else { continue }
      numbers[index] = names.count
      var name = CheckedName(
        entry, kit.vocabulary, kit.lexicon, more: kit.spellings(of: entry), bynames: kit.bynames(of: entry))
      kit.matcher.number(&name)
      names.append(name)
    }
    for (index, entry) in entries.enumerated() {
      guard let number = numbers[index] ?? Self.core(of: index, entries, words).flatMap({ numbers[$0] }) else {
        continue
      }
      for mention in entry.mentions { mentions.append((number, mention)) }
      let fullest = entry.mentions.map { PhraseWords.fold($0.surface).count }.max() ?? 0
      if entry.entityClass == .person, fullest > 1 { isNamedInFull.insert(number) }
    }
    for (number, name) in names.enumerated() where name.entityClass == .person {
      guard let last = name.elements.last else { continue }
      families[Self.key(last), default: []].append(number)
    }
  }

  private static func key(_ element: CheckedName.Element) -> String {
    String(String.UnicodeScalarView(element.letters))
  }

  /// The entry whose whole name begins or ends the name of another that no list has.
  private static func core(of index: Int, _ entries: [Entry], _ words: [[[Unicode.Scalar]]]) -> Int? {
    let entry = entries[index]
    guard entry.entityClass == .person, entry.source.isEmpty, words[index].count > 2 else { return nil }
    return entries.indices.first { other in
      let core = words[other]
      return other != index && entries[other].entityClass == .person && core.count >= 2
        && core.count < words[index].count
        && (words[index].starts(with: core) || words[index].suffix(core.count).elementsEqual(core))
    }
  }

  /// Other persons of the document whose family name a mention may mean: بارزاني of two of that name.
  func siblings(of mention: CheckedMention) -> [Int] {
    let name = names[mention.name]
    guard name.entityClass == .person, mention.elements <= 1, let last = name.elements.last else { return [] }
    return (families[Self.key(last)] ?? []).filter { $0 != mention.name && isNamedInFull.contains($0) }
  }

  func isNamedInFull(_ name: Int) -> Bool { isNamedInFull.contains(name) }
}
