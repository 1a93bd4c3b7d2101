/// What the name lists know of two spellings: حسن and حسين are both in the lists and share no English form, so they
/// are two names, however close their letters.
struct NameKnowledge: Sendable {
  let lexicon: Lexicon

  /// The English forms of an Arabic element, its article apart, in letters 1…26; empty for one that no list has.
  func english(_ letters: [Unicode.Scalar]) -> Set<[UInt8]> {
    var forms: Set<[UInt8]> = []
    let stem = NameComparison.withoutArticle(letters)
    for spelling in Set([letters, stem]) {
      for sense in lexicon.senses(word: WordHash.of(spelling[...])) where sense.kind == .given || sense.kind == .family
      {
        forms.insert(key(lexicon.field(sense, "english")))
        for form in lexicon.values(sense, "alternatives") { forms.insert(key(form)) }
      }
    }
    return forms
  }

  /// The English forms of a name of several words.
  func english(words: [[Unicode.Scalar]]) -> Set<[UInt8]> {
    let hash = words.reduce(LexiconFile.Space.exact.rawValue) { WordHash.append(WordHash.of($1[...]), to: $0) }
    var forms: Set<[UInt8]> = []
    for sense in lexicon.senses(of: hash) where sense.kind == .given || sense.kind == .family {
      forms.insert(LatinLetters.of(lexicon.field(sense, "english")))
      for form in lexicon.values(sense, "alternatives") { forms.insert(LatinLetters.of(form)) }
    }
    return forms
  }

  /// The usual English forms of an element in the list of Arab names, by the origin for which they are usual; empty for
  /// one that is not in it.
  func usualEnglishOfNative(_ letters: [Unicode.Scalar]) -> [String: Set<[UInt8]>] {
    var forms: [String: Set<[UInt8]>] = [:]
    for spelling in Set([letters, NameComparison.withoutArticle(letters)]) {
      for sense in lexicon.senses(word: WordHash.of(spelling[...]))
      where lexicon.isArabicName(sense) {
        forms[lexicon.field(sense, "origin"), default: []].insert(key(lexicon.field(sense, "english")))
      }
    }
    return forms
  }

  /// Whether the lists have an element, with or without its article, as a given name.
  func isGivenName(_ letters: [Unicode.Scalar]) -> Bool {
    Set([letters, NameComparison.withoutArticle(letters)]).contains {
      return lexicon.senses(word: WordHash.of($0[...])).contains { $0.kind == .given }
    }
  }

  private func key(_ form: String) -> [UInt8] {
    let letters = LatinLetters.of(form)
    return letters.count > 4 && form.contains("-") && letters[1] == 12 && (letters[0] == 1 || letters[0] == 5)
      ? Array(letters.dropFirst(2)) : letters
  }

  static func compare(_ a: Set<[UInt8]>, _ b: Set<[UInt8]>) -> SpellingFeatures.Knowledge {
    if a.isEmpty && b.isEmpty { return .none }
    if a.isEmpty || b.isEmpty { return .one }
    return a.isDisjoint(with: b) ? .disjoint : .shared
  }
}

/// The Arabic names that an English form is listed for.
struct KnownEnglishNames: Sendable {
  private var numbers: [[UInt8]: Set<Int>] = [:]

  init(_ lexicon: Lexicon) {
    var arabic: [String: Int] = [:]
    for name in ["names-arabic.tsv", "names-foreign.tsv"] {
      guard let table = lexicon.table(name) else { continue }
      let columns = ["arabic", "english", "alternatives"].map(table.column)
      for record in 0..<table.count {
        let key = Folding.key(of: table.field(record, columns[0]))
        guard !key.contains(" ") else { continue }
        let number = arabic[key] ?? arabic.count
        arabic[key] = number
        for form in [table.field(record, columns[1])] + table.values(record, columns[2]) where !form.contains(" ") {
          numbers[LatinLetters.of(form), default: []].insert(number)
        }
      }
    }
  }

  func knowledge(_ a: [UInt8], _ b: [UInt8]) -> SpellingFeatures.Knowledge {
    switch (numbers[a], numbers[b]) {
    case (nil, nil): .none
    case (let x?, let y?): x.isDisjoint(with: y) ? .disjoint : .shared
    default: .one
    }
  }
}
