/// The grammar of titles and of the names of institutions.
///
///     title       = head (complement | possessive) qualifier* link*
///                 | الـhead qualifier* link*
///     complement  = name | portfolio (و portfolio)* | institution | title
///     institution = الـnoun qualifier* link* | noun (و noun)* complement qualifier* link*
///     qualifier   = nationality | adjective | modifier, agreeing with what it belongs to
///     link        = (ل | لشؤون | في | لدى | إلى | باسم | على) (name | institution | title)
///
/// An adjective belongs to the innermost noun that it agrees with, but a nationality belongs to the
/// office rather than to its portfolio (وزير الدفاع التركي), and a modifier to the outermost head.
struct PhraseParser {
  let reader: Reader

  /// How deep complements may nest; deeper than any real title, so that no text can exhaust the stack.
  static let depthLimit = 8

  // MARK: Titles

  /// The title that begins with the given reading of a token.
  func title(at index: Int, _ stem: Stem, depth: Int = 0) -> Phrase? {
    // وإلى is no governor, though it folds to والي.
    guard depth < Self.depthLimit, !(stem.proclitics == 0 && reader.anyReading(index, { $0.isFunction })),
      !Reader.isState(stem)
    else { return nil }
    // رئيس with الأركان العامة behind it reaches further than the fixed رئيس أركان: the longest reading wins, and of
    // readings as long the one with the longest head.
    var best: Phrase?
    for match in reader.matches(at: index, stem, .bare, where: { $0.kind == .head && !$0.form.isPlural }) {
      // مديره العام is his, and no woman's.
      if match.end == index + 1, match.sense.form == .feminine, reader.hasOwnersEnding(index) { continue }
      if match.end == index + 1, hasOtherHamza(index, stem, match.sense) { continue }
      if match.end == index + 2, isDeputyOfHead(index, stem) { continue }
      guard let phrase = title(match, at: index, stem, depth: depth) else { continue }
      // قائد | أركان الجيش: of an officer's head no word is another's.
      if let best, best.tokens == phrase.tokens, reader.lexicon.field(match.sense, "kind") != "military",
        hasFixedComplement(best)
      {
        continue
      }
      if phrase.tokens.count >= (best?.tokens.count ?? 0) { best = phrase }
    }
    if let best, best.tokens.count > 1 { return best }
    // المتحدثة باسمها reaches further than المتحدثة.
    return headWithOwner(at: index, stem) ?? best ?? possessedTitle(at: index, stem) ?? partedTitle(at: index, stem)
  }

  /// مستشار جلالة الملك, مكتب سمو الحاكم, مكتب رئيس الوزراء: the title of whoever one works for, which may have a form of
  /// address before it.
  func ownersTitle(at index: Int, _ stem: Stem, depth: Int) -> Phrase? {
    addressedTitle(at: index, stem, depth: depth) ?? title(at: index, stem, depth: depth)
  }

  private func addressedTitle(at index: Int, _ stem: Stem, depth: Int) -> Phrase? {
    guard !stem.hasArticle, stem.letters.count > 2,
      let address = reader.longest(at: index, stem, .bare, where: { $0.kind == .head && !$0.form.isPlural }),
      // مستشار خادم الحرمين الشريفين | أمير منطقة مكة: he is somebody himself.
      reader.lexicon.field(address.sense, "kind") == "honorific", address.end == index + 1,
      reader.continues(address.end), var title = title(at: address.end, reader.word(address.end).whole, depth: depth),
      title.isDefinite
    else { return nil }
    title.honorific = address.sense
    title.tokens = index..<title.tokens.upperBound
    title.stem = stem
    return title
  }

  /// النائب المحافظ: of a deputy governor only the governor has an article, so this is a conservative member.
  private func isDeputyOfHead(_ index: Int, _ stem: Stem) -> Bool {
    stem.hasArticle && stem.bareKey == "نايب" && reader.continues(index + 1) && reader.word(index + 1).whole.hasArticle
      && reader.facts(index + 1).bare.contains(.head)
  }

  /// رئيس | أمن المعلومات: an expression of the vocabulary, the first word of which a longer head would take.
  private func hasFixedComplement(_ title: Phrase) -> Bool {
    title.coreTokens.count == 1 && title.complements.first.map(isFixed) == true
  }

