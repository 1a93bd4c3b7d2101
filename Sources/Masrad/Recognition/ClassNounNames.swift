/// Names behind a noun that tells their class: مدينة ترهونة, حزب النور, مستشفى الأمير سلطان التخصصي.
struct ClassNounNames {
  let reader: Reader
  private let names: NameParser
  private let quotedNames: QuotedNames
  private let parser: PhraseParser

  init(reader: Reader) {
    self.reader = reader
    names = NameParser(reader: reader)
    quotedNames = QuotedNames(reader: reader)
    parser = PhraseParser(reader: reader)
  }

  private var lexicon: Lexicon { reader.lexicon }

  /// The name behind the class noun at `index`, with the noun where it belongs to the name.
  func behind(_ index: Int) -> [Candidate] {
    guard let sense = reader.classNoun(at: index) else { return definite(index).map { [$0] } ?? [] }
    guard let entityClass = EntityClass(rawValue: lexicon.field(sense, "class"))
    else { return [] }
    return behind(index, sense, entityClass) + second(index, sense, entityClass)
  }

  private func behind(_ index: Int, _ sense: Sense, _ entityClass: EntityClass) -> [Candidate] {
    // عن طريق الإنتربول: by way of it; محطة القطار
    if reader.isInsideOrdinaryPhrase(index) || reader.opensOrdinaryPhrase(index, stem(index)) { return [] }
    if let quoted = quotedNames.behind(index, entityClass) { return [quoted] }
    guard sense.form == .masculine, reader.continues(index + 1) else { return [] }
    if entityClass == .person { return person(index + 1).map { [$0] } ?? [] }
    return isNoName(index, sense, entityClass) ? [] : named(index, sense, entityClass).map { [$0] } ?? []
  }

  /// الشاب محمد العلي: who is called so.
  private func person(_ index: Int) -> Candidate? {
    guard let span = names.name(at: index, reading: 0, license: .classNoun) else { return nil }
    return Candidate(
      tokens: span, stem: reader.word(span.lowerBound).whole, entityClass: .person, evidence: .elements(.classNoun))
  }

  /// Whether what stands behind the noun of a place or body is something else than its name.
  private func isNoName(_ index: Int, _ sense: Sense, _ entityClass: EntityClass) -> Bool {
    // وكالة الأنباء, نادي ليلي
    let named = reader.longest(at: index + 1, reader.word(index + 1).whole, .exact) {
      [.place, .country, .organisation].contains($0.kind)
    }
    if let named, named.end == index + 2, lexicon.isAmbiguous(named.sense), isOtherWord(named.sense, index + 1, sense) {
      return true
    }
    if entityClass == .organisation, isDescribed(index) { return true }
    // العاصمة العمانية, العاصمة الهندية: whose capital it is, though an agency and a town are called so
    if let named, named.end == index + 2, stem(index).hasArticle,
      reader.isNationalityOfNoun(index + 1, reader.word(index + 1).whole)
        || named.sense.kind == .organisation && reader.facts(index + 1).bare.contains(.nationality)
    {
      return true
    }
    let next = reader.facts(index + 1)
    // تنظيم كأس العالم: holding it
    if reader.anyReading(index + 1, { $0.isEvent }) { return true }
    // نظام الرئيس السوري بشار الأسد: somebody's, and his title
    if next.bare.contains(.head), !isInside(sense), isTitle(index + 1) { return true }
    // حزب مهاتير, معسكر ساركوزي: somebody's, and called otherwise
    if WordGroup.following.contains(stem(index).key), next.exact.contains(.personShort),
      !next.exact.contains(anyOf: [.organisation, .place])
    {
      return true
    }
    // قوات حماس is Hamas with its forces, مجمع سونلغاز the group of that name.
    if lexicon.takes(sense, .body),
      reader.longest(at: index + 1, reader.word(index + 1).whole, .exact, where: { $0.kind == .organisation }) != nil
    {
      return true
    }
    // رأس ترامب is his head, and no cape.
    return lexicon.isAmbiguous(sense) && next.isKnown && (!next.exact.contains(.place) || isElsewhere(index + 1))
  }

  /// Whether the noun belongs to the name.
  private func isInside(_ sense: Sense) -> Bool { lexicon.field(sense, "extent") == "in" }

