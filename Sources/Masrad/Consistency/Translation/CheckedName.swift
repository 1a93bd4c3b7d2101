/// An entry as the translation's check sees it: the elements of its Arabic name and its known English forms.
///
/// Immutable once made, so that any number of threads may share it.
final class CheckedName: Sendable {
  /// A word of the name, or words that English writes as one or several: عبد الفتاح, نور الدين, رام الله.
  struct Element: Sendable {
    /// Folded, without the article.
    let letters: [Unicode.Scalar]
    let hasArticle: Bool
    /// بن, أبو, آل: never a name by itself.
    let isParticle: Bool
    /// Hashes of the element's words as they stand, and without the article.
    let exact: UInt64
    let bare: UInt64
    /// English spellings of the element in forms of the entry, as keys without blanks.
    var known: [[UInt8]] = []
  }

  /// What matching must know of an element, as plain numbers.
  struct Sign: Sendable {
    /// The element's number in the run's `ElementNumbers`.
    let number: Int
    /// That of the element and the next one written as one word; for the last element -1.
    let numberWithNext: Int
    let isParticle: Bool
    /// Whether English may write it as several words.
    let isLong: Bool
  }

  /// A whole English form.
  struct Form: Sendable {
    /// Keys of its words without articles.
    let keys: [Int]
    let tokens: EnglishText
    let isPreferred: Bool
    /// A name that the person is known by, which the own one's elements do not have.
    var isByname = false
    /// Whether a person admits it beside the preferred form.
    let isAdmitted: Bool
    /// Whether it is another form's with the country in another way: Lebanon's parliament.
    var isByCountry = false
    /// Whether a person says that it must not be used.
    let isDeprecated: Bool

    var text: String { tokens.text(0..<tokens.scalars.count) }
  }

  let id: String
  let entityClass: EntityClass
  /// The headword.
  let arabic: String
  let english: EnglishForm
  /// What the English form rests on, as in the entry.
  let source: String
  let elements: [Element]
  let signs: [Sign]
  let forms: [Form]
  /// The first key of each form that is looked for as a whole; -1 for what is looked for by the elements.
  let beginnings: [Int]
  /// How many elements are names by themselves.
  let wanted: Int
  /// Whether a person decided the English form.
  let isDecided: Bool
  /// Whether the English form stands in a list, so that it is certain how the name is called.
  let isListed: Bool
  /// Whether it is a country, which English calls by few names.
  let isCountry: Bool
  /// Whether it is one word that is a word of every day too: كان is Cannes, and was.
  let isWord: Bool

  /// - Parameters:
  ///   - bynames: names that a person is known by besides the own one.
  ///   - memory: where the English forms are kept, which must outlive the name.
  init(_ entry: Entry, _ kit: TranslationKit, bynames: [String], in memory: EnglishTextMemory) {
    id = entry.id
    entityClass = entry.entityClass
    (arabic, english, source) = (entry.arabic, entry.english, entry.source)
    let words = PhraseWords.fold(entry.arabic)
    var writer = NameForms(elements: Self.elements(words, kit.lexicon), vocabulary: kit.vocabulary, memory: memory)
    writer.add(entry.english, isPreferred: true)
    for form in entry.alternatives { writer.add(form) }
    if entityClass != .organisation { writer.add(listed: kit.listed) }
    if entityClass == .organisation { writer.addByCountry() }
    if entityClass == .place, let noun = Self.classNoun(words, kit.lexicon) { writer.addWithoutNoun(noun) }
    for byname in bynames { writer.add(byname: byname) }
    elements = writer.elements
    signs = kit.elements.signs(of: writer.elements)
    forms = writer.forms
    let isPerson = entityClass == .person
    beginnings = forms.map { isPerson && !$0.isByname ? -1 : $0.keys[0] }
    wanted = elements.count(where: { !$0.isParticle })
    let provenance = entry.english.provenance
    isDecided = provenance == .decision || provenance == .authority
    isListed = isDecided || provenance == .lexicon && !entry.source.isEmpty
    isCountry = entityClass == .place && entry.source.hasPrefix("countries.tsv")
    isWord = elements.count == 1 && kit.isWord(elements[0], entityClass)
  }

  /// The English of the class noun that a name of several words begins with.
  private static func classNoun(_ words: [[Unicode.Scalar]], _ lexicon: Lexicon) -> String? {
    guard words.count > 1 else { return nil }
    return lexicon.senses(word: WordHash.of(words[0][...])).first { $0.kind == .classNoun && $0.form == .masculine }.map
    {
      lexicon.field($0, "english")
    }
  }

  /// The elements of an Arabic name.
  ///
  /// - Parameter words: those of the name, folded.
  static func elements(_ words: [[Unicode.Scalar]], _ lexicon: Lexicon) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      var letters = words[index]
      let isServant = letters == servant && index + 1 < words.count
      var next = index + 1
      if isServant {
        letters += words[next]
        next += 1
      }
      if next < words.count, tails.contains(words[next]) {
        letters += words[next]
        next += 1
      }
      let isWhole = next == index + 1
      let first = WordHash.of(words[index])
      var exact = WordHash.append(first, to: LexiconFile.Space.exact.rawValue)
      for word in words[index + 1..<next] { exact = WordHash.append(WordHash.of(word), to: exact) }
      let hasArticle = isWhole && letters.count > 3 && letters[0] == "ا" && letters[1] == "ل"
      elements.append(
        Element(
          letters: hasArticle ? Array(letters[2...]) : letters, hasArticle: hasArticle,
          isParticle: isWhole && isParticle(letters, lexicon),
          exact: exact,
          bare: WordHash.append(
            hasArticle ? WordHash.of(letters[2...]) : first, to: LexiconFile.Space.exact.rawValue)))
      index = next
    }
    return elements
  }

  private static func isParticle(_ letters: [Unicode.Scalar], _ lexicon: Lexicon) -> Bool {
    lexicon.conventions.isParticle(letters) || otherParticles.contains(letters)
  }

  private static let otherParticles = ["ال", "بو"].map { Array($0.unicodeScalars) }
  private static let servant = Array("عبد".unicodeScalars)
  /// الدين and الله belong to the word before them.
  private static let tails = ["الدين", "الله"].map { Array($0.unicodeScalars) }
}
