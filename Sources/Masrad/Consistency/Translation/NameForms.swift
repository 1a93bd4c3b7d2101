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
    guard !text.hasArabic else { return }
    var words: [Int] = []
    words.reserveCapacity(text.tokens.count)
    for token in text.tokens.values
    where !vocabulary.roles(token.word).contains(.article) && vocabulary.keyNumber(token.word) != vocabulary.the {
      words.append(token.word)
    }
    guard !words.isEmpty else { return }
    let keys = words.map { vocabulary.keyNumber($0) }
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
      let spellings = listed.of(elements[index])
      if elements[index].known.isEmpty {
        elements[index].known = spellings
      } else {
        for letters in spellings where !elements[index].known.contains(letters) {
          elements[index].known.append(letters)
        }
      }
    }
  }

  /// Notes how a form writes the elements, where it has a word for each.
  private mutating func tieElements(_ words: [Int]) {
    let joined = joined(words)
    guard joined.count == elements.count else { return }
    for (index, letters) in joined.enumerated() where !elements[index].known.contains(letters) {
      elements[index].known.append(letters)
    }
  }

  /// The words of a form as elements: Abdel Fattah and Nour al-Din are one.
  private func joined(_ words: [Int]) -> [[UInt8]] {
    var out: [[UInt8]] = []
    out.reserveCapacity(words.count)
    var isOpen = false
    for word in words {
      let roles = vocabulary.roles(word)
      if !out.isEmpty, isOpen || roles.contains(.joinsLast) {
        out[out.count - 1] += vocabulary.letters(of: word)
        isOpen = false
      } else {
        out.append(vocabulary.letters(of: word))
        isOpen = roles.contains(.joinsNext)
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
  /// The columns of each table that has been asked for.
  private var columns: [Int16: (english: Int?, alternatives: Int?)] = [:]
  private var known = HashMap<[[UInt8]]>()
  /// Of elements as they stand, with those without their articles.
  private var ofElements = HashMap<[[UInt8]]>()

  init(_ lexicon: Lexicon, _ vocabulary: EnglishVocabulary) {
    self.lexicon = lexicon
    self.vocabulary = vocabulary
  }

  func of(_ element: CheckedName.Element) -> [[UInt8]] {
    if let spellings = ofElements[element.exact] { return spellings }
    var spellings = of(element.exact)
    if element.bare != element.exact {
      for letters in of(element.bare) where !spellings.contains(letters) { spellings.append(letters) }
    }
    ofElements.set(spellings, for: element.exact)
    return spellings
  }

  private func of(_ hash: UInt64) -> [[UInt8]] {
    if let spellings = known[hash] { return spellings }
    var spellings: [[UInt8]] = []
    lexicon.forEachSense(of: hash) { sense in
      if sense.kind == .given || sense.kind == .family { add(sense, to: &spellings) }
    }
    known.set(spellings, for: hash)
    return spellings
  }

  private func add(_ sense: Sense, to spellings: inout [[UInt8]]) {
    let table = lexicon.tables[Int(sense.table)]
    let own = columns[sense.table] ?? (table.column("english"), table.column("alternatives"))
    columns[sense.table] = own
    if let english = own.english { add(table.fieldBytes(Int(sense.record), english), to: &spellings) }
    guard let alternatives = own.alternatives else { return }
    for form in table.fieldBytes(Int(sense.record), alternatives).split(separator: UInt8(ascii: "|")) {
      add(form, to: &spellings)
    }
  }

  private func add(_ form: ArraySlice<UInt8>, to spellings: inout [[UInt8]]) {
    let letters = Self.plainWord(form) ?? letters(of: String(decoding: form, as: UTF8.self))
    if !letters.isEmpty, !spellings.contains(letters) { spellings.append(letters) }
  }

  private func letters(of form: String) -> [UInt8] {
    let words = vocabulary.words(of: form)
    return words.filter { !vocabulary.roles($0).contains(.article) }.flatMap(vocabulary.letters(of:))
  }

  /// The letters of a form that is one word of a to z, as most are, and too long for an article; nil for others.
  private static func plainWord(_ form: ArraySlice<UInt8>) -> [UInt8]? {
    guard form.count > 4 else { return nil }
    var letters = Array(form)
    for place in letters.indices {
      letters[place] |= 0x20
      guard letters[place] >= UInt8(ascii: "a"), letters[place] <= UInt8(ascii: "z") else { return nil }
    }
    return letters
  }
}
