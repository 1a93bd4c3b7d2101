/// Finds the mentions of one document.
struct Recognizer {
  let reader: Reader
  private let parser: PhraseParser
  private let names: NameParser
  private let quotedNames: QuotedNames
  private let classNounNames: ClassNounNames
  private let placeRows: PlaceRows
  private let clubs: Clubs

  init(reader: Reader) {
    self.reader = reader
    quotedNames = QuotedNames(reader: reader)
    parser = PhraseParser(reader: reader)
    names = NameParser(reader: reader)
    classNounNames = ClassNounNames(reader: reader)
    placeRows = PlaceRows(reader: reader)
    clubs = Clubs(reader: reader)
  }

  /// The mentions in the order of the text; none overlap.
  func mentions() -> [Candidate] {
    var candidates: [Candidate] = []
    var introduced = Set<Int>()
    for index in reader.tokens.indices {
      switch reader.word(index).script {
      case .arabic:
        candidates += lexicon(at: index)
        candidates += phrases(at: index, introduced: &introduced)
        candidates += classNounNames.behind(index) + placeRows.behind(index)
      case .western: if let name = latin(at: index) { candidates.append(name) }
      case .digits: break
      }
    }
    candidates += Self.outside(candidates, persons(at: introduced))
    let chosen = Self.choose(candidates)
    return Self.choose(chosen + quotedNames.aliases(of: chosen))
  }

  /// The persons without those who begin inside a title that somebody else stands behind: وكيل الأزهر | محمد الضويني, though
  /// men are called الأزهر.
  private static func outside(_ found: [Candidate], _ persons: [Candidate]) -> [Candidate] {
    let starts = Set(persons.map(\.tokens.lowerBound))
    let titles = found.filter { $0.entityClass == .title && starts.contains($0.tokens.upperBound) }.map(\.tokens)
    guard !titles.isEmpty else { return persons }
    return persons.filter { person in
      !titles.contains {
        $0.lowerBound < person.tokens.lowerBound && $0.contains(person.tokens.lowerBound)
          && person.tokens.upperBound > $0.upperBound
      }
    }
  }

  /// Of overlapping candidates the longest wins, a user's record before all, then the class by `rank`, then the first.
  static func choose(_ candidates: [Candidate]) -> [Candidate] {
    // Sorted as numbers: the candidates themselves are dear to move.
    let order = candidates.indices.map { Order(candidates[$0], $0) }.sorted()
    var taken = [Bool](repeating: false, count: candidates.reduce(0) { max($0, $1.tokens.upperBound) })
    var chosen: [Int] = []
    for index in order.map(\.index) {
      let tokens = candidates[index].tokens
      guard tokens.allSatisfy({ !taken[$0] }) else { continue }
      for token in tokens { taken[token] = true }
      chosen.append(index)
    }
    chosen.sort { candidates[$0].tokens.lowerBound < candidates[$1].tokens.lowerBound }
    return chosen.map { candidates[$0] }
  }

  /// A candidate's place among those that are chosen from.
  private struct Order: Comparable {
    private let first: UInt64
    private let start: Int
    let index: Int

    init(_ candidate: Candidate, _ index: Int) {
      let length = UInt64(UInt32.max) - UInt64(min(candidate.tokens.count, Int(UInt32.max)))
      first = (candidate.isUsers ? 0 : 1) << 63 | length << 8 | UInt64(255 - candidate.rank)
      start = candidate.tokens.lowerBound
      self.index = index
    }

    static func < (a: Order, b: Order) -> Bool {
      (a.first, a.start, a.index) < (b.first, b.start, b.index)
    }
  }

  // MARK: Lexicon

  /// The numbers of the readings of a token to try: its proclitics are cut only where the whole word means nothing.
  private func readings(_ index: Int) -> Range<Int> {
    0..<(reader.facts(index).isKnown ? 1 : reader.word(index).stems.count)
  }

