/// The English of a noun with its complement: `Ministry of Defence`, `Innovation Department`.
extension PhraseEnglish {
  /// A noun with its complement: `Ministry of Defence`, `Innovation Department`.
  func noun(_ phrase: Phrase, _ sense: Sense) -> String {
    let own = head(phrase, sense)
    let name = Self.enumerated(phrase.heads.map { lexicon.field($0, "english") } + [own])
    guard let first = phrase.complements.first else {
      let isBare = phrase.stem.hasArticle && adjectives(phrase).isEmpty && phrase.links.isEmpty
      return isBare ? lexicon.meaningAlone(sense) ?? meant(phrase, sense) ?? name : name
    }
    // Middle East and North Africa Department
    if let department = Self.departments[name], phrase.complements.allSatisfy({ $0.isWorldRegion(lexicon) }) {
      return withoutArticle(complements(phrase.complements, article: false)) + " " + department
    }
    if phrase.complements.count == 1 {
      // Chief Executive of SoftBank Group, Leader of the Nidaa Tounes Bloc
      if Self.ofNames.contains(name), case .name(let own) = first.core, own.kind == .organisation {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      // شؤون المسرح: Theatre Affairs
      if name == "Affairs", isWord(first), first.complements.isEmpty, first.links.isEmpty, !first.hasNationality {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      if name == "Office", let own = shortName(first) { return own + " " + name }
      if Self.regions.contains(name) || Self.ofPlaces.contains(name) || isFacility(phrase, name), first.isPlace {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      // Khartoum State
      if name == "State", case .name(let place) = first.core, Self.federations.contains(lexicon.field(place, "country"))
      {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      // Suez Canal Authority
      if name == "Authority", case .name(let place) = first.core, place.kind == .place {
        return withoutArticle(complement(first, article: false)) + " " + name
      }
      // شركة أمازون is Amazon, حزب الاتحاد الاشتراكي the Socialist Union.
      if isCalled(phrase, by: first) { return complement(first, article: false) }
      if case .unknown = first.core {
        let own = complement(first, article: false)
        // What no list has is a body's own name: Tyugza Association.
        if isCompany(sense) { return own }
        if sense.kind == .institution || reader.isClassNoun(phrase, "extent", "in"),
          reader.isClassNoun(phrase, "class", EntityClass.organisation.rawValue)
        {
          return own + " " + name
        }
        // Victoria State
        if reader.isClassNoun(phrase, "class", EntityClass.place.rawValue) { return own + " " + name }
      }
      if let part = part(of: first, name) { return part }
      if name.hasSuffix("ing"), phrase.heads.isEmpty, sense.kind != .institution {
        // مكافحة الجريمة: Combating Crime.
        return name + " " + complement(first, article: false)
      }
      if isGerund(first) { return name + " for " + complement(first, article: false) }
      if let own = ownName(first, of: name) { return own + " " + name }
      // Rwanda Development Council
      if name == "Council", first.complements.first?.isPlace == true, isShort(first, depth: 0) {
        return attributive(first, first.complements[0]) + " " + name
      }
      if isAttributive(sense), isShort(first, depth: 0),
        !first.isBody || sense.kind != .noun && !Self.ofBodies.contains(name)
      {
        if let place = first.complements.first, case .name = place.core {
          return attributive(first, place) + " " + name
        }
        let field = Self.attributive(withoutArticle(complement(first, article: false)))
        // إدارة المرور is the Traffic Department, إدارة ترامب his administration.
        return field + " " + (name == "Administration" && !field.contains(" and ") ? "Department" : name)
      }
    }
    let fields = phrase.complements
    if fields.count > 1, Self.ofFields.contains(name), fields.allSatisfy({ isShort($0, depth: 0) && !$0.isPlace }) {
      return complements(fields, article: false) + " " + name
    }
    return "\(name) of \(complements(fields, article: true))"
  }

  /// Nouns that are of the body that they belong to.
  private static let ofBodies: Set<String> = ["Government", "Mission", "Army", "Delegation"]

  /// Nouns that stand behind the name of the body whose they are.
  private static let ofNames: Set<String> = ["Group", "Bloc", "Militia", "Campaign"]

  /// Education and Manpower Committee
  private static let ofFields: Set<String> = ["Committee", "Department", "Directorate", "Division", "Unit"]

  /// What a body has for a part of the world, by the noun that translates the Arabic word by word.
  private static let departments = [
    "Administration": "Department", "Department": "Department", "Office": "Office", "Division": "Division",
    "Directorate": "Directorate", "Section": "Section",
  ]

  /// Hail Region, Aden Governorate: parts of countries are called so behind their names.
  private static let regions: Set<String> = ["Region", "Governorate", "Province", "District", "County", "Axis"]

  /// Middle East Department
  private static let ofPlaces: Set<String> = ["Department", "Division", "Section", "Centre", "School"]

  /// Whose states are called so behind their names.
  private static let federations: Set<String> = ["SD", "SS", "NG"]

  /// UNESCO, UN: what a body of many countries is called in one word.
  private func shortName(_ body: Phrase) -> String? {
    guard isInternational(body), !body.hasNationality, case .name(let sense) = body.core else { return nil }
    let name = lexicon.field(sense, "english")
    return name.contains(" ") ? acronym(of: sense) : name
  }

  /// UN: the acronym of a body of many countries that English news put before what is the body's.
  func acronym(of body: Sense) -> String? {
    let acronym = lexicon.field(body, "acronym")
    return Self.acronyms.contains(acronym) ? acronym : nil
  }

  private static let acronyms: Set<String> = ["UN", "EU", "AU", "NATO"]

  func isCompany(_ sense: Sense) -> Bool { lexicon.field(sense, "english") == "Company" }

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
    if lexicon.field(sense, "english") == "Party" { return body.isBody }
    guard case .name(let own) = body.core, own.kind == .organisation else { return false }
    // تحالف "دعم الشرعية" is the Coalition to Support Legitimacy
    let isTold = lexicon.field(own, "english").split(separator: " ").contains { $0 == lexicon.field(sense, "english") }
    return isTold || reader.isClassNoun(phrase, "extent", "out") || isListed(phrase, own, body)
  }

  /// منظمة "أطباء بلا حدود": the lists have the body with its noun, too.
  private func isListed(_ noun: Phrase, _ own: Sense, _ body: Phrase) -> Bool {
    var hash = WordHash.append(WordHash.of(noun.stem.bareLetters), to: LexiconFile.Space.exact.rawValue)
    for index in body.tokens { hash = WordHash.append(reader.word(index).whole.exact, to: hash) }
    return lexicon.senses(of: hash).contains { $0.isSameRecord(as: own) }
  }

  /// Salmaniya Medical Complex, Kassala Court of Appeal: what a town has stands behind its name.
  func isFacility(_ phrase: Phrase, _ name: String) -> Bool {
    switch phrase.complements.first?.core {
    case .name(let place) where place.kind == .place || place.kind == .country && name.hasSuffix("Team"): break
    case .unknown: break
    default: return false
    }
    return Self.facilities.contains { name.hasSuffix($0) } || name.hasPrefix("Court of ")
  }

  private static let facilities = [
    "Hospital", "Complex", "Municipality", "Court", "Police", "Institute", "Forum", "National Team",
  ]
}
