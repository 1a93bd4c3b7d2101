/// An entry as the translation's check sees it: the elements of its Arabic name and its known English forms.
struct CheckedName {
  /// A word of the name, or words that English writes as one or several: عبد الفتاح, نور الدين, رام الله.
  struct Element {
    /// Folded, without the article.
    let letters: [Unicode.Scalar]
    let hasArticle: Bool
    /// بن, أبو, آل: never a name by itself.
    let isParticle: Bool
    /// English spellings of the element in forms of the entry, as keys without blanks.
    var known: [[UInt8]] = []
    /// The element's number in the run's `NameMatcher`.
    var number = 0
  }

  /// A whole English form.
  struct Form {
    /// Keys of its words without articles.
    let keys: [Int]
    let text: String
    let isPreferred: Bool
    /// Whether the entry has it; otherwise the romaniser made it, to find the name by.
    let isOfEntry: Bool
    /// A name that the person is known by, which the own one's elements do not have.
    var isByname = false
    /// Whether a person admits it beside the preferred form.
    let isAdmitted: Bool
    /// Whether a person says that it must not be used.
    let isDeprecated: Bool
  }

  let entry: Entry
  let entityClass: EntityClass
  var elements: [Element]
  var forms: [Form]

  /// Whether a person decided the English form.
  var isDecided: Bool { entry.english.provenance == .decision || entry.english.provenance == .authority }
  /// Whether the English form stands in a list, so that it is certain how the name is called.
  var isListed: Bool { isDecided || entry.english.provenance == .lexicon && !entry.source.isEmpty }

  /// - Parameter more: spellings that help to find the name.
  init(
    _ entry: Entry, _ vocabulary: EnglishVocabulary, _ lexicon: Lexicon, more: [EnglishForm] = [],
    bynames: [String] = []
  ) {
    self.entry = entry
    entityClass = entry.entityClass
    elements = Self.elements(entry.arabic, lexicon)
    forms = []
    add(entry.english, vocabulary, isPreferred: true)
    for form in entry.alternatives { add(form, vocabulary) }
    for form in more { add(form, vocabulary, isOfEntry: false) }
    for byname in bynames { add(byname: byname, vocabulary) }
  }

  /// The elements of an Arabic name.
  static func elements(_ arabic: String, _ lexicon: Lexicon) -> [Element] {
    let words = PhraseWords.fold(arabic)
    var elements: [Element] = []
    var index = 0
    while index < words.count {
      var letters = words[index]
      let key = String(String.UnicodeScalarView(letters))
      let isServant = key == "عبد" && index + 1 < words.count
      var next = index + 1
      if isServant {
        letters += words[next]
        next += 1
      }
      if next < words.count, Self.isTail(words[next]) {
        letters += words[next]
        next += 1
      }
      let isWhole = next == index + 1
      let hasArticle = isWhole && letters.count > 3 && letters[0] == "ا" && letters[1] == "ل"
      elements.append(
        Element(
          letters: hasArticle ? Array(letters[2...]) : letters, hasArticle: hasArticle,
          isParticle: isWhole && (lexicon.conventions.isParticle(key) || key == "ال" || key == "بو")))
      index = next
    }
    return elements
  }

  /// الدين and الله belong to the word before them.
  private static func isTail(_ letters: [Unicode.Scalar]) -> Bool {
    letters == Array("الدين".unicodeScalars) || letters == Array("الله".unicodeScalars)
  }

  private mutating func add(
    _ form: EnglishForm, _ vocabulary: EnglishVocabulary, isPreferred: Bool = false, isOfEntry: Bool = true
  ) {
    let text = EnglishText(form.form, vocabulary)
    let words = text.tokens.map { vocabulary[$0.word] }.filter { !$0.roles.contains(.article) && $0.key != "the" }
    guard !words.isEmpty, !words.contains(where: \.isArabic) else { return }
    let keys = words.map(\.keyNumber)
    guard !forms.contains(where: { $0.keys == keys && $0.text == form.form }) else { return }
    let isAdmitted = form.provenance == .authority || form.provenance == .decision
    forms.append(
      Form(
        keys: keys, text: form.form, isPreferred: isPreferred, isOfEntry: isOfEntry,
        isAdmitted: isPreferred || isAdmitted && form.usage == .admitted, isDeprecated: form.usage == .deprecated))
    tieElements(words)
  }

  private mutating func add(byname: String, _ vocabulary: EnglishVocabulary) {
    let words = EnglishText(byname, vocabulary).tokens.map { vocabulary[$0.word] }
      .filter { !$0.roles.contains(.article) }
    guard !words.isEmpty, !words.contains(where: { word in elements.contains { $0.known.contains(word.letters) } })
    else { return }
    forms.append(
      Form(
        keys: words.map(\.keyNumber), text: byname, isPreferred: false, isOfEntry: true, isByname: true,
        isAdmitted: false, isDeprecated: false))
  }

  /// Notes how a form writes the elements, where it has a word for each.
  private mutating func tieElements(_ words: [EnglishVocabulary.Word]) {
    let joined = Self.joined(words)
    guard joined.count == elements.count else { return }
    for (index, letters) in joined.enumerated() where !elements[index].known.contains(letters) {
      elements[index].known.append(letters)
    }
  }

  /// The words of a form as elements: Abdel Fattah and Nour al-Din are one.
  private static func joined(_ words: [EnglishVocabulary.Word]) -> [[UInt8]] {
    var out: [[UInt8]] = []
    var isOpen = false
    for word in words {
      if isOpen, !out.isEmpty {
        out[out.count - 1] += word.letters
        isOpen = false
      } else if ["din", "deen", "eddine", "allah"].contains(word.key), !out.isEmpty {
        out[out.count - 1] += word.letters
      } else {
        out.append(word.letters)
        isOpen = ["abd", "abdul", "abdel", "abdal"].contains(word.key)
      }
    }
    return out
  }
}
