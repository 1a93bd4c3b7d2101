/// The adjectives that agree with a phrase: nationalities, adjectives, modifiers.
extension PhraseParser {
  /// Takes the adjectives behind a phrase that agree with it. `outer` holds the forms of the heads around it, which
  /// have the better claim to a nationality; nil when there are none or when the phrase is an institution. `heads` are
  /// those that would have the better claim to a modifier: رئيس الحكومة المؤقتة leaves المؤقتة to الحكومة.
  func takeQualifiers(
    _ phrase: inout Phrase, outer: [Form]?, heads: [Form] = [], nationalitiesOnly: Bool = false, modifiers: Bool = false
  ) {
    while true {
      let index = phrase.tokens.upperBound
      guard reader.continues(index) else { return }
      let stem = reader.word(index).whole
      guard !opensOffice(index, stem),
        let qualifier = qualifier(
          at: index, stem, of: phrase, outer: outer, heads: heads, nationalitiesOnly: nationalitiesOnly,
          modifiers: modifiers)
      else { return }
      phrase.qualifiers.append(qualifier)
      phrase.tokens = phrase.tokens.lowerBound..<qualifier.tokens.upperBound
      takeJoined(&phrase)
    }
  }

  /// للشؤون العربية والأفريقية: a second adjective of the same kind, of affairs and the like. Behind a title or a body it
  /// may be somebody else's.
  private func takeJoined(_ phrase: inout Phrase) {
    switch phrase.core {
    case .noun, .portfolio: break
    default: return
    }
    let index = phrase.tokens.upperBound
    guard let last = phrase.qualifiers.last, reader.continues(index), let reading = conjunction(index) else { return }
    let stem = reader.word(index).stems[reading]
    guard stem.hasArticle else { return }
    let form = phrase.form
    let match = reader.longest(at: index, stem, .bare) { sense in
      switch (last.kind, sense.kind) {
      case (.nationality, .nationality), (.adjective, .adjective): sense.form == form
      default: false
      }
    }
    guard let match, match.end == index + 1 else { return }
    let kind: Phrase.Qualifier.Kind =
      match.sense.kind == .nationality ? .nationality(match.sense) : .adjective(match.sense)
    phrase.qualifiers.append(Phrase.Qualifier(kind: kind, tokens: index..<match.end, isJoined: true))
    phrase.tokens = phrase.tokens.lowerBound..<match.end
  }

  func qualifier(
    at index: Int, _ stem: Stem, of phrase: Phrase, outer: [Form]?, heads: [Form], nationalitiesOnly: Bool,
    modifiers: Bool
  ) -> Phrase.Qualifier? {
    func agrees(_ sense: Sense) -> Bool { sense.form == phrase.form && stem.hasArticle }
    // كبير المفاوضين البريطانيين
    let isOfMany = isOfMany(phrase)
    if let match = reader.longest(
      at: index, stem, .bare,
      where: { $0.kind == .nationality && (agrees($0) || isOfMany && $0.form == .masculinePlural) }),
      !isOrdinaryAdjective(match.sense, at: index, stem, of: phrase)
    {
      // وزير الدفاع التركي is Turkey's, but التعاون الإفريقي is African.
      // جمعية أصدقاء الشعب المغربي: and so is its people.
      if let outer, outer.contains(phrase.form), !isRegional(match.sense, phrase), !isState(phrase), !isPeople(phrase) {
        return nil
      }
      // The name of a family can look like a nationality: خالد المصري. Behind a name it is no adjective.
      return Phrase.Qualifier(kind: .nationality(match.sense), tokens: index..<match.end)
    }
    guard !nationalitiesOnly, !standsOutside(index, stem, of: phrase), !isYear(index, stem, of: phrase) else {
      return nil
    }
    if charge(at: index, of: phrase, depth: 0) != nil || isConcerned(index, phrase) { return nil }
    if modifiers, let match = modifier(at: index, stem, of: phrase) {
      return Phrase.Qualifier(kind: .modifier(match.sense), tokens: index..<match.end)
    }
    // رئيس الحكومة المكلفة, but رئيس المؤسسة الوطنية للنفط | المكلف
    let isOwn =
      !heads.isEmpty && !heads.contains(phrase.form)
      && (phrase.isBody || isFixed(phrase) || modifierPosition(index, stem) != "after")
    if !isOwn, reader.facts(index).bare.contains(.modifier), tellsOfHolder(index, stem), !isNumber(index, of: phrase) {
      return nil
    }
    // الدكتور النبوي: behind an honorific an adjective is a name.
    if isBeforeName(phrase) { return nil }
    if let match = reader.longest(
      at: index, stem, .bare,
      where: {
        ($0.kind == .adjective || $0.kind == .epithet) && (agrees($0) || isOfMany && $0.form == .masculinePlural)
      })
    {
      if opensName(index) || isTaking(index, stem) || isLoyal(index, stem, of: phrase) { return nil }
      if case .title = phrase.core, isOthers(index, stem, of: phrase, isOutermost: modifiers) { return nil }
      // وزير المالية الإسرائيلي | المتطرف, رئيس جمهورية الأرجنتين | الصديقة: what somebody thinks of them
      if isAmity(index) || match.sense.kind == .epithet && isOffice(phrase) && phrase.hasNationality { return nil }
      // وزارة الصحة الاتحادية: like a nationality, it is the office's rather than its portfolio's.
      if let outer, outer.contains(phrase.form), reader.lexicon.field(match.sense, "english") == Self.ofState {
        return nil
      }
      // إدارة الرئيس الأمريكي السابق: within a longer phrase, too, it tells of the holder.
      if case .title = phrase.core,
        let modifier = modifier(at: index, stem, of: phrase), modifier.end == match.end
      {
        return Phrase.Qualifier(kind: .modifier(modifier.sense), tokens: index..<match.end)
      }
      return Phrase.Qualifier(kind: .adjective(match.sense), tokens: index..<match.end)
    }
    return unknownAdjective(at: index, stem, of: phrase)
  }

