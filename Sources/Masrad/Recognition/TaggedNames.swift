/// Makes candidates of the tagger's spans.
struct TaggedNames {
  let reader: Reader
  private let parser: PhraseParser
  private let clubs: Clubs
  private let classNounNames: ClassNounNames

  init(reader: Reader) {
    self.reader = reader
    parser = PhraseParser(reader: reader)
    clubs = Clubs(reader: reader)
    classNounNames = ClassNounNames(reader: reader)
  }

  /// Nil for a span that no entry can be made of: titles are the grammar's, and what is made of vocabulary is the
  /// grammar's to read and to translate.
  /// - Parameter isSure: whether the tagger hardly errs with such margins as it has all over the span.
  func candidate(_ span: TagSpan, isSure: Bool = false) -> Candidate? {
    let span = trimmed(span)
    guard let entityClass = span.tagClass.entityClass, entityClass != .title,
      span.tokens.dropFirst().allSatisfy({ binds(reader.tokens[$0].gap, entityClass) })
    else { return nil }
    let first = span.tokens.lowerBound
    if entityClass == .place, reader.isNoCountry(first) { return nil }
    // منذ فيفري 2011, قبل 5 أهداف
    if entityClass != .person, span.tokens.count > 1, isTimeOrPreposition(first) { return nil }
    // المدعو خ. ع.: initials alone name nobody.
    if entityClass == .person, span.tokens.allSatisfy({ reader.word($0).letters.count == 1 }) { return nil }
    // حاجز الـ 40 هدفا
    if entityClass == .person, span.tokens.contains(where: { reader.word($0).script == .digits }) { return nil }
    let word = reader.word(first)
    // Latin letters in an Arabic text are mostly a body's name (MTN); people are spelt in Arabic there.
    guard word.script == .arabic || (word.script == .western && entityClass == .organisation && word.letters.count > 1)
    else { return nil }
    if span.tokens.count == 1, InflectedWords.isArticle(word) || reader.isDualAdjective(first) { return nil }
    // المستشفى 10 جرحى: the hospital received ten
    if span.tokens.count == 2, reader.word(first + 1).script == .digits, word.whole.hasArticle,
      reader.facts(first).bare.contains(anyOf: [.noun, .institution, .body])
    {
      return nil
    }
    let number = reader.facts.mainStem(reader.tokens[first].word)
    let stem = word.stems[number]
    if span.tokens.count == 1, reader.opensOrdinaryPhrase(first, stem) { return nil }
    if reader.isOrdinaryPhrase(span.tokens, stem) { return nil }
    if entityClass == .organisation, span.tokens.count == 1,
      isSomeNoun(first, stem)
        || reader.followsNoun(first, of: .organisation) && classNounNames.isDescribed(first - 1)
    {
      return nil
    }
    if let shorter = withoutCountry(span, stem, entityClass) { return shorter }
    if let sense = listed(span, stem, entityClass) {
      return Candidate(tokens: span.tokens, stem: stem, entityClass: entityClass, evidence: .lexicon(sense))
    }
    if entityClass == .organisation, !isName(span, number), let phrase = body(span, stem) {
      return Candidate(tokens: span.tokens, stem: stem, entityClass: entityClass, evidence: .phrase(phrase))
    }
    guard !isOfThing(span), !isTitle(span, stem, number), !isPronoun(span), isName(span, number, isSure: isSure),
      span.tagClass != .person || !hasOtherWord(span),
      !span.tokens.contains(where: { isInflected($0, of: span, stem) }), !areSome(span, stem),
      !isAccusative(span, stem), !isWithAndWithoutArticle(span, stem), !isAdjective(span), !isAgreeing(span),
      !isNounAndName(span, number), !isDescription(span)
    else { return nil }
    return Candidate(tokens: span.tokens, stem: stem, entityClass: entityClass, evidence: .tagged)
  }

