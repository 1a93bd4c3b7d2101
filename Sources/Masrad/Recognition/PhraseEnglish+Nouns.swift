/// The English of a noun with its complement: `Ministry of Defence`, `Innovation Department`.
extension PhraseEnglish {
  func noun(_ phrase: Phrase, _ sense: Sense) -> String {
    let own = head(phrase, sense)
    let name = Self.enumerated(phrase.heads.map { lexicon.field($0, "english") } + [own])
    let fields = phrase.complements
    guard let first = fields.first else {
      let isBare = phrase.stem.hasArticle && adjectives(phrase).isEmpty && phrase.links.isEmpty
      return isBare ? lexicon.meaningAlone(sense) ?? meant(phrase, sense) ?? name : name
    }
    // Middle East and North Africa Department
    if EnglishWordGroup.department.contains(name), fields.allSatisfy({ $0.isWorldRegion(lexicon) }) {
      return withoutArticle(complements(fields, article: false)) + " " + EnglishRewording.ofField.of(name)
    }
    if fields.count == 1 {
      if standsBehind(first, phrase, name) { return withoutArticle(complement(first, article: false)) + " " + name }
      if EnglishWordGroup.behindAcronym.contains(name), let own = shortName(first) { return own + " " + name }
      // شركة أمازون is Amazon, حزب الاتحاد الاشتراكي the Socialist Union.
      if isCalled(phrase, by: first) { return complement(first, article: false) }
      if let called = unlisted(phrase, sense, name, first) ?? part(of: first, name) { return called }
      if let doing = gerund(phrase, sense, name, first) { return doing }
      if let own = ownName(first, of: name) { return own + " " + name }
      if let behind = attributed(sense, name, first) { return behind }
    }
    if fields.count > 1, EnglishWordGroup.behindFields.contains(name),
      fields.allSatisfy({ isShort($0, depth: 0) && !$0.isPlace })
    {
      return complements(fields, article: false) + " " + name
    }
    return "\(name) of \(complements(fields, article: true))"
  }

  /// Whether a noun stands behind the name of whose it is.
  private func standsBehind(_ owner: Phrase, _ phrase: Phrase, _ name: String) -> Bool {
    // Chief Executive of SoftBank Group, Leader of the Nidaa Tounes Bloc
    if EnglishWordGroup.behindBody.contains(name), case .name(let own) = owner.core, own.kind == .organisation {
      return true
    }
    // شؤون المسرح: Theatre Affairs
    if EnglishWordGroup.affairs.contains(name), isWord(owner), owner.complements.isEmpty, owner.links.isEmpty,
      !owner.hasNationality
    {
      return true
    }
    // Hail Region, Aden Governorate, Middle East Department
    if owner.isPlace, EnglishWordGroup.behindPlace.contains(name) || isFacility(phrase, name) { return true }
    guard case .name(let place) = owner.core else { return false }
    // Khartoum State
    if EnglishWordGroup.behindState.contains(name), hasStates(lexicon.field(place, "country")) { return true }
    // Suez Canal Authority
    return EnglishWordGroup.behindTown.contains(name) && place.kind == .place
  }

  /// Whether a country's states are called so behind their names.
  private func hasStates(_ country: String) -> Bool { lexicon.country(country, "source").hasSuffix(Self.statesBehind) }
  private static let statesBehind = "; its states are called so behind their names"

  /// What no list has is a body's own name: Tyugza Association.
  private func unlisted(_ phrase: Phrase, _ sense: Sense, _ name: String, _ owner: Phrase) -> String? {
    guard case .unknown = owner.core else { return nil }
    let own = complement(owner, article: false)
    if isCompany(sense) { return own }
    let isBody =
      (sense.kind == .institution || reader.isClassNoun(phrase, "extent", "in"))
      && reader.isClassNoun(phrase, "class", EntityClass.organisation.rawValue)
    // Victoria State
    return isBody || reader.isClassNoun(phrase, "class", EntityClass.place.rawValue) ? own + " " + name : nil
  }

