/// How far a proposal is believed beyond what the weights say of it.
extension JointDecision {
  /// Log odds on top of the weights, which sentences of news without their articles have taught: in whole articles
  /// more is named in full, and what grammar and lists have read is doubted only with good cause, such as the tagger's
  /// seeing another class or a piece of it alone. Chosen on the development articles, among the values that lose nothing
  /// on the annotated sentences.
  func trust(_ candidate: DecisionCandidate) -> Float {
    if isCalledAfterSomebody(candidate.candidate) { return 9 }
    if isWithPerson(candidate.candidate) { return -12 }
    if isWholeBeyondDoubt(candidate.candidate) || isOfState(candidate.candidate) { return 4 }
    if isStateBody(candidate.candidate) { return 2 }
    if isMission(candidate.candidate) { return Self.missionWithPlaces }
    if let body = bodyOfOffice(candidate.candidate), isListed(body) || isNamesake(body, of: candidate.tokens.lowerBound)
    {
      return 10
    }
    if isRatherWord(candidate) || isPreposition(candidate) { return Self.unseen }
    if isNothingElse(candidate.candidate) {
      // سجن أديالا, which the lists have whole, where the tagger sees أديالا
      if candidate.relation == .around, candidate.entityClass == .place { return 6 }
      return candidate.relation == .otherClass ? 2 : 3.5
    }
    if candidate.relation == .none, isGuess(candidate) { return Self.unseen }
    return switch (candidate.source, candidate.entityClass, candidate.relation) {
    case (.tagger, _, _): 0.75
    case (.rival, _, _): 0.25
    case (_, .title, _): 4
    case (_, .organisation, .around), (.rules, .place, .around): 2
    case (_, _, .otherClass), (_, _, .around): 0
    case (_, _, .none): 1.5
    default: 2
    }
  }

  /// وزارة الصحة | سنية الجزيري: a body that the tagger sees with whoever stands behind it. A foundation or hospital is
  /// called after somebody, but has no more before his name than its noun.
  private func isWithPerson(_ candidate: Candidate) -> Bool {
    guard case .tagged = candidate.evidence, candidate.entityClass == .organisation, candidate.tokens.count > 3,
      let body = PhraseParser(reader: reader).noun(
        at: candidate.tokens.lowerBound, candidate.stem, outer: [], depth: 0),
      case .institution = body.core, body.isDefinite, !body.complements.isEmpty || !body.qualifiers.isEmpty
    else { return false }
    let start = body.tokens.upperBound
    guard candidate.tokens.contains(start), reader.continues(start), reader.facts(start).exact.contains(.given) else {
      return false
    }
    let name = NameParser(reader: reader).name(at: start, reading: 0, license: .givenName)
    return name?.upperBound == candidate.tokens.upperBound && name?.count ?? 0 > 1
  }

  /// What an office is held at, of more than one word.
  private func bodyOfOffice(_ candidate: Candidate) -> Phrase? {
    guard candidate.entityClass == .title, case .phrase(let phrase) = candidate.evidence,
      case .title(let head) = phrase.core, Self.heldAtBodies.contains(reader.lexicon.field(head, "kind")),
      let body = phrase.complements.first, body.tokens.count > 1
    else { return nil }
    return body
  }

  /// ممثل منظمة الصحة العالمية: a body of the lists, which by itself is beyond doubt.
  private func isListed(_ body: Phrase) -> Bool {
    guard case .name(let sense) = body.core else { return false }
    return sense.kind == .organisation && !reader.lexicon.isAmbiguous(sense)
  }

  /// مدير مستشفى الأمير متعب بن عبدالعزيز: nobody stands there. أيمن | مختار مدرسة الشهيد is a man and his surname, and no mukhtar.
  private func isNamesake(_ body: Phrase, of head: Int) -> Bool {
    guard case .institution = body.core, let namesake = body.complements.first, case .unknown = namesake.core else {
      return false
    }
    return !reader.facts(head).exact.contains(.given)
      && reader.dignity(at: namesake.tokens.lowerBound, namesake.stem) != nil
  }

  private static let heldAtBodies: Set<String> = ["office", "deputy", "diplomatic", "corporate", "judicial"]