  /// وفد من إيني | الإيطالية: a company of the lists without the nationality that it has there to be told from a word.
  private func withoutCountry(_ span: TagSpan, _ stem: Stem, _ entityClass: EntityClass) -> Candidate? {
    let (first, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    guard entityClass == .organisation, span.tokens.count > 1, reader.facts(end - 1).bare.contains(.nationality),
      let match = reader.longest(at: first, stem, .exact, where: { $0.kind == .organisation }), match.end == end,
      clubs.withoutCountry(match, at: first).end < end
    else { return nil }
    return Candidate(
      tokens: first..<end - 1, stem: stem, entityClass: .organisation, evidence: .lexicon(match.sense))
  }

  /// كلية الفنون الجميلة, المكتبة الوطنية: a body of fixed words or the one of its kind in a country, which the grammar by
  /// itself takes for something in general, and can put into English all the same.
  private func body(_ span: TagSpan, _ stem: Stem) -> Phrase? {
    let first = span.tokens.lowerBound
    guard span.tokens.count > 1, reader.facts(first, stem).bare.contains(anyOf: [.institution, .body]),
      let phrase = parser.noun(at: first, stem, outer: [], depth: 0), phrase.tokens == span.tokens, phrase.isDefinite,
      !phrase.form.isPlural, case .institution(let head) = phrase.core
    else { return nil }
    let english = reader.lexicon.field(head, "english")
    guard !english.hasSuffix("s"), phrase.hasNationality || !EnglishWordGroup.oneOfMany.contains(english) else {
      return nil
    }
    if phrase.coreTokens.count > 1 { return stem.hasArticle ? nil : phrase }
    let isOneOfItsKind = phrase.qualifiers.contains { qualifier in
      guard case .adjective(let sense) = qualifier.kind else { return false }
      if EnglishWordGroup.numbered.contains(english), isOrdinal(sense) { return true }
      return reader.lexicon.standsFirst(sense) || reader.lexicon.field(sense, "english") == "Central"
    }
    return stem.hasArticle && isOneOfItsKind ? phrase : nil
  }

  private func isOrdinal(_ adjective: Sense) -> Bool {
    let english = reader.lexicon.field(adjective, "english")
    return EnglishWordGroup.ordinal.contains(english) || english.hasSuffix("th")
  }

  private func binds(_ gap: Gap, _ entityClass: EntityClass) -> Bool {
    entityClass == .person ? gap.bindsNames : gap.isNamePlain
  }

  /// فيلم "غيت آوت", إعصار مايكل, طراز "يوروفايتر": what is called so is neither a body nor anybody. رواية أحمد سعداوي is
  /// his.
  private func isOfThing(_ span: TagSpan) -> Bool {
    let first = span.tokens.lowerBound
    guard span.tagClass != .place, first > 0, reader.continues(first) || reader.tokens[first].gap.opens else {
      return false
    }
    if reader.anyReading(first - 1, { $0.isProduct }) {
      return span.tagClass != .person || !span.tokens.contains { reader.facts($0).exact.contains(.given) }
    }
    return span.tagClass == .organisation && reader.anyReading(first - 1) { $0.isWork }
  }

  /// The span without the class noun that stands outside names (حي النصر), and without the nationality of what one word
  /// names (بشكتاش التركي).
  private func trimmed(_ span: TagSpan) -> TagSpan {
    var tokens = span.tokens
    if span.tagClass == .person, let other = tokens.dropFirst().first(where: { opensAnother($0) || isAnother($0) }) {
      tokens = tokens.lowerBound..<other
    }
    if span.tagClass == .person {
      if let end = tokens.dropFirst().first(where: isBehindName) { tokens = tokens.lowerBound..<end }
      if tokens.count > 2, reader.isEpithet(tokens.lowerBound) { tokens = tokens.lowerBound + 1..<tokens.upperBound }
      if tokens.count > 1, reader.isInPlace(tokens.lowerBound) { tokens = tokens.lowerBound + 1..<tokens.upperBound }
      while tokens.count > 1, isDescription(ofPerson: tokens.upperBound - 1) {
        tokens = tokens.lowerBound..<tokens.upperBound - 1
      }
    }
    if span.tagClass == .person,
      tokens.count > 2 && isHonorific(tokens.lowerBound)
        || tokens.count > 1
          && (isConjunction(before: tokens) || names.isByName(tokens.lowerBound) || isMister(tokens.lowerBound))
    {
      return TagSpan(tagClass: .person, tokens: tokens.lowerBound + 1..<tokens.upperBound)
    }
    guard span.tagClass == .place || span.tagClass == .organisation, tokens.count > 1 else {
      return TagSpan(tagClass: span.tagClass, tokens: tokens)
    }
    if span.tagClass == .place, isSide(ofPlace: tokens) {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    // مطار الشعيرات | السوري
    if span.tagClass == .place, tokens.count > 2, isNationality(tokens.upperBound - 1) {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    if tokens.count == 2, let noun = reader.classNoun(at: tokens.lowerBound),
      reader.lexicon.field(noun, "extent") == "out", noun.form == .masculine
    {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    } else if tokens.count == 2, !reader.anyReading(tokens.lowerBound, { !$0.bare.isEmpty }),
      isNationality(tokens.lowerBound + 1) || isOfNoun(tokens.lowerBound + 1, before: tokens.lowerBound)
    {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    return TagSpan(tagClass: span.tagClass, tokens: tokens)
  }

  /// ريف | دير الزور | الشرقي: the side is the countryside's, where the lists have the town without it.
  private func isSide(ofPlace tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    let (stem, first) = (reader.word(last).whole, reader.word(tokens.lowerBound))
    guard stem.hasArticle, stem.letters.last == "ي", tokens.lowerBound > 0,
      WordGroup.countryside.contains(reader.word(tokens.lowerBound - 1).stems.last?.bareKey ?? ""),
      reader.facts(last).bare.contains(.adjective)
    else { return false }
    return first.stems.contains { stem in
      reader.matches(at: tokens.lowerBound, stem, .exact) { $0.kind == .place }.contains { $0.end == last }
    }
  }

  /// وليام | نجل تشارلز, سلمان | يوجه, محمد | متخوفا: what somebody is or does, and no surname.
  private func isBehindName(_ index: Int) -> Bool {
    let facts = reader.facts(index)
    let word = reader.word(index)
    guard !facts.isName, !facts.isNameLike, !word.whole.hasArticle, let letter = word.letters.first else {
      return false
    }
    if reader.isVerbBehindThen(index) || reader.isDualAdjective(index) { return true }
    if facts.exact.contains(.classNoun), facts.exact.contains(.common) { return true }
    if letter == "ي" || letter == "ت", word.letters.count >= 4, facts.isOrdinary(behindName: true),
      facts.bare.isEmpty, word.letters.last != "ي"
    {
      return true
    }
    return InflectedWords.isAccusative(word.whole)
  }

  /// عرض ترامب | العسكري, دوزي | المغربي: an adjective that nobody is called by belongs to a noun before the name, or tells
  /// whose it is.
  private func isDescription(ofPerson index: Int) -> Bool {
    let facts = reader.facts(index)
    guard reader.word(index).whole.hasArticle, !facts.isName, !facts.isNameLike else { return false }
    // مروان الصحراوي: behind a given name it is his surname.
    if reader.facts(index - 1).exact.contains(.given), reader.word(index).letters.last != "ه" { return false }
    return facts.bare.contains(.nationality) || facts.bare.contains(.adjective) && facts.isOrdinary
  }

  /// شركة بيتورو | الحكومية: an adjective that belongs to the noun before the name, as it says whose a company is. Others are
  /// part of its name: فينينفست القابضة.
  private func isOfNoun(_ index: Int, before name: Int) -> Bool {
    let stem = reader.word(index).whole
    guard name > 0, reader.followsNoun(name, of: .organisation), reader.word(name - 1).whole.letters.last == "ه",
      stem.hasArticle, stem.letters.last == "ه"
    else { return false }
    let adjective = reader.longest(at: index, stem, .bare) { $0.kind == .adjective }
    return adjective.map { EnglishWordGroup.owner.contains(reader.lexicon.field($0.sense, "english")) } == true
  }

  /// علي حسن | ود. سمير: and Dr Samir.
  private func opensAnother(_ index: Int) -> Bool { reader.abbreviatedHead(at: index)?.first == "و" }

  /// قال إن | محمد معروف: no Anne, where a given name stands behind it. أو | صلاح: no O', which the lists have.
  private func isConjunction(before tokens: Range<Int>) -> Bool {
    reader.facts(tokens.lowerBound).isFunction && reader.facts(tokens.lowerBound + 1).exact.contains(.given)
      || reader.word(tokens.lowerBound).letters == ["ا", "و"]
  }

  /// روبرت | وتيم, وليام | لعباس: and another, whose name begins behind the و, or to another, who has a given name.
  private func isAnother(_ index: Int) -> Bool {
    let word = reader.word(index)
    guard word.letters.count >= 4, !reader.facts(index).isKnown else { return false }
    return word.stems.indices.contains { reading in
      let stem = word.stems[reading]
      return stem.proclitics == 1 && stem.first == "و" && reader.facts(index, reading: reading).isName
        || names.isForArab(stem)
    }
  }

  private func isHonorific(_ index: Int) -> Bool {
    let number = reader.facts.mainStem(reader.tokens[index].word)
    return names.isHonorific(index, reader.word(index).stems[number])
  }

  private func isMister(_ index: Int) -> Bool {
    reader.word(index).stems.contains { names.isMister(index, $0) }
  }

  private var names: NameParser { NameParser(reader: reader) }

  private func isNationality(_ index: Int) -> Bool {
    reader.word(index).whole.hasArticle && reader.facts(index).bare.contains(.nationality)
      && !reader.facts(index).isName
  }

  private func isTimeOrPreposition(_ index: Int) -> Bool {
    let facts = reader.facts(index)
    return facts.isFunction || (facts.exact.contains(.month) && !facts.isName)
  }

  /// الرئيس, الشيخ: alone a title without a name, though some bear it as a surname.
  private func isTitle(_ span: TagSpan, _ stem: Stem, _ reading: Int) -> Bool {
    span.tagClass == .person && span.tokens.count == 1 && stem.hasArticle
      && reader.facts(span.tokens.lowerBound, reading: reading).bare.contains(.head)
  }

  /// بالنسبة لي: Lee, and to me.
  private func isPronoun(_ span: TagSpan) -> Bool {
    span.tagClass == .person && span.tokens.count == 1 && reader.word(span.tokens.lowerBound).letters.count <= 2
      && reader.facts(span.tokens.lowerBound).exact.contains(.common)
  }

  /// A record of the lists that is the whole span: one whose word needs evidence, which the tagger is.
  private func listed(_ span: TagSpan, _ stem: Stem, _ entityClass: EntityClass) -> Sense? {
    let match = reader.longest(at: span.tokens.lowerBound, stem, .exact) { sense in
      switch (sense.kind, entityClass) {
      case (.person, .person), (.place, .place), (.country, .place), (.organisation, .organisation): true
      // A surname spelt otherwise than in the lists is left to the reconciliation of spellings.
      case (.personShort, .person): reader.facts(span.tokens.lowerBound).isSpelt
      default: false
      }
    }
    guard let match, match.end == span.tokens.upperBound, !isCityRather(match, span),
      !reader.isCutByHamza(span.tokens.lowerBound, stem),
      !isEveryday(match, span, stem)
    else { return nil }
    return match.sense
  }

  /// الوفد is a party, and the delegation: a word of every day is no name without quotation marks.
  private func isEveryday(_ match: Reader.Match, _ span: TagSpan, _ stem: Stem) -> Bool {
    let first = span.tokens.lowerBound
    let facts = reader.facts(first, stem)
    guard span.tokens.count == 1, reader.lexicon.isAmbiguous(match.sense) else { return false }
    if match.sense.kind == .organisation {
      guard !reader.isSource(match.sense, span.tokens),
        facts.isEveryday || facts.exact.contains(.classNoun) || isDescribed(first, stem)
          || isWord(for: match.sense, first, stem)
      else { return false }
      return !reader.isBehindTo(first)
    }
    // مايو: a town of Sudan, and May.
    if match.sense.kind == .place, facts.exact.contains(.month) { return true }
    if reader.isAmongPlaces(first), reader.speaksOfCountry(of: match.sense, apartFrom: first) { return false }
    let isElsewhere = reader.isElsewhere(match.sense, at: first, stem) && !reader.isBehindPlaceNoun(first)
    return (facts.isEveryday || isElsewhere) && !reader.tokens[first].gap.opens
  }

  /// البورصة is a paper of Egypt, and any exchange; السد a club only in news of sport, and a dam elsewhere; الجمهوريون a
  /// party of France where the text speaks of France; اتصالات are many.
  private func isWord(for body: Sense, _ index: Int, _ stem: Stem) -> Bool {
    let facts = reader.facts(index, stem)
    guard !reader.tokens[index].gap.opens, reader.isWord(index, stem) || facts.bare.contains(.nationality) else {
      return false
    }
    switch reader.lexicon.field(body, "kind") {
    case "media": return facts.isOrdinary
    case "club": return !reader.isOfSport
    case "party": return !reader.speaksOfCountry(of: body, apartFrom: index)
    case "company":
      return reader.longest(at: index, stem, .bare) { $0.kind == .noun && $0.form.isPlural }?.end == index + 1
    default: return false
    }
  }

  /// حماس كبير: enthusiasm, with an adjective that has no article either. The movement is feminine.
  private func isDescribed(_ index: Int, _ stem: Stem) -> Bool {
    guard !stem.hasArticle, reader.continues(index + 1) else { return false }
    let next = reader.word(index + 1).whole
    return !next.hasArticle && next.letters.last != "ه" && reader.isAdjective(index + 1, next)
  }

  /// شيفيلد وليستر ونوريتش: where there is no talk of sport, a name that a town has, too, is the town's, though the tagger
  /// sees a body, unless it is sure. سي.إيه.تي.إل: letters by their names are no person.
  func withClass(_ span: TagSpan, _ tags: [NameTagger.Tag]) -> TagSpan {
    let first = span.tokens.lowerBound
    if span.tagClass == .person, let end = classNounNames.lettersEnd(first) {
      return TagSpan(tagClass: .organisation, tokens: first..<end)
    }
    guard span.tagClass == .organisation, span.tokens.count == 1, isPlaceRather(first, tags[first].margin) else {
      return span
    }
    return TagSpan(tagClass: .place, tokens: span.tokens)
  }

  /// The margin from which nine in ten of the tagger's spans are right.
  private static let sure: Float = 4

  /// - Parameter margin: with which the tagger sees a body.
  private func isPlaceRather(_ index: Int, _ margin: Float) -> Bool {
    let stem = reader.word(index).stems[reader.facts.mainStem(reader.tokens[index].word)]
    guard !reader.isOfSport, !reader.tokens[index].gap.contains(.quote), !reader.followsNoun(index, of: .organisation),
      let place = reader.longest(at: index, stem, .exact, where: { $0.kind == .place }), place.end == index + 1,
      !reader.lexicon.isAmbiguous(place.sense)
    else { return false }
    let body = reader.longest(at: index, stem, .exact) { $0.kind == .organisation }
    guard let body, body.end == index + 1 else { return margin < Self.sure }
    // (نواذيبو) in a dateline: there is hardly a town without a club.
    return reader.lexicon.field(body.sense, "kind") == "club"
  }

  /// الرياضية والسيكولوجية, هبطت الحلحلة: a word with its article that no list has is seldom a body's name, unless in sport
  /// or where marks or a noun bound it.
  private func isSomeNoun(_ index: Int, _ stem: Stem) -> Bool {
    let gap = reader.tokens[index].gap
    return stem.hasArticle && !reader.anyReading(index) { $0.isKnown } && !gap.contains(.quote) && !gap.opens
      && !reader.isOfSport && !reader.followsNoun(index, of: .organisation)
  }

  /// عاد إلى روما: behind in and to a name that a city and its club have in common is the city's.
  private func isCityRather(_ match: Reader.Match, _ span: TagSpan) -> Bool {
    let first = span.tokens.lowerBound
    guard match.sense.kind == .organisation, first > 0, reader.continues(first),
      ["في", "الي"].contains(reader.word(first - 1).whole.key)
    else { return false }
    let place = reader.longest(at: first, reader.word(first).whole, .exact) { $0.kind == .place }
    return place?.end == match.end
  }

  /// Whether the words can be a name that has to be spelt: of a body or place one word at least is no ordinary one, of a
  /// person every word is one of names or unknown.
  private func isName(_ span: TagSpan, _ reading: Int, isSure: Bool = false) -> Bool {
    // الحارس غايا مرباح: that news have a word often is not all that tells of one in a name of several.
    let mayBeOften = isSure && span.tagClass == .person && span.tokens.count > 1
    let isOrdinary = span.tokens.map { index in
      let facts = reader.facts(index, reading: index == span.tokens.lowerBound ? reading : 0)
      return (!facts.isName || facts.isShadowed) && (!mayBeOften && facts.isOrdinary || isVocabulary(facts))
    }
    guard span.tagClass == .person else { return isOrdinary.contains(false) }
    return !isOrdinary.contains(true) || isGivenAndOther(span, reading)
  }

  /// محمد آشوري, نور بني عطية: behind a given name nearly every word may be a surname, which the tagger is to say.
  private func isGivenAndOther(_ span: TagSpan, _ reading: Int) -> Bool {
    let first = span.tokens.lowerBound
    let facts = reader.facts(first, reading: reading)
    guard span.tokens.count > 1, facts.exact.contains(.given), !facts.isFunction, !facts.isParticle else {
      return false
    }
    // جمال فراشة, نذير شؤم: words of every day both.
    let isWord = facts.exact.contains(.common) || facts.bare.contains(anyOf: [.noun, .adjective])
    if isWord, span.tokens.count == 2, isWordOfNews(first + 1) { return false }
    return span.tokens.dropFirst().allSatisfy { index in
      let facts = reader.facts(index)
      let number = reader.facts.mainStem(reader.tokens[index].word)
      let stem = reader.word(index).stems[number]
      guard !facts.isFunction, !facts.isOrdinal, stem.proclitics == 0 else { return false }
      guard !facts.exact.contains(anyOf: [.month, .country]), !facts.bare.contains(.head) else { return false }
      // نواف سعود | الوفد, دي ليو | تحقيقا: nouns of the sentence.
      return facts.isName
        || !(stem.hasArticle && facts.bare.contains(anyOf: [.noun, .institution, .body]))
          && !NameParser(reader: reader).isAccusative(stem)
    }
  }

  private func isWordOfNews(_ index: Int) -> Bool {
    let facts = reader.facts(index)
    return !facts.isName && !facts.isNameLike && !reader.word(index).whole.hasArticle
      && (facts.isOrdinary(behindName: true) || isVocabulary(facts))
  }

  /// Whether a word that no list knows has a preposition and the article before it, or a pronoun behind it and a
  /// proclitic before: فوز وحيد للعنابي, لامتلاكهم.
  private func hasOtherWord(_ span: TagSpan) -> Bool {
    span.tokens.contains { index in
      guard !reader.facts(index).isKnown else { return false }
      let word = reader.word(index)
      if index > span.tokens.lowerBound, word.stems.contains(where: \.contracted) { return true }
      return InflectedWords.isOwned(word)
    }
  }

  /// وبرأت المحكمة منصور: behind a noun with its article a name is no part of what the noun names.
  private func isNounAndName(_ span: TagSpan, _ reading: Int) -> Bool {
    guard span.tagClass != .person, span.tokens.count == 2 else { return false }
    let first = span.tokens.lowerBound
    let facts = reader.facts(first, reading: reading)
    return reader.word(first).stems[reading].hasArticle && !facts.exact.contains(.organisation)
      && facts.bare.contains(anyOf: [.noun, .institution, .body]) && reader.facts(first + 1).exact.contains(.given)
      && !reader.word(first + 1).whole.hasArticle
  }

  /// الريف الشرقي: a noun and its adjectives, though some are called so; the lists have the places that are.
  private func isDescription(_ span: TagSpan) -> Bool {
    guard span.tagClass == .place, span.tokens.count > 1 else { return false }
    return span.tokens.allSatisfy { index in
      let isFirst = index == span.tokens.lowerBound
      let bare = reader.facts(index, reading: isFirst ? reader.facts.mainStem(reader.tokens[index].word) : 0).bare
      return isFirst ? bare.contains(.noun) : reader.word(index).whole.hasArticle && bare.contains(.adjective)
    }
  }

  private func isInflected(_ index: Int, of span: TagSpan, _ stem: Stem) -> Bool {
    guard !reader.anyReading(index, { $0.isKnown }) else { return false }
    let word = reader.word(index)
    return InflectedWords.contains(word)
      || index == span.tokens.lowerBound && InflectedWords.contains(word, behind: stem.proclitics)
  }

  /// بندا بندا, clause by clause: a noun in the accusative, and no place behind ب.
  private func isAccusative(_ span: TagSpan, _ stem: Stem) -> Bool {
    guard span.tokens.count == 1, stem.proclitics > 0 else { return false }
    let letters = reader.word(span.tokens.lowerBound).letters
    guard letters.count >= 4, letters.last == "ا" else { return false }
    return reader.isOfText(WordHash.of(letters.dropLast()))
  }

  /// قال شاهدان: two witnesses, whom no list has as a name.
  private func areSome(_ span: TagSpan, _ stem: Stem) -> Bool {
    guard span.tokens.count == 1, InflectedWords.areSome(stem) else { return false }
    // A surname by itself may have been introduced; a given name hardly stands so.
    return !reader.anyReading(span.tokens.lowerBound) { $0.exact.contains(anyOf: [.family, .personShort]) }
  }

  /// البطانيات, الكاستينغ: by itself, and with nothing before it that names have.
  private func isWithAndWithoutArticle(_ span: TagSpan, _ stem: Stem) -> Bool {
    let first = span.tokens.lowerBound
    guard span.tokens.count == 1, !reader.anyReading(first, { $0.isKnown }), !reader.tokens[first].gap.contains(.quote),
      !reader.tokens[first].gap.opens, !reader.isBehindPlaceNoun(first), !reader.followsNoun(first, of: .organisation)
    else { return false }
    return InflectedWords.isWithAndWithoutArticle(stem)
  }

  /// العاصمة | الباريسية, المنطقة | السيناوية: an adjective of what stands before it.
  private func isAgreeing(_ span: TagSpan) -> Bool {
    let first = span.tokens.lowerBound
    guard span.tokens.count == 1, span.tagClass != .person, first > 0, reader.continues(first),
      !reader.anyReading(first, { $0.isKnown })
    else { return false }
    let (own, noun) = (reader.word(first).whole, reader.word(first - 1).whole)
    return own.hasArticle && own.letters.suffix(2) == ["ي", "ه"] && noun.hasArticle && noun.letters.last == "ه"
  }

  /// منشق | كوري شمالي, طفل | ليبي: of a country, though some are called Corey.
  private func isAdjective(_ span: TagSpan) -> Bool {
    guard span.tagClass == .person else { return false }
    return span.tokens.allSatisfy { index in
      let facts = reader.facts(index)
      return !reader.word(index).whole.hasArticle
        && (facts.bare.contains(.nationality) || index > span.tokens.lowerBound && facts.bare.contains(.adjective))
    }
  }

  private func isVocabulary(_ facts: StemFacts) -> Bool {
    facts.isFunction || facts.exact.contains(.common)
      || facts.bare.contains(anyOf: [
        .head, .noun, .adjective, .institution, .nationality, .portfolio, .modifier, .body, .classNoun,
      ])
  }
}