  /// مكافحة الجريمة: Combating Crime, and a noun that is for such a thing.
  private func gerund(_ phrase: Phrase, _ sense: Sense, _ name: String, _ object: Phrase) -> String? {
    if name.hasSuffix("ing"), phrase.heads.isEmpty, sense.kind != .institution {
      return name + " " + complement(object, article: false)
    }
    return isGerund(object) ? name + " for " + complement(object, article: false) : nil
  }

  /// A noun that has what it is for before it.
  private func attributed(_ sense: Sense, _ name: String, _ field: Phrase) -> String? {
    guard isShort(field, depth: 0) else { return nil }
    // Rwanda Development Council
    if EnglishWordGroup.behindProject.contains(name), let place = field.complements.first, place.isPlace {
      return attributive(field, place) + " " + name
    }
    guard isAttributive(sense),
      !field.isBody || sense.kind != .noun && !EnglishWordGroup.ofBody.contains(name)
    else { return nil }
    if let place = field.complements.first, case .name = place.core { return attributive(field, place) + " " + name }
    let before = Self.attributive(withoutArticle(complement(field, article: false)))
    // إدارة المرور is the Traffic Department, إدارة ترامب his administration.
    return before + " " + (before.contains(" and ") ? name : EnglishRewording.ofField.of(name))
  }

  /// UNESCO, UN: what a body of many countries is called in one word.
  private func shortName(_ body: Phrase) -> String? {
    guard isInternational(body), !body.hasNationality, case .name(let sense) = body.core else { return nil }
    let name = lexicon.field(sense, "english")
    return name.contains(" ") ? acronym(of: sense) : name
  }

  /// UN: the acronym of a body of many countries that English news put before what is the body's.
  func acronym(of body: Sense) -> String? {
    let acronym = lexicon.field(body, "acronym")
    return EnglishWordGroup.sender.contains(acronym) ? acronym : nil
  }

  func isCompany(_ sense: Sense) -> Bool { EnglishWordGroup.company.contains(lexicon.field(sense, "english")) }

  /// Al-Thawra Hospital, but Children's Hospital: nouns that houses are called by are spelt.
  private func ownName(_ phrase: Phrase, of house: String) -> String? {
    guard case .noun(let sense) = phrase.core, phrase.tokens.count == 1, lexicon.isName(sense, of: house) else {
      return nil
    }
    let word = reader.document.text(reader.offsets(phrase.tokens, proclitics: phrase.stem.proclitics))
    let spelt = romanizer.romanize(word, origin: .arabic, count: 1).first?.form ?? word
    return spelt.prefix(1).uppercased() + spelt.dropFirst()
  }

  /// Whether English leaves the noun out that a body stands behind: a company's, a party's.
  func isCalled(_ phrase: Phrase, by body: Phrase) -> Bool {
    guard case .institution(let sense) = phrase.core else { return false }
    if EnglishWordGroup.party.contains(lexicon.field(sense, "english")) { return body.isBody }
    guard case .name(let own) = body.core, own.kind == .organisation else { return false }
    // بنك «جيه بي مورغان» is JPMorgan.
    if lexicon.field(own, "kind") == lexicon.field(sense, "english").lowercased() { return true }
    // تحالف "دعم الشرعية" is the Coalition to Support Legitimacy
    let isTold = lexicon.field(own, "english").split(separator: " ").contains { $0 == lexicon.field(sense, "english") }
    return isTold || reader.isClassNoun(phrase, "extent", "out") || isListed(phrase, own, body)
  }

  /// منظمة "أطباء بلا حدود": the lists have the body with its noun, too.
  private func isListed(_ noun: Phrase, _ own: Sense, _ body: Phrase) -> Bool {
    let phrase = reader.phrase(body.tokens, behind: WordHash.of(noun.stem.bareLetters))
    return lexicon.senses(of: phrase).contains { $0.isSameRecord(as: own) }
  }

  /// Salmaniya Medical Complex, Kassala Court of Appeal: what a town has stands behind its name.
  func isFacility(_ phrase: Phrase, _ name: String) -> Bool {
    switch phrase.complements.first?.core {
    case .name(let place) where place.kind == .place || place.kind == .country && EnglishWordGroup.team.ends(name):
      break
    case .unknown: break
    default: return false
    }
    return EnglishWordGroup.facility.ends(name)
      || EnglishWordGroup.facilityBeginning.beginning(of: name, before: " ") != nil
  }
}
