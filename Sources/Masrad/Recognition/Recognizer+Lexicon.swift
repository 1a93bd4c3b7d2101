/// Mentions that the lists or the user's glossary have.
extension Recognizer {
  func lexicon(at index: Int) -> [Candidate] {
    let place = placeBehindAnd(index)
    let cut = place ?? readings(index)
    for reading in reader.word(index).stems.indices where reader.facts(index, reading: reading).mayBe(Self.listed) {
      let stem = reader.word(index).stems[reading]
      guard place?.contains(reading) ?? true, mayCut(index, reading), let found = listed(at: index, stem),
        place != nil || isLicensed(found, at: index, stem, reading)
      else { continue }
      let match = clubs.withoutCountry(found, at: index)
      // هذا التعاون السعودي الأميركي: cooperation, where there is no talk of sport
      if match.end < found.end, match.end == index + 1, !reader.isOfSport,
        reader.facts(index, stem).bare.contains(.noun)
      {
        continue
      }
      // لبي بي سي: a name of several words is beyond doubt though لبي, he heeded, is a word too; but أحمد is no حمد.
      let isName =
        reader.facts(index).isName && !isHamzaInside(index, stem) && !isRarerThanPerson(match, at: index, stem)
      let mayCut = match.end - index > 1 && !isName && stem.first != "ا"
      guard cut.contains(reading) || mayCut, !reader.isCutByHamza(index, stem) else { continue }
      if isClubOfTown(match, at: index) { continue }
      if let whole = ofState(match, at: index, stem) { return [candidate(whole, stem, .organisation)] }
      if let whole = classNounNames.international(match, at: index, stem) { return [whole] }
      return [
        Candidate(
          tokens: index..<match.end, stem: stem, entityClass: entityClass(match.sense),
          evidence: .lexicon(match.sense))
      ]
    }
    return []
  }

  /// مجلس النواب العراقي: what a state has, with the nationality that agrees with it; ناسا says its own.
  private func ofState(_ match: Reader.Match, at index: Int, _ stem: Stem) -> Phrase? {
    guard match.sense.kind == .organisation, Self.ofStates.contains(reader.lexicon.field(match.sense, "kind")),
      reader.continues(match.end), reader.facts(match.end).bare.contains(.nationality),
      reader.lexicon.field(match.sense, "english").contains(" "),
      let phrase = parser.name(at: index, stem, outer: []), phrase.hasNationality, case .name(let own) = phrase.core,
      own == match.sense
    else { return nil }
    return phrase
  }

  /// نادي ميلانو: a club that no list has, called as its town.
  private func isClubOfTown(_ match: Reader.Match, at index: Int) -> Bool {
    guard match.sense.kind == .place, index > 0, reader.continues(index), let noun = reader.classNoun(at: index - 1)
    else { return false }
    return noun.form == .masculine && reader.lexicon.field(noun, "arabic") == "نادي"
      && reader.longest(at: index, reader.word(index).whole, .exact) { $0.kind == .organisation } == nil
  }

  /// Kinds of bodies that a state has one of.
  private static let ofStates: Set<String> = ["government", "parliament", "court", "agency", "police", "intelligence"]

  /// بأديس أبابا: no باديس has an alef with hamza behind its first letter.
  private func isHamzaInside(_ index: Int, _ stem: Stem) -> Bool {
    let letters = reader.word(index).plain.dropFirst(stem.proclitics)
    return stem.proclitics == 1 && (letters.first == "أ" || letters.first == "إ")
  }

  /// بعزيز أخنوش: somebody of the lists behind ب, where news have his name more often than one that begins with it.
  private func isRarerThanPerson(_ match: Reader.Match, at index: Int, _ stem: Stem) -> Bool {
    guard match.sense.kind == .person, match.end - index > 1 else { return false }
    let whole = reader.word(index).whole
    if reader.longest(at: index, whole, .exact, where: { $0.kind == .person }) != nil { return false }
    let statistics = WordStatistics.builtIn
    return statistics.count(stem.exact) > statistics.count(whole.exact)
  }