  /// السفارة الروسية, الخارجية التركية: what a country has one of, with its adjective, and مجلس الوزراء الهولندي, which no comma
  /// behind tells from it.
  private func isOfState(_ candidate: Candidate) -> Bool {
    if isNounWithNationality(candidate) { return isOne(candidate, of: .mission) || isOne(candidate, of: .ministry) }
    guard candidate.entityClass == .organisation, case .phrase(let phrase) = candidate.evidence,
      let last = phrase.qualifiers.last
    else { return false }
    return last.isNationality && last.tokens.upperBound == candidate.tokens.upperBound
      && reader.isFixedBodyOfCountry(phrase)
  }

  /// A body whose noun has its article, and whose country's adjective stands directly behind it.
  private func isNounWithNationality(_ candidate: Candidate) -> Bool {
    candidate.entityClass == .organisation && candidate.stem.hasArticle && candidate.tokens.count > 1
      && reader.facts(candidate.tokens.lowerBound + 1).bare.contains(.nationality)
  }

  private func isOne(_ candidate: Candidate, of nouns: WordGroup) -> Bool { nouns.contains(candidate.stem.bareKey) }

  /// البرلمان الهولندي, الحكومة السورية: what every country has, which with its adjective is one body.
  private func isStateBody(_ candidate: Candidate) -> Bool {
    candidate.tokens.count == 2 && isOne(candidate, of: .stateBody) && isNounWithNationality(candidate)
  }

  /// سفارة روسيا | في واشنطن: what a country has in another, whatever the two places are worth by themselves.
  private func isMission(_ candidate: Candidate) -> Bool {
    guard candidate.entityClass == .organisation, case .phrase(let phrase) = candidate.evidence,
      case .institution = phrase.core, isOne(candidate, of: .mission),
      phrase.complements.count == 1, case .name(let owner) = phrase.complements[0].core
    else { return false }
    // للقنصلية السعودية has its article and an adjective.
    let isAdjective = reader.facts(phrase.complements[0].tokens.lowerBound).bare.contains(.nationality)
    return reader.lexicon.isCountry(owner) && !isAdjective
  }

  /// More than two sure places.
  private static let missionWithPlaces: Float = 15

  /// What a guess loses that the tagger has not seen: of those in raw news that were judged, four in five were no names.
  private static let unseen: Float = -1.5

  /// الكرامة, بعقوبة جنائية, سكانيا: whether a single word that the lists have as a place or body is rather a word, for
  /// the tagger does not see it or is in doubt of what news have with the article and without it.
  private func isRatherWord(_ candidate: DecisionCandidate) -> Bool {
    guard case .lexicon(let sense) = candidate.candidate.evidence, candidate.tokens.count == 1,
      sense.kind == .place || sense.kind == .organisation
    else { return false }
    let index = candidate.tokens.lowerBound
    guard reader.word(index).script == .arabic, !reader.isBehindPlaceNoun(index), !reader.tokens[index].gap.opens,
      !reader.followsNoun(index, of: .organisation), !isAtHead(index), !Clubs(reader: reader).plays(sense, at: index)
    else { return false }
    let stem = candidate.candidate.stem
    let mayBeWord = InflectedWords.isWithAndWithoutArticle(stem)
    guard candidate.relation == .none else { return tags[index].margin < Self.doubtful && mayBeWord }
    // لقد فزنا, في حينه: no name of the lists is written so, or the tagger has no doubt.
    return mayBeWord || tags[index].margin >= Self.doubtful || !reader.facts(index, stem).isSpelt
  }

  /// The margin below which half of the tagger's labels of such words are wrong.
  private static let doubtful: Float = 2

  /// مسقط في 14 مايو: the line that a report begins with names a place and says nothing of it.
  private func isAtHead(_ index: Int) -> Bool {
    index == 0 || reader.tokens[index].gap.contains(.line)
  }

  /// المطلة على بحر عُمان, حافظ على لقبه: no Ali.
  private func isPreposition(_ candidate: DecisionCandidate) -> Bool {
    guard candidate.entityClass == .person, candidate.relation != .exact, !candidate.tokens.isEmpty else {
      return false
    }
    return [candidate.tokens.lowerBound, candidate.tokens.upperBound - 1].contains { reader.facts($0).isFunction }
  }