  /// The place or body whose noun stands at `index`.
  private func named(_ index: Int, _ sense: Sense, _ entityClass: EntityClass) -> Candidate? {
    let isInside = isInside(sense)
    let stem = isInside ? self.stem(index) : reader.word(index + 1).whole
    guard let end = isInside ? namesake(index + 1) ?? properEnd(index + 1, persons: true) : properEnd(index + 1) else {
      return nil
    }
    // رئيس جامعة كونكورديا | غراهام كار: a record of the lists with the noun ends where it ends.
    let listed =
      isInside
      ? reader.longest(at: index, stem, .exact) { $0.kind == .organisation || $0.kind == .place }?.end : nil
    let own = listed.map { $0 > index + 1 ? min(end, $0) : end } ?? end
    let whole = isInside ? tail(behind: own, stem, sense) : end
    return Candidate(
      tokens: (isInside ? index : index + 1)..<whole, stem: stem, entityClass: entityClass, evidence: .classNoun(sense))
  }

  /// محكمة تركية, جمعية خيرية: some body, with an adjective that agrees, though women and places are called so.
  func isDescribed(_ noun: Int) -> Bool {
    guard reader.continues(noun + 1) else { return false }
    let word = reader.word(noun + 1).whole
    guard !word.hasArticle, word.letters.last == "ه", self.stem(noun).letters.last == "ه" else { return false }
    return reader.facts(noun + 1).bare.contains(anyOf: [.nationality, .adjective])
  }

  /// A title of several words, or الرئيس before a name; الملك and الشيخ belong to what is called after them.
  private func isTitle(_ index: Int) -> Bool {
    let stem = reader.word(index).whole
    guard let title = parser.title(at: index, stem) else { return false }
    return title.tokens.count > 1
      || stem.hasArticle && reader.dignity(at: index, stem) == nil && parser.hasName(at: title.tokens.upperBound)
  }

  /// قطاع الصيد is that of fishing, though a place is called الصيد in a country which the text does not speak of.
  private func isElsewhere(_ index: Int) -> Bool {
    let stem = reader.word(index).whole
    let place = reader.longest(at: index, stem, .exact) { $0.kind == .place }
    guard let place, place.end == index + 1, lexicon.isAmbiguous(place.sense) else { return false }
    return reader.isElsewhere(place.sense, at: index, stem)
  }

  /// Whether the name behind a noun is rather a word of every day there. منفذ بحري is some exit to the sea, but مجلس التعاون
  /// a council.
  private func isOtherWord(_ name: Sense, _ index: Int, _ noun: Sense) -> Bool {
    let stem = reader.word(index).whole
    guard reader.isWord(index, stem) else { return false }
    if isInside(noun) {
      return !stem.hasArticle && reader.facts(index).bare.contains(.adjective) && !reader.facts(index).isName
    }
    if name.kind == .organisation { return !reader.fits(noun, name) }
    return lexicon.field(noun, "class") == EntityClass.organisation.rawValue && !stem.hasArticle
      && reader.facts(index).isSeldomPlace
  }

  /// The second name behind a dual: مدينتي حماة | وحمص.
  private func second(_ index: Int, _ sense: Sense, _ entityClass: EntityClass) -> [Candidate] {
    guard isDual(index), entityClass != .person, reader.continues(index + 1), let end = properEnd(index + 1),
      reader.continues(end), let stem = reader.word(end).stems.first(where: { $0.proclitics == 1 && $0.first == "و" })
    else { return [] }
    let match = reader.longest(at: end, stem, .exact) { [.place, .country, .organisation].contains($0.kind) }
    guard match != nil || reader.facts(end).isUnlisted else { return [] }
    return [
      Candidate(
        tokens: end..<(match?.end ?? end + 1), stem: stem, entityClass: entityClass, evidence: .classNoun(sense))
    ]
  }

  private func isDual(_ index: Int) -> Bool {
    let letters = reader.word(index).letters
    guard letters.last == "ي" || letters.last == "ا" else { return false }
    return reader.lexicon.senses(word: stem(index).exact)
      .allSatisfy { $0.kind != .classNoun || lexicon.field($0, "arabic").unicodeScalars.count < letters.count }
  }

