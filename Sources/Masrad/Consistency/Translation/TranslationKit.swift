/// What the checks of a run share: the lists, the words already seen, the distances already judged.
///
/// For one thread.
final class TranslationKit {
  let lexicon: Lexicon
  let vocabulary: EnglishVocabulary
  /// How many may work at once.
  let threads: Int
  let elements = ElementNumbers()
  let listed: ListedSpellings
  /// Finds the names of the users' glossaries, where those alone are looked for.
  private let scan: GlossaryScan?
  let index: EnglishNameIndex
  /// One for each part that segments are worked on in.
  private(set) var matchers: [NameMatcher]
  /// Key numbers of the nouns that titles are built on.
  private(set) var officeKeys: Set<Int> = []
  private var genericHeads: Set<Int> = []

  init(lexicon: Lexicon, onlyUsers: Bool = false, threads: Int = 1) {
    self.threads = max(1, threads)
    scan = onlyUsers ? GlossaryScan(lexicon: lexicon) : nil
    self.lexicon = lexicon
    vocabulary = EnglishVocabulary(classes: EnglishWords(lexicon: lexicon))
    listed = ListedSpellings(lexicon, vocabulary)
    index = EnglishNameIndex(lexicon: lexicon)
    matchers = [NameMatcher(vocabulary: vocabulary, elements: elements, index: index)]
    for word in vocabulary.classes.offices {
      officeKeys.insert(vocabulary[vocabulary.index(of: word)].keyNumber)
      if let key = titleKey(vocabulary.index(of: word)) { officeKeys.insert(key) }
    }
    for word in ["head", "chief", "leader"] { genericHeads.insert(vocabulary[vocabulary.index(of: word)].keyNumber) }
  }

  /// That of the thread that all else runs on.
  var matcher: NameMatcher { matchers[0] }

  /// Sees to matchers for so many parts, and to all that they share.
  func prepare(parts: Int) {
    while matchers.count < parts {
      matchers.append(NameMatcher(vocabulary: vocabulary, elements: elements, index: index))
    }
    if parts > 1 { index.prepare() }
  }

  /// Whether a key is a noun that stands for any head of a body.
  func isGenericHead(_ keyNumber: Int) -> Bool { genericHeads.contains(keyNumber) }

  func letters(ofKey keyNumber: Int) -> [UInt8] { vocabulary.letters(ofKey: keyNumber) }

  /// The names of a text.
  ///
  /// - Parameter glossary: that of the text, where it has been made before.
  func names(in words: DocumentWords, _ glossary: Glossary?) -> FoundNames {
    if let glossary { return FoundNames(glossary) }
    if let scan { return FoundNames(words, scan) }
    var builder = GlossaryBuilder(lexicon: lexicon)
    builder.add(words.document)
    return FoundNames(builder.glossary())
  }

  /// The country of a place of the lists; nil for others.
  func country(of name: CheckedName) -> String? {
    let parts = name.source.split(separator: ":")
    guard name.entityClass == .place, parts.count == 2, let line = Int(parts[1]),
      let table = lexicon.table(String(parts[0])), let record = table.record(atLine: line)
    else { return nil }
    switch parts[0] {
    case "places.tsv": return table.field(record, table.column("country"))
    case "countries.tsv": return table.field(record, table.column("iso"))
    default: return nil
    }
  }

  /// Whether an element is a word of every day, or a name for which the lists want evidence because it is one.
  func isWord(_ element: CheckedName.Element, _ entityClass: EntityClass) -> Bool {
    var isWord = false
    lexicon.forEachSense(of: element.exact) { sense in
      switch sense.kind {
      case .common, .noun: isWord = true
      case .place: if entityClass == .place, lexicon.isAmbiguous(sense) { isWord = true }
      case .organisation: if entityClass == .organisation, lexicon.isAmbiguous(sense) { isWord = true }
      default: break
      }
    }
    return isWord
  }

  /// Names that a person of the lists is known by besides the own one: Hemedti.
  func bynames(of entry: Entry) -> [String] {
    guard entry.entityClass == .person, entry.source.hasPrefix("people.tsv:") else { return [] }
    let parts = entry.source.split(separator: ":")
    guard parts.count == 2, parts[0] == "people.tsv", let line = Int(parts[1]),
      let table = lexicon.table("people.tsv"), let record = table.record(atLine: line)
    else { return [] }
    return table.values(record, table.column("short")).compactMap { pair in
      pair.split(separator: "=", maxSplits: 1).last.map(String.init)
    }
  }
}