  /// الأرجنتين الصديقة, مصر الشقيقة
  private func isAmity(_ index: Int) -> Bool { WordGroup.amity.contains(reader.word(index).whole.bareKey) }

  private func isOffice(_ phrase: Phrase) -> Bool { if case .title = phrase.core { true } else { false } }

  /// The first of many, who stand in the title: كبير المفاوضين.
  private func isOfMany(_ phrase: Phrase) -> Bool {
    guard case .title(let head) = phrase.core, phrase.complements.isEmpty, phrase.links.isEmpty else { return false }
    let words = reader.lexicon.field(head, "masculine")
    return words.contains(" ") && words.hasSuffix("ين")
  }

  /// قائد اللواء الثالث: the number is the body's, whatever else agrees with it.
  private func isNumber(_ index: Int, of phrase: Phrase) -> Bool {
    guard case .institution = phrase.core else { return false }
    return reader.facts(index).isOrdinal && phrase.tokens.upperBound == index
  }

  /// مبعوث الأمين العام | الخاص: special are envoys, and not who has sent them. الناطق باسم المؤتمر | الثالث: behind a body the
  /// number is the body's.
  private func isOthers(_ index: Int, _ stem: Stem, of title: Phrase, isOutermost: Bool) -> Bool {
    if !title.links.isEmpty, reader.facts(index).isOrdinal { return true }
    return !isOutermost && title.tokens.upperBound == index && stem.key == "الخاص"
  }

  /// النيابة العامة المالية is in charge of finance, and Mali's only where the text speaks of Mali.
  private func isOrdinaryAdjective(_ nationality: Sense, at index: Int, _ stem: Stem, of phrase: Phrase) -> Bool {
    if case .title = phrase.core { return false }
    guard reader.lexicon.isAmbiguous(nationality), !reader.speaksOfCountry(of: nationality, apartFrom: index) else {
      return false
    }
    return reader.longest(at: index, stem, .bare) { $0.kind == .adjective && $0.form == nationality.form } != nil
  }

  /// القوات المشاركة في عملية: forces that take part in something, and no associates.
  private func isTaking(_ index: Int, _ stem: Stem) -> Bool {
    ["مشارك", "مشاركه"].contains(stem.bareKey) && reader.continues(index + 1)
      && reader.word(index + 1).whole.key == "في"
  }

  /// الجيش السوري | الموالي للنظام
  private func isLoyal(_ index: Int, _ stem: Stem, of phrase: Phrase) -> Bool {
    guard phrase.hasNationality, ["موالي", "مواليه"].contains(stem.bareKey), reader.continues(index + 1) else {
      return false
    }
    return reader.word(index + 1).stems.contains { $0.proclitics == 1 && $0.last == "ل" }
  }

  private static let ofState = "Federal"

  /// رئيس النظام السوري heads the Syrian regime.
  private func isState(_ phrase: Phrase) -> Bool {
    guard case .noun(let sense) = phrase.core, phrase.stem.hasArticle else { return false }
    return reader.lexicon.meaningAlone(sense) != nil
  }

  private func isPeople(_ phrase: Phrase) -> Bool { phrase.tokens.count == 1 && phrase.stem.key == "الشعب" }

