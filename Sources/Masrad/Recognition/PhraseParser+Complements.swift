/// What a construct head stands before: names, portfolios, noun phrases, titles.
extension PhraseParser {
  func takeComplement(_ phrase: inout Phrase, outer: [Form], depth: Int) {
    let index = phrase.tokens.upperBound
    guard reader.continues(index) else { return takeQuotedBody(&phrase, depth: depth) }
    let stem = reader.word(index).whole
    guard let first = complement(at: index, stem, of: phrase, outer: outer, depth: depth + 1) else { return }
    phrase.complements = [first]
    phrase.tokens = phrase.tokens.lowerBound..<first.tokens.upperBound
    phrase.isDefinite = true
    takeConjuncts(&phrase, depth: depth)
  }

  /// The longest reading of what a construct head stands before.
  func complement(at index: Int, _ stem: Stem, of head: Phrase, outer: [Form], depth: Int) -> Phrase? {
    guard depth < Self.depthLimit, !opensHolder(index, stem, depth: depth), !opensOffice(index, stem) else {
      return nil
    }
    if let namesake = namesake(at: index, stem, of: head) { return namesake }
    // Of readings as long the first wins: مستشار رئيس الوزراء is the Prime Minister's, though رئيس and وزراء are in the
    // vocabulary too; وزيرة التضامن is in charge of solidarity, whatever towns and clubs are called so.
    var candidates: [Phrase] = []
    let title = takesTitle(head) ? ownersTitle(at: index, stem, depth: depth) : nil
    if let title, !isBareHonorific(title), !isRank(title) { candidates.append(title) }
    let portfolio = portfolio(at: index, stem, outer: outer, depth: depth)
    let name = name(
      at: index, stem, outer: outer,
      isOrganisation: reader.isClassNoun(head, "class", EntityClass.organisation.rawValue))
    let scholar = scholar(at: index, stem)
    let noun = scholar ?? noun(at: index, stem, outer: outer, inside: head, depth: depth)
    if let portfolio, isInCharge(head) || isNamesake(name) { candidates.append(portfolio) }
    if let noun, isNamesake(name), !isOfTown(head), isOfCause(head) || !isClub(stem) { candidates.append(noun) }
    if let name, portfolio == nil || !isInCharge(head) || !isClubOrTown(name) { candidates.append(name) }
    if let portfolio { candidates.append(portfolio) }
    if let noun { candidates.append(noun) }
    // قائد اللواء has a brigade, and no major general.
    if let title, isRank(title) { candidates.append(title) }
    var best: Phrase?
    for candidate in candidates where candidate.isDefinite {
      if let best, isWholeName(best), candidate.hasUnknown || isCommissioner(head) || isJustDescribed(best, candidate) {
        continue
      }
      let isLonger = candidate.tokens.count > (best?.tokens.count ?? 0)
      if isLonger || best.map({ isTakenApart($0, candidate) }) == true { best = candidate }
    }
    if case .name(let sense)? = best?.core, sense.kind == .country, isOfTown(head) { best?.isCapital = true }
    return best ?? unknownName(at: index, stem, of: head, depth: depth)
      ?? unknownNoun(at: index, stem, after: head, outer: outer)
  }

  /// وزير الداخلية المصري is in charge of the interior, though a club is called so.
  private func isClubOrTown(_ name: Phrase) -> Bool {
    guard case .name(let sense) = name.core else { return false }
    return sense.kind == .place || reader.lexicon.isClub(sense)
  }

  /// مقررة الأمم المتحدة | الخاصة: what modifies offices is the head's, and not that of a body of the lists.
  private func isJustDescribed(_ body: Phrase, _ longer: Phrase) -> Bool {
    let behind = longer.qualifiers.filter { $0.tokens.lowerBound >= body.tokens.upperBound }
    return longer.complements.isEmpty && (longer.links.isEmpty || !behind.isEmpty)
      && behind.allSatisfy {
        !$0.isNationality && reader.facts($0.tokens.lowerBound).bare.contains(.modifier)
      }
  }