  /// Whether proclitics that names seldom have are cut: behind a mark, where ف begins a clause, or where news have the word
  /// without them so much more often.
  private func mayCut(_ index: Int, _ reading: Int) -> Bool {
    let stem = reader.word(index).stems[reading]
    guard reading > 0, reader.continues(index), Proclitics.isRare(stem) || stem.first == "ك" else { return true }
    let statistics = WordStatistics.builtIn
    // كيلوا is no "like Yalova", unless that is often in the news.
    if stem.first == "ك" {
      return stem.hasArticle
        || statistics.count(stem.exact) > 10 * (statistics.count(reader.word(index).whole.exact) + 1)
    }
    return Proclitics.isOften(
      stemCount: statistics.count(stem.exact), fullCount: statistics.count(reader.word(index).whole.exact))
  }

  private func lexicon(at index: Int) -> [Candidate] {
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
  private func latin(at index: Int) -> Candidate? {
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
    guard let any, any.sense.kind == .place || any.sense.kind == .country else { return any }
    let organisation = reader.longest(at: index, stem, .exact) { $0.kind == .organisation }
    guard let organisation, organisation.end == any.end else { return any }
    let isQuoted =
      reader.tokens[index].gap.opens && any.end < reader.tokens.count && reader.tokens[any.end].gap.closes
    let isBehindNoun = reader.continues(index) && reader.followsNoun(index, of: .organisation)
    let isOrganisation =
      isQuoted || isBehindNoun || clubs.plays(organisation.sense, at: index)
      || reader.isSource(organisation.sense, index..<organisation.end)
    return isOrganisation ? organisation : any
  }

  private func entityClass(_ sense: Sense) -> EntityClass {
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
        || clubs.plays(match.sense, at: index) || reader.isSource(match.sense, index..<match.end)
        || (isQuoted(index) && (!isWord || reader.isBehindTo(index) || isQuotedBehindNoun(index)))
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

  private func isBehindClassNoun(_ index: Int) -> Bool {
    index > 0 && reader.continues(index) && reader.classNoun(at: index - 1) != nil
  }

  /// A word of every day names a body only behind the noun of one such body.
  private func isNamed(_ body: Sense, at index: Int, isWord: Bool) -> Bool {
    guard reader.continues(index), index > 0, let noun = reader.classNoun(at: index - 1),
      reader.lexicon.field(noun, "class") == EntityClass.organisation.rawValue
    else { return false }
    return !isWord || reader.fits(noun, body)
  }

  /// صحيفة «الخبر»
  private func isQuotedBehindNoun(_ index: Int) -> Bool {
    reader.tokens[index].gap.isSubset(of: [.blank, .open, .quote])
      && reader.followsNoun(index, of: .organisation)
  }

  private func isBehindPlacePreposition(_ index: Int, _ stem: Stem) -> Bool {
    if stem.last == "ب" { return true }
    guard index > 0, reader.continues(index) else { return false }
    return ["في", "الي", "من"].contains(reader.word(index - 1).stems.last { $0.proclitics <= 1 }?.key ?? "")
      || ["في", "الي", "من"].contains(reader.word(index - 1).whole.key)
  }

  // MARK: Titles and institutions

  /// Titles and institutions that begin at a token; where a title or a description of somebody ends goes into
  /// `introduced`, for a name stands there.
  private func phrases(at index: Int, introduced: inout Set<Int>) -> [Candidate] {
    var found: [Candidate] = []
    // ود. سمير: the abbreviation is one letter, which no word is cut to.
    if let stem = reader.abbreviatedHead(at: index), stem.proclitics > 0, let title = parser.title(at: index, stem),
      isMention(title)
    {
      introduced.insert(title.tokens.upperBound)
      return [candidate(title, stem, .title)]
    }
    for reading in readings(index) {
      let facts = reader.facts(index, reading: reading)
      let mayBeTitle = facts.opensBare || facts.bare.contains(.head) || facts.mayBeOwnedHead
      let mayBeInstitution = facts.opensBare || facts.bare.contains(.institution)
      guard mayBeTitle || mayBeInstitution else { continue }
      let stem = reader.word(index).stems[reading]
      if mayBeTitle, let title = parser.title(at: index, stem), !reader.isOrdinaryPhrase(title.tokens, stem),
        !isParticiple(title)
      {
        if isDescription(title) {
          if title.isDefinite, title.tokens.count > 1 || stem.hasArticle { introduced.insert(title.tokens.upperBound) }
        } else if isMention(title) {
          found.append(candidate(title, stem, .title))
          introduced.insert(title.tokens.upperBound)
        }
      }
      if mayBeInstitution, !isOfBoard(index, stem), let phrase = parser.noun(at: index, stem, outer: [], depth: 0),
        isInstitution(phrase),
        !isListed(index, stem, phrase), !reader.isOrdinaryPhrase(phrase.tokens, stem)
      {
        found.append(candidate(phrase, stem, .organisation))
      }
      if !found.isEmpty { return found }
    }
    return found
  }

  /// مجلس | إدارة شركة المباني: the board's word is no department's.
  private func isOfBoard(_ index: Int, _ stem: Stem) -> Bool {
    stem.key == "اداره" && index > 0 && reader.continues(index)
      && reader.word(index - 1).stems.contains { $0.bareKey == "مجلس" || $0.bareKey == "مجالس" }
  }

  /// النهائي المقرر في مدينة ليون: scheduled there, and no rapporteur whom nobody names.
  private func isParticiple(_ title: Phrase) -> Bool {
    guard case .title(let head) = title.core, title.complements.isEmpty, title.links.first?.preposition == .in else {
      return false
    }
    return Self.participles.contains(reader.lexicon.field(head, "masculine"))
      && !parser.hasName(at: title.tokens.upperBound)
  }

  private static let participles: Set<String> = ["مقرر", "مسجل"]

  /// An organisation of the lists begins here: what follows it are adjectives and no part of its name. مجلس النواب is
  /// Bahrain's in the lists, but مجلس النواب الأميركي is not.
  private func isListed(_ index: Int, _ stem: Stem, _ phrase: Phrase) -> Bool {
    let match = reader.longest(at: index, stem, .exact) { $0.kind == .organisation }
    guard let match, match.end - index > 1 else { return false }
    let country = reader.lexicon.field(match.sense, "country")
    guard !country.isEmpty else { return false }
    let isAnothers = phrase.qualifiers.contains { qualifier in
      guard case .nationality(let sense) = qualifier.kind, qualifier.tokens.lowerBound >= match.end else {
        return false
      }
      return reader.lexicon.field(sense, "country") != country
    }
    return !isAnothers
  }

  private func candidate(_ phrase: Phrase, _ stem: Stem, _ entityClass: EntityClass) -> Candidate {
    Candidate(
      tokens: phrase.tokens, stem: stem, entityClass: entityClass, evidence: .phrase(phrase))
  }

  /// A title by itself names an office only when it says which; a bare rank, honorific or الرئيس needs a holder.
  private func isMention(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core, !isMonth(phrase), !isFamily(phrase.tokens.lowerBound) else {
      return false
    }
    let start = phrase.tokens.lowerBound
    // 1,90 م: metres
    if phrase.tokens.count == 1, start > 0, phrase.stem.letters.count == 1, reader.word(start - 1).script == .digits {
      return false
    }
    let kind = reader.lexicon.field(sense, "kind")
    // فريقه is his team and no general of his.
    if let owner = phrase.owner { return owner != .our && kind != "rank" }
    let isBare = phrase.complements.isEmpty && phrase.links.isEmpty && !phrase.hasNationality
    if kind == "academic" { return (!isBare || phrase.isDefinite) && hasHolder(phrase) }
    // الفريق الإيطالي is a team, whatever the rank of the same word.
    if kind == "rank", phrase.complements.isEmpty, phrase.links.isEmpty {
      return hasHolder(phrase) && !isClassNoun(phrase) && !isTeam(phrase)
    }
    if kind == "rank", isGivenName(phrase) { return false }
    guard isBare else { return true }
    // ولي العهد, خادم الحرمين الشريفين: there is one of each.
    if kind == "royal", phrase.isDefinite, phrase.tokens.count > 1, !phrase.stem.hasArticle { return true }
    if kind == "honorific", !phrase.stem.hasArticle, phrase.tokens.count == 1, standsBeforeTitle(phrase) {
      // سمو الأمير: the title behind it says it all.
      return false
    }
    if kind == "rank" || kind == "honorific" || kind == "royal" || kind == "religious" {
      return !isClassNoun(phrase) && hasHolder(phrase)
    }
    // الأمين العام is an office; الرئيس or الوزير needs a name.
    return phrase.isDefinite && (phrase.tokens.count > 1 || hasHolder(phrase))
  }

  /// رائد المالكي is a man, and رائد أمن a major of some force.
  private func isGivenName(_ phrase: Phrase) -> Bool {
    guard phrase.tokens.count == 2, !phrase.stem.hasArticle, let complement = phrase.complements.first,
      reader.facts(phrase.tokens.lowerBound).exact.contains(.given)
    else { return false }
    switch complement.core {
    case .name, .unknown: return complement.stem.hasArticle
    default: return false
    }
  }

  /// آل الشيخ is a family.
  private func isFamily(_ index: Int) -> Bool {
    index > 0 && reader.continues(index) && reader.word(index - 1).plain.suffix(2) == ["آ", "ل"]
  }

  /// What somebody is or does, and no office of his: اللاعب المغربي, زعيم حزب, عضو. It introduces a name, and what it
  /// holds is found by itself.
  private func isDescription(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core else { return false }
    return Self.descriptions.contains(reader.lexicon.field(sense, "kind"))
  }

  private static let descriptions: Set<String> = ["profession", "sport", "media", "party"]

  /// فريق أحمد is Ahmed's team, الفريق أحمد a general.
  private func isClassNoun(_ phrase: Phrase) -> Bool {
    phrase.tokens.count == 1 && !phrase.stem.hasArticle && reader.classNoun(at: phrase.tokens.lowerBound) != nil
  }

  /// لاعبو الفريق القبائلي: in news of sport a team, though families are called so.
  private func isTeam(_ phrase: Phrase) -> Bool { phrase.stem.bareKey == "فريق" && reader.isOfSport }

  /// آب is August before it is Father.
  private func isMonth(_ phrase: Phrase) -> Bool {
    phrase.tokens.count == 1 && !phrase.stem.hasArticle && reader.facts(phrase.tokens.lowerBound).exact.contains(.month)
  }

  private func standsBeforeTitle(_ phrase: Phrase) -> Bool {
    let index = phrase.tokens.upperBound
    return reader.continues(index) && reader.word(index).whole.hasArticle
      && reader.facts(index).bare.contains(.head)
  }

  /// Whether a name, or another title and then a name, stands behind a title.
  private func hasHolder(_ phrase: Phrase) -> Bool {
    let index = phrase.tokens.upperBound
    guard index < reader.tokens.count, reader.tokens[index].gap.introduces else { return false }
    if names.name(at: index, reading: 0, license: .title) != nil { return true }
    let stem = reader.word(index).whole
    let person = reader.longest(at: index, stem, .exact) { $0.kind == .person || $0.kind == .personShort }
    if person != nil { return true }
    guard let next = parser.title(at: index, stem), next.stem.hasArticle || next.tokens.count > 1 else { return false }
    let behind = next.tokens.upperBound
    guard behind < reader.tokens.count, reader.tokens[behind].gap.isNamePlain else { return false }
    return names.name(at: behind, reading: 0, license: .title) != nil || hasHolder(next)
  }

  /// A noun phrase names an institution when it has a head of institutions and something that tells it from others.
  private func isInstitution(_ phrase: Phrase) -> Bool {
    if isOfCountry(phrase) { return true }
    guard case .institution(let sense) = phrase.core, sense.kind == .institution, phrase.isDefinite,
      !isLedBy(phrase), !isHeadOfBody(phrase), !isOfEvent(phrase)
    else { return false }
    if let complement = phrase.complements.first {
      return phrase.complements.count > 1 || isProperComplement(complement, of: phrase)
    }
    if !phrase.links.isEmpty { return true }
    // الصحيفة الأمريكية is some paper, المحكمة الأمريكية a court with a name.
    let isGeneric = reader.isClassNoun(phrase, "extent", "out")
    return phrase.qualifiers.contains {
      switch $0.kind {
      case .nationality: !isGeneric
      case .adjective(let sense): sense.kind == .adjective && !isGeneric && !isJustNamed(phrase, sense)
      case .modifier, .unknown: false
      }
    }
  }

  /// مجلس الشيوخ الإيطالي: a fixed name that many countries' bodies have, with the country.
  private func isOfCountry(_ phrase: Phrase) -> Bool {
    guard case .noun(let sense) = phrase.core, sense.kind == .phrase, phrase.hasNationality else { return false }
    return reader.facts(phrase.tokens.lowerBound).bare.contains(.institution)
  }

  /// المنظمة الدولية is the one that was named before, mostly the United Nations.
  private func isJustNamed(_ phrase: Phrase, _ adjective: Sense) -> Bool {
    guard case .institution(let sense) = phrase.core, phrase.tokens.count == 2 else { return false }
    return reader.lexicon.field(sense, "english") == "Organisation"
      && reader.lexicon.field(adjective, "english") == "International"
  }

  /// التحالف بقيادة السعودية, وفد برئاسة روسيا: led by, and no command or presidency. لمصلحة المنتخبات: in their favour.
  private func isLedBy(_ phrase: Phrase) -> Bool {
    if phrase.stem.last == "ل", phrase.stem.key == "مصلحه" { return true }
    guard phrase.stem.last == "ب", ["قياده", "رياسه", "اداره"].contains(phrase.stem.key),
      case .name = phrase.complements.first?.core
    else { return false }
    return true
  }

  /// تنظيم كأس العالم, قيادة مباريات الدوري: holding or refereeing an event makes no body.
  private func isOfEvent(_ phrase: Phrase) -> Bool {
    ["قياده", "تنظيم", "اداره"].contains(phrase.stem.bareKey)
      && phrase.tokens.dropFirst().contains { reader.anyReading($0) { $0.isEvent } }
  }

  /// رئاسة نادي هجر, مجلس إدارة المراعي, إدارة المكتب الوطني للمطارات: who leads a club, company or office is no body by
  /// himself; رئاسة الجمهورية and إدارة الدفاع المدني are.
  private func isHeadOfBody(_ phrase: Phrase) -> Bool {
    guard case .institution(let head) = phrase.core else { return false }
    let name = reader.lexicon.field(head, "arabic")
    // الرئاسة الشرفية للنادي
    if name == "رئاسة", phrase.stem.hasArticle, let inner = phrase.links.first?.phrase { return inner.isBody }
    guard let inner = phrase.complements.first else { return false }
    switch name {
    case "مجلس إدارة": return true
    case "إدارة":
      guard case .institution = inner.core else { return isBusiness(inner) }
      let isWhole = inner.stem.hasArticle && (!inner.links.isEmpty || !inner.qualifiers.isEmpty)
      return isWhole || reader.isClassNoun(inner, "class", EntityClass.organisation.rawValue)
    case "رئاسة", "دار":
      guard case .institution = inner.core else { return inner.isBody }
      return reader.classNoun(at: inner.tokens.lowerBound) != nil || phrase.stem.bareKey == "دار"
    default: return false
    }
  }

  private func isBusiness(_ phrase: Phrase) -> Bool {
    guard case .name(let sense) = phrase.core else { return false }
    return ["club", "company", "bank", "university", "media"].contains(reader.lexicon.field(sense, "kind"))
  }

  /// قيادة الجيش names no body of its own; شركة أدنوك is أدنوك with its class noun.
  private func isProperComplement(_ complement: Phrase, of phrase: Phrase) -> Bool {
    let head = phrase.stem.bareKey
    switch complement.core {
    case .name(let sense):
      // قوات حماس is Hamas with its forces, نادي جنوى a club that is called Genoa, لواء عجلون a district of Jordan.
      if sense.kind == .organisation ? head == "قوات" : head == "نادي" || head == "لواء" { return false }
      // في مصلحة المغرب: in its interest
      if head == "مصلحه", reader.lexicon.isCountry(sense) { return false }
      guard reader.classNoun(at: phrase.tokens.lowerBound) != nil else { return true }
      // وكالة الأناضول is the agency, though الأناضول alone is Anatolia.
      let index = complement.tokens.lowerBound
      return sense.kind != .organisation
        && reader.longest(at: index, complement.stem, .exact) { $0.kind == .organisation } == nil
    case .institution where head == "قوات": return false
    case .institution:
      return !complement.complements.isEmpty || !complement.qualifiers.isEmpty || !complement.links.isEmpty
    case .title: return false
    // سوق الهواتف الذكية is no exchange, and من زاوية الأمن no lodge but an angle.
    case .noun, .portfolio:
      let isMarket = Self.traded.contains(complement.stem.bareKey) || phrase.hasNationality
      return head != "زاويه" && (head != "سوق" || isMarket)
    default: return true
    }
  }

  /// What stock exchanges are the market of.
  private static let traded: Set<String> = ["اوراق", "اسهم", "سندات", "مال", "معادن"]

  // MARK: Persons

  /// The names of people; more may be one where something has introduced it.
  private func persons(at introduced: Set<Int>) -> [Candidate] {
    var found: [Candidate] = []
    for index in reader.tokens.indices where reader.word(index).script == .arabic {
      let gap = reader.tokens[index].gap
      let isBehindTitle = introduced.contains(index) && (gap.introduces || gap.isClosed)
      if let candidate = person(at: index, license: isBehindTitle ? .title : nil) { found.append(candidate) }
    }
    return found
  }

  private func person(at index: Int, license: Candidate.License?) -> Candidate? {
    for reading in readings(index) where mayCut(index, reading) {
      if license != nil, reading > 0 { break }
      // ساري المفعول, شاهد عيان
      if let span = names.name(at: index, reading: reading, license: license),
        !reader.isOrdinaryPhrase(span, reader.word(index).stems[reading])
      {
        return Candidate(
          tokens: span, stem: reader.word(index).stems[reading], entityClass: .person,
          evidence: .elements(license ?? .givenName))
      }
      guard reader.facts(index, reading: reading).mayBe(.personShort) else { continue }
      let stem = reader.word(index).stems[reading]
      let match = reader.longest(at: index, stem, .exact) { $0.kind == .personShort }
      if let match, license != nil || isDistinctive(match, at: index, reading) {
        // كاثوليكوس عموم الأرمن | آرام الأول
        let isNumbered =
          license == .title && match.end < reader.tokens.count && reader.tokens[match.end].gap.bindsNames
          && reader.facts(match.end).isOrdinal
        return Candidate(
          tokens: index..<match.end + (isNumbered ? 1 : 0), stem: stem, entityClass: .person,
          evidence: .lexicon(match.sense))
      }
    }
    return nil
  }

  /// كليمنتين نكويتا سلامي: behind a word that no list knows it is the surname of somebody else.
  private func isBehindUnknown(_ index: Int) -> Bool {
    guard index > 0, reader.continues(index), reader.word(index - 1).script == .arabic else { return false }
    let facts = reader.facts(index - 1)
    return (!facts.isKnown || facts.isName) && !facts.isFunction && !facts.exact.contains(.common)
      && !facts.isOrdinary
      && reader.word(index - 1).stems.dropFirst().allSatisfy { $0.letters.count < 3 || !$0.hasArticle }
  }

  /// A surname of people.tsv that is nobody's given name and no ordinary word.
  private func isDistinctive(_ match: Reader.Match, at index: Int, _ reading: Int) -> Bool {
    if isBehindUnknown(index) { return false }
    if match.end - index > 1 { return true }
    let facts = reader.facts(index, reading: reading)
    return !facts.exact.contains(anyOf: [.given, .common, .place, .country, .organisation, .classNoun])
      && !facts.bare.contains(anyOf: [.head, .noun, .adjective, .institution, .nationality, .portfolio, .modifier])
  }
}

extension Candidate {
  /// A record of a user's own glossary.
  var isUsers: Bool {
    if case .lexicon(let sense) = evidence { sense.kind == .user } else { false }
  }

  /// A record of the lists or of the user's glossary.
  var isOfLists: Bool { if case .lexicon = evidence { true } else { false } }

  fileprivate var rank: Int {
    switch (entityClass, evidence) {
    case (.person, .lexicon): 6
    case (.title, _): 5
    case (.organisation, .lexicon): 4
    case (.place, .lexicon): 3
    case (.person, _): 2
    default: 1
    }
  }
}