  /// المستشفى الجهوي الحسين بوزيان: with its article, what it is and then whom it is called after.
  private func definite(_ index: Int) -> Candidate? {
    guard let stem = reader.word(index).stems.first(where: \.hasArticle) else { return nil }
    let noun = lexicon.senses(word: WordHash.of(stem.bareLetters)).first {
      $0.kind == .classNoun && lexicon.takes($0, .person)
    }
    guard let noun, let entityClass = EntityClass(rawValue: lexicon.field(noun, "class")) else { return nil }
    let isFeminine = stem.letters.last == "ه"
    var end = index + 1
    while reader.continues(end) {
      let adjective = reader.word(end).whole
      guard adjective.hasArticle else { break }
      let match = reader.longest(at: end, adjective, .bare) {
        ($0.kind == .adjective || $0.kind == .epithet) && ($0.form == .feminine) == isFeminine
      }
      // الاستشفائي, which no list has
      let isUnknown =
        !reader.facts(end).isKnown && adjective.letters.count > 5
        && adjective.letters.suffix(isFeminine ? 2 : 1) == (isFeminine ? ["ي", "ه"] : ["ي"])
      guard let behind = match?.end ?? (isUnknown ? end + 1 : nil) else { break }
      end = behind
    }
    guard end > index + 1, reader.continues(end) else { return nil }
    let person = reader.longest(at: end, reader.word(end).whole, .exact) { $0.kind == .person }
    guard let last = [person?.end, names.name(at: end, reading: 0, license: nil)?.upperBound].compactMap({ $0 }).max()
    else { return nil }
    return Candidate(tokens: index..<last, stem: stem, entityClass: entityClass, evidence: .classNoun(noun))
  }

  /// The reading in which a token is a class noun.
  private func stem(_ index: Int) -> Stem {
    let word = reader.word(index)
    return word.stems.first { reader.longest(at: index, $0, .exact) { $0.kind == .classNoun } != nil } ?? word.whole
  }

  /// The end of the name of a king, sheikh or the like whom a thing is called after: جامعة الملك فيصل.
  func namesake(_ index: Int) -> Int? {
    let stem = reader.word(index).whole
    guard let head = reader.dignity(at: index, stem), reader.continues(head.end) else { return nil }
    let person = reader.longest(at: head.end, reader.word(head.end).whole, .exact) {
      $0.kind == .person || $0.kind == .personShort
    }
    return [names.name(at: head.end, reading: 0, license: .title)?.upperBound, person?.end].compactMap { $0 }.max()
  }

  /// The end of a proper name that begins at `index`: a record of the lexicon, or unknown words.
  func properEnd(_ index: Int, persons: Bool = false) -> Int? {
    if let end = latinEnd(index) ?? lettersEnd(index) { return end }
    let stem = reader.word(index).whole
    let match = reader.longest(at: index, stem, .exact) {
      $0.kind == .place || $0.kind == .country || $0.kind == .organisation || (persons && $0.kind == .person)
    }
    // شركة إيني | الإيطالية
    if let match { return Clubs(reader: reader).withoutCountry(match, at: index).end }
    // مسجد زين العابدين
    let facts = reader.facts(index)
    if persons, facts.exact.contains(.given) || facts.opensExact || facts.isParticle,
      let name = names.name(at: index, reading: 0, license: .classNoun)
    {
      return name.upperBound
    }
    var end = index
    while end < index + 3, end == index || reader.continues(end), isProper(end, first: end == index) { end += 1 }
    return end > index ? end : nil
  }

  /// The end of a name in Latin letters with a capital: مجموعة Orange.
  private func latinEnd(_ index: Int) -> Int? {
    guard reader.word(index).isCapitalised else { return nil }
    var end = index + 1
    while reader.continues(end), reader.word(end).script == .western { end += 1 }
    return end
  }

  /// The end of letters by their names: محطة إس دبليو آر.
  func lettersEnd(_ index: Int) -> Int? {
    var end = index
    while end < reader.tokens.count, end == index || reader.tokens[end].gap.isNamePlain, isLetterName(end) { end += 1 }
    // إس دبليو آر | إن: that, where another word follows and no other إن stands before.
    if end > index + 2, reader.continues(end), reader.facts(end - 1).isFunction, !reader.facts(end - 2).isFunction {
      end -= 1
    }
    return end > index + 1 ? end : nil
  }

  private func isLetterName(_ index: Int) -> Bool {
    lexicon.conventions.initial(ScalarArray.text(reader.word(index).plain)) != nil
  }

  private func isProper(_ index: Int, first: Bool) -> Bool {
    guard index < reader.tokens.count, reader.word(index).script == .arabic else { return false }
    let facts = reader.facts(index)
    guard facts.exact.isEmpty || facts.isName, !facts.exact.contains(.common) else { return false }
    guard facts.bare.isEmpty || facts.isName, !facts.isOrdinary || facts.isName, !facts.isFunction else { return false }
    let word = reader.word(index)
    if InflectedWords.isArticle(word) { return false }
    if word.stems.contains(where: { $0.proclitics > 0 && ($0.hasArticle || $0.contracted) }) { return false }
    if facts.exact.isEmpty, InflectedWords.contains(word) { return false }
    // ميناء رئيسي, مستشفى رئيسيا: some adjectives are also surnames, but not there.
    if !word.whole.hasArticle, facts.bare.contains(.adjective) || names.isAccusative(word.whole) { return false }
    if first, isDescribing(index, facts) || isDoing(index, facts) { return false }
    // العاصمة وحاسي الفريد: و joins another place to the first.
    if first, facts.exact.isEmpty, word.plain.first == "و", word.letters.count >= 5, !isWholeWord(index) {
      return false
    }
    // A second word only when it is a name or carries the article: behind رأس تنورة a verb may stand.
    return first || (facts.isName || word.whole.hasArticle)
  }