  private func isRegional(_ nationality: Sense, _ phrase: Phrase) -> Bool {
    guard reader.lexicon.field(nationality, "country").hasPrefix("X-") else { return false }
    switch phrase.core {
    case .noun, .portfolio: return true
    default: return false
    }
  }

  /// مناهضة التعذيب | الهادي المناعي: an adjective that is also a given name is one where a surname stands behind it.
  private func opensName(_ index: Int) -> Bool {
    guard reader.facts(index).exact.contains(.given), reader.continues(index + 1) else { return false }
    let next = reader.facts(index + 1)
    // الهادي مجدوب: the surname may be one that no list knows.
    let isUnlisted = !next.isKnown
    return (next.isName || isUnlisted) && !next.isFunction
      && !next.bare.contains(anyOf: [.adjective, .nationality, .modifier])
  }

  /// السابق, المنتخب tell of who holds the office: they are for the head of the title to take, and no adjectives of a
  /// body or portfolio, which العام and العسكري may be.
  func tellsOfHolder(_ index: Int, _ stem: Stem) -> Bool {
    guard let modifier = reader.longest(at: index, stem, .bare, where: { $0.kind == .modifier }) else { return false }
    let english = reader.lexicon.field(modifier.sense, "english")
    switch reader.lexicon.field(modifier.sense, "position") {
    case "inside", "outside": return false
    case "after":
      // Director General and General Authority are one word; President-elect and Elected Council two.
      let adjective = reader.longest(at: index, stem, .bare) { $0.kind == .adjective }
      return adjective.map { reader.lexicon.field($0.sense, "english") } != english
    default: return true
    }
  }

  /// رئيس المخابرات العام الماضي, ستخرج من الاتحاد العام المقبل: last year, next year. المدير العام الحالي is in office now.
  private func isYear(_ index: Int, _ stem: Stem, of phrase: Phrase) -> Bool {
    guard stem.key == "العام", reader.continues(index + 1) else { return false }
    if phrase.complements.isEmpty { guard case .institution = phrase.core else { return false } }
    return WordGroup.thisYear.contains(reader.word(index + 1).whole.key)
  }

  /// وزير المالية الجديد: new tells when somebody took office and is no part of the title.
  private func standsOutside(_ index: Int, _ stem: Stem, of phrase: Phrase) -> Bool {
    guard case .title = phrase.core, reader.facts(index).bare.contains(.modifier) else { return false }
    return modifierPosition(index, stem) == "outside"
  }

  /// Where English puts a word that is a modifier of titles; nil for others.
  func modifierPosition(_ index: Int, _ stem: Stem) -> String? {
    reader.longest(at: index, stem, .bare) { $0.kind == .modifier }.map {
      reader.lexicon.field($0.sense, "position")
    }
  }

  func isBeforeName(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core else { return false }
    return reader.lexicon.field(sense, "frame") == "name"
  }

  /// The longest modifier of an office that agrees with it. غير المقيم has its article within, بالنيابة has none.
  private func modifier(at index: Int, _ stem: Stem, of phrase: Phrase) -> Reader.Match? {
    let found = reader.matches(at: index, stem, .bare) { $0.kind == .modifier && $0.form == phrase.form }.filter {
      !isInflected($0.sense) || stem.hasArticle || reader.word($0.end - 1).whole.hasArticle
    }
    return found.max { $0.end < $1.end } ?? acting(at: index, stem, of: phrase)
  }

  /// وزير النفط وكالة | حامد يونس: that word without its preposition, which is a noun of bodies, too.
  private func acting(at index: Int, _ stem: Stem, of phrase: Phrase) -> Reader.Match? {
    guard WordGroup.acting.contains(stem.key), hasName(at: index + 1),
      reader.longest(at: index, stem, .exact, where: { $0.kind == .organisation }) == nil,
      reader.longest(at: index + 1, reader.word(index + 1).whole, .exact, where: { $0.kind == .organisation }) == nil
    else { return nil }
    return reader.lexicon.senses(of: PhraseWords.hash("بال" + stem.key, .bare))
      .first { $0.kind == .modifier && $0.form == phrase.form }.map { Reader.Match(sense: $0, end: index + 1) }
  }

  /// Modifiers such as بالنيابة are the same of everybody and take no article.
  private func isInflected(_ modifier: Sense) -> Bool {
    let masculine = reader.lexicon.field(modifier, "masculine")
    return masculine != reader.lexicon.field(modifier, "feminine")
  }

  /// الـ…ي or الـ…ية behind an institution, agreeing, in no table and no name.
  func unknownAdjective(at index: Int, _ stem: Stem, of phrase: Phrase) -> Phrase.Qualifier? {
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
}