  /// Whether no list has a candidate, and no more than the words around it or its first word speak for it: قرية نائية,
  /// أحلام محطمة.
  private func isGuess(_ candidate: DecisionCandidate) -> Bool {
    switch candidate.candidate.evidence {
    case .classNoun, .quoted:
      return candidate.tokens.count == 1 && !reader.anyReading(candidate.tokens.lowerBound) { $0.isName }
    case .elements: return true
    case .tagged: return candidate.entityClass != .person
    case .recurrence: return candidate.entityClass == .place
    case .lexicon, .phrase: return false
    }
  }

  /// العاصمة الجزائر is Algiers where the lists have it so, and مستشفى الأمير سلطان one hospital: neither is a country or
  /// a prince.
  private func isWholeBeyondDoubt(_ candidate: Candidate) -> Bool {
    switch candidate.evidence {
    case .lexicon(let sense):
      let first = reader.word(candidate.tokens.lowerBound).whole.key
      if candidate.tokens.count == 2 && sense.kind == .place && first == "العاصمه" { return true }
      if isUnitCalledAfterPlace(candidate, sense) { return true }
      return isQuotedPaper(sense, candidate.tokens)
    case .classNoun:
      // مجموعة Orange
      if candidate.tokens.prefix(2).contains(where: { reader.word($0).script == .western }) { return true }
      let second = candidate.tokens.lowerBound + 1
      return candidate.tokens.count > 2 && reader.word(second).whole.hasArticle
        && reader.facts(second).bare.contains(.head)
    default: return false
    }
  }

  /// لواء غولاني: a force that the lists have with its noun, whatever place is called as it is.
  private func isUnitCalledAfterPlace(_ candidate: Candidate, _ sense: Sense) -> Bool {
    guard sense.kind == .organisation, candidate.tokens.count == 2, !reader.lexicon.isAmbiguous(sense),
      reader.lexicon.field(sense, "kind") == "military"
    else { return false }
    return reader.classNoun(at: candidate.tokens.lowerBound).map { reader.lexicon.field($0, "extent") == "in" } == true
  }

  /// نواكشوط, شفشاون, أم درمان: a place of the lists whose word is none of every day and nobody's name, or that has several.
  private func isNothingElse(_ candidate: Candidate) -> Bool {
    guard case .lexicon(let sense) = candidate.evidence, !reader.lexicon.isAmbiguous(sense) else { return false }
    // محكمة الاستئناف في باريس
    if sense.kind == .organisation { return candidate.tokens.count > 2 }
    guard sense.kind == .place || sense.kind == .country else { return false }
    let index = candidate.tokens.lowerBound
    if candidate.tokens.count > 1 { return !isBodyToo(candidate) }
    guard candidate.stem.letters.count >= 4, candidate.proclitics == 0 else { return false }
    let facts = reader.facts(index)
    return facts.bare.isEmpty && facts.exact.isSubset(of: [.place, .country, .whole]) && !facts.isFunction
  }

  /// Whether the lists have a body by the words of a place, too: a club, say.
  private func isBodyToo(_ candidate: Candidate) -> Bool {
    let match = reader.longest(at: candidate.tokens.lowerBound, candidate.stem, .exact) { $0.kind == .organisation }
    return (match?.end ?? 0) >= candidate.tokens.upperBound
  }

  /// المستشفى الجامعي الحبيب ثامر: whoever stands behind the adjective is no person there, sure as the name may be.
  private func isCalledAfterSomebody(_ candidate: Candidate) -> Bool {
    guard case .classNoun = candidate.evidence else { return false }
    return candidate.tokens.count > 2 && candidate.stem.hasArticle
  }

  /// قال لـ«الرياض»: to the paper, whatever city is called so.
  private func isQuotedPaper(_ sense: Sense, _ tokens: Range<Int>) -> Bool {
    guard sense.kind == .organisation, reader.lexicon.field(sense, "kind") == "media",
      reader.tokens[tokens.lowerBound].gap.opens, tokens.upperBound < reader.tokens.count,
      reader.tokens[tokens.upperBound].gap.closes
    else { return false }
    return reader.isBehindTo(tokens.lowerBound)
  }
}
