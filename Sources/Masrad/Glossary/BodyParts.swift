/// A word, or some words, of the name of a place or body.
struct BodyPart: Equatable {
  /// Where English puts it.
  enum Role {
    /// A part of the name itself: in its order.
    case name
    case nationality
    case adjective
    /// What it is for, behind ل.
    case purpose
    /// Where it is, behind ب.
    case seat
  }

  var role: Role
  /// English, or Arabic that is to be spelt.
  var text: String
  var isSpelt = false
}

/// Takes the name of a place or body apart: what the lists know of its words, numbers and Latin letters, which stay,
/// letters by their names, which make an acronym, and what has to be spelt.
struct BodyParts {
  let reader: Reader
  let romanizer: Romanizer
  let mention: Candidate
  let classNoun: Sense?

  private var lexicon: Lexicon { reader.lexicon }
  private var limit: Int { mention.tokens.upperBound }

  /// The parts without the class noun; nil for a name that begins with an ordinary word, which is spelt as a whole:
  /// الحوار التونسي, a station. What begins with the noun of a body says what it is: القوة الوطنية للاستجابة للكوارث.
  func parts() -> [BodyPart]? {
    var parts: [BodyPart] = []
    let start = mention.tokens.lowerBound + (classNoun == nil ? 0 : 1)
    guard start < limit else { return nil }
    // حزب الله العراقي: a listed name with more behind it.
    let isListed = listed(at: start).map { $0.end - start > 1 } ?? false
    guard classNoun != nil || isListed || !isVocabulary(start) || hasOnlyPurpose(start) else {
      return body(at: start).map { [BodyPart(role: .name, text: $0)] }
    }
    var index = start
    var speltFrom: Int?
    func finishSpelt() {
      guard let from = speltFrom else { return }
      parts.append(BodyPart(role: .name, text: text(from..<index), isSpelt: true))
      speltFrom = nil
    }
    while index < limit {
      if let (part, end) = part(at: index, after: speltFrom == nil ? parts.last : nil, isFirst: index == start) {
        finishSpelt()
        parts.append(part)
        index = end
      } else {
        speltFrom = speltFrom ?? index
        index += 1
      }
    }
    finishSpelt()
    return parts
  }

  /// الدار للاستثمار: a company called by a noun, and what it does.
  private func hasOnlyPurpose(_ index: Int) -> Bool {
    guard stem(index).hasArticle, index + 1 < limit, let (part, end) = behindProclitic(at: index + 1) else {
      return false
    }
    return part.role == .purpose && !part.isSpelt && end == limit
  }

  private func part(at index: Int, after last: BodyPart?, isFirst: Bool) -> (BodyPart, end: Int)? {
    guard reader.word(index).script == .arabic else {
      return (BodyPart(role: .name, text: plain(index)), index + 1)
    }
    if let name = letters(at: index, after: last) ?? brand(at: index, after: last) ?? listed(at: index) ?? title(index)
    {
      return (BodyPart(role: .name, text: name.text), name.end)
    }
    // المستشفى الجامعي فرحات حشاد: behind a noun with its article what it is stands before the name.
    if !isFirst || (classNoun != nil && mention.stem.hasArticle),
      let part = behindProclitic(at: index) ?? qualifier(at: index)
    {
      return part
    }
    // The palace of السعادة and جبل النور are no Palace of Wonders and no Mount Light.
    guard let classNoun, mention.entityClass == .organisation, !isOwnName(index, of: classNoun),
      let noun = phrase(at: index, stem(index))
    else { return nil }
    return (BodyPart(role: .name, text: noun.text), noun.end)
  }

  // MARK: Names

