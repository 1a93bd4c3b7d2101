/// The grammar of titles and of the names of institutions.
///
///     title       = head (complement | possessive) qualifier* link*
///                 | الـhead qualifier* link*
///     complement  = name | portfolio (و portfolio)* | institution | title
///     institution = الـnoun qualifier* link* | noun complement qualifier* link*
///     qualifier   = nationality | adjective | modifier, agreeing with what it belongs to
///     link        = (ل | لشؤون | في | لدى | إلى | باسم) (name | institution | title)
///
/// An adjective belongs to the innermost noun that it agrees with, but a nationality belongs to the
/// office rather than to its portfolio (وزير الدفاع التركي), and a modifier to the outermost head.
struct PhraseParser {
  let reader: Reader

  /// How deep complements may nest; deeper than any real title, so that no text can exhaust the stack.
  private static let depthLimit = 8

  // MARK: Titles

  /// The title that begins with the given reading of a token.
  func title(at index: Int, _ stem: Stem, depth: Int = 0) -> Phrase? {
    guard depth < Self.depthLimit, !(stem.proclitics == 0 && reader.facts(index).isFunction) else { return nil }
    // رئيس with الأركان العامة behind it reaches further than the fixed رئيس أركان: the longest reading wins, and of
    // readings as long the one with the longest head.
    var best: Phrase?
    for match in reader.matches(at: index, stem, .bare, where: { $0.kind == .head && !$0.form.isPlural }) {
      guard let phrase = title(match, at: index, stem, depth: depth) else { continue }
      if phrase.tokens.count >= (best?.tokens.count ?? 0) { best = phrase }
    }
    return best ?? possessedTitle(at: index, stem)
  }

  private func title(_ match: Reader.Match, at index: Int, _ stem: Stem, depth: Int) -> Phrase? {
    // In رئيس الوزراء the head is fixed and its last word carries the article.
    let last = reader.word(match.end - 1).whole
    // المتحدث باسم wants its complement, article or not.
    let isDefinite = last.key != "باسم" && (stem.hasArticle || (match.end - index > 1 && last.hasArticle))
    var phrase = Phrase(
      core: .title(match.sense), form: match.sense.form, tokens: index..<match.end, stem: stem, isDefinite: isDefinite)
    if !isDefinite {
      takeComplement(&phrase, outer: [phrase.form], depth: depth)
      if let complement = phrase.complements.first, reader.lexicon.field(match.sense, "frame") == "name",
        TitleFrames(reader: reader).frame(match.sense, complement) == nil
      {
        return nil
      }
      if phrase.complements.isEmpty, !takePortfolioWithOwner(&phrase) {
        guard standsWithoutComplement(match.sense) else { return nil }
      }
    }
    takeQualifiers(&phrase, outer: nil, modifiers: depth == 0)
    takeLinks(&phrase, depth: depth)
    // وزير الدولة لشؤون الطاقة القطري: the nationality may stand behind the link.
    if !phrase.links.isEmpty, !phrase.hasNationality {
      takeQualifiers(&phrase, outer: nil, modifiers: depth == 0)
    } else if !phrase.links.isEmpty {
      takeQualifiers(&phrase, outer: nil, modifiers: depth == 0)
    }
    return phrase
  }

  /// Ranks and honorifics need no complement: فريق ركن, سمو.
  private func standsWithoutComplement(_ head: Sense) -> Bool {
    switch reader.lexicon.field(head, "frame") {
    case "name": true
    default: ["rank", "honorific", "military"].contains(reader.lexicon.field(head, "kind"))
    }
  }

