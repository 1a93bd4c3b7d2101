/// Gathers the English forms of a name, and how they write its elements.
struct NameForms {
  private(set) var elements: [CheckedName.Element]
  private(set) var forms: [CheckedName.Form] = []
  private let vocabulary: EnglishVocabulary
  private let memory: EnglishTextMemory

  /// - Parameter memory: where the forms are kept, which must outlive them.
  init(elements: [CheckedName.Element], vocabulary: EnglishVocabulary, memory: EnglishTextMemory) {
    self.elements = elements
    self.vocabulary = vocabulary
    self.memory = memory
  }

  mutating func add(
    _ form: EnglishForm, isPreferred: Bool = false
  ) {
    let text = EnglishText(form.form, vocabulary, in: memory)
    let words = text.tokens.map { vocabulary[$0.word] }.filter { !$0.roles.contains(.article) && $0.key != "the" }
    guard !words.isEmpty, !text.hasArabic else { return }
    let keys = words.map(\.keyNumber)
    guard !forms.contains(where: { $0.keys == keys && $0.text == form.form }) else { return }
    let isAdmitted = form.provenance == .authority || form.provenance == .decision
    forms.append(
      CheckedName.Form(
        keys: keys, tokens: text, isPreferred: isPreferred,
        isAdmitted: isPreferred || isAdmitted && form.usage == .admitted, isDeprecated: form.usage == .deprecated))
    tieElements(words)
  }

  mutating func add(byname: String) {
    let text = EnglishText(byname, vocabulary, in: memory)
    let words = text.tokens.map { vocabulary[$0.word] }.filter { !$0.roles.contains(.article) }
    guard !words.isEmpty, !words.contains(where: { word in elements.contains { $0.known.contains(word.letters) } })
    else { return }
    forms.append(
      CheckedName.Form(
        keys: words.map(\.keyNumber), tokens: text, isPreferred: false, isByname: true,
        isAdmitted: false, isDeprecated: false))
  }

  /// Adds the forms of a place without its class noun, which a list of names may share: the ports of Ras Lanuf and Es
  /// Sider.
  ///
  /// - Parameter noun: the noun in English: Port.
  mutating func addWithoutNoun(_ noun: String) {
    for form in forms {
      var words = form.text.split(separator: " ")
      if words.count > 1, words[words.count - 1].lowercased() == noun.lowercased() {
        words.removeLast()
      } else if words.count > 2, words[0].lowercased() == noun.lowercased(), words[1] == "of" {
        words.removeFirst(2)
      } else {
        continue
      }
      let tokens = EnglishText(words.joined(separator: " "), vocabulary, in: memory)
      let keys = tokens.tokens.map { vocabulary.keyNumber($0.word) }
      guard !forms.contains(where: { $0.keys == keys }) else { continue }
      forms.append(
        CheckedName.Form(
          keys: keys, tokens: tokens, isPreferred: false, isAdmitted: true, isDeprecated: form.isDeprecated))
    }
  }

  /// Adds to the forms that name a country its other ways: the Lebanese parliament is Lebanon's parliament and the
  /// parliament of Lebanon.
  mutating func addByCountry() {
    for form in forms {
      for text in otherWays(form.tokens.tokens.map { vocabulary[$0.word].key }) {
        let tokens = EnglishText(text, vocabulary, in: memory)
        let keys = tokens.tokens.map { vocabulary.keyNumber($0.word) }
        guard !forms.contains(where: { $0.keys == keys }) else { continue }
        forms.append(
          CheckedName.Form(
            keys: keys, tokens: tokens, isPreferred: false, isAdmitted: form.isAdmitted, isByCountry: true,
            isDeprecated: form.isDeprecated))
      }
    }
  }

  private func otherWays(_ words: [String]) -> [String] {
    let classes = vocabulary.classes
    var rest = words.filter { $0 != "the" }
    let country: String
    if let code = rest.first.flatMap({ classes.country(of: $0) }), rest.count > 1 {
      rest.removeFirst()
      country = code
    } else if rest.count > 2, rest[rest.count - 2] == "of", let code = rest.last.flatMap({ classes.countries[$0] }) {
      rest.removeLast(2)
      country = code
    } else {
      return []
    }
    guard let name = classes.countryNames[country] else { return [] }
    let body = rest.joined(separator: " ")
    return ([name] + classes.adjectives[country, default: []]).map { $0 + " " + body } + [body + " of " + name]
  }

  /// Notes how the name lists write the elements of a person or a place, whoever bears them.
  mutating func add(listed: ListedSpellings) {
    for index in elements.indices where !elements[index].isParticle {
      let (exact, bare) = (elements[index].exact, elements[index].bare)
      for letters in listed.of(exact) + (bare == exact ? [] : listed.of(bare))
      where !elements[index].known.contains(letters) { elements[index].known.append(letters) }
    }
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

/// How the name lists write a name, by the hash of its Arabic, as keys without blanks and articles.
///
/// For one thread.
final class ListedSpellings {
  private let lexicon: Lexicon
  private let vocabulary: EnglishVocabulary
  private var known: [UInt64: [[UInt8]]] = [:]

  init(_ lexicon: Lexicon, _ vocabulary: EnglishVocabulary) {
    self.lexicon = lexicon
    self.vocabulary = vocabulary
  }

  func of(_ hash: UInt64) -> [[UInt8]] {
    if let spellings = known[hash] { return spellings }
    var spellings: [[UInt8]] = []
    for sense in lexicon.senses(of: hash) where sense.kind == .given || sense.kind == .family {
      for form in [lexicon.field(sense, "english")] + lexicon.values(sense, "alternatives") {
        let letters = Self.plainWord(form) ?? letters(of: form)
        if !letters.isEmpty, !spellings.contains(letters) { spellings.append(letters) }
      }
    }
    known[hash] = spellings
    return spellings
  }

  private func letters(of form: String) -> [UInt8] {
    let words = vocabulary.words(of: form)
    return words.filter { !vocabulary.roles($0).contains(.article) }.flatMap(vocabulary.letters(of:))
  }

  /// The letters of a form that is one word of a to z, as most are, and too long for an article; nil for others.
  private static func plainWord(_ form: String) -> [UInt8]? {
    var letters = Array(form.utf8)
    guard letters.count > 4 else { return nil }
    for place in letters.indices {
      letters[place] |= 0x20
      guard letters[place] >= UInt8(ascii: "a"), letters[place] <= UInt8(ascii: "z") else { return nil }
    }
    return letters
  }
}