  /// الرياض وجدة: Jeddah behind و where the document speaks of Saudi Arabia, though وجدة is a place in a country that it
  /// does not speak of.
  private func placeBehindAnd(_ index: Int) -> Range<Int>? {
    let word = reader.word(index)
    guard word.letters.first == "و", reader.facts(index).exact.contains(.place),
      let reading = word.stems.firstIndex(where: { $0.proclitics == 1 && $0.last == "و" }),
      let whole = reader.longest(at: index, word.whole, .exact, where: { $0.kind == .place }),
      let behind = reader.longest(at: index, word.stems[reading], .exact, where: { $0.kind == .place }),
      whole.end == index + 1, !reader.speaksOfCountry(of: whole.sense, apartFrom: index),
      reader.speaksOfCountry(of: behind.sense, apartFrom: index)
    else { return nil }
    return reading..<reading + 1
  }

  /// A run of Latin letters that is the name or acronym of a listed organisation: CNN, Netflix.
  func latin(at index: Int) -> Candidate? {
    let first = reader.tokens[index]
    guard reader.word(index).isCapitalised, index == 0 || !first.gap.isPlain || reader.word(index - 1).script == .arabic
    else {
      return nil
    }
    let stem = reader.word(index).whole
    guard let match = reader.longest(at: index, stem, .exact, where: { $0.kind == .organisation }),
      match.end - index > 1 || stem.letters.count > 1,
      (index..<match.end).allSatisfy({ reader.word($0).isCapitalised }),
      !reader.continues(match.end) || reader.word(match.end).script == .arabic
    else { return nil }
    return Candidate(
      tokens: index..<match.end, stem: stem, entityClass: .organisation, evidence: .lexicon(match.sense))
  }

  private static let listed: KindSet = [.user, .person, .place, .country, .organisation]

  /// A record of the lists; between quotation marks or behind صحيفة and the like an organisation before a place.
  private func listed(at index: Int, _ stem: Stem) -> Reader.Match? {
    let any = reader.longest(at: index, stem, .exact) { sense in
      switch sense.kind {
      case .user, .person, .place, .country, .organisation: true
      default: false
      }
    }
    if (any?.end ?? 0) <= index + 1, any?.sense.kind != .user, let club = clubs.told(at: index, stem) {
      return Reader.Match(sense: club, end: index + 1)
    }
    guard let any, any.sense.kind == .place || any.sense.kind == .country else { return any }
    let organisation = reader.longest(at: index, stem, .exact) { $0.kind == .organisation }
    guard let organisation, organisation.end == any.end else { return any }
    let isQuoted =
      reader.tokens[index].gap.opens && any.end < reader.tokens.count && reader.tokens[any.end].gap.closes
    let isBehindNoun = reader.continues(index) && reader.followsNoun(index, of: .organisation)
    let isOrganisation =
      isQuoted || isBehindNoun || clubs.plays(organisation.sense, at: index)
      || organisation.end == index + 1 && hasReporter(organisation.sense, at: index)
      || reader.isSource(organisation.sense, index..<organisation.end)
    return isOrganisation ? organisation : any
  }

  func entityClass(_ sense: Sense) -> EntityClass {
    switch sense.kind {
    case .person, .personShort: .person
    case .organisation: .organisation
    case .user: reader.lexicon.userEntry(sense)?.entityClass ?? .term
    default: .place
    }
  }

