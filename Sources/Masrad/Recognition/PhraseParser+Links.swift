/// What a preposition ties to a title or an institution.
extension PhraseParser {
  /// المديرة التنفيذية لقسم الشرق الأوسط في هيومن رايتس ووتش: what an office is for, then where it is.
  func takeLinks(_ phrase: inout Phrase, depth: Int) {
    guard depth < Self.depthLimit, phrase.links.isEmpty else { return }
    takeNearLinks(&phrase, depth: depth)
    takeSeat(&phrase, depth: depth)
  }

  private func takeNearLinks(_ phrase: inout Phrase, depth: Int) {
    while phrase.links.count < Self.linkLimit {
      let index = phrase.tokens.upperBound
      guard reader.continues(index), var link = link(at: index, of: phrase, depth: depth) else { return }
      if isField(link, of: phrase) { link = Phrase.Link(preposition: .concerning, phrase: link.phrase) }
      // Behind في no second في: the sentence goes on there. What an office is for may follow whose it is.
      guard phrase.links.isEmpty || mayFollow(link, phrase.links) else { return }
      phrase.links.append(link)
      phrase.tokens = phrase.tokens.lowerBound..<link.phrase.tokens.upperBound
    }
  }

  private static let linkLimit = 2

  /// الموفد الخاص للرئيس الروسي للاستثمار, المنسق الخاص للأمم المتحدة لعملية السلام: behind whose envoy somebody is, what he
  /// is one for. المدير الإقليمي لمنظمة الصحة العالمية لشرق المتوسط: behind whose director, over which part of the world.
  private func isField(_ link: Phrase.Link, of title: Phrase) -> Bool {
    guard case .title(let head) = title.core, link.preposition == .to, title.links.count == 1,
      let sender = title.links.first, sender.preposition == .to
    else { return false }
    switch link.phrase.core {
    case .portfolio, .noun:
      if case .title = sender.phrase.core { return sender.phrase.hasNationality }
      return isSentByMany(head, sender.phrase)
    default: return isRegional(title) && link.phrase.isWorldRegion(reader.lexicon)
    }
  }

  private func mayFollow(_ link: Phrase.Link, _ links: [Phrase.Link]) -> Bool {
    if link.preposition == .concerning {
      // الوزير لدى رئيس الحكومة | المكلف بالعلاقات
      return links.allSatisfy { $0.preposition == .to || $0.preposition == .at }
    }
    if link.preposition == .toward { return links.allSatisfy { $0.preposition == .to } }
    return link.preposition.isWhere && links.allSatisfy { !$0.preposition.isWhere }
  }

  func link(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    let key = reader.word(index).whole.key
    switch key {
    case "في":
      return linkIn(at: index, of: phrase, depth: depth) ?? missionSeat(at: index + 1, of: phrase)
    case "لدي":
      guard mayBeSent(phrase) else { return nil }
      return linkPhrase(at: index + 1, depth: depth, titles: true).map { Phrase.Link(preposition: .at, phrase: $0) }
    case "الي":
      guard isDiplomatic(phrase) else { return nil }
      return linkPhrase(at: index + 1, depth: depth).map { Phrase.Link(preposition: .toward, phrase: $0) }
    case "علي":
      return linkOver(at: index + 1, of: phrase, depth: depth)
    case "باسم":
      return linkPhrase(at: index + 1, depth: depth, titles: true).map {
        Phrase.Link(preposition: .inNameOf, phrase: $0)
      }
    case "لشوون" where !isRoyal(phrase):
      return concerning(at: index, depth: depth)
    case "للشوون" where !isRoyal(phrase):
      guard case .title = phrase.core else { return linkTo(at: index, of: phrase, depth: depth) }
      return concernedAffairs(at: index, depth: depth)
    default:
      return charge(at: index, of: phrase, depth: depth) ?? linkToQuoted(at: index, of: phrase) ?? linkTo(
        at: index, of: phrase, depth: depth)
        ?? linkAt(at: index, of: phrase, depth: depth) ?? seat(at: index, of: phrase)
    }
  }