  /// المرشد الإيراني الأعلى: a head of two words, the first of which is none by itself, with a nationality between them.
  private func partedTitle(at index: Int, _ stem: Stem) -> Phrase? {
    let last = index + 2
    guard stem.hasArticle, reader.continues(index + 1), reader.continues(last), reader.word(last).whole.hasArticle,
      reader.facts(index + 1).bare.contains(.nationality)
    else { return nil }
    let hash = WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue)
    let senses = reader.lexicon.senses(of: WordHash.append(reader.word(last).whole.bare, to: hash))
    guard let head = senses.first(where: { $0.kind == .head && !$0.form.isPlural }) else { return nil }
    var phrase = Phrase(
      core: .title(head), form: head.form, tokens: index..<index + 1, stem: stem, isDefinite: true)
    takeQualifiers(&phrase, outer: nil, nationalitiesOnly: true)
    guard phrase.tokens.upperBound == last else { return nil }
    phrase.tokens = index..<last + 1
    return phrase
  }

  /// أمام, before, is written with another hamza than إمام, and وآلية, and the mechanism, with another alef than والية; who
  /// commands, آمر, is told from an order by his.
  private func hasOtherHamza(_ index: Int, _ stem: Stem, _ head: Sense) -> Bool {
    let written = reader.word(index).plain
    let start = stem.proclitics + (stem.hasArticle ? 2 : 0)
    guard !stem.contracted, start < written.count else { return false }
    let listed = reader.lexicon.field(head, "masculine").unicodeScalars
    if written[(written.startIndex + start)...].contains("آ") != listed.contains("آ") { return true }
    return written[written.startIndex + start] == "أ" && listed.first == "إ"
  }

  func title(_ match: Reader.Match, at index: Int, _ stem: Stem, depth: Int) -> Phrase? {
    // In رئيس الوزراء the head is fixed and its last word carries the article.
    let last = reader.word(match.end - 1).whole
    // المتحدث باسم and القائم بأعمال want their complement, article or not.
    let isOpen = match.end - index > 1 && !last.hasArticle && reader.word(match.end - 1).plain.first == "ب"
    let isDefinite = !isOpen && (stem.hasArticle || (match.end - index > 1 && last.hasArticle))
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
        // القائم بالأعمال is one by himself, a spokesman somebody's.
        let isAlone = isOpen && stem.hasArticle && reader.lexicon.field(match.sense, "kind") == "diplomatic"
        let hasField = hasField(phrase, match.sense, depth: depth)
        guard isAlone || hasField || standsWithoutComplement(match.sense) else { return nil }
        phrase.isDefinite = phrase.isDefinite || isAlone || hasField
      }
    }
    takeQualifiers(&phrase, outer: nil, modifiers: depth == 0)
    takeLinks(&phrase, depth: depth)
    // وزير الدولة لشؤون الطاقة القطري: the nationality may stand behind the link.
    if !phrase.links.isEmpty { takeQualifiers(&phrase, outer: nil, modifiers: depth == 0) }
    joinHead(&phrase)
    return phrase
  }

  /// وزيرة دولة | لشؤون التعاون الدولي: some minister of the kind, but in charge of that.
  private func hasField(_ title: Phrase, _ head: Sense, depth: Int) -> Bool {
    guard title.tokens.count > 1, reader.lexicon.field(head, "frame") == "for",
      reader.continues(title.tokens.upperBound),
      let link = link(at: title.tokens.upperBound, of: title, depth: depth)
    else { return false }
    return link.preposition == .to || link.preposition == .concerning
  }

  /// المرشد الإيراني الأعلى, أمين الحزب العام: a head of two words that others stand between.
  private func joinHead(_ phrase: inout Phrase) {
    guard case .title(let head) = phrase.core, reader.lexicon.field(head, "frame") != "portfolio" else { return }
    let first = PhraseWords.hash(reader.lexicon.field(head, "masculine"), .bare)
    if phrase.coreTokens.count == 1, isDeputyOfHead(phrase.tokens.lowerBound, phrase.stem) { return }
    for (number, qualifier) in phrase.qualifiers.enumerated() where qualifier.tokens.count == 1 {
      switch qualifier.kind {
      case .adjective, .modifier: break
      case .nationality, .unknown: continue
      }
      let index = qualifier.tokens.lowerBound
      let word = masculine(index, of: phrase.form)
      let joined = reader.lexicon.senses(of: WordHash.append(WordHash.of(word[...]), to: first)).first {
        $0.kind == .head && $0.form == .masculine
      }
      // السابق and the like tell of the holder: the former President is no office of its own.
      guard let joined, modifierPosition(index, reader.word(index).whole) != "before" else { continue }
      phrase.core = .title(Sense(kind: .head, form: phrase.form, table: joined.table, record: joined.record))
      phrase.qualifiers.remove(at: number)
      return
    }
  }

  /// An adjective without its article and the ending of the feminine.
  private func masculine(_ index: Int, of form: Form) -> [Unicode.Scalar] {
    let letters = Array(reader.word(index).whole.bareLetters)
    return form == .feminine && letters.last == "ه" ? Array(letters.dropLast()) : letters
  }

  /// Ranks and honorifics need no complement: فريق ركن, سمو.
  func standsWithoutComplement(_ head: Sense) -> Bool {
    switch reader.lexicon.field(head, "frame") {
    case "name": true
    default: ["rank", "honorific", "military"].contains(reader.lexicon.field(head, "kind"))
    }
  }

  /// أمينها العام, رئيسه التنفيذي: the head itself carries the suffix.
  func possessedTitle(at index: Int, _ stem: Stem) -> Phrase? {
    guard !stem.hasArticle, let (bare, owner) = OwnerSuffix.strip(stem.letters),
      // محافظة folds to what محافظه does.
      owner != .his || reader.word(index).plain.last == "ه"
    else { return nil }
    let head = Stem(proclitics: [], letters: bare)
    guard let match = reader.longest(at: index, head, .bare, where: { $0.kind == .head && !$0.form.isPlural }),
      reader.lexicon.field(match.sense, "frame") != "name"
    else { return nil }
    var phrase = Phrase(
      core: .title(match.sense), form: match.sense.form, tokens: index..<match.end, stem: stem, isDefinite: true)
    phrase.owner = self.owner(owner, of: match.sense)
    takeQualifiers(&phrase, outer: nil, modifiers: true)
    if match.end - index > 1 || phrase.tokens.count > 1 { return phrase }
    // Alone it is a common noun, مديره, but رئيسه | سمير شاه is the office of somebody.
    guard Self.held.contains(reader.lexicon.field(match.sense, "kind")), hasName(at: phrase.tokens.upperBound) else {
      return nil
    }
    return phrase
  }

  /// Who heads something heads a body: مديره العام is its Director General, مساعده somebody's assistant.
  private func owner(_ owner: Phrase.Owner, of head: Sense) -> Phrase.Owner {
    let first = reader.lexicon.field(head, "masculine").split(separator: " ").first ?? ""
    return owner == .his && WordGroup.bodyHead.contains(word: String(first)) ? .her : owner
  }

  private static let held: Set<String> = ["office", "deputy", "spokesman"]

  /// الناطق باسمها, رئيس وزرائها, رئيس مجلس إدارتها: the last word of the head carries the suffix.
  private func headWithOwner(at index: Int, _ stem: Stem) -> Phrase? {
    var hash = WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue)
    var last = index + 1
    while last <= index + Self.longestHead, reader.continues(last) {
      let word = reader.word(last).whole
      if let (bare, owner) = OwnerSuffix.strip(word.letters), owner != .his || reader.hasOwnersEnding(last),
        let head = head(hash, bare)
      {
        var phrase = Phrase(
          core: .title(head), form: head.form, tokens: index..<last + 1, stem: stem, isDefinite: true)
        phrase.owner = owner
        takeQualifiers(&phrase, outer: nil, modifiers: true)
        return phrase
      }
      hash = WordHash.append(word.exact, to: hash)
      last += 1
    }
    return nil
  }

  /// So many words stand at most behind the first of a head that has a suffix.
  private static let longestHead = 2

  /// The head whose first words have this hash and whose last one is this, or this with its hamza on the line.
  private func head(_ hash: UInt64, _ last: [Unicode.Scalar]) -> Sense? {
    for letters in [last, OwnerSuffix.withHamza(last)].compactMap({ $0 }) {
      let found = reader.lexicon.senses(of: WordHash.append(WordHash.of(letters[...]), to: hash)).first {
        $0.kind == .head && !$0.form.isPlural
      }
      if let found { return found }
    }
    return nil
  }

  /// Whether a person stands at a token, directly behind another: a listed name, or a rank or honorific with its article.
  func hasName(at index: Int) -> Bool {
    guard index < reader.tokens.count, reader.tokens[index].gap.isNamePlain else { return false }
    let stem = reader.word(index).whole
    let facts = reader.facts(index)
    if opensHolder(index, stem, depth: 0) || reader.abbreviatedHead(at: index) != nil { return true }
    if facts.opensExact, reader.longest(at: index, stem, .exact, where: { $0.kind == .person }) != nil { return true }
    guard facts.exact.contains(.given), !facts.isFunction,
      let name = NameParser(reader: reader).name(at: index, reading: 0, license: .title)
    else { return false }
    // سالم is also safe and sound, سالم حميد is not.
    return !facts.exact.contains(.common) || name.count > 1 && reader.facts(name.lowerBound + 1).isName
  }

  /// وزير خارجيته, وزير دفاعها.
  func takePortfolioWithOwner(_ phrase: inout Phrase) -> Bool {
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
}