  /// A single word that is also an ordinary word or an element of names needs evidence around it.
  private func isLicensed(_ match: Reader.Match, at index: Int, _ stem: Stem, _ reading: Int) -> Bool {
    if match.sense.kind == .place || match.sense.kind == .country, reader.isNoCountry(index) { return false }
    guard match.sense.kind != .user else { return true }
    // ساحة معركة: a battlefield, though a town is called معركة
    if match.end == index + 1, reader.isInsideOrdinaryPhrase(index) { return false }
    let isAmbiguous = reader.lexicon.isAmbiguous(match.sense)
    guard match.end - index == 1 else {
      // الهروب إلى الأمام: forward, and no party
      let isBound = reader.followsNoun(index, of: .organisation)
      if isAmbiguous, !isBound, reader.isOrdinaryPhrase(index..<match.end, stem) { return false }
      return !isAmbiguous || !isOfOthers(match.sense, at: index)
    }
    if match.sense.kind == .organisation, stem.letters.count <= 3, !reader.isSpeltSo(match.sense, at: index, stem) {
      return false
    }
    let facts = reader.facts(index, reading: reading)
    guard !facts.isShadowed, !facts.isFunction, !reader.opensOrdinaryPhrase(index, stem) else { return false }
    // حديثه, "his talk", is not the town of حديثة.
    if facts.isOrdinary, !facts.isSpelt, !stem.hasArticle, reader.word(index).plain.last == "ه" { return false }
    let isOrdinary = facts.exact.contains(.common) || facts.exact.contains(.given)
    // Countries are seldom anything else; regions such as الغرب often are.
    if match.sense.kind == .country, !isAmbiguous || !reader.lexicon.field(match.sense, "iso").hasPrefix("X-") {
      return !isAdjective(match.sense, at: index, stem)
    }
    if match.sense.kind == .place, isAdjective(at: index, stem) || isSomeAccusative(index, stem) { return false }
    guard isAmbiguous || isOrdinary || stem.letters.count <= 2 else { return true }
    if match.sense.kind == .organisation {
      // " اليوم " may be quoted for any reason, but who is told something is a paper.
      let isWord = facts.isEveryday || facts.exact.contains(.classNoun)
      return isNamed(match.sense, at: index, isWord: isWord || reader.isWord(index, stem))
        || hasReporter(match.sense, at: index) || isBesideItsLike(match, at: index, stem)
        || clubs.plays(match.sense, at: index) || reader.isSource(match.sense, index..<match.end)
        || (isQuoted(index)
          && (!isWord || reader.isBehindTo(index) || isQuotedBehindNoun(index) || isTold(match.sense, at: index)))
    }
    // في كأس, من الدور: a word of every day needs more than a preposition.
    if isAmbiguous, facts.isEveryday || reader.isElsewhere(match.sense, at: index, stem) {
      return reader.isBehindPlaceNoun(index)
        || reader.isAmongPlaces(index) && reader.speaksOfCountry(of: match.sense, apartFrom: index)
    }
    return isBehindPlacePreposition(index, stem) || isBehindClassNoun(index)
  }

  /// تعويض مالي كبير: financial, where the text does not speak of Mali; فصائل سورية موالية: factions of some kind.
  private func isAdjective(_ country: Sense, at index: Int, _ stem: Stem) -> Bool {
    guard index > 0, reader.continues(index), !stem.hasArticle, stem.proclitics == 0 else { return false }
    let (facts, before) = (reader.facts(index, stem), reader.word(index - 1))
    guard !before.whole.hasArticle, reader.facts(index - 1).bare.contains(anyOf: [.noun, .institution, .body]) else {
      return false
    }
    if facts.bare.contains(.adjective) { return !reader.speaksOfCountry(of: country, apartFrom: index) }
    guard facts.bare.contains(.nationality), reader.continues(index + 1) else { return false }
    let next = reader.word(index + 1).whole
    return !next.hasArticle && next.letters.last == "ه" && reader.isAdjective(index + 1, next)
  }

  /// أبرق مؤيدا: a word of every day in the accusative, where nothing says that it is a place.
  private func isSomeAccusative(_ index: Int, _ stem: Stem) -> Bool {
    InflectedWords.isAccusative(stem) && !isBehindPlacePreposition(index, stem) && !isBehindClassNoun(index)
  }