  /// مستشار جلالة الملك | للشؤون العسكرية: kings have no affairs.
  private func isRoyal(_ phrase: Phrase) -> Bool {
    guard case .title(let head) = phrase.core else { return false }
    return reader.lexicon.field(head, "kind") == "royal"
  }

  /// Offices, and what a country has at another or at a body; المملكة العربية السعودية لدى اليمن is no kingdom there.
  private func mayBeSent(_ phrase: Phrase) -> Bool {
    if case .title = phrase.core { return true }
    return isOne(phrase, of: .sentBody)
  }

  func isDiplomatic(_ phrase: Phrase) -> Bool {
    guard case .title(let sense) = phrase.core else { return false }
    return reader.lexicon.field(sense, "kind") == "diplomatic"
  }

  /// ل behind a head that has its own article: الأمين العام للأمم المتحدة, الهيئة العامة للاستثمار.
  func linkTo(at index: Int, of phrase: Phrase, depth: Int) -> Phrase.Link? {
    guard takesLam(phrase) else {
      return envoysPlace(at: index, of: phrase) ?? deputysField(at: index, of: phrase, depth: depth)
        ?? flock(at: index, of: phrase, depth: depth)
    }
    let word = reader.word(index)
    for stem in word.stems where stem.proclitics == 1 && stem.last == "ل" {
      let name = name(at: index, stem, outer: [])
      // اللجنة الوطنية لإدارة الأزمات manages them.
      let noun = noun(
        at: index, stem, outer: [phrase.form], inside: isManagement(stem) ? phrase : nil, depth: depth + 1)
      // الإدارة العسكرية للمدينة is the city's, though Medina is called so.
      let found = [
        takesTitle(phrase) ? ownersTitle(at: index, stem, depth: depth + 1) : nil,
        isNamesake(name) ? noun : name, noun,
        portfolio(at: index, stem, outer: [phrase.form], depth: depth + 1),
      ].compactMap { $0 }.filter(\.isDefinite)
      if depth > 0, found.contains(where: { isNobodys($0, phrase) }) { continue }
      if found.contains(where: { isTold($0, by: phrase) }) { continue }
      // مدرسة كنبة | لبي بي سي
      if case .unknown? = phrase.complements.first?.core, found.contains(where: \.isName) { continue }
      // Of readings as long the first.
      if var best = found.max(by: { $0.tokens.count < $1.tokens.count }) ?? unlisted(at: index, stem, of: phrase) {
        takeLinkedConjuncts(&best, depth: depth)
        return Phrase.Link(preposition: .to, phrase: best)
      }
    }
    return nil
  }

  /// المدير العام للترينالي | فرام كيتاغاوا: what no list has, where somebody stands behind it.
  private func unlisted(at index: Int, _ stem: Stem, of phrase: Phrase) -> Phrase? {
    guard case .title = phrase.core, phrase.links.isEmpty, !phrase.hasNationality, stem.hasArticle,
      reader.facts(index, stem).isUnlisted, !InflectedWords.areSome(stem), mayBeHolder(index + 1)
    else { return nil }
    return Phrase(core: .unknown, form: guessForm(stem), tokens: index..<index + 1, stem: stem, isDefinite: true)
  }

  /// قال رئيس الوزراء الإسرائيلي | لشبكة CNN, المتحدثة باسم البيت الأبيض | للصحفيين: who is of a country, or speaks for somebody,
  /// tells the press something, and anybody tells journalists.
  private func isTold(_ press: Phrase, by title: Phrase) -> Bool {
    guard case .title(let head) = title.core else { return false }
    let speaks = title.hasNationality || reader.lexicon.field(head, "kind") == "spokesman"
    switch press.core {
    case .name(let sense):
      return speaks && sense.kind == .organisation && reader.lexicon.field(sense, "kind") == "media"
    default: return WordGroup.press.contains(press.stem.bareKey) && (speaks || press.form.isPlural)
    }
  }