  /// أمينها العام, رئيسه التنفيذي: the head itself carries the suffix.
  private func possessedTitle(at index: Int, _ stem: Stem) -> Phrase? {
    guard !stem.hasArticle, let (bare, owner) = OwnerSuffix.strip(stem.letters) else { return nil }
    let head = Stem(proclitics: [], letters: bare)
    guard let match = reader.longest(at: index, head, .bare, where: { $0.kind == .head && !$0.form.isPlural }),
      reader.lexicon.field(match.sense, "frame") != "name"
    else { return nil }
    var phrase = Phrase(
      core: .title(match.sense), form: match.sense.form, tokens: index..<match.end, stem: stem, isDefinite: true)
    phrase.owner = owner
    takeQualifiers(&phrase, outer: nil, modifiers: true)
    // Alone it is a common noun: مديره, رئيسها.
    return match.end - index > 1 || phrase.tokens.count > 1 ? phrase : nil
  }

  /// وزير خارجيته, وزير دفاعها.
  private func takePortfolioWithOwner(_ phrase: inout Phrase) -> Bool {
    let index = phrase.tokens.upperBound
    guard reader.continues(index), let (bare, owner) = OwnerSuffix.strip(reader.word(index).whole.letters) else {
      return false
    }
    let stem = Stem(proclitics: [], letters: bare)
    guard
      let match = reader.longest(
        at: index, stem, .bare, where: { $0.kind == .portfolio || $0.kind == .institution || $0.kind == .body })
    else { return false }
    let core: Phrase.Core = match.sense.kind == .portfolio ? .portfolio(match.sense) : .institution(match.sense)
    phrase.complements = [
      Phrase(core: core, form: .feminine, tokens: index..<match.end, stem: stem, isDefinite: true)
    ]
    phrase.tokens = phrase.tokens.lowerBound..<match.end
    phrase.owner = owner
    phrase.isDefinite = true
    return true
  }

  // MARK: Complements

  private func takeComplement(_ phrase: inout Phrase, outer: [Form], depth: Int) {
    let index = phrase.tokens.upperBound
    guard reader.continues(index) else { return }
    let stem = reader.word(index).whole
    guard let first = complement(at: index, stem, of: phrase, outer: outer, depth: depth + 1) else { return }
    phrase.complements = [first]
    phrase.tokens = phrase.tokens.lowerBound..<first.tokens.upperBound
    phrase.isDefinite = true
    takeConjuncts(&phrase, depth: depth)
  }

  /// The longest reading of what a construct head stands before.
  private func complement(at index: Int, _ stem: Stem, of head: Phrase, outer: [Form], depth: Int) -> Phrase? {
    guard depth < Self.depthLimit, !opensHolder(index, stem, depth: depth) else { return nil }
    var candidates: [Phrase] = []
    if let name = name(at: index, stem, outer: outer) { candidates.append(name) }
    if let portfolio = portfolio(at: index, stem, outer: outer, depth: depth) { candidates.append(portfolio) }
    if let noun = noun(at: index, stem, outer: outer, depth: depth) { candidates.append(noun) }
    if takesTitle(head), let title = title(at: index, stem, depth: depth) { candidates.append(title) }
    var best: Phrase?
    for candidate in candidates where candidate.isDefinite {
      if best == nil || candidate.tokens.count > (best?.tokens.count ?? 0) { best = candidate }
    }
    return best ?? unknownNoun(at: index, stem, after: head, outer: outer)
  }

  /// A rank or honorific with its holder behind it begins a title of its own: قوات | اللواء المتقاعد خليفة حفتر.
  private func opensHolder(_ index: Int, _ stem: Stem, depth: Int) -> Bool {
    guard stem.hasArticle,
      let match = reader.longest(at: index, stem, .bare, where: { $0.kind == .head && !$0.form.isPlural }),
      reader.lexicon.field(match.sense, "frame") == "name"
    else { return false }
    var end = match.end
    while reader.continues(end), reader.facts(end).bare.contains(.modifier) { end += 1 }
    return reader.continues(end) && reader.facts(end).isName && !reader.facts(end).isFunction
  }

  /// Deputies, spokesmen, advisers and the like are somebody's.
  private func takesTitle(_ head: Phrase) -> Bool {
    guard case .title(let sense) = head.core else {
      if case .institution = head.core { return true }  // مكتب رئيس الوزراء
      return false
    }
    switch reader.lexicon.field(sense, "kind") {
    case "deputy", "spokesman": return true
    default: return ["of", "for", "to"].contains(reader.lexicon.field(sense, "frame"))
    }
  }