  /// التساقطات المطرية: an adjective behind a noun with its article, which is no noun of places.
  private func isAdjective(at index: Int, _ stem: Stem) -> Bool {
    guard index > 0, reader.continues(index), stem.hasArticle, stem.letters.suffix(2) == ["ي", "ه"] else {
      return false
    }
    let facts = reader.facts(index - 1)
    return reader.word(index - 1).whole.hasArticle && reader.classNoun(at: index - 1) == nil && !facts.isName
      && (facts.isOrdinary || !facts.bare.isEmpty || facts.isUnlisted)
  }

  /// المنطقة الشرقية is the Eastern Province in what speaks of Saudi Arabia, and any eastern region elsewhere.
  private func isOfOthers(_ sense: Sense, at index: Int) -> Bool {
    sense.kind == .place && reader.lexicon.field(sense, "kind") == "region"
      && !reader.speaksOfCountry(of: sense, apartFrom: index)
  }

  private func isQuoted(_ index: Int) -> Bool {
    reader.tokens[index].gap.opens && index + 1 < reader.tokens.count && reader.tokens[index + 1].gap.closes
  }

  private func isBehindClassNoun(_ index: Int) -> Bool { reader.classNoun(before: index) != nil }

  /// A word of every day names a body only behind the noun of one such body.
  private func isNamed(_ body: Sense, at index: Int, isWord: Bool) -> Bool {
    guard reader.continues(index), index > 0, let noun = reader.classNoun(at: index - 1),
      reader.lexicon.field(noun, "class") == EntityClass.organisation.rawValue
    else { return false }
    return !isWord || reader.fits(noun, body)
  }

  /// طالبان والقاعدة, القاعدة وداعش: a group with another of its kind joined to it.
  private func isBesideItsLike(_ match: Reader.Match, at index: Int, _ stem: Stem) -> Bool {
    func isLike(_ other: Reader.Match?) -> Bool {
      other.map { reader.lexicon.field($0.sense, "kind") == "armed-group" } == true
    }
    guard isLike(match) else { return false }
    func body(at place: Int, _ stem: Stem) -> Reader.Match? {
      reader.longest(at: place, stem, .exact) { $0.kind == .organisation }
    }
    if stem.proclitics == 1, stem.first == "و", index > 0, reader.continues(index) {
      let before = reader.word(index - 1).stems.lazy.compactMap { body(at: index - 1, $0) }.first { $0.end == index }
      if isLike(before) { return true }
    }
    guard reader.continues(match.end) else { return false }
    return reader.word(match.end).stems.contains {
      $0.proclitics == 1 && $0.first == "و" && isLike(body(at: match.end, $0))
    }
  }

  /// صحيفة «الخبر»
  private func isQuotedBehindNoun(_ index: Int) -> Bool {
    reader.tokens[index].gap.isSubset(of: [.blank, .open, .quote])
      && reader.followsNoun(index, of: .organisation)
  }

  /// مراسل الجزيرة: a station, whatever island is called so.
  private func hasReporter(_ body: Sense, at index: Int) -> Bool {
    guard index > 0, reader.continues(index), reader.lexicon.field(body, "kind") == "media" else { return false }
    return reader.word(index - 1).stems.contains { WordGroup.reporter.contains($0.bareKey) && !$0.hasArticle }
  }

  /// في حديث مع "العربية", علمت «الخبر»: a paper or station in marks that somebody talks to, or that learns something.
  private func isTold(_ body: Sense, at index: Int) -> Bool {
    guard index > 0, reader.lexicon.field(body, "kind") == "media" else { return false }
    if WordGroup.reporting.contains(reader.word(index - 1).whole.key) { return true }
    return index > 1 && reader.word(index - 1).whole.key == "مع"
      && reader.word(index - 2).stems.contains { WordGroup.talk.contains($0.bareKey) }
  }

  private func isBehindPlacePreposition(_ index: Int, _ stem: Stem) -> Bool {
    if stem.last == "ب" { return true }
    guard index > 0, reader.continues(index) else { return false }
    return ["في", "الي", "من"].contains(reader.word(index - 1).stems.last { $0.proclitics <= 1 }?.key ?? "")
      || ["في", "الي", "من"].contains(reader.word(index - 1).whole.key)
  }
}