  /// مسجد يصلي فيه, منطقة تتنازعها: a verb of the news, though some family may be called so.
  private func isDoing(_ index: Int, _ facts: StemFacts) -> Bool {
    let letters = reader.word(index).letters
    guard let first = letters.first, first == "ي" || first == "ت", letters.count >= 4 else { return false }
    guard facts.isOrdinary, facts.bare.isEmpty, facts.exact.isSubset(of: [.given, .family, .personShort, .common])
    else { return false }
    // شركة يونغ: written like a foreign name.
    return !WordStatistics.builtIn.letters.areLikeName(letters)
  }

  /// قرية نائية, دولة مارقة: a word of the news in the gender of the noun, though some woman may be called so.
  private func isDescribing(_ index: Int, _ facts: StemFacts) -> Bool {
    let word = reader.word(index)
    guard index > 0, reader.continues(index), facts.isOrdinary,
      facts.exact.isSubset(of: [.given, .family, .personShort]), word.plain.last == "ة", word.letters.count >= 5
    else { return false }
    let noun = reader.word(index - 1)
    return noun.plain.last == "ة" && !noun.whole.hasArticle
  }

  /// حزب وايبر: nothing can be joined to a body's noun without its article whose name has yet to come, and ايبر is no word.
  private func isWholeWord(_ index: Int) -> Bool {
    guard index > 0, reader.continues(index), let noun = reader.classNoun(at: index - 1), noun.form == .masculine,
      lexicon.field(noun, "class") == EntityClass.organisation.rawValue, !isDual(index - 1),
      reader.word(index - 1).stems.allSatisfy({ !$0.hasArticle })
    else { return false }
    let word = reader.word(index)
    return !InflectedWords.contains(word) && !InflectedWords.contains(word, behind: 1)
      && word.stems.indices.allSatisfy { reader.facts(index, reading: $0).isUnlisted }
  }

  /// The end of what still belongs to the name behind `end`: مطار خشم العان | الدولي, مركز كارنيغي | للدراسات.
  private func tail(behind end: Int, _ noun: Stem, _ sense: Sense) -> Int {
    var end = end
    while reader.continues(end), isOfName(end, noun) { end += 1 }
    // A brigade's purpose is what the sentence goes on with.
    guard lexicon.takes(sense, .purpose), reader.continues(end) else { return end }
    for stem in reader.word(end).stems where stem.proclitics == 1 && stem.last == "ل" && stem.hasArticle {
      if let purpose = parser.purpose(at: end, stem) { return purpose.tokens.upperBound }
    }
    return end
  }

  /// مطار سقطرى | الدولي: a place of the lists with its noun, which have it without the word.
  func international(_ match: Reader.Match, at index: Int, _ stem: Stem) -> Candidate? {
    guard match.end > index + 1, match.sense.kind == .place, let noun = reader.classNoun(at: index),
      noun.form == .masculine, isInside(noun), reader.continues(match.end),
      isOfName(match.end, stem), let adjective = adjective(match.end),
      EnglishWordGroup.international.contains(lexicon.field(adjective, "english"))
    else { return nil }
    // Djerba–Zarzis International Airport is called so in the lists, too.
    let isCalledSo = EnglishWordGroup.international.isInside(lexicon.field(match.sense, "english"))
    return Candidate(
      tokens: index..<match.end + 1, stem: stem, entityClass: .place,
      evidence: isCalledSo ? .lexicon(match.sense) : .classNoun(noun))
  }

  private func adjective(_ index: Int) -> Sense? {
    reader.longest(at: index, reader.word(index).whole, .bare) { $0.kind == .adjective }?.sense
  }

  /// الدولي, الجامعي, agreeing with the noun: what airports, hospitals and the like have in their names. Other
  /// adjectives describe.
  private func isOfName(_ index: Int, _ noun: Stem) -> Bool {
    let stem = reader.word(index).whole
    guard stem.hasArticle, !reader.facts(index).isName else { return false }
    let isFeminine = noun.letters.last == "ه" || noun.letters.last == "ا"
    let match = reader.longest(at: index, stem, .bare) {
      $0.kind == .adjective && ($0.form == .feminine) == isFeminine
        && lexicon.isInNamesOfHouses($0)
    }
    return match?.end == index + 1
  }
}