  /// A definite word behind a construct head is its complement even when no table knows it.
  private func unknownNoun(at index: Int, _ stem: Stem, after head: Phrase, outer: [Form]) -> Phrase? {
    let facts = reader.facts(index)
    if case .title(let sense) = head.core, !stem.hasArticle, TitleFrames(reader: reader).takesPlace(sense),
      !facts.isKnown, !facts.isOrdinary, !facts.isFunction, reader.word(index).script == .arabic, stem.letters.count > 2
    {
      return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<index + 1, stem: stem, isDefinite: true)
    }
    guard stem.hasArticle, !facts.bare.contains(.head), !facts.exact.contains(.common), !facts.isName,
      !facts.bare.contains(.nationality)
    else { return nil }
    if case .title(let sense) = head.core, reader.lexicon.field(sense, "frame") == "name" { return nil }
    var phrase = Phrase(
      core: .unknown, form: guessForm(stem), tokens: index..<index + 1, stem: stem, isDefinite: true)
    takeQualifiers(&phrase, outer: outer)
    return phrase
  }

  private func guessForm(_ stem: Stem) -> Form {
    stem.letters.last == "ه" || stem.letters.suffix(2) == ["ا", "ت"] ? .feminine : .masculine
  }

  /// A place, country or organisation of the lexicon, with a nationality that agrees: مجلس النواب الليبي.
  private func name(at index: Int, _ stem: Stem, outer: [Form]) -> Phrase? {
    guard
      let match = reader.longest(
        at: index, stem, .exact,
        where: { $0.kind == .organisation || $0.kind == .place || $0.kind == .country }),
      match.end - index > 1 || match.sense.kind != .organisation
        || !reader.lexicon.field(match.sense, "source").contains("ambiguous")
    else { return nil }
    let form =
      reader.facts(index).bare.contains(anyOf: [.institution, .body, .noun])
      ? (nounForm(at: index, stem) ?? guessForm(stem)) : guessForm(stem)
    var phrase = Phrase(
      core: .name(match.sense), form: form, tokens: index..<match.end, stem: stem, isDefinite: true)
    guard match.sense.kind == .organisation else { return phrase }
    takeQualifiers(&phrase, outer: nil, nationalitiesOnly: true)
    let last = reader.word(match.end - 1)
    if phrase.tokens.count == match.end - index, match.end - index > 1 {
      // المجلس الأعلى للدولة الليبية: the nationality may agree with the last word of the name.
      var whole = phrase
      whole = Phrase(
        core: phrase.core, form: guessForm(last.stems.last { $0.proclitics <= 1 } ?? last.whole), tokens: phrase.tokens,
        stem: stem, isDefinite: true)
      takeQualifiers(&whole, outer: nil, nationalitiesOnly: true)
      if whole.tokens.count > phrase.tokens.count { return whole }
    }
    return phrase
  }

  private func nounForm(at index: Int, _ stem: Stem) -> Form? {
    for sense in reader.lexicon.senses(of: WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue))
    where [.institution, .body, .noun].contains(sense.kind) {
      return Form(gender: reader.lexicon.field(sense, "gender"))
    }
    return nil
  }

  private func portfolio(at index: Int, _ stem: Stem, outer: [Form], depth: Int) -> Phrase? {
    guard let match = reader.longest(at: index, stem, .bare, where: { $0.kind == .portfolio }) else { return nil }
    let isDefinite = (index..<match.end).contains { reader.word($0).whole.hasArticle } || stem.hasArticle
    var phrase = Phrase(
      core: .portfolio(match.sense), form: nounForm(at: index, stem) ?? guessForm(stem), tokens: index..<match.end,
      stem: stem, isDefinite: isDefinite)
    if isDefinite {
      takeQualifiers(&phrase, outer: outer)
    } else {
      // وزير خارجية تركيا
      takeComplement(&phrase, outer: outer, depth: depth)
    }
    return phrase
  }

  /// A noun phrase of the vocabulary: institution, noun or fixed phrase.
  func noun(at index: Int, _ stem: Stem, outer: [Form], depth: Int) -> Phrase? {
    guard depth < Self.depthLimit,
      let match = reader.longest(
        at: index, stem, .bare,
        where: { [.institution, .body, .noun, .phrase].contains($0.kind) })
    else { return nil }
    let isDefinite = stem.hasArticle || (match.end - index > 1 && reader.word(match.end - 1).whole.hasArticle)
    var phrase = Phrase(
      core: isInstitution(match.sense) ? .institution(match.sense) : .noun(match.sense),
      form: Form(gender: reader.lexicon.field(match.sense, "gender")), tokens: index..<match.end, stem: stem,
      isDefinite: isDefinite)
    if isDefinite {
      takeQualifiers(&phrase, outer: isInstitution(match.sense) ? nil : outer)
    } else {
      takeComplement(&phrase, outer: outer, depth: depth)
      guard !phrase.complements.isEmpty else { return phrase }
      takeQualifiers(&phrase, outer: isInstitution(match.sense) ? nil : outer)
    }
    takeLinks(&phrase, depth: depth)
    return phrase
  }

  private func isInstitution(_ sense: Sense) -> Bool { sense.kind == .institution || sense.kind == .body }

  /// و and another portfolio or noun: الصناعة والتكنولوجيا المتقدمة.
  private func takeConjuncts(_ phrase: inout Phrase, depth: Int) {
    guard let first = phrase.complements.first else { return }
    switch first.core {
    case .portfolio, .noun, .unknown: break
    default: return
    }
    while true {
      let index = phrase.tokens.upperBound
      guard reader.continues(index), let reading = conjunction(index) else { return }
      let stem = reader.word(index).stems[reading]
      let facts = reader.facts(index, reading: reading)
      guard stem.hasArticle || facts.bare.contains(.noun),
        !facts.bare.contains(.head) || facts.bare.contains(.portfolio)
      else { return }
      var candidates: [Phrase] = []
      if let portfolio = portfolio(at: index, stem, outer: [phrase.form], depth: depth + 1) {
        candidates.append(portfolio)
      }
      if let noun = noun(at: index, stem, outer: [phrase.form], depth: depth + 1) { candidates.append(noun) }
      let longest = candidates.filter(\.isDefinite).max { $0.tokens.count < $1.tokens.count }
      guard let next = longest else { return }
      if case .institution = next.core { return }
      phrase.complements.append(next)
      phrase.tokens = phrase.tokens.lowerBound..<next.tokens.upperBound
    }
  }

  /// The reading of a token as و and a word that is no head of a title.
  private func conjunction(_ index: Int) -> Int? {
    let word = reader.word(index)
    guard word.script == .arabic else { return nil }
    return word.stems.indices.first { word.stems[$0].proclitics == 1 && word.stems[$0].first == "و" }
  }

  // MARK: Qualifiers

  /// Takes the adjectives behind a phrase that agree with it. `outer` holds the forms of the heads around it, which
  /// have the better claim to a nationality; nil when there are none or when the phrase is an institution.
  private func takeQualifiers(
    _ phrase: inout Phrase, outer: [Form]?, nationalitiesOnly: Bool = false, modifiers: Bool = false
  ) {
    while true {
      let index = phrase.tokens.upperBound
      guard reader.continues(index) else { return }
      let stem = reader.word(index).whole
      guard
        let qualifier = qualifier(
          at: index, stem, of: phrase, outer: outer, nationalitiesOnly: nationalitiesOnly, modifiers: modifiers)
      else { return }
      phrase.qualifiers.append(qualifier)
      phrase.tokens = phrase.tokens.lowerBound..<qualifier.tokens.upperBound
    }
  }

  private func qualifier(
    at index: Int, _ stem: Stem, of phrase: Phrase, outer: [Form]?, nationalitiesOnly: Bool, modifiers: Bool
  ) -> Phrase.Qualifier? {
    func agrees(_ sense: Sense) -> Bool {
      sense.form == phrase.form && (stem.hasArticle || !isInflected(sense))
    }
    if let match = reader.longest(at: index, stem, .bare, where: { $0.kind == .nationality && agrees($0) }) {
      if let outer, outer.contains(phrase.form) { return nil }
      // The name of a family can look like a nationality: خالد المصري. Behind a name it is no adjective.
      return Phrase.Qualifier(kind: .nationality(match.sense), tokens: index..<match.end)
    }
    guard !nationalitiesOnly else { return nil }
    if modifiers, let match = reader.longest(at: index, stem, .bare, where: { $0.kind == .modifier && agrees($0) }) {
      return Phrase.Qualifier(kind: .modifier(match.sense), tokens: index..<match.end)
    }
    // الدكتور النبوي: behind an honorific an adjective is a name.
    if isBeforeName(phrase) { return nil }
    if let match = reader.longest(
      at: index, stem, .bare, where: { ($0.kind == .adjective || $0.kind == .epithet) && agrees($0) })
    {
      return Phrase.Qualifier(kind: .adjective(match.sense), tokens: index..<match.end)
    }
    return unknownAdjective(at: index, stem, of: phrase)
  }

  private func isBeforeName(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core else { return false }
    return reader.lexicon.field(sense, "frame") == "name"
  }

  /// Modifiers such as بالنيابة take no article.
  private func isInflected(_ sense: Sense) -> Bool {
    guard sense.kind == .modifier else { return true }
    return !reader.lexicon.field(sense, "masculine").hasPrefix("ب")
  }

  /// الـ…ي or الـ…ية behind an institution, agreeing, in no table and no name.
  private func unknownAdjective(at index: Int, _ stem: Stem, of phrase: Phrase) -> Phrase.Qualifier? {
    guard case .institution = phrase.core, stem.hasArticle, stem.letters.count >= 6 else { return nil }
    let facts = reader.facts(index)
    guard facts.exact.isEmpty, facts.bare.isEmpty else { return nil }
    let isNisba: Bool =
      switch phrase.form {
      case .masculine: stem.letters.last == "ي"
      case .feminine: stem.letters.suffix(2) == ["ي", "ه"]
      default: false
      }
    return isNisba ? Phrase.Qualifier(kind: .unknown, tokens: index..<index + 1) : nil
  }

  // MARK: Links

  private func takeLinks(_ phrase: inout Phrase, depth: Int) {
    guard depth < Self.depthLimit, phrase.links.isEmpty else { return }
    let index = phrase.tokens.upperBound
    guard reader.continues(index), let link = link(at: index, of: phrase, depth: depth) else { return }
    phrase.links = [link]
    phrase.tokens = phrase.tokens.lowerBound..<link.phrase.tokens.upperBound
  }

  private func link(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    let key = reader.word(index).whole.key
    switch key {
    case "في":
      return linkIn(at: index, of: phrase, depth: depth)
    case "لدي":
      return linkPhrase(at: index + 1, depth: depth).map { Phrase.Link(preposition: .at, phrase: $0) }
    case "الي":
      guard isDiplomatic(phrase) else { return nil }
      return linkPhrase(at: index + 1, depth: depth).map { Phrase.Link(preposition: .toward, phrase: $0) }
    case "باسم":
      return linkPhrase(at: index + 1, depth: depth, titles: true).map {
        Phrase.Link(preposition: .inNameOf, phrase: $0)
      }
    case "لشوون":
      return concerning(at: index, depth: depth)
    default:
      return linkTo(at: index, of: phrase, depth: depth)
    }
  }

  /// في behind an office and before a government, an institution, or (for diplomats) a place.
  private func linkIn(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard case .title(let sense) = phrase.core, reader.lexicon.field(sense, "frame") != "name",
      let next = linkPhrase(at: index + 1, depth: depth)
    else { return nil }
    switch next.core {
    case .institution: return Phrase.Link(preposition: .in, phrase: next)
    case .name(let name) where name.kind == .organisation || isDiplomatic(phrase):
      return Phrase.Link(preposition: .in, phrase: next)
    default: return nil
    }
  }

  private func isDiplomatic(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core else { return false }
    return reader.lexicon.field(sense, "kind") == "diplomatic"
  }

  private func concerning(at index: Int, depth: Int) -> Phrase.Link? {
    guard reader.continues(index + 1) else { return nil }
    let stem = reader.word(index + 1).whole
    let candidates = [
      portfolio(at: index + 1, stem, outer: [.masculine], depth: depth + 1),
      noun(at: index + 1, stem, outer: [.masculine], depth: depth + 1),
      name(at: index + 1, stem, outer: [.masculine]),
    ].compactMap { $0 }.filter(\.isDefinite)
    guard let best = candidates.max(by: { $0.tokens.count < $1.tokens.count }) else { return nil }
    return Phrase.Link(preposition: .concerning, phrase: best)
  }

  /// ل behind a head that has its own article: الأمين العام للأمم المتحدة, الهيئة العامة للاستثمار.
  private func linkTo(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard takesLam(phrase) else { return nil }
    let word = reader.word(index)
    for stem in word.stems where stem.proclitics == 1 && stem.last == "ل" {
      let found = [
        name(at: index, stem, outer: []),
        noun(at: index, stem, outer: [], depth: depth + 1),
        portfolio(at: index, stem, outer: [phrase.form], depth: depth + 1),
      ].compactMap { $0 }.filter(\.isDefinite)
      if let best = found.max(by: { $0.tokens.count < $1.tokens.count }) {
        return Phrase.Link(preposition: .to, phrase: best)
      }
    }
    return nil
  }

  private func takesLam(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .title(let sense):
      // The construct وزير الدفاع takes its complement directly; ل behind it is the verb's.
      guard phrase.complements.isEmpty, reader.lexicon.field(sense, "frame") != "name" else { return false }
      return phrase.tokens.count > 1
    case .institution: return phrase.stem.hasArticle && phrase.tokens.count > 1
    case .noun, .portfolio, .name, .unknown: return false
    }
  }

  private func linkPhrase(at index: Int, depth: Int, titles: Bool = false) -> Phrase? {
    guard depth + 1 < Self.depthLimit, reader.continues(index) else { return nil }
    let stem = reader.word(index).whole
    var candidates: [Phrase] = []
    if let name = name(at: index, stem, outer: []) { candidates.append(name) }
    if let noun = noun(at: index, stem, outer: [], depth: depth + 1) { candidates.append(noun) }
    if titles, let title = title(at: index, stem, depth: depth + 1) { candidates.append(title) }
    var best: Phrase?
    for candidate in candidates where candidate.isDefinite {
      if candidate.tokens.count > (best?.tokens.count ?? 0) { best = candidate }
    }
    return best
  }
}

/// The suffixes that make a noun somebody's.
enum OwnerSuffix {
  /// The folded letters without the suffix, and whose it is. The ه of a feminine (folded ة) returns as ت before it:
  /// خارجيته is خارجية.
  static func strip(_ letters: [Unicode.Scalar]) -> ([Unicode.Scalar], Phrase.Owner)? {
    for (suffix, owner) in suffixes
    where letters.count >= suffix.count + 3 && letters.suffix(suffix.count) == suffix[...] {
      var stem = Array(letters.dropLast(suffix.count))
      if stem.last == "ت", stem.count > 3 { stem[stem.count - 1] = "ه" }
      return (stem, owner)
    }
    return nil
  }

  private static let suffixes: [([Unicode.Scalar], Phrase.Owner)] = [
    (["ه", "ا"], .her), (["ه", "م"], .their), (["ن", "ا"], .our), (["ه"], .his),
  ]
}