  /// مدير مستشفى | الأمير متعب: the king, sheikh or saint whom a house of a kind is called after, where no list has it.
  private func namesake(at index: Int, _ stem: Stem, of head: Phrase) -> Phrase? {
    guard case .institution = head.core, head.tokens.count == 1, !head.stem.hasArticle,
      reader.isClassNoun(head, "extent", "in"), let end = ClassNounNames(reader: reader).namesake(index)
    else { return nil }
    // جامعة الملك فيصل | محمد علي حسن
    let listed = reader.longest(at: head.tokens.lowerBound, head.stem, .exact) {
      $0.kind == .organisation || $0.kind == .place
    }
    if let listed, listed.end > index { return nil }
    return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<end, stem: stem, isDefinite: true)
  }

  /// أمن المعلومات is Information Security, and no security of information: an expression of the vocabulary is not taken
  /// apart into a portfolio and what it is of.
  private func isTakenApart(_ portfolio: Phrase, _ fixed: Phrase) -> Bool {
    guard case .portfolio = portfolio.core, portfolio.tokens == fixed.tokens, portfolio.coreTokens.count == 1 else {
      return false
    }
    return isFixed(fixed)
  }

  /// An expression of the vocabulary, of several words.
  func isFixed(_ phrase: Phrase) -> Bool {
    guard phrase.coreTokens.count > 1, case .noun(let sense) = phrase.core else { return false }
    return sense.kind == .phrase
  }

  /// مستشفى ابن باجة: called after the son of somebody.
  private func scholar(at index: Int, _ stem: Stem) -> Phrase? {
    guard stem.key == "ابن", let name = NameParser(reader: reader).name(at: index, reading: 0, license: .classNoun),
      name.count > 1
    else { return nil }
    return Phrase(core: .unknown, form: .masculine, tokens: name, stem: stem, isDefinite: true)
  }

  /// تنظيم حزب الله الإرهابي: several words that are a body of the lists are not taken apart for what stands behind them.
  private func isWholeName(_ phrase: Phrase) -> Bool {
    guard phrase.tokens.count > 1, case .name(let sense) = phrase.core else { return false }
    return sense.kind == .organisation
  }

  /// حزب الحرية is that of freedom, حماية الشعب the people's, whatever towns and clubs are called so; رئيس النصر heads a club.
  private func isOfCause(_ head: Phrase) -> Bool {
    switch head.core {
    case .institution: WordGroup.causeBody.contains(head.stem.bareKey)
    case .noun: true
    default: false
    }
  }

  private func isClub(_ stem: Stem) -> Bool {
    reader.lexicon.senses(word: stem.exact).contains(where: reader.lexicon.isClub)
  }

  /// Whether it governs, judges or teaches in a town rather than in a country: بلدية تونس, رئيس بلدية تونس.
  private func isOfTown(_ head: Phrase) -> Bool {
    let last = head.tokens.count == 1 ? head.stem : reader.word(head.tokens.upperBound - 1).whole
    return WordGroup.townBody.contains(last.bareKey)
  }

  /// مدير مستشفى بولابي: in a title, the name of a body that no list has behind the noun of its class.
  private func unknownName(at index: Int, _ stem: Stem, of head: Phrase, depth: Int) -> Phrase? {
    // رئيس بلدية ثاني أكبر مدينة
    guard depth > 1, case .institution = head.core, head.tokens.count == 1, !head.stem.hasArticle,
      !reader.facts(index).isOrdinal
    else { return nil }
    if isTownOfNoList(index, behind: head) {
      return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<index + 1, stem: stem, isDefinite: true)
    }
    guard reader.isClassNoun(head, "class", EntityClass.organisation.rawValue),
      let longest = ClassNounNames(reader: reader).properEnd(index, persons: true)
    else { return nil }
    // جيش العزة | النقيب مصطفى, بلدية أشتاراك | روبين كوسيان, شركة سالك | إبراهيم سلطان الحداد
    let isFullName = longest - index > 3 && (index..<longest).allSatisfy { reader.facts($0).isName }
    let end =
      (index + 1..<longest).first { next in
        reader.word(next).whole.hasArticle && reader.facts(next).bare.contains(.head)
          || (isFullName || !reader.facts(index).isName) && reader.facts(next).exact.contains(.given)
      } ?? longest
    return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<end, stem: stem, isDefinite: true)
  }

  /// شرطة ولاية فكتوريا: a place that no list has behind the noun of places. رئيس دولة يدان is convicted.
  private func isTownOfNoList(_ index: Int, behind head: Phrase) -> Bool {
    reader.facts(index).isUnlisted && reader.isClassNoun(head, "class", EntityClass.place.rawValue)
      && head.stem.bareKey != "دوله" && !InflectedWords.contains(reader.word(index))
  }

  /// سفير الدولة is the state's, and nobody's Excellency.
  private func isBareHonorific(_ title: Phrase) -> Bool { title.tokens.count == 1 && isOfKind(title, "honorific") }

  private func isRank(_ title: Phrase) -> Bool { isOfKind(title, "rank") }

  private func isOfKind(_ title: Phrase, _ kind: String) -> Bool {
    guard case .title(let sense) = title.core else { return false }
    return reader.lexicon.field(sense, "kind") == kind
  }

  private func isCommissioner(_ head: Phrase) -> Bool {
    if case .title(let sense) = head.core { isCommissioner(sense) } else { false }
  }

  /// Ministers and the like.
  private func isInCharge(_ head: Phrase) -> Bool {
    guard case .title(let sense) = head.core else { return false }
    return reader.lexicon.field(sense, "frame") == "portfolio"
  }

  /// وزارة الإسكان builds houses, though a quarter is called الإسكان.
  func isNamesake(_ name: Phrase?) -> Bool {
    guard let name, name.tokens.count == 1, case .name(let sense) = name.core else { return false }
    // مركز الطوارئ is for emergencies, though a village is called الطواري.
    return sense.kind == .place
      && (reader.lexicon.isAmbiguous(sense) || !reader.facts(name.tokens.lowerBound, name.stem).isSpelt)
  }

  /// A rank or honorific with its holder behind it begins a title of its own: قوات | اللواء المتقاعد خليفة حفتر.
  func opensHolder(_ index: Int, _ stem: Stem, depth: Int) -> Bool {
    guard stem.hasArticle,
      let match = reader.longest(at: index, stem, .bare, where: { $0.kind == .head && !$0.form.isPlural }),
      reader.lexicon.field(match.sense, "frame") == "name" || reader.lexicon.field(match.sense, "kind") == "rank"
    else { return false }
    var end = match.end
    // قائد اللواء الثالث علي حسن: the number is a brigade's.
    while reader.continues(end), reader.facts(end).bare.contains(.modifier), !reader.facts(end).isOrdinal { end += 1 }
    return reader.continues(end) && reader.facts(end).isName && !reader.facts(end).isFunction
  }

  /// هيئة شؤون الأسرى | الوزير قدري أبو بكر: a minister is one by himself, where his name follows.
  func opensOffice(_ index: Int, _ stem: Stem) -> Bool {
    guard stem.hasArticle, reader.facts(index).bare.contains(.head), hasName(at: index + 1),
      let match = reader.longest(at: index, stem, .bare, where: { $0.kind == .head && !$0.form.isPlural })
    else { return false }
    return match.end == index + 1 && reader.lexicon.field(match.sense, "frame") == "portfolio"
  }

  /// Deputies, spokesmen, advisers and the like are somebody's.
  func takesTitle(_ head: Phrase) -> Bool {
    guard case .title(let sense) = head.core else {
      if case .institution = head.core { return true }  // مكتب رئيس الوزراء
      return false
    }
    switch reader.lexicon.field(sense, "kind") {
    case "deputy", "spokesman": return true
    // القائم بأعمال رئيس الوزراء: at embassies, but somebody's, too.
    default: return ["of", "for", "to", "at"].contains(reader.lexicon.field(sense, "frame"))
    }
  }

  /// A definite word behind a construct head is its complement even when no table knows it.
  func unknownNoun(at index: Int, _ stem: Stem, after head: Phrase, outer: [Form]) -> Phrase? {
    let facts = reader.facts(index)
    if case .title(let sense) = head.core, !stem.hasArticle, stem.letters.count > 2,
      reader.word(index).script == .arabic,
      facts.isUnlisted
        ? TitleFrames(reader: reader).takesPlace(sense)
          || isHeldAtCompany(sense) && mayBeCompany(index, stem) && mayBeHolder(index + 1)
        : isSurname(facts) && TitleFrames(reader: reader).takesPlace(sense) && mayBeHolder(index + 1)
    {
      return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<index + 1, stem: stem, isDefinite: true)
    }
    guard stem.hasArticle, !facts.bare.contains(.head), !facts.exact.contains(.common), !facts.isName,
      !facts.bare.contains(.nationality)
    else { return nil }
    if case .title(let sense) = head.core, reader.lexicon.field(sense, "frame") == "name" { return nil }
    // أمير العيادي is a man, and no prince of what no list knows.
    if reader.facts(head.tokens.lowerBound).exact.contains(.given), head.tokens.count == 1 { return nil }
    var phrase = Phrase(
      core: .unknown, form: guessForm(stem), tokens: index..<index + 1, stem: stem, isDefinite: true)
    takeQualifiers(&phrase, outer: outer)
    return phrase
  }

  /// حاكم كاغاوا | تويوهيتو إيكيدا: a word that the lists have as a surname alone.
  private func isSurname(_ facts: StemFacts) -> Bool {
    facts.exact.isSubset(of: [.personShort, .family]) && !facts.exact.isEmpty && facts.bare.isEmpty && !facts.isOrdinary
  }

  /// نائب رئيس ناسكوم | راغوناث بيلاي: heads of companies, which no list has all of.
  private func isHeldAtCompany(_ head: Sense) -> Bool {
    reader.lexicon.field(head, "frame") == "of"
      && ["corporate", "deputy", "office"].contains(reader.lexicon.field(head, "kind"))
  }

  /// Whether a word that no list has is no adjective (غواتيمالي), no accusative and no other form of an ordinary word.
  private func mayBeCompany(_ index: Int, _ stem: Stem) -> Bool {
    let word = reader.word(index)
    guard stem.letters.count > 3, let last = stem.letters.last, last != "ي", last != "ه",
      !NameParser(reader: reader).isAccusative(stem), !InflectedWords.contains(word)
    else { return false }
    return !word.stems.contains { $0.proclitics > 0 && ($0.hasArticle || $0.contracted) }
  }

  /// Whether a person, or a word that no list has, stands at a token, directly behind another.
  func mayBeHolder(_ index: Int) -> Bool {
    reader.continues(index) && (hasName(at: index) || reader.facts(index).isUnlisted)
  }

  func guessForm(_ stem: Stem) -> Form {
    stem.letters.last == "ه" || stem.letters.suffix(2) == ["ا", "ت"] ? .feminine : .masculine
  }

  /// A place, country or organisation of the lexicon, with a nationality that agrees: مجلس النواب الليبي.
  func name(at index: Int, _ stem: Stem, outer: [Form], isOrganisation: Bool = false) -> Phrase? {
    guard let match = listed(at: index, stem, isOrganisation: isOrganisation),
      match.end - index > 1 || match.sense.kind != .organisation
        || !reader.lexicon.isAmbiguous(match.sense)
        || isOrganisation && reader.facts(index, stem).isSpelt
        || !reader.facts(index, stem).bare.contains(anyOf: [.noun, .institution, .body])
    else { return nil }
    let form =
      reader.facts(index, stem).bare.contains(anyOf: [.institution, .body, .noun])
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

  /// A record of the lists; behind نادي and the like an organisation before a place of the same name.
  func listed(at index: Int, _ stem: Stem, isOrganisation: Bool) -> Reader.Match? {
    let any = reader.longest(
      at: index, stem, .exact, where: { $0.kind == .organisation || $0.kind == .place || $0.kind == .country })
    guard isOrganisation, let any else { return any }
    let organisation = reader.longest(at: index, stem, .exact, where: { $0.kind == .organisation })
    return organisation?.end == any.end ? organisation : any
  }

  func nounForm(at index: Int, _ stem: Stem) -> Form? {
    for sense in reader.lexicon.senses(of: WordHash.append(stem.bare, to: LexiconFile.Space.bare.rawValue))
    where [.institution, .body, .noun].contains(sense.kind) {
      return Form(gender: reader.lexicon.field(sense, "gender"))
    }
    return nil
  }

  func portfolio(at index: Int, _ stem: Stem, outer: [Form], depth: Int) -> Phrase? {
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

  /// A noun phrase of the vocabulary: institution, noun or fixed phrase. المجلس with all that belongs to it reaches
  /// further than the fixed المجلس الأعلى, which takes no للثقافة: the longest reading wins, and of readings as long
  /// the one with the longest fixed words.
  func noun(at index: Int, _ stem: Stem, outer: [Form], inside head: Phrase? = nil, depth: Int) -> Phrase? {
    guard depth < Self.depthLimit else { return nil }
    var best: Phrase?
    for match in reader.matches(
      at: index, stem, .bare, where: { [.institution, .body, .noun, .phrase].contains($0.kind) })
    {
      // مدير مكتبه: his office, and no library.
      if match.end == index + 1, reader.hasOwnersEnding(index), reader.endsInTaMarbuta(match.sense) { continue }
      let sense = activity(match, at: index, stem, inside: head) ?? match.sense
      let phrase = noun(Reader.Match(sense: sense, end: match.end), at: index, stem, outer: outer, depth: depth)
      if phrase.tokens.count >= (best?.tokens.count ?? 0) { best = phrase }
    }
    return best
  }

  /// هيئة تنظيم الاتصالات regulates, though تنظيم alone is an organisation; مركز إدارة الأزمات manages.
  private func activity(_ match: Reader.Match, at index: Int, _ stem: Stem, inside head: Phrase?) -> Sense? {
    guard let head, match.sense.kind == .institution, !stem.hasArticle else { return nil }
    if case .institution = head.core {} else { guard isInCharge(head), isManagement(stem) else { return nil } }
    let noun = reader.longest(at: index, stem, .bare) { $0.kind == .noun }
    return noun?.end == match.end ? noun?.sense : nil
  }

  func isManagement(_ stem: Stem) -> Bool { stem.bareKey == "اداره" }

  private func noun(_ match: Reader.Match, at index: Int, _ stem: Stem, outer: [Form], depth: Int) -> Phrase {
    let isDefinite = stem.hasArticle || (match.end - index > 1 && reader.word(match.end - 1).whole.hasArticle)
    var phrase = Phrase(
      core: isInstitution(match.sense) ? .institution(match.sense) : .noun(match.sense),
      form: Form(gender: reader.lexicon.field(match.sense, "gender")), tokens: index..<match.end, stem: stem,
      isDefinite: isDefinite)
    if isDefinite {
      takeQualifiers(&phrase, outer: isInstitution(match.sense) ? nil : outer, heads: outer)
    } else {
      // وزارة الداخلية اللبنانية: the nationality is the ministry's.
      takeComplement(&phrase, outer: isInstitution(match.sense) ? outer + [phrase.form] : outer, depth: depth)
      guard !phrase.complements.isEmpty else { return sharing(phrase, outer: outer, depth: depth) ?? phrase }
      takeQualifiers(&phrase, outer: isInstitution(match.sense) ? nil : outer)
    }
    takeLinks(&phrase, depth: depth)
    if !phrase.links.isEmpty, !phrase.hasNationality, isInstitution(match.sense) {
      // المجلس الأعلى للثقافة المصري
      takeQualifiers(&phrase, outer: nil, nationalitiesOnly: true)
    }
    return phrase
  }

  /// تطوير وإقراض البلديات: a noun that shares what stands behind the next one.
  private func sharing(_ first: Phrase, outer: [Form], depth: Int) -> Phrase? {
    let index = first.tokens.upperBound
    guard case .noun(let sense) = first.core, sense.kind == .noun, reader.continues(index),
      let reading = conjunction(index)
    else { return nil }
    let stem = reader.word(index).stems[reading]
    let facts = reader.facts(index, reading: reading).bare
    guard !stem.hasArticle, facts.contains(.noun), !facts.contains(.head), !first.form.isPlural,
      let next = noun(at: index, stem, outer: outer, depth: depth + 1), case .noun = next.core, next.isDefinite,
      !next.form.isPlural, !next.complements.isEmpty
    else { return nil }
    var whole = Phrase(
      core: next.core, form: next.form, tokens: first.tokens.lowerBound..<next.tokens.upperBound, stem: first.stem,
      isDefinite: true)
    whole.heads = [sense] + next.heads
    whole.complements = next.complements
    whole.qualifiers = next.qualifiers
    whole.links = next.links
    return whole
  }

  func isInstitution(_ sense: Sense) -> Bool { sense.kind == .institution || sense.kind == .body }

  /// و and another portfolio or noun: الصناعة والتكنولوجيا المتقدمة.
  func takeConjuncts(_ phrase: inout Phrase, depth: Int) {
    guard let first = phrase.complements.first else { return }
    switch first.core {
    case .portfolio, .noun, .unknown: break
    case .name where isSee(phrase): return takeSees(&phrase)
    // محافظ طوباس والأغوار الشمالية | أحمد الأسعد
    case .name where isGoverned(phrase): return takeSees(&phrase) { mayBeHolder($0.tokens.upperBound) }
    // مكتب الشرق الأوسط | وشمال أفريقيا: what is there for one part of the world is so for another.
    case .name where first.isWorldRegion(reader.lexicon):
      return takeSees(&phrase) { $0.isWorldRegion(reader.lexicon) }
    // نقابة الجامعات والكليات
    case .institution(let sense) where areMany(sense) && first.tokens.count == 1: break
    default: return
    }
    let areBodies = if case .institution = first.core { true } else { false }
    while true {
      let index = phrase.tokens.upperBound
      guard reader.continues(index), let reading = conjunction(index) else { return }
      let stem = reader.word(index).stems[reading]
      let facts = reader.facts(index, reading: reading)
      // بين وزير التربية ونقابات التعليم: a body of its own begins there. But وزير الإيرادات وإدارة الكوارث manages.
      let isActivity = !facts.bare.contains(.institution) || isInCharge(phrase) && isManagement(stem)
      guard stem.hasArticle || facts.bare.contains(.noun) && isActivity,
        !facts.bare.contains(.head) || facts.bare.contains(.portfolio), !isHead(index, stem), !isAuthority(stem)
      else { return }
      var candidates: [Phrase] = []
      if let portfolio = portfolio(at: index, stem, outer: [phrase.form], depth: depth + 1) {
        candidates.append(portfolio)
      }
      let head = isManagement(stem) ? phrase : nil
      if let noun = noun(at: index, stem, outer: [phrase.form], inside: head, depth: depth + 1) {
        candidates.append(noun)
      }
      let longest = candidates.filter(\.isDefinite).max { $0.tokens.count < $1.tokens.count }
      guard let next = longest else { return }
      if case .institution(let sense) = next.core {
        guard areBodies, areMany(sense), next.tokens.count == 1 else { return }
      } else if areBodies {
        return
      }
      phrase.complements.append(next)
      phrase.tokens = phrase.tokens.lowerBound..<next.tokens.upperBound
    }
  }

  /// والي جهة فاس مكناس | وعامل عمالة فاس: another office begins, with a head of several words.
  private func isHead(_ index: Int, _ stem: Stem) -> Bool {
    reader.facts(index, stem).opensBare && !stem.hasArticle
      && reader.matches(at: index, stem, .bare) { $0.kind == .head && !$0.form.isPlural }.contains {
        $0.end > index + 1
      }
  }

  /// وزارة الداخلية | والسلطات المحلية: who governs is no field of government.
  private func isAuthority(_ stem: Stem) -> Bool { WordGroup.authority.contains(stem.bareKey) && stem.hasArticle }

  /// الجامعات: bodies of a kind.
  private func areMany(_ body: Sense) -> Bool { reader.lexicon.field(body, "english").hasSuffix("s") }

  /// مفتي طرابلس | والشمال: clerics may be of several places.
  private func isSee(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core, case .name(let place)? = phrase.complements.first?.core else {
      return false
    }
    return place.kind == .place && reader.lexicon.field(sense, "kind") == "religious"
  }

  /// والي, محافظ: of a place, and with one holder of another, too.
  private func isGoverned(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core, case .name(let place)? = phrase.complements.first?.core,
      place.kind == .place
    else { return false }
    return WordGroup.governor.contains(phrase.stem.bareKey) && reader.lexicon.field(sense, "kind") == "office"
  }

  private func takeSees(_ phrase: inout Phrase, where mayBeOne: (Phrase) -> Bool = { _ in true }) {
    while reader.continues(phrase.tokens.upperBound), let reading = conjunction(phrase.tokens.upperBound) {
      let index = phrase.tokens.upperBound
      let stem = reader.word(index).stems[reading]
      guard let match = reader.longest(at: index, stem, .exact, where: { $0.kind == .place }) else { return }
      let next = Phrase(
        core: .name(match.sense), form: guessForm(stem), tokens: index..<match.end, stem: stem, isDefinite: true)
      guard mayBeOne(next) else { return }
      phrase.complements.append(next)
      phrase.tokens = phrase.tokens.lowerBound..<match.end
    }
  }

  /// The reading of a token as و and a word that is no head of a title.
  func conjunction(_ index: Int) -> Int? {
    let word = reader.word(index)
    guard word.script == .arabic else { return nil }
    return word.stems.indices.first { word.stems[$0].proclitics == 1 && word.stems[$0].first == "و" }
  }
}
