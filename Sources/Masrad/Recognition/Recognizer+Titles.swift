/// Titles and institutions that the grammar reads, and which titles are mentions.
extension Recognizer {
  /// Titles and institutions that begin at a token; where a title or a description of somebody ends goes into
  /// `introduced`, for a name stands there.
  func phrases(at index: Int, introduced: inout Set<Int>) -> [Candidate] {
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
      guard mayBeTitle || mayBeInstitution || facts.bare.contains(.portfolio) else { continue }
      let stem = reader.word(index).stems[reading]
      if mayBeTitle, let title = parser.title(at: index, stem), !reader.isOrdinaryPhrase(title.tokens, stem),
        !isParticiple(title)
      {
        let holder = memberBehind(title) ?? title.tokens.upperBound
        if isDescription(title) {
          if title.isDefinite, title.tokens.count > 1 || stem.hasArticle { introduced.insert(holder) }
        } else if isMention(title) {
          found.append(candidate(title, stem, .title))
          introduced.insert(holder)
        }
      }
      if mayBeInstitution, !isOfBoard(index, stem), let phrase = parser.noun(at: index, stem, outer: [], depth: 0),
        isInstitution(phrase), !isPlace(phrase),
        !isListed(index, stem, phrase), !reader.isOrdinaryPhrase(phrase.tokens, stem)
      {
        found.append(candidate(phrase, stem, .organisation))
      }
      if found.isEmpty, let ministry = ministry(at: index, stem) { found.append(ministry) }
      if !found.isEmpty { return found }
    }
    return found
  }

  /// قالت الخارجية التركية, بيان للدفاع الروسية: the portfolio of a minister with a country's adjective, which agrees with
  /// the ministry that nobody names.
  private func ministry(at index: Int, _ stem: Stem) -> Candidate? {
    guard stem.hasArticle, WordGroup.ministry.contains(stem.bareKey), standsAlone(index, stem),
      let phrase = parser.portfolio(at: index, stem, outer: [.feminine], depth: 0),
      phrase.qualifiers.isEmpty
    else { return nil }
    let end = phrase.tokens.upperBound
    guard reader.continues(end), reader.word(end).whole.hasArticle,
      let nationality = reader.longest(
        at: end, reader.word(end).whole, .bare, where: { $0.kind == .nationality && $0.form == .feminine }),
      nationality.end == end + 1
    else { return nil }
    let words = [stem.letters] + (index + 1...end).map { reader.word($0).letters }
    let whole = "وزارة " + words.map(ScalarArray.text).joined(separator: " ")
    let listed = reader.lexicon.senses(of: PhraseWords.hash(whole, .exact)).first { $0.kind == .organisation }
    if let listed {
      return Candidate(
        tokens: index..<end + 1, stem: stem, entityClass: .organisation, evidence: .lexicon(listed))
    }
    let noun = reader.lexicon.senses(of: PhraseWords.hash("وزارة", .bare)).first { $0.kind == .institution }
    guard let noun else { return nil }
    var body = Phrase(
      core: .institution(noun), form: .feminine, tokens: index..<end + 1, stem: stem, isDefinite: true)
    body.complements = [phrase]
    body.qualifiers = [Phrase.Qualifier(kind: .nationality(nationality.sense), tokens: end..<end + 1)]
    return candidate(body, stem, .organisation)
  }

  /// Whether no noun before it has a portfolio or adjective there: السياسة الخارجية التركية, أمين عام الداخلية.
  private func standsAlone(_ index: Int, _ stem: Stem) -> Bool {
    guard index > 0, reader.continues(index) else { return true }
    if stem.proclitics > 0 { return stem.first != "و" }
    if reader.isReportVerb(index - 1) { return true }
    // وكانت الخارجية
    return reader.word(index - 1).stems.allSatisfy { !$0.hasArticle }
      && reader.anyReading(index - 1) { $0.isFunction || $0.exact.contains(.common) && $0.bare.isEmpty }
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
    return WordGroup.participle.contains(reader.lexicon.field(head, "masculine"))
      && !parser.hasName(at: title.tokens.upperBound)
  }

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
    // الحزب الديمقراطي | لساحل العاج, though the lists have another's of the name
    let isOfCountry = phrase.links.contains { link in
      guard link.preposition == .to, case .name(let sense) = link.phrase.core else { return false }
      return reader.lexicon.isCountry(sense)
    }
    return !isAnothers && !isOfCountry
  }

  func candidate(_ phrase: Phrase, _ stem: Stem, _ entityClass: EntityClass) -> Candidate {
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
    // دولة لشؤون التعاون: nobody is His Excellency for something.
    if kind == "honorific", phrase.complements.isEmpty, !phrase.links.isEmpty { return false }
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
    return Self.descriptions.contains(reader.lexicon.field(sense, "kind")) && !hasCharge(phrase, sense)
      || isActor(phrase, sense)
  }

  /// الممثلة الأوكرانية أولغا كوريلنكو: an actor, who represents nobody.
  private func isActor(_ phrase: Phrase, _ head: Sense) -> Bool {
    phrase.stem.hasArticle && phrase.complements.isEmpty && phrase.links.isEmpty
      && phrase.qualifiers.allSatisfy(\.isNationality)
      && WordGroup.envoyOrActor.contains(word: reader.lexicon.field(head, "masculine"))
  }

  /// مسؤول السياسة الخارجية, مسؤول دائرة الإعلام: an official with what is in his charge holds an office, and مسؤول في الوزارة
  /// is some official.
  private func hasCharge(_ phrase: Phrase, _ head: Sense) -> Bool {
    guard WordGroup.official.contains(word: reader.lexicon.field(head, "masculine")), phrase.isDefinite,
      let charge = phrase.complements.first, let frame = TitleFrames(reader: reader).frame(head, charge)
    else { return false }
    let isOneOfMany = reader.lexicon.field(frame, "swallow").isEmpty
    return !isOneOfMany || !phrase.links.isEmpty && charge.isBody || hasHolder(phrase)
  }

  private static let descriptions: Set<String> = ["profession", "sport", "media", "party"]

  /// فريق أحمد is Ahmed's team, الفريق أحمد a general.
  func isClassNoun(_ phrase: Phrase) -> Bool {
    phrase.tokens.count == 1 && !phrase.stem.hasArticle && reader.classNoun(at: phrase.tokens.lowerBound) != nil
  }

  /// لاعبو الفريق القبائلي: in news of sport a team, though families are called so.
  private func isTeam(_ phrase: Phrase) -> Bool { WordGroup.team.contains(phrase.stem.bareKey) && reader.isOfSport }

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
    guard index < reader.tokens.count else { return false }
    let gap = reader.tokens[index].gap
    // (الرئيس) بشار الأسد, but (الرائد السعودي) ومحمود عبد المنعم
    guard gap.introduces || gap.isClosed && reader.facts(index).isName else { return false }
    if isHolder(index) || memberBehind(phrase) != nil
      || isDescribedFurther(at: index)
    {
      return true
    }
    let stem = reader.word(index).whole
    let person = reader.longest(at: index, stem, .exact) { $0.kind == .person || $0.kind == .personShort }
    if person != nil { return true }
    // أستاذ الاقتصاد بالجامعة | د. خالد الحربي
    let isAbbreviated = reader.abbreviatedHead(at: index) != nil
    guard let next = parser.title(at: index, stem), isAbbreviated || next.stem.hasArticle || next.tokens.count > 1
    else {
      return false
    }
    let behind = next.tokens.upperBound
    guard behind < reader.tokens.count, reader.tokens[behind].gap.isNamePlain else { return false }
    return isHolder(behind) || hasHolder(next)
  }

  /// النائب عن حزب الإنصاف | الداه ولد سيدينا: where the name of a member stands behind whom or what he sits for; nil where
  /// none does.
  private func memberBehind(_ title: Phrase) -> Int? {
    let index = title.tokens.upperBound
    guard reader.continues(index), reader.word(index).whole.key == "عن", reader.continues(index + 1) else { return nil }
    let seats = [
      parser.linkPhrase(at: index + 1, depth: 0), parser.place(at: index + 1, reader.word(index + 1).whole),
    ]
    let ends = seats.compactMap { $0?.tokens.upperBound }.filter { $0 < reader.tokens.count }
    return ends.sorted(by: >).first {
      (reader.tokens[$0].gap.isNamePlain || reader.tokens[$0].gap.isClosed)
        && isHolder($0)
    }
  }

  /// النائب والمحامي | العيد ولد محمدن: what he is besides stands before his name.
  private func isDescribedFurther(at index: Int) -> Bool {
    guard reader.continues(index),
      let reading = reader.word(index).stems.firstIndex(where: {
        $0.proclitics == 1 && $0.first == "و" && $0.hasArticle
      }), let next = parser.title(at: index, reader.word(index).stems[reading]), isDescription(next)
    else { return false }
    let behind = next.tokens.upperBound
    return behind < reader.tokens.count && reader.tokens[behind].gap.isNamePlain && isHolder(behind)
  }

  /// Whether the name of somebody whose title stands before it begins at a token.
  private func isHolder(_ index: Int) -> Bool { names.name(at: index, reading: 0, license: .title) != nil }
}