  /// Numbers in western digits, Latin letters as they stand.
  private func plain(_ index: Int) -> String {
    let scalars = text(index..<index + 1).unicodeScalars.map { scalar in
      ArabicLetter.digit(scalar).flatMap { Unicode.Scalar(0x30 + $0) } ?? scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Letters by their names: تي إن تي is TNT. One alone is one only beside a number, Latin letters or a brand.
  private func letters(at index: Int, after last: BodyPart?) -> (text: String, end: Int)? {
    var text = ""
    var end = index
    while end < limit, reader.word(end).script == .arabic {
      let written = reader.word(end).plain.dropFirst(stem(end).proclitics)
      guard let letter = lexicon.conventions.initial(String(String.UnicodeScalarView(written))) else { break }
      text += letter.letters[0]
      end += 1
    }
    guard end > index else { return nil }
    let isBesideLatin = end < limit && reader.word(end).script != .arabic
    return end - index > 1 || isBesideLatin || isFixed(last) ? (text, end) : nil
  }

  private func isFixed(_ part: BodyPart?) -> Bool { part.map { $0.role == .name && !$0.isSpelt } ?? false }

  private func brand(at index: Int, after last: BodyPart?) -> (text: String, end: Int)? {
    guard let (entry, end) = brandEntry(at: index) else { return nil }
    let isBeside = isFixed(last) || (end < limit && brandEntry(at: end).map { !$0.entry.isAmbiguous } == true)
    return entry.isAmbiguous && !isBeside ? nil : (entry.english, end)
  }

  private func brandEntry(at index: Int) -> (entry: BrandWords.Entry, end: Int)? {
    let brands = BrandWords.builtIn
    var best: (entry: BrandWords.Entry, end: Int)?
    var words: [[Unicode.Scalar]] = []
    var end = index
    while end < limit, words.count < brands.longest, reader.word(end).script == .arabic {
      words.append(stem(end).letters)
      end += 1
      if let entry = brands.entry(words) { best = (entry, end) }
    }
    return best
  }

  /// A place, body or person of the lists within the name. قصر السعادة is no palace of the town of السعادة, which is also a
  /// word; but كتلة النهضة is that of the party, though نهضة is a word.
  private func listed(at index: Int) -> (text: String, end: Int)? {
    let match = longest(at: index, .exact) { [.place, .country, .organisation, .person].contains($0.kind) }
    guard let match, !lexicon.isAmbiguous(match.sense) || isPartys(match.sense) else { return nil }
    let english = lexicon.field(match.sense, "english")
    return english.isEmpty ? nil : (english, match.end)
  }

  /// King, Sheikh: of somebody whom it is called after.
  private func title(_ index: Int) -> (text: String, end: Int)? {
    guard classNoun != nil, let match = reader.dignity(at: index, stem(index)), match.end < limit else { return nil }
    let name = match.sense.form == .feminine ? lexicon.field(match.sense, "feminine-english") : ""
    return (name.isEmpty ? lexicon.field(match.sense, "english") : name, match.end)
  }

  private func isPartys(_ sense: Sense) -> Bool {
    guard sense.kind == .organisation, let classNoun else { return false }
    return ["party", "armed-group"].contains(lexicon.field(sense, "kind"))
      && ["Party", "Bloc", "Movement", "Front", "Alliance", "Coalition", "Group", "Organisation"]
        .contains(lexicon.field(classNoun, "english"))
  }

  // MARK: What tells more of it

  private func qualifier(at index: Int) -> (BodyPart, end: Int)? {
    guard stem(index).hasArticle else { return nil }
    for (kinds, role) in [([Sense.Kind.nationality], BodyPart.Role.nationality), ([.adjective, .epithet], .adjective)] {
      if let match = longest(at: index, .bare, { kinds.contains($0.kind) }) {
        return (BodyPart(role: role, text: lexicon.field(match.sense, "english")), match.end)
      }
    }
    return nil
  }

  /// للأنباء, what it is for; بسوسة, where it is.
  private func behindProclitic(at index: Int) -> (BodyPart, end: Int)? {
    guard !reader.facts(index).isKnown else { return nil }
    let stems = reader.word(index).stems.filter { $0.proclitics == 1 }
    for stem in stems where stem.last == "ل" {
      if let found = phrase(at: index, stem) { return (BodyPart(role: .purpose, text: found.text), found.end) }
    }
    for stem in stems where stem.last == "ب" {
      let match = reader.longest(at: index, stem, .exact, before: limit + 1) {
        $0.kind == .place || $0.kind == .country
      }
      if let match, match.end <= limit {
        return (BodyPart(role: .seat, text: lexicon.field(match.sense, "english")), match.end)
      }
    }
    // With the article behind it the preposition is surely one: بالصيادة.
    guard let stem = stems.first(where: { $0.hasArticle && ($0.last == "ب" || $0.last == "ل") }) else { return nil }
    let word = String(String.UnicodeScalarView(reader.word(index).plain.dropFirst(stem.contracted ? 2 : 1)))
    return (
      BodyPart(
        role: stem.last == "ب" ? .seat : .purpose, text: stem.contracted ? "ال" + word : word, isSpelt: true),
      index + 1
    )
  }

  /// A noun phrase of the vocabulary or a portfolio, in English.
  private func phrase(at index: Int, _ stem: Stem) -> (text: String, end: Int)? {
    guard let best = PhraseParser(reader: reader).purpose(at: index, stem, before: limit) else { return nil }
    return (PhraseEnglish(reader: reader, romanizer: romanizer).compose(best).text, best.tokens.upperBound)
  }

  /// The English of a body that the grammar reads to its end.
  private func body(at index: Int) -> String? {
    guard let phrase = PhraseParser(reader: reader).noun(at: index, stem(index), outer: [], depth: 1),
      case .institution = phrase.core, phrase.tokens.count > 1, phrase.tokens.upperBound == limit, phrase.isDefinite,
      !phrase.hasUnknown
    else { return nil }
    return PhraseEnglish(reader: reader, romanizer: romanizer).compose(phrase).text
  }

  private func isVocabulary(_ index: Int) -> Bool {
    lexicon.senses(of: WordHash.append(stem(index).bare, to: LexiconFile.Space.bare.rawValue)).contains {
      [.noun, .institution, .body, .head, .adjective].contains($0.kind)
    }
  }

  /// مستشفى الثورة, with nothing behind it: a noun that hospitals are called by.
  private func isOwnName(_ index: Int, of classNoun: Sense) -> Bool {
    guard index + 1 == limit, let noun = longest(at: index, .bare, { $0.kind == .noun }) else { return false }
    return lexicon.isName(noun.sense, of: lexicon.field(classNoun, "english"))
  }

  // MARK: The text

  private func longest(
    at index: Int, _ space: LexiconFile.Space, _ accept: (Sense) -> Bool
  ) -> Reader.Match? {
    let match = reader.longest(at: index, stem(index), space, before: limit + 1, where: accept)
    return match.flatMap { $0.end <= limit ? $0 : nil }
  }

  /// The reading of a word of the name.
  private func stem(_ index: Int) -> Stem {
    index == mention.tokens.lowerBound ? mention.stem : reader.word(index).whole
  }

  private func text(_ tokens: Range<Int>) -> String {
    reader.document.text(reader.offsets(tokens, proclitics: stem(tokens.lowerBound).proclitics))
  }
}