  /// مبعوث الرئيس الروسي | للشرق الأوسط: who is of one country is sent to no other, and موفد الرئيس الروسي | للاستثمار is
  /// the envoy's business.
  private func isNobodys(_ other: Phrase, _ title: Phrase) -> Bool {
    guard case .title(let head) = title.core, title.hasNationality, !isDiplomatic(title) else { return false }
    switch other.core {
    case .portfolio, .noun: return WordGroup.ruler.contains(word: reader.lexicon.field(head, "masculine"))
    default: return other.isPlace
    }
  }

  /// مبعوث الأمم المتحدة لسوريا, مبعوث الرئيس الروسي للشرق الأوسط
  private func envoysPlace(at index: Int, of phrase: Phrase) -> Phrase.Link? {
    guard isDiplomatic(phrase), !phrase.complements.isEmpty, phrase.links.isEmpty else { return nil }
    return place(at: index, behind: "ل").map { Phrase.Link(preposition: .to, phrase: $0) }
  }

  func takesLam(_ phrase: Phrase) -> Bool {
    switch phrase.core {
    case .title(let sense):
      // The construct وزير الدفاع takes its complement directly; ل behind it is the verb's.
      // Nor does the heir to a throne: ولي العهد لفتح is the Crown Prince to open something.
      guard phrase.complements.isEmpty, reader.lexicon.field(sense, "frame") != "name",
        reader.lexicon.field(sense, "kind") != "royal"
      else { return false }
      return phrase.tokens.count > 1
    case .institution:
      // جمعية تيوغزا للتنمية; an unknown word with its article may be any word.
      if phrase.complements.count == 1, let name = phrase.complements.first, case .unknown = name.core,
        !name.stem.hasArticle, reader.isClassNoun(phrase, "class", EntityClass.organisation.rawValue)
      {
        return true
      }
      return (phrase.stem.hasArticle && phrase.tokens.count > 1 && !isWholeWithNationality(phrase)) || isBranch(phrase)
    case .noun, .portfolio, .name, .unknown: return false
    }
  }

  /// تخضع القيادة الفلسطينية | للمساءلة, نقل السفارة الأميركية | للقدس: the government, army or embassy of a country is
  /// whole with its nationality.
  private func isWholeWithNationality(_ phrase: Phrase) -> Bool {
    let noun = phrase.stem.bareKey
    return phrase.hasNationality && (WordGroup.power.contains(noun) || WordGroup.mission.contains(noun))
  }

  /// مكتب الأمم المتحدة لغرب إفريقيا, بعثة الاتحاد الأفريقي للدعم: what a body of many countries has somewhere or for
  /// something.
  private func isBranch(_ phrase: Phrase) -> Bool {
    guard case .institution = phrase.core, WordGroup.branch.contains(phrase.stem.bareKey),
      let owner = phrase.complements.first, case .name(let sense) = owner.core
    else { return false }
    return sense.kind == .organisation && reader.lexicon.field(sense, "kind") == "international"
  }

  func linkPhrase(at index: Int, depth: Int, titles: Bool = false) -> Phrase? {
    guard depth + 1 < Self.depthLimit else { return nil }
    guard reader.continues(index) else { return quotedBody(at: index) }
    let stem = reader.word(index).whole
    var candidates: [Phrase] = []
    // رئيس الحكومة: an office, though both words are in the vocabulary, too.
    if titles, let title = ownersTitle(at: index, stem, depth: depth + 1) { candidates.append(title) }
    if let name = name(at: index, stem, outer: []) { candidates.append(name) }
    if let noun = noun(at: index, stem, outer: [], depth: depth + 1) { candidates.append(noun) }
    // باسم الخارجية التركية
    if titles, let portfolio = portfolio(at: index, stem, outer: [], depth: depth + 1) { candidates.append(portfolio) }
    var best: Phrase?
    for candidate in candidates where candidate.isDefinite {
      if candidate.tokens.count > (best?.tokens.count ?? 0) { best = candidate }
    }
    return best
  }
}

extension Phrase.Preposition {
  /// Whether it says where an office is, rather than what for.
  var isWhere: Bool { self == .in || self == .at }
}
